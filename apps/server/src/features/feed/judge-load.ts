import type { Session, Tx } from "../../db/database.ts"
import { feeds } from "../../feeds.ts"
import { listFeedHistory, noteFailure } from "./feed.sql.ts"
import type { Feed } from "./feed.ts"
import { closedGate } from "./gates.domain.ts"
import { FeedFailure } from "./reading/feed-failure.ts"
import type { LoadTally, SourceTally } from "./staging/tally.ts"

/** Whether a source is a list of CVEs that is always whole. */
export const isCatalogue = (source: Pick<SourceTally, "feedId">): boolean =>
  feeds.some((feed: Feed) => feed.id === source.feedId && feed.kind !== "advisories")

/**
 * The files of folders in which nothing was known; they are passed over, and told. Throws `FeedFailure` where a file
 * that was named by hand holds nothing known, and where there is no record at all.
 */
export function skippedFiles(tally: LoadTally): string[] {
  const unknown = tally.files.filter((each) => each.recognized === 0 && each.unrecognized > 0)
  const named = unknown.find((each) => each.file.isNamed)
  if (named) throw new FeedFailure(`${named.file.name} holds no records of a kind that is known.`)
  if (![...tally.sources.values()].some((source) => source.read > 0)) throw new FeedFailure(emptyReason(tally))
  return unknown.map((each) => each.file.name)
}

function emptyReason(tally: LoadTally): string {
  const [first] = tally.rejected
  return first
    ? `No record can be read; the first, ${first.place}: ${first.reason}.`
    : "There is no record in what was given."
}

/**
 * Puts what was read through the gates; of partial origins there is no whole to compare with. Throws `FeedFailure` at
 * the first that is closed.
 */
export async function judgeLoad(tx: Tx, sources: readonly SourceTally[], partial: ReadonlySet<string>): Promise<void> {
  const history = new Map((await listFeedHistory(tx)).map((row) => [row.source, row]))
  for (const source of sources) {
    const before = history.get(source.feedId)
    const closed = closedGate({
      feedId: source.feedId,
      isCatalogue: isCatalogue(source),
      read: source.read,
      rejected: source.rejected - source.spared,
      origins: [...source.byOrigin]
        .filter(([origin]) => !partial.has(origin))
        .map(([origin, now]) => ({ origin, now, before: before?.origins[origin] ?? null })),
      held: before?.records ?? 0,
      dataAt: source.dataAt === null ? null : Date.parse(source.dataAt),
      heldDataAt: before?.data_at?.getTime() ?? null,
      now: Date.now(),
    })
    if (closed) throw new FeedFailure(`${source.feedId} was not loaded: ${closed}. Use --force if it is right.`)
  }
}

const errorLengthMax = 1_000

/**
 * Keeps why a load was not taken, for the sources that it was of; where it failed before any record was seen, for the
 * one that was named, else for OSV.
 */
export async function noteFailures(
  session: Session,
  feed: Feed | null,
  tally: LoadTally,
  failure: FeedFailure,
): Promise<void> {
  const seen = [...tally.sources.keys()]
  for (const source of seen.length > 0 ? seen : [feed?.id ?? "osv"])
    await session.transaction("shared", (tx) => noteFailure(tx, source, failure.message.slice(0, errorLengthMax)))
}
