import { isAheadOfTime } from "../ahead-of-time.domain.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import { placeText, type RecordPlace } from "../reading/record-batch.ts"
import type { ChangedRecord, ReadRecord } from "./read-task.ts"
import { type Revision, revisionContest, type StagedRecords, type Verdict } from "./revision-contest.domain.ts"
import type { HeldAdvisory } from "./staging.sql.ts"
import { countRead, type tallyMaker } from "./tally.ts"

export interface PlacedRecord {
  readonly record: ReadRecord
  readonly place: RecordPlace
  /** It is the last of its file, and nothing says that the file ends there. */
  readonly mayBeCutOff: boolean
}

interface CompetitionOptions {
  readonly counters: ReturnType<typeof tallyMaker>
  /** Older revisions are taken too. */
  readonly isForced: boolean
  /** Milliseconds since 1970: what is dated later competes as if it had no date, so that it outlasts nothing. */
  readonly now: number
  /** A number for a new row. */
  readonly newId: () => number
}

/**
 * Counts what was read, and lets the revisions compete with each other and with what is held (`revisionContest`), in
 * the order of the files. A record that breaks the load throws `FeedFailure`.
 */
export function recordCompetition({ counters, isForced, now, newId }: CompetitionOptions) {
  const contest = revisionContest(isForced, newId)
  const held: HeldAdvisory[] = []
  const places = new Map<string, number>()
  /** Documents of which a record could not be read. */
  const spoiled = new Set<string>()

  const believed = (time: number | null): number | null => (time !== null && isAheadOfTime(time, now) ? null : time)

  const revisionOf = (record: Extract<ReadRecord, { kind: "changed" | "unchanged" }>): Revision => {
    const place = record.kind === "unchanged" ? record.held : places.get(record.digest)
    return place === undefined && record.kind === "changed" ? changedRevision(record) : heldRevision(held[place ?? -1])
  }

  const hold = (row: HeldAdvisory) => {
    contest.hold(row.source, row.source_id, { advisoryId: row.id, modifiedAt: believed(timeOf(row)) })
    return held.push(row) - 1
  }

  return {
    /** Everything that is held, in the order in which the readers know it. */
    holdKnown(rows: readonly HeldAdvisory[]): void {
      for (const row of rows) hold(row)
    },
    /** What is held of records that are to enter, where the readers know nothing. */
    holdUnknown(rows: readonly HeldAdvisory[]): void {
      for (const row of rows) places.set(row.digest.toString("latin1"), hold(row))
    },
    enter({ record, place, mayBeCutOff }: PlacedRecord): Verdict | null {
      if (record.kind === "unrecognized") counters.file(place.file).unrecognized += 1
      else if (record.kind === "rejected") {
        const failure = failureOf(record, place, mayBeCutOff)
        if (failure) throw failure
        const source = counters.source(record.feedId)
        source.rejected += 1
        if (isOneOfMany(place)) {
          if (spoiled.has(place.file.path)) source.spared += 1
          spoiled.add(place.file.path)
        }
        counters.reject({ place: placeText(place), id: record.id, reason: record.reason })
      } else {
        counters.file(place.file).recognized += 1
        const revision = revisionOf(record)
        const source = counters.source(revision.feedId)
        countRead(source, place.file.origin, 1)
        if (revision.record === null) source.unchanged += 1
        else if (revision.record.ranges === 0) source.unmatchable += 1
        const verdict = contest.enter({ ...revision, modifiedAt: believed(revision.modifiedAt) })
        if (verdict.isStale) source.stale += 1
        return verdict
      }
      return null
    },
    /** Who won, once all have entered. */
    end(): StagedRecords {
      const staged = contest.result()
      for (const { record } of staged.changed.values()) counters.source(record.feedId).changed += 1
      return staged
    },
  }
}

/** Why a record that could not be read ends the load; null where it costs itself alone. */
function failureOf(
  record: Extract<ReadRecord, { kind: "rejected" }>,
  place: RecordPlace,
  mayBeCutOff: boolean,
): FeedFailure | null {
  const isLine = place.file.kind === "jsonl"
  if (mayBeCutOff && isLine) return new FeedFailure(`${place.file.name} is cut off in its last line.`)
  // Lines and lists are written by machines: a record that is no JSON was broken on the way, and nobody knows what else
  // was.
  return record.isDamaged && (isLine || isInList(place))
    ? new FeedFailure(`${placeText(place)} is corrupted: ${record.reason}.`)
    : null
}

const changedRevision = (record: ChangedRecord): Revision => ({
  feedId: record.feedId,
  id: record.member.id,
  modifiedAt: record.modifiedAt === null ? null : Date.parse(record.modifiedAt),
  record,
})

function heldRevision(row: HeldAdvisory | undefined): Revision {
  if (!row) throw new Error("a worker knows a digest that is not held")
  return { feedId: row.source, id: row.source_id, modifiedAt: timeOf(row), record: null }
}

const timeOf = (row: HeldAdvisory): number | null => row.modified_at?.getTime() ?? null

/** Of a file in a folder, or that is listed, which is a document by itself. */
const isOneOfMany = ({ file, at }: RecordPlace): boolean => file.kind === "json" && at === null && !file.isNamed

const isInList = (place: RecordPlace): boolean => place.file.kind === "json" && place.at !== null
