import { setTimeout as pause } from "node:timers/promises"

const everyMs = 1_000
const pauseMsMax = 5_000

export interface KeptProcess {
  /** Looks after it no longer; gives the process that is the last one. */
  release(): Promise<number>
}

/**
 * Starts a process again that ended unbidden: killed for memory, or because the disk was full, which it may still be.
 * Then it is tried every few seconds, so that whoever makes room need do nothing more.
 */
export function keepRunning(
  first: number,
  {
    isAlive,
    start,
    trouble,
    say,
  }: {
    isAlive(pid: number): boolean
    start(): Promise<number>
    /** What may have ended it and keeps it from starting, in words; null where nothing is known. */
    trouble(): Promise<string | null>
    say(line: string): void
  },
): KeptProcess {
  const released = new AbortController()
  // Where it cannot be told (no file can be opened), nothing is started: it would be a second one.
  const lives = (pid: number): boolean => {
    try {
      return isAlive(pid)
    } catch (error) {
      say(`cannot be monitored now: ${error instanceof Error ? error.message : String(error)}`)
      return true
    }
  }
  const watch = async () => {
    let pid = first
    let waitMs = everyMs
    while (!released.signal.aborted) {
      await pause(waitMs, undefined, { signal: released.signal, ref: false }).catch(() => {})
      if (released.signal.aborted) break
      if (lives(pid)) {
        waitMs = everyMs
        continue
      }
      // Told once, not at every try.
      if (waitMs === everyMs) {
        const known = await trouble().catch((error: unknown) =>
          error instanceof Error ? error.message : String(error),
        )
        say(`ended unexpectedly; starting it again${known === null ? "" : `. ${known}`}`)
      }
      waitMs = Math.min(waitMs * 2, pauseMsMax)
      pid = await start().catch((error: unknown) => {
        say(`cannot be started again: ${error instanceof Error ? error.message : String(error)}`)
        return pid
      })
    }
    return pid
  }
  const watching = watch()
  return {
    release() {
      released.abort()
      return watching
    },
  }
}
