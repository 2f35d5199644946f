import { copyRows } from "../../../db/copy-rows.ts"
import type { Session } from "../../../db/database.ts"
import type { RecordBatch } from "../reading/record-batch.ts"
import type { ReadResult } from "./read-task.ts"
import type { ReaderPool } from "./reader-pool.ts"
import { type PlacedRecord, recordCompetition } from "./record-competition.ts"
import type { StagedRecords } from "./revision-contest.domain.ts"
import { type HeldAdvisory, stagedAdvisoryColumns, stagedRangeColumns } from "./staging.sql.ts"
import type { tallyMaker } from "./tally.ts"

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

/** Brings batches through the workers into the staging tables, in their order, and lets their revisions compete. */
export function recordStager(options: StagerOptions): RecordStager {
  const { session, pool } = options
  const underway: { batch: RecordBatch; result: Promise<ReadResult> }[] = []
  const competition = recordCompetition(options)
  let nextOrdinal = 0

  const settle = async () => {
    const first = underway.shift()
    if (!first) return
    const result = await first.result
    await copyRows(session.client, stagedAdvisoryColumns, result.advisoryRows)
    await copyRows(session.client, stagedRangeColumns, result.rangeRows)
    for (const placed of placedRecords(first.batch, result)) competition.enter(placed)
    options.onRecords(result.records.length)
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
      return competition.end(session)
    },
  }
}

function placedRecords(batch: RecordBatch, { records }: ReadResult): PlacedRecord[] {
  return records.flatMap((record, index) => {
    const place = batch.places[index]
    return place ? [{ record, place, mayBeCutOff: batch.isLastUnterminated && index === records.length - 1 }] : []
  })
}
