import { copyPieces, copyRows } from "../../../db/copy-rows.ts"
import type { Database, Tx } from "../../../db/database.ts"
import { knownEcosystemOf } from "../../package/known-ecosystem.domain.ts"
import { addAll } from "../reading/add-all.ts"
import type { RecordBatch } from "../reading/record-batch.ts"
import { numberRows, type PlacedAdvisory } from "./number-rows.ts"
import { packageRows } from "./package-ids.ts"
import type { ReadResult } from "./read-task.ts"
import type { ReaderPool } from "./reader-pool.ts"
import { type PlacedRecord, recordCompetition } from "./record-competition.ts"
import type { StagedAdvisory, StagedRecords } from "./revision-contest.domain.ts"
import { type HeldAdvisory, listHeldOf, nextAdvisoryIds, noteEcosystems, rowTargets, takeBack } from "./staging.sql.ts"
import type { tallyMaker } from "./tally.ts"

export interface StoredRecords extends StagedRecords {
  /** Packages that they speak of. */
  readonly packageIds: ReadonlySet<number>
}

export interface StagerOptions {
  readonly tx: Tx
  /** For what others need not wait for until the switch: names of packages, numbers. */
  readonly database: Database
  readonly pool: ReaderPool
  readonly counters: ReturnType<typeof tallyMaker>
  /** That the load makes of each source. */
  readonly generations: ReadonlyMap<string, number>
  /** The number after which all ranges are the load's. */
  readonly lastOldRange: number
  /**
   * In the order of `heldDigests`; null: of a small load, what is held of its ids is asked for batch by batch, instead
   * of everything before.
   */
  readonly held: readonly HeldAdvisory[] | null
  readonly heldDigests: SharedArrayBuffer
  /** Where the operator said what the records are. */
  readonly feedId: string | null
  /** Older revisions are taken too. */
  readonly isForced: boolean
  readonly onRecords: (records: number) => void
}

// More than the records of a batch.
const idsAtOnce = 5_000

/** A batch that was read, with what the database says to it. */
export interface PreparedBatch {
  readonly result: ReadResult
  readonly packageIds: readonly number[]
  readonly held: readonly HeldAdvisory[]
  /** What a reader left of the batch. */
  readonly rest: RecordBatch | null
}

/**
 * Brings one batch at a time to its place in the database and lets its revisions compete with all before. In the
 * transaction given, so that nobody sees any of it before the switch: new advisories and all ranges go where they
 * belong, new revisions of held advisories beside them.
 */
export function batchStager(options: StagerOptions) {
  const { tx, database, pool, feedId, heldDigests, generations, lastOldRange } = options
  const newIds: number[] = []
  const competition = recordCompetition({ ...options, now: Date.now(), newId: () => next(newIds) })
  if (options.held) competition.holdKnown(options.held)
  const packages = packageRows(database)
  const ecosystems = new Set<string>()
  const touchedPackages = new Set<number>()

  /** Reads a batch, and asks what is held of it; others may be read meanwhile. */
  async function prepare(batch: RecordBatch): Promise<PreparedBatch> {
    const result = await pool.read(batch, { feedId, heldDigests, generations })
    const changed = result.records.filter((record) => record.kind === "changed")
    const packageIds = await packages.idsOf(result.packages)
    const rest = result.unread && { ...batch, ...result.unread, places: batch.places.slice(result.records.length) }
    if (options.held || changed.length === 0) return { result, packageIds, held: [], rest }
    const ids = changed.map((record) => ({ source: record.feedId, id: record.member.id }))
    const held = await database.transaction("shared", (aside) => listHeldOf(aside, ids))
    return { result, packageIds, held, rest }
  }

  async function storeRead(batch: RecordBatch, prepared: PreparedBatch): Promise<void> {
    const { result, packageIds } = prepared
    if (newIds.length < result.records.length)
      addAll(newIds, await nextAdvisoryIds(tx, options.held ? idsAtOnce : result.records.length))
    competition.holdUnknown(prepared.held)
    const staged = new Map<number, PlacedAdvisory>()
    const outdone: StagedAdvisory[] = []
    let place = 0
    for (const placed of placedRecords(batch, result)) {
      const verdict = competition.enter(placed)
      // Of this batch it was not written yet.
      if (verdict?.outdone && !staged.delete(verdict.outdone.advisoryId)) outdone.push(verdict.outdone)
      if (verdict?.staged) staged.set(verdict.staged.advisoryId, { ...verdict.staged, place })
      if (placed.record.kind === "changed") place += 1
    }
    await takeBack(tx, outdone, lastOldRange)
    const rows = numberRows(result, [...staged.values()], packageIds)
    await copyPieces(tx.client, rowTargets.newAdvisory, rows.newAdvisory)
    await copyPieces(tx.client, rowTargets.heldAdvisory, rows.heldAdvisory)
    await copyPieces(tx.client, rowTargets.range, rows.range)
    await copyRows(tx.client, rowTargets.name, result.nameRows)
    for (const { key, ecosystem } of result.packages)
      if (ecosystem !== null) ecosystems.add(knownEcosystemOf({ key, ecosystem }))
    for (const id of packageIds) touchedPackages.add(id)
    options.onRecords(result.records.length)
  }

  return {
    prepare,

    /** Stores what was prepared, and what a reader left of it; in the order of the batches, one after the other. */
    async store(batch: RecordBatch, prepared: PreparedBatch): Promise<void> {
      await storeRead(batch, prepared)
      for (let { rest } = prepared; rest !== null; ) {
        const next = await prepare(rest)
        await storeRead(rest, next)
        rest = next.rest
      }
    },

    async end(): Promise<StoredRecords> {
      await noteEcosystems(tx, [...ecosystems])
      return { ...competition.end(), packageIds: touchedPackages }
    },
  }
}

function next(ids: number[]): number {
  const id = ids.pop()
  if (id === undefined) throw new Error("fewer numbers than new advisories")
  return id
}

function placedRecords(batch: RecordBatch, { records }: ReadResult): PlacedRecord[] {
  return records.flatMap((record, index) => {
    const place = batch.places[index]
    return place ? [{ record, place, mayBeCutOff: batch.isLastUnterminated && index === batch.places.length - 1 }] : []
  })
}
