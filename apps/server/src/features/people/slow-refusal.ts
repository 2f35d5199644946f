import { setTimeout as pause } from "node:timers/promises"

// Far above what any of the ways through takes (a password hash is the largest part, some 30 ms), so that a clock tells
// nothing of which way it was.
const millisecondsMin = 400

/**
 * Runs the work; a failure (null) is answered not before a fixed time has gone, since whether an account exists must
 * not be measurable (security.md §3).
 */
export async function failAlike<T>(work: () => Promise<T | null>): Promise<T | null> {
  const enough = pause(millisecondsMin, undefined, { ref: false })
  const result = await work()
  if (result === null) await enough
  return result
}

/** Runs the work and answers not before a fixed time has gone, whatever it found. */
export async function answerAlike(work: () => Promise<void>): Promise<void> {
  await failAlike(async () => {
    await work()
    return null
  })
}
