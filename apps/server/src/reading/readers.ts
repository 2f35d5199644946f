import { machineMegabytes } from "../config/machine-memory.ts"
import { problem } from "../http/problem.ts"
import { type Deadline, startDeadline } from "./deadline.ts"
import { type ReaderProcess, startReader } from "./start-reader.ts"
import { turnsByKey } from "./turns.ts"

/** What somebody's document is read by, in a process of its own. */
export interface ReadingRequest {
  readonly organizationId: string
  readonly file: string
  /** The module of the `ReaderTask`. */
  readonly reader: URL
  /**
   * Of a processor's time, from the reader's start until `isRead` is called, and from each question until its answer
   * (security.md §5).
   */
  readonly deadlineMs: number
}

/** The talk with a reader: what it says, in order, and what it is asked. */
export interface ReaderTalk<Ask, Reply> {
  /** The next word of the reader. Throws `ReadingStopped` where it was stopped. */
  take(): Promise<Reply>
  ask(question: Ask): Promise<Reply>
  /** The document is read: from now on the reader waits for us. */
  isRead(): void
}

/** Reading took more time or memory than is allowed. */
export class ReadingStopped extends Error {}

export interface Readers {
  /**
   * Works with a process that reads a file. An organization has a few at a time and a bounded queue of its own; beyond
   * it the problem `queue-full`.
   */
  read<Ask, Reply, T>(request: ReadingRequest, work: (talk: ReaderTalk<Ask, Reply>) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const waitingOfOrganization = 64
const idleMs = 10_000
const endMs = 5_000

/**
 * How many documents are read at once and what each may hold: together no more than half of the machine's memory.
 * Readers wait while the database takes their rows, so that there are more than cores.
 */
export function readingPlan(megabytes: number): { readonly atOnce: number; readonly heapMegabytes: number } {
  const budget = megabytes / 2
  const atOnce = Math.min(4, Math.max(2, Math.floor(budget / 1024)))
  return { atOnce, heapMegabytes: Math.min(2048, Math.max(256, Math.floor(budget / atOnce))) }
}

/**
 * Processes for whatever strangers send, with a bound on heap, time and queue; none is kept while nothing is to do. Not
 * threads: a document that makes one of them ask for more memory than there is ends the process that it is in (decision
 * 21).
 */
export function openReaders({ atOnce, heapMegabytes } = readingPlan(machineMegabytes())): Readers {
  const places = turnsByKey(atOnce, Number.POSITIVE_INFINITY)
  // One is always left to others.
  const turns = turnsByKey(atOnce - 1, waitingOfOrganization)
  const idle = new Map<ReaderProcess, NodeJS.Timeout>()
  const all = new Set<ReaderProcess>()

  const take = (): ReaderProcess => {
    for (const [reader, timer] of idle) {
      clearTimeout(timer)
      idle.delete(reader)
      if (reader.isAlive()) return reader
    }
    const reader = startReader(heapMegabytes)
    all.add(reader)
    void reader.ended.then(() => all.delete(reader))
    return reader
  }
  const giveBack = (reader: ReaderProcess): void => {
    if (!reader.isAlive()) return
    const timer = setTimeout(() => {
      idle.delete(reader)
      reader.kill()
    }, idleMs)
    timer.unref()
    idle.set(reader, timer)
  }
  return {
    async read(request, work) {
      const turn = turns.take(request.organizationId)
      if (turn === null)
        throw problem("queue-full", "Too many of your documents are being read; try again.", { retryAfterSeconds: 5 })
      await turn
      try {
        await places.take("all")
        try {
          const reader = take()
          try {
            return await talkWith(reader, request, work)
          } finally {
            giveBack(reader)
          }
        } finally {
          places.giveBack("all")
        }
      } finally {
        turns.giveBack(request.organizationId)
      }
    },
    async close() {
      for (const reader of all) reader.kill()
      await Promise.all([...all].map(({ ended }) => ended))
    },
  }
}

async function talkWith<Ask, Reply, T>(
  reader: ReaderProcess,
  { file, reader: module, deadlineMs }: ReadingRequest,
  work: (talk: ReaderTalk<Ask, Reply>) => Promise<T>,
): Promise<T> {
  const replies = new ReplyQueue<Reply>()
  let deadline: Deadline | undefined
  let isOver = false
  const stop = (): void => {
    isOver = true
    reader.kill()
  }
  const begin = () => startDeadline(reader.pid, deadlineMs, stop)
  const ended = reader.read(file, module, (word: Reply) => {
    // Time until it begins is nobody's fault.
    if (deadline === undefined) deadline = begin()
    else replies.put(word)
  })
  const known = ended.then((end) => {
    if (end.kind === "failed") replies.fail(end.error)
    else if (isOver || end.kind === "killed")
      replies.fail(new ReadingStopped("Reading the document took more time or memory than is allowed."))
    else replies.fail(new Error("the reader ended before it was told to"))
  })
  try {
    return await work({
      take: () => replies.take(),
      async ask(question) {
        deadline?.end()
        deadline = begin()
        reader.ask(question)
        try {
          return await replies.take()
        } finally {
          deadline.end()
        }
      },
      isRead: () => deadline?.end(),
    })
  } finally {
    deadline?.end()
    reader.close()
    // What does not hear that nobody asks any more is still at work on what nobody wants.
    const late = setTimeout(stop, endMs)
    await known
    clearTimeout(late)
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
