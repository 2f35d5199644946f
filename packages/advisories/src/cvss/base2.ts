import { type VectorValues, weightOf } from "./read-vector.ts"

/** Access vector, access complexity and authentication (2.0 §3.2.1): times 1000, 100 and 1000. */
export const exploitability2: readonly (readonly [number, number, number])[] = [
  [395, 646, 1000],
  [35, 61, 71],
  [450, 560, 704],
]

/** What confidentiality, integrity and availability leave, 1 − 0.275 or 0.660: times 200. */
const spared: readonly number[] = [200, 145, 68]

/**
 * The base score of a 2.0 vector (§3.2.1) in tenths, from whole numbers, since floating point takes some halves for
 * less.
 */
export function baseTenths2(values: VectorValues): number {
  // Times 8,000,000: 1 − (1 − C)(1 − I)(1 − A).
  const lost = 8_000_000 - weightOf(spared, values, 3) * weightOf(spared, values, 4) * weightOf(spared, values, 5)
  if (lost === 0) return 0
  const exploit = exploitability2.reduce((product, weights, metric) => product * weightOf(weights, values, metric), 1)
  // Times 4,000,000,000: 0.6 × 10.41 × lost + 0.4 × 20 × exploit − 1.5; then times 1.176.
  const sum = 3123 * lost + 320 * exploit - 6_000_000_000
  return Math.floor((147 * sum + 25_000_000_000) / 50_000_000_000)
}
