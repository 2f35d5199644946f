import { fileURLToPath } from "node:url"
import { setFlagsFromString } from "node:v8"
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
  /**
   * How many batches may be with the readers: each has the next one at hand, and no more, since what is read first is
   * stored first.
   */
  batchesMax(): number
  read(batch: RecordBatch, task: Omit<ReadTask, keyof RecordBytes>): Promise<ReadResult>
  /** One more reads along, up to as many as there may be. */
  grow(): void
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

/**
 * V8 makes a function of a reader fast twice, and the second time takes long: half a second of a processor in a first
 * load of twenty thousand records, which needs four. It pays for functions that are called more often than V8 assumes;
 * a load of a million records comes to it all the same. For the process, since V8 knows no other way; only where the
 * flag is known to be one.
 */
function holdBackOptimizer(): void {
  const version = Number.parseInt(process.versions.v8, 10)
  if (version >= 12 && version <= 14) setFlagsFromString("--invocation-count-for-turbofan=30000")
}

/**
 * Worker threads that read records: one that starts at once, so that it is ready when the first batch is, and more as
 * they are asked for.
 */
export function openReaderPool(threads: number): ReaderPool {
  holdBackOptimizer()
  const readers = [openReader()]
  return {
    batchesMax: () => readers.length * batchesAtHand,
    read(batch, task) {
      const idlest = readers.reduce((a, b) => (b.underway() < a.underway() ? b : a))
      return idlest.read(batch, task)
    },
    grow() {
      if (readers.length < threads) readers.push(openReader())
    },
    async close() {
      await Promise.all(readers.map((reader) => reader.close()))
    },
  }
}

/** One thread, with a bounded heap and a deadline a batch. */
function openReader() {
  const pool = new Piscina<ReadTask, ReadResult>({
    filename: fileURLToPath(new URL("./read-batch.worker.ts", import.meta.url)),
    minThreads: 1,
    maxThreads: 1,
    idleTimeout: deadlineMs,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  let underway = 0
  return {
    underway: () => underway,
    async read(batch: RecordBatch, task: Omit<ReadTask, keyof RecordBytes>): Promise<ReadResult> {
      underway += 1
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
      } finally {
        underway -= 1
      }
    },
    close: () => pool.destroy(),
  }
}
