export const feedStates = ["empty", "fresh", "stale", "failed"] as const
export type FeedState = (typeof feedStates)[number]

/** What a feed's row says; times in milliseconds since 1970. */
export interface FeedTimes {
  readonly lastGoodAt: number | null
  readonly lastErrorAt: number | null
  readonly staleAfterDays: number
}

/** One word for a feed: nothing loaded yet, the last attempt failed (what was loaded before still counts), loaded long ago, or fresh. */
export function feedState(times: FeedTimes, now: number): FeedState {
  if (times.lastErrorAt !== null && times.lastErrorAt >= (times.lastGoodAt ?? 0)) return "failed"
  if (times.lastGoodAt === null) return "empty"
  return now - times.lastGoodAt > times.staleAfterDays * 86_400_000 ? "stale" : "fresh"
}
