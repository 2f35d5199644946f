import { copyRows } from "../../../db/copy-rows.ts"
import type { Session } from "../../../db/database.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import { placeText, type RecordBatch, type RecordPlace } from "../reading/record-batch.ts"
import type { ChangedRecord, ReadRecord, ReadResult } from "./read-task.ts"
import type { ReaderPool } from "./reader-pool.ts"
import { type Revision, revisionContest, type StagedRecords } from "./revision-contest.domain.ts"
import { type HeldAdvisory, listHeldOfStaged, stagedAdvisoryColumns, stagedRangeColumns } from "./staging.sql.ts"
import { countRead, type tallyMaker } from "./tally.ts"

export interface RecordStager {
  /** Hands a batch to the workers; waits while enough are on their way. */
  add(batch: RecordBatch): Promise<void>
  /** Waits for the rest. */
  finish(): Promise<StagedRecords>
}

export interface StagerOptions {
  readonly session: Session
  readonly pool: ReaderPool
  readonly counters: ReturnType<typeof tallyMaker>
  /** In the order of `heldDigests`; null: of a small load, what is held of its ids is asked for when it is staged, instead of everything before. */
  readonly held: readonly HeldAdvisory[] | null
  readonly heldDigests: SharedArrayBuffer
  /** Where the operator said what the records are. */
  readonly feedId: string | null
  /** Older revisions are taken too. */
  readonly isForced: boolean
  readonly onRecords: (records: number) => void
}

/** Brings batches through the workers into the staging tables, in their order, and lets their revisions compete (`revisionContest`). */
export function recordStager(options: StagerOptions): RecordStager {
  const { session, pool, counters } = options
  const underway: { batch: RecordBatch; result: Promise<ReadResult> }[] = []
  const contest = revisionContest(options.isForced)
  const hold = (row: HeldAdvisory) => contest.hold(row.source, row.source_id, row.modified_at?.getTime() ?? null)
  for (const row of options.held ?? []) hold(row)
  // Until it is known what is held.
  const waiting: PlacedRecord[] = []
  let same: ReadonlyMap<number, HeldAdvisory> = new Map()
  let nextOrdinal = 0

  const settle = async () => {
    const first = underway.shift()
    if (!first) return
    const result = await first.result
    await copyRows(session.client, stagedAdvisoryColumns, result.advisoryRows)
    await copyRows(session.client, stagedRangeColumns, result.rangeRows)
    for (const placed of placedRecords(first.batch, result)) {
      if (options.held === null) waiting.push(placed)
      else take(placed)
    }
    options.onRecords(result.records.length)
  }

  const take = ({ record, place, mayBeCutOff }: PlacedRecord) => {
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

  const revisionOf = (record: Extract<ReadRecord, { kind: "changed" | "unchanged" }>): Revision => {
    if (record.kind === "unchanged") return heldRevision(options.held?.[record.held])
    const held = same.get(record.ordinal)
    if (!held) return changedRevision(record)
    contest.drop(record.ordinal)
    return heldRevision(held)
  }

  const takeWaiting = async () => {
    const held = await session.transaction("shared", listHeldOfStaged)
    for (const row of held) hold(row)
    same = new Map(held.filter((row) => row.is_same).map((row) => [row.ordinal, row]))
    for (const each of waiting) take(each)
  }

  return {
    async add(batch) {
      const { feedId, heldDigests } = options
      const result = pool.read(batch, { firstOrdinal: nextOrdinal, feedId, heldDigests })
      // It is awaited in its turn; until then its failure must not count as nobody's.
      result.catch(() => {})
      nextOrdinal += batch.places.length
      underway.push({ batch, result })
      if (underway.length >= pool.batchesMax) await settle()
    },
    async finish() {
      while (underway.length > 0) await settle()
      if (options.held === null) await takeWaiting()
      const staged = contest.result()
      for (const record of staged.changed.values()) counters.source(record.feedId).changed += 1
      return staged
    },
  }
}

interface PlacedRecord {
  readonly record: ReadRecord
  readonly place: RecordPlace
  /** It is the last of its file, and nothing says that the file ends there. */
  readonly mayBeCutOff: boolean
}

function placedRecords(batch: RecordBatch, { records }: ReadResult): PlacedRecord[] {
  return records.flatMap((record, index) => {
    const place = batch.places[index]
    return place ? [{ record, place, mayBeCutOff: batch.isLastUnterminated && index === records.length - 1 }] : []
  })
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
