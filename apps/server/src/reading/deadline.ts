import { readFileSync } from "node:fs"

// On a machine that is busy or was halted a process may wait for long and have done nothing; but it holds a place that
// others wait for.
const waitingFactor = 5
// USER_HZ of Linux (proc(5)).
const ticksPerSecond = 100

export interface Deadline {
  end(): void
}

/**
 * Calls `stop` when the process has worked for so long since now, by the processor's time: what a document costs,
 * whatever else the machine does meanwhile. One that waits is stopped after five times as long, and so is each where
 * the system does not tell its time, after once as long.
 */
export function startDeadline(pid: number | undefined, deadlineMs: number, stop: () => void): Deadline {
  const [began, workedBefore] = [performance.now(), workedMs(pid)]
  let timer: NodeJS.Timeout
  const wait = (ms: number): void => {
    timer = setTimeout(() => {
      const left = deadlineMs - worked()
      if (left <= 0 || performance.now() - began >= deadlineMs * waitingFactor) stop()
      else wait(Math.max(left, 10))
    }, ms)
  }
  const worked = (): number => {
    const now = workedMs(pid)
    return now === null || workedBefore === null ? deadlineMs : now - workedBefore
  }
  wait(deadlineMs)
  return { end: () => clearTimeout(timer) }
}

/**
 * Milliseconds of a processor that the process has had, of the user's and the system's part; null where nobody tells.
 */
function workedMs(pid: number | undefined): number | null {
  if (process.platform !== "linux" || pid === undefined) return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    // The name in parentheses may hold anything; utime and stime are the fields 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
  } catch {
    // It has ended, and its end is heard of elsewhere.
    return null
  }
}
