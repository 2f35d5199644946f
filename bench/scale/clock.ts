/** Milliseconds of one kind of call: the half and the 95th of a hundred took no longer. */
export interface Times {
  readonly p50: number
  readonly p95: number
}

const rank = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0)

/**
 * Calls so many times, one after the other, and tells how long the answers took; the first call, which warms caches,
 * counts too.
 */
export async function timesOf(calls: number, call: () => Promise<unknown>): Promise<Times> {
  const taken: number[] = []
  for (let i = 0; i < calls; i += 1) taken.push(await millisecondsOf(call))
  taken.sort((a, b) => a - b)
  return { p50: rank(taken, 0.5), p95: rank(taken, 0.95) }
}

/** How long the call took on the wall, in whole milliseconds. */
export async function millisecondsOf(call: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await call()
  return Math.round(performance.now() - startedAt)
}
