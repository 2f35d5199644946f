import { fileURLToPath } from "node:url"
import { MessageChannel } from "node:worker_threads"
import { Piscina } from "piscina"
import { problem } from "../../http/problem.ts"
import type { ParsedSbom, SbomAsk, SbomRefusal, SbomReply } from "./parse-sbom.worker.ts"
import type { SbomBatch } from "./sbom-batches.domain.ts"
import { turnsByKey } from "./turns.ts"

/** A document that was read; its rows come in batches, each made when it is asked for. */
export interface OpenedSbom extends ParsedSbom {
  /** `known`: for each component the ordinal of the same one in the SBOM before, or -1. To be walked once. */
  batches(known: Int32Array | null): AsyncIterable<SbomBatch>
}
export type SbomRead<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & SbomRefusal)

export interface SbomParser {
  /**
   * Reads a file and works with what it says, while the thread that read it holds its rows. `onProgress`: share of the bytes, 0–1. An organization has a few threads at a time and a bounded
   * queue of its own; beyond it the problem `queue-full`.
   */
  read<T>(
    request: { readonly organizationId: string; readonly file: string; readonly onProgress?: (share: number) => void },
    work: (sbom: OpenedSbom) => Promise<T>,
  ): Promise<SbomRead<T>>
  close(): Promise<void>
}

/** From the thread's start until the document is read (security.md §5). */
const deadlineMs = 120_000
// Threads wait while the database takes their rows, so that there are more than cores; one is always left to others.
const threadsMax = 4
const threadsOfOrganization = threadsMax - 1
const waitingOfOrganization = 64

/** Worker threads with a bound on heap, time and queue; none is kept while nothing is to do. */
export function sbomParser(): SbomParser {
  const pool = new Piscina({
    filename: fileURLToPath(new URL("./parse-sbom.worker.ts", import.meta.url)),
    minThreads: 0,
    maxThreads: threadsMax,
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 8 },
  })
  const turns = turnsByKey(threadsOfOrganization, waitingOfOrganization)
  return {
    async read({ organizationId, file, onProgress = () => {} }, work) {
      const turn = turns.take(organizationId)
      if (turn === null)
        throw problem("queue-full", "Many documents of yours are being read; try again.", { retryAfterSeconds: 5 })
      await turn
      try {
        return await readInThread(pool, file, onProgress, work)
      } finally {
        turns.giveBack(organizationId)
      }
    },
    close: () => pool.destroy(),
  }
}

async function readInThread<T>(
  pool: Piscina,
  file: string,
  onProgress: (share: number) => void,
  work: (sbom: OpenedSbom) => Promise<T>,
): Promise<SbomRead<T>> {
  const { port1: port, port2 } = new MessageChannel()
  const replies = new ReplyBox()
  const deadline = new AbortController()
  let timer: NodeJS.Timeout | undefined
  port.on("message", (reply: SbomReply) => {
    timer ??= setTimeout(() => deadline.abort(), deadlineMs)
    if (reply.kind === "progress") onProgress(reply.share)
    else replies.put(reply)
  })
  const ended = pool.run({ file, port: port2 }, { transferList: [port2], signal: deadline.signal }).then(
    () => replies.fail(new Error("the thread ended before it was told to")),
    (error: unknown) => replies.fail(understood(error)),
  )
  const ask = (question: SbomAsk): Promise<SbomReply> => {
    port.postMessage(question)
    return replies.take()
  }
  try {
    const first = await replies.take()
    clearTimeout(timer)
    if (first.kind === "refused") return { ok: false, ...first.refusal }
    if (first.kind !== "parsed") throw new Error(`the thread began with ${first.kind}`)
    const value = await work({ ...first.sbom, batches: (known) => walk(ask, known) })
    return { ok: true, value }
  } finally {
    clearTimeout(timer)
    port.close()
    await ended
  }
}

async function* walk(
  ask: (question: SbomAsk) => Promise<SbomReply>,
  known: Int32Array | null,
): AsyncGenerator<SbomBatch> {
  let reply = await ask({ kind: "begin", known })
  while (reply.kind === "batch" && reply.batch !== null) {
    yield reply.batch
    reply = await ask({ kind: "next" })
  }
}

/** One reply at a time, waited for before or after it comes. A class, since it holds who waits. */
class ReplyBox {
  private held: SbomReply | null = null
  private failure: Error | null = null
  private waiting: { readonly resolve: (reply: SbomReply) => void; readonly reject: (error: Error) => void } | null =
    null

  put(reply: SbomReply): void {
    if (this.waiting) this.waiting.resolve(reply)
    else this.held = reply
    this.waiting = null
  }

  fail(error: Error): void {
    this.failure = error
    this.waiting?.reject(error)
    this.waiting = null
  }

  take(): Promise<SbomReply> {
    const { held, failure } = this
    this.held = null
    if (held) return Promise.resolve(held)
    if (failure) return Promise.reject(failure)
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject }
    })
  }
}

function understood(error: unknown): Error {
  const isTooMuch =
    error instanceof Error &&
    (error.name === "AbortError" ||
      error.name === "TimeoutError" ||
      ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"))
  if (isTooMuch) return problem("sbom-too-large", "Reading the document took more time or memory than is allowed.")
  return error instanceof Error ? error : new Error(String(error))
}
