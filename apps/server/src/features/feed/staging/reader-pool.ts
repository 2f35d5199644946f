import { fileURLToPath } from "node:url"
import { Piscina } from "piscina"
import { FeedFailure } from "../reading/feed-failure.ts"
import { placeText, type RecordBatch, type RecordBytes } from "../reading/record-batch.ts"
import type { ReadResult, ReadTask } from "./read-task.ts"
import { digestBytes } from "./stage-rows.ts"

// What a batch of the largest record allowed needs, several times over.
const heapMegabytes = 1024
const deadlineMs = 60_000
const batchesAtHand = 2

export interface ReaderPool {
  /** How many batches may be with the workers: each has the next one at hand. More would wait in a queue that keeps no order, and what is read first is stored first. */
  readonly batchesMax: number
  read(batch: RecordBatch, task: Omit<ReadTask, keyof RecordBytes>): Promise<ReadResult>
  close(): Promise<void>
}

/** The digests of what is held, as all workers of a pool share them. */
export function shareDigests(digests: readonly Buffer[]): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(digests.length * digestBytes)
  const bytes = new Uint8Array(shared)
  digests.forEach((digest, index) => {
    bytes.set(digest, index * digestBytes)
  })
  return shared
}

/** Worker threads that read records, with a bounded heap and a deadline a batch. The first starts at once, so that it is ready when the first batch is; the others as there is work for them. */
export function openReaderPool(threads: number): ReaderPool {
  const pool = new Piscina<ReadTask, ReadResult>({
    filename: fileURLToPath(new URL("./read-batch.worker.ts", import.meta.url)),
    minThreads: 1,
    idleTimeout: deadlineMs,
    maxThreads: threads,
    concurrentTasksPerWorker: batchesAtHand,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  return {
    batchesMax: threads * batchesAtHand,
    async read(batch, task) {
      try {
        return await pool.run(
          { bytes: batch.bytes, ends: batch.ends, ...task },
          {
            transferList: [batch.bytes.buffer, batch.ends.buffer],
            signal: AbortSignal.timeout(deadlineMs),
          },
        )
      } catch (error) {
        const first = batch.places[0] ? placeText(batch.places[0]) : "the beginning"
        if (error instanceof Error && error.name === "AbortError")
          throw new FeedFailure(`Records from ${first} on take longer than ${deadlineMs / 1000} s to read.`)
        if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
          throw new FeedFailure(`Records from ${first} on need more memory than a reader has.`)
        throw error
      }
    },
    close: () => pool.destroy(),
  }
}
