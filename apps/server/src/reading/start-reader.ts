import { fork } from "node:child_process"
import { writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import type { FromReader, ToReader } from "./reader-port.ts"

/**
 * How the reading of a document ended: as it should, with what went wrong in the reader, or with the process, which was
 * stopped or asked for more memory than it may have.
 */
export type ReadingEnd =
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly error: Error }
  | { readonly kind: "killed" }

export interface ReaderProcess {
  /** None where it could not be started. */
  readonly pid: number | undefined
  /** Reads a file with a reader's module; one at a time. */
  read<Word>(file: string, reader: URL, onWord: (word: Word) => void): Promise<ReadingEnd>
  ask(question: unknown): void
  /** Says that nobody asks any more. */
  close(): void
  kill(): void
  isAlive(): boolean
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>
}

const program = fileURLToPath(new URL("./reader-process.ts", import.meta.url))
const wordsMax = 2_000

// V8 lets a heap that may be large grow to several times of what is in it before it looks what is left: a third of the
// memory that readers of very large documents take, for some hundredths of their time.
const collectSooner = ["--max-semi-space-size=16", "--heap-growing-percent=30"]

/**
 * Starts a process that reads documents. It may read files and do nothing else, and gets nothing of our environment:
 * what it reads is a stranger's.
 */
export function startReader(heapMegabytes: number): ReaderProcess {
  const child = fork(program, [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, ...collectSooner, "--permission", "--allow-fs-read=*"],
    env: {},
    // Types and typed arrays come over as they are.
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  })
  let words = ""
  child.stderr?.on("data", (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-wordsMax)
  })
  preferAsVictim(child.pid)
  let onGone: (end: ReadingEnd) => void = () => {}
  let isAlive = true
  const ended = new Promise<void>((resolve) => {
    const gone = (end: ReadingEnd): void => {
      isAlive = false
      onGone(end)
      resolve()
    }
    child.once("error", (error) => gone({ kind: "failed", error }))
    child.once("exit", (code, signal) =>
      gone(
        signal === null
          ? { kind: "failed", error: new Error(`a reader ended with ${code}: ${words}`) }
          : { kind: "killed" },
      ),
    )
  })
  const tell = (told: ToReader): void => {
    // One that is gone is heard of by its end.
    if (isAlive && child.connected) child.send(told, () => {})
  }
  return {
    pid: child.pid,
    read<Word>(file: string, reader: URL, onWord: (word: Word) => void) {
      const { promise, resolve } = Promise.withResolvers<ReadingEnd>()
      const listen = (told: FromReader<Word>): void => {
        if (told.kind === "word") onWord(told.word)
        else resolve(told.failure === null ? { kind: "done" } : { kind: "failed", error: new Error(told.failure) })
      }
      child.on("message", listen)
      onGone = resolve
      if (!isAlive) resolve({ kind: "killed" })
      tell({ kind: "read", file, reader: reader.href })
      return promise.finally(() => child.off("message", listen))
    },
    ask: (question) => tell({ kind: "ask", question }),
    close: () => tell({ kind: "close" }),
    kill: () => void child.kill("SIGKILL"),
    isAlive: () => isAlive,
    ended,
  }
}

/**
 * Where the machine's memory ends, Linux ends a process of its choice: it should be this one, not the server or the
 * database.
 */
function preferAsVictim(pid: number | undefined): void {
  if (process.platform !== "linux" || pid === undefined) return
  // Gone already, or in a container that does not allow it: then the kernel chooses by size.
  writeFile(`/proc/${pid}/oom_score_adj`, "1000").catch(() => {})
}
