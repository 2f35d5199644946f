import type { Session } from "../../../db/database.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import { placeText, type RecordPlace } from "../reading/record-batch.ts"
import type { ChangedRecord, ReadRecord } from "./read-task.ts"
import { type Revision, revisionContest, type StagedRecords } from "./revision-contest.domain.ts"
import { type HeldAdvisory, listHeldOfStaged } from "./staging.sql.ts"
import { countRead, type tallyMaker } from "./tally.ts"

export interface PlacedRecord {
  readonly record: ReadRecord
  readonly place: RecordPlace
  /** It is the last of its file, and nothing says that the file ends there. */
  readonly mayBeCutOff: boolean
}

interface CompetitionOptions {
  readonly counters: ReturnType<typeof tallyMaker>
  /** In the order in which workers know them; null: what is held is asked for once everything is staged, and until then records wait. */
  readonly held: readonly HeldAdvisory[] | null
  /** Older revisions are taken too. */
  readonly isForced: boolean
}

/** Counts what was read, and lets the revisions compete with each other and with what is held (`revisionContest`), in the order of the files. A record that breaks the load throws `FeedFailure`. */
export function recordCompetition({ counters, held, isForced }: CompetitionOptions) {
  const contest = revisionContest(isForced)
  const hold = (row: HeldAdvisory) => contest.hold(row.source, row.source_id, row.modified_at?.getTime() ?? null)
  for (const row of held ?? []) hold(row)
  const waiting: PlacedRecord[] = []
  let same: ReadonlyMap<number, HeldAdvisory> = new Map()

  const revisionOf = (record: Extract<ReadRecord, { kind: "changed" | "unchanged" }>): Revision => {
    if (record.kind === "unchanged") return heldRevision(held?.[record.held])
    const row = same.get(record.ordinal)
    if (!row) return changedRevision(record)
    contest.drop(record.ordinal)
    return heldRevision(row)
  }

  const compete = ({ record, place, mayBeCutOff }: PlacedRecord) => {
    if (record.kind === "unrecognized") counters.file(place.file).unrecognized += 1
    else if (record.kind === "rejected") {
      const failure = failureOf(record, place, mayBeCutOff)
      if (failure) throw failure
      counters.source(record.feedId).rejected += 1
      counters.reject({ place: placeText(place), id: record.id, reason: record.reason })
    } else {
      counters.file(place.file).recognized += 1
      const revision = revisionOf(record)
      const source = counters.source(revision.feedId)
      countRead(source, place.file.origin, 1)
      if (revision.record === null) source.unchanged += 1
      else if (!revision.record.isMatchable) source.unmatchable += 1
      if (contest.enter(revision) === "stale") source.stale += 1
    }
  }

  return {
    enter(placed: PlacedRecord): void {
      if (held === null) waiting.push(placed)
      else compete(placed)
    },
    /** Who won, once all have entered. */
    async end(session: Session): Promise<StagedRecords> {
      if (held === null) {
        const found = await session.transaction("shared", listHeldOfStaged)
        for (const row of found) hold(row)
        same = new Map(found.filter((row) => row.is_same).map((row) => [row.ordinal, row]))
        for (const each of waiting) compete(each)
      }
      const staged = contest.result()
      for (const record of staged.changed.values()) counters.source(record.feedId).changed += 1
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
  // Lines and lists are written by machines: a record that is no JSON was broken on the way, and nobody knows what else was.
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
  return { feedId: row.source, id: row.source_id, modifiedAt: row.modified_at?.getTime() ?? null, record: null }
}

const isInList = (place: RecordPlace): boolean => place.file.kind === "json" && place.at !== null
