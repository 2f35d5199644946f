import { fileURLToPath } from "node:url"
import { MessageChannel, type MessagePort } from "node:worker_threads"
import { Piscina } from "piscina"
import { problem } from "../http/problem.ts"
import { turnsByKey } from "./turns.ts"

/** What a thread's module exports as default: reads the file, and says what it has to say through the port until that closes. Its first word only says that it has begun. */
export type ReaderTask = (task: { readonly file: string; readonly port: MessagePort }) => Promise<void>

/** What somebody's document is read by, in a thread of its own. */
export interface ReadingRequest {
  readonly organizationId: string
  readonly file: string
  /** The module of the `ReaderTask`. */
  readonly reader: URL
  /** From the thread's start until `isRead` is called, and from each question until its answer (security.md §5). */
  readonly deadlineMs: number
}

/** The talk with a thread: what it says, in order, and what it is asked. */
export interface ReaderTalk<Ask, Reply> {
  /** The next word of the thread. Throws `ReadingStopped` where it was stopped. */
  take(): Promise<Reply>
  ask(question: Ask): Promise<Reply>
  /** The document is read: from now on the thread waits for us. */
  isRead(): void
}

/** Reading took more time or memory than is allowed. */
export class ReadingStopped extends Error {}

export interface ReaderThreads {
  /** Works with a thread that reads a file. An organization has a few threads at a time and a bounded queue of its own; beyond it the problem `queue-full`. */
  read<Ask, Reply, T>(request: ReadingRequest, work: (talk: ReaderTalk<Ask, Reply>) => Promise<T>): Promise<T>
  close(): Promise<void>
}

// Threads wait while the database takes their rows, so that there are more than cores; one is always left to others.
const threadsMax = 4
const threadsOfOrganization = threadsMax - 1
const waitingOfOrganization = 64

/** Worker threads for whatever strangers send, with a bound on heap, time and queue; none is kept while nothing is to do. */
export function readerThreads(): ReaderThreads {
  const pool = new Piscina({
    minThreads: 0,
    maxThreads: threadsMax,
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 8 },
  })
  const turns = turnsByKey(threadsOfOrganization, waitingOfOrganization)
  return {
    async read(request, work) {
      const turn = turns.take(request.organizationId)
      if (turn === null)
        throw problem("queue-full", "Many documents of yours are being read; try again.", { retryAfterSeconds: 5 })
      await turn
      try {
        return await talkWith(pool, request, work)
      } finally {
        turns.giveBack(request.organizationId)
      }
    },
    close: () => pool.destroy(),
  }
}

async function talkWith<Ask, Reply, T>(
  pool: Piscina,
  { file, reader, deadlineMs }: ReadingRequest,
  work: (talk: ReaderTalk<Ask, Reply>) => Promise<T>,
): Promise<T> {
  const { port1: port, port2 } = new MessageChannel()
  const replies = new ReplyQueue<Reply>()
  const deadline = new AbortController()
  let timer: NodeJS.Timeout | undefined
  // Time in the queue is nobody's fault.
  port.on("message", (reply: Reply) => {
    if (timer === undefined) timer = setTimeout(() => deadline.abort(), deadlineMs)
    else replies.put(reply)
  })
  const ended = pool
    .run({ file, port: port2 }, { filename: fileURLToPath(reader), transferList: [port2], signal: deadline.signal })
    .then(
      () => replies.fail(new Error("the thread ended before it was told to")),
      (error: unknown) => replies.fail(understood(error)),
    )
  try {
    return await work({
      take: () => replies.take(),
      async ask(question) {
        clearTimeout(timer)
        timer = setTimeout(() => deadline.abort(), deadlineMs)
        port.postMessage(question)
        try {
          return await replies.take()
        } finally {
          clearTimeout(timer)
        }
      },
      isRead: () => clearTimeout(timer),
    })
  } finally {
    clearTimeout(timer)
    port.close()
    await ended
  }
}

/** What was said and is not taken yet, or who waits for it. A class, since it holds both. */
class ReplyQueue<Reply> {
  private readonly held: Reply[] = []
  private failure: Error | null = null
  private waiting: { readonly resolve: (reply: Reply) => void; readonly reject: (error: Error) => void } | null = null

  put(reply: Reply): void {
    if (this.waiting) this.waiting.resolve(reply)
    else this.held.push(reply)
    this.waiting = null
  }

  fail(error: Error): void {
    this.failure = error
    this.waiting?.reject(error)
    this.waiting = null
  }

  take(): Promise<Reply> {
    const reply = this.held.shift()
    if (reply !== undefined) return Promise.resolve(reply)
    if (this.failure) return Promise.reject(this.failure)
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
  if (isTooMuch) return new ReadingStopped("Reading the document took more time or memory than is allowed.")
  return error instanceof Error ? error : new Error(String(error))
}
