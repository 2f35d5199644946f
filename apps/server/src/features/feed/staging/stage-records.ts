import { copyRows } from "../../../db/copy-rows.ts"
import type { Session } from "../../../db/database.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import { placeText, type RecordBatch, type RecordPlace } from "../reading/record-batch.ts"
import type { ChangedRecord, ReadRecord, ReadResult } from "./read-task.ts"
import type { ReaderPool } from "./reader-pool.ts"
import { type HeldAdvisory, listHeldOfStaged, stagedAdvisoryColumns, stagedRangeColumns } from "./staging.sql.ts"
import { countRead, type tallyMaker } from "./tally.ts"

export interface StagedRecords {
  /** Changed records by their number in the staging tables. */
  readonly changed: ReadonlyMap<number, ChangedRecord>
  /** Numbers that are in the staging tables and do not count: outdone by a later record of the load, or older than what is held. */
  readonly dropped: readonly number[]
  /** Every readable record of the load, changed or not: `keyOf(feed, id)`. */
  readonly seen: ReadonlySet<string>
}

/** One record of the load among those of the same id. */
interface Revision {
  readonly feedId: string
  readonly key: string
  readonly modifiedAt: number | null
  /** Null where it is the one that is held. */
  readonly record: ChangedRecord | null
}

export const keyOf = (feedId: string, id: string): string => `${feedId}\u0000${id}`

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

/**
 * Brings batches through the workers into the staging tables, in their order. Where a load holds an id twice, the newer revision counts, of two of the same date the
 * first, so that the same files always give the same rows; a revision older than the one that is held is left alone.
 */
export function recordStager(options: StagerOptions): RecordStager {
  const { session, pool, counters } = options
  const underway: { batch: RecordBatch; result: Promise<ReadResult> }[] = []
  const changed = new Map<number, ChangedRecord>()
  const dropped: number[] = []
  const winners = new Map<string, { modifiedAt: number | null; ordinal: number | null }>()
  const heldAt = new Map(
    options.held?.map((row) => [keyOf(row.source, row.source_id), row.modified_at?.getTime() ?? null]),
  )
  // Until it is known what is held.
  const waiting: Parameters<typeof take>[] = []
  const same = new Map<number, HeldAdvisory>()
  let nextOrdinal = 0

  const settle = async () => {
    const first = underway.shift()
    if (!first) return
    const result = await first.result
    await copyRows(session.client, stagedAdvisoryColumns, result.advisoryRows)
    await copyRows(session.client, stagedRangeColumns, result.rangeRows)
    result.records.forEach((record, index) => {
      const place = first.batch.places[index]
      if (!place) return
      const mayBeCutOff = first.batch.isLastUnterminated && index === result.records.length - 1
      if (options.held === null) waiting.push([record, place, mayBeCutOff])
      else take(record, place, mayBeCutOff)
    })
    options.onRecords(result.records.length)
  }

  const take = (record: ReadRecord, place: RecordPlace, mayBeCutOff: boolean) => {
    const file = counters.file(place.file)
    if (record.kind === "unrecognized") {
      file.unrecognized += 1
      return
    }
    if (record.kind === "rejected") {
      if (mayBeCutOff && place.file.kind === "jsonl")
        throw new FeedFailure(`${place.file.name} is cut off in its last line.`)
      // Lines and lists are written by machines: a record that is no JSON was broken on the way, and nobody knows what else was.
      if (record.isDamaged && (place.file.kind === "jsonl" || isInList(place)))
        throw new FeedFailure(`${placeText(place)} is corrupted: ${record.reason}.`)
      counters.source(record.feedId).rejected += 1
      counters.reject({ place: placeText(place), id: record.id, reason: record.reason })
      return
    }
    file.recognized += 1
    const revision = revisionOf(record)
    const source = counters.source(revision.feedId)
    countRead(source, place.file.origin, 1)
    if (record.kind === "unchanged" || revision.record === null) source.unchanged += 1
    else if (!record.isMatchable) source.unmatchable += 1
    compete(revision)
  }

  const revisionOf = (record: Extract<ReadRecord, { kind: "changed" | "unchanged" }>): Revision => {
    if (record.kind === "unchanged") return heldRevision(options.held?.[record.held])
    const held = same.get(record.ordinal)
    if (!held) return changedRevision(record)
    dropped.push(record.ordinal)
    return heldRevision(held)
  }
  const changedRevision = (record: ChangedRecord): Revision => ({
    feedId: record.feedId,
    key: keyOf(record.feedId, record.member.id),
    modifiedAt: record.modifiedAt === null ? null : Date.parse(record.modifiedAt),
    record,
  })
  const heldRevision = (row: HeldAdvisory | undefined): Revision => {
    if (!row) throw new Error("a worker knows a digest that is not held")
    const { source, source_id, modified_at } = row
    return { feedId: source, key: keyOf(source, source_id), modifiedAt: modified_at?.getTime() ?? null, record: null }
  }

  const compete = ({ feedId, key, modifiedAt, record }: Revision) => {
    const before = winners.get(key)
    if (before && (modifiedAt ?? 0) <= (before.modifiedAt ?? 0)) {
      if (record) dropped.push(record.ordinal)
      return
    }
    if (before?.ordinal != null) {
      dropped.push(before.ordinal)
      changed.delete(before.ordinal)
    }
    const held = heldAt.get(key) ?? null
    const isStale = !options.isForced && held !== null && modifiedAt !== null && modifiedAt < held
    winners.set(key, { modifiedAt, ordinal: record && !isStale ? record.ordinal : null })
    if (!record) return
    if (isStale) {
      counters.source(feedId).stale += 1
      dropped.push(record.ordinal)
    } else changed.set(record.ordinal, record)
  }

  const takeWaiting = async () => {
    for (const row of await session.transaction("shared", listHeldOfStaged)) {
      heldAt.set(keyOf(row.source, row.source_id), row.modified_at?.getTime() ?? null)
      if (row.is_same) same.set(row.ordinal, row)
    }
    for (const each of waiting) take(...each)
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
      for (const record of changed.values()) counters.source(record.feedId).changed += 1
      return { changed, dropped, seen: new Set(winners.keys()) }
    },
  }
}

const isInList = (place: RecordPlace): boolean => place.file.kind === "json" && place.at !== null
