export const feedStates = ["empty", "fresh", "stale", "failed"] as const
export type FeedState = (typeof feedStates)[number]

/**
 * Where a source stands among those to look at: what is being fetched, failed or is stale comes first, what nobody ever
 * loaded last.
 */
export const urgencyOf = ({ state, run }: { readonly state: FeedState; readonly run: object | null }): number =>
  run === null ? urgencies.indexOf(state) : -1

const urgencies: readonly FeedState[] = ["failed", "stale", "fresh", "empty"]

/** A source that is being fetched. */
export interface FeedRun {
  /** RFC 3339, of the database. */
  readonly beganAt: string
  /** The job, where it is one of the organization that asks. */
  readonly jobId: string | null
  readonly isScheduled: boolean
  /** Who began it, where they are of the organization that asks. */
  readonly person: string | null
}

/** Who began a run, in words; of another organization nobody is named. */
export const beganBy = (run: FeedRun): string =>
  run.isScheduled ? "the schedule" : (run.person ?? "somebody of another organization")

/** What a feed's row says; times in milliseconds since 1970. */
export interface FeedTimes {
  /** When its publisher last sent a file that was taken, or said that there is none newer. */
  readonly checkedAt: number | null
  readonly lastErrorAt: number | null
  readonly staleAfterDays: number
}

/**
 * One word for a feed: nothing loaded yet, the last attempt failed (what was loaded before still counts), looked for
 * long ago, or fresh.
 */
export function feedState(times: FeedTimes, now: number): FeedState {
  if (times.lastErrorAt !== null && times.lastErrorAt >= (times.checkedAt ?? 0)) return "failed"
  if (times.checkedAt === null) return "empty"
  return now - times.checkedAt > times.staleAfterDays * 86_400_000 ? "stale" : "fresh"
}

/**
 * Whether what was loaded is an old copy, however lately somebody looked for a newer one: nothing in it is as new as
 * its publisher's newest ever is, which is ten times as long as a source may go unchecked. Moments in milliseconds
 * since 1970.
 */
export const isDataOld = (dataAt: number | null, staleAfterDays: number, now: number): boolean =>
  dataAt !== null && now - dataAt > 10 * staleAfterDays * 86_400_000
