import type { RecordBatch } from "../reading/record-batch.ts"
import { batchStager, type StagerOptions, type StoredRecords } from "./stage-batch.ts"

export interface RecordStager {
  /** Hands a batch to the readers; waits while enough are on their way. */
  add(batch: RecordBatch): Promise<void>
  /** Waits for what is on its way. */
  rest(): Promise<void>
  finish(): Promise<StoredRecords>
  /** Whatever happened: nothing is written any more when this is over. */
  close(): Promise<void>
}

// Batches that are read and wait for the database: it stands still for a moment now and then.
const readAheadMax = 4
// The database waited so often for what is read that another reader pays: V8 compiles the same code again for it, half
// a second of a processor.
const waitsForReader = 16

/** Brings batches through the readers to the database in their order, while others are still read. */
export function recordStager(options: StagerOptions): RecordStager {
  const { pool } = options
  const batches = batchStager(options)
  const unread: Promise<unknown>[] = []
  const unstored: Promise<void>[] = []
  let waits = 0
  let isClosed = false
  let last = Promise.resolve()
  return {
    async add(batch) {
      let isRead = false
      const prepared = batches.prepare(batch).finally(() => {
        isRead = true
      })
      last = last.then(async () => {
        if (!isRead && ++waits % waitsForReader === 0) pool.grow()
        const ready = await prepared
        if (!isClosed) await batches.store(batch, ready)
      })
      // They are awaited in their turn; until then their failure must not count as nobody's.
      for (const each of [prepared, last]) each.catch(() => {})
      unread.push(prepared)
      unstored.push(last)
      while (unread.length >= pool.batchesMax()) await unread.shift()
      while (unstored.length >= pool.batchesMax() + readAheadMax) await unstored.shift()
    },
    rest: () => last,
    async finish() {
      await last
      return batches.end()
    },
    async close() {
      isClosed = true
      await last.catch(() => {})
    },
  }
}
