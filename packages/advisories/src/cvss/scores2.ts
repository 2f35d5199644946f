import { exploitability2 } from "./base2.ts"
import type { CvssScores } from "./cvss-scores.ts"
import { type VectorValues, valueAt, weightOf } from "./read-vector.ts"

/**
 * Temporal and environmental score of a 2.0 vector whose base score is known; null where it names no metric of the
 * group (§3.2: "if temporal metrics are used").
 */
export function scores2(base: number, values: VectorValues): CvssScores {
  const isTimed = [6, 7, 8].some((metric) => valueAt(values, metric) > 0)
  const isPlaced = [9, 10, 11, 12, 13].some((metric) => valueAt(values, metric) > 0)
  return {
    base,
    temporal: isTimed ? temporalTenths(Math.round(base * 10), values) / 10 : null,
    environmental: isPlaced ? environmentalTenths(values) / 10 : null,
  }
}

// §3.2.2: exploitability, remediation level and report confidence, times 100.
const temporalWeights: readonly (readonly number[])[] = [
  [100, 85, 90, 95, 100],
  [100, 87, 90, 95, 100],
  [100, 90, 95, 100],
]

/** 9.0 × 0.95 is 8.55 and rounds to 8.6, where floating point has 8.5. */
const temporalTenths = (tenths: number, values: VectorValues): number =>
  Math.round(temporalWeights.reduce((product, of, at) => product * weightOf(of, values, 6 + at), tenths) / 1_000_000)

// §3.2.3: potential of damage in tenths, and the share of targets and the requirements in hundredths.
const damages: readonly number[] = [0, 0, 1, 3, 4, 5]
const targets: readonly number[] = [100, 0, 25, 75, 100]
const requirements: readonly number[] = [100, 50, 100, 151]
const impacts: readonly number[] = [0, 275, 660]

/** In whole numbers, since floating point has 4.95 below its half. */
function environmentalTenths(values: VectorValues): number {
  const adjusted = temporalTenths(adjustedBaseTenths(values), values)
  const withDamage = adjusted * 10 + (100 - adjusted) * weightOf(damages, values, 9)
  return Math.max(0, Math.round((withDamage * weightOf(targets, values, 10)) / 1000))
}

/** The base equation with the adjusted impact, in tenths; below zero where little is required. */
function adjustedBaseTenths(values: VectorValues): number {
  const spared = (metric: number, requirement: number): bigint =>
    BigInt(100_000 - weightOf(impacts, values, metric) * weightOf(requirements, values, requirement))
  // In units of 10⁻¹⁷: 10.41 × (1 − (1 − C × CR) × (1 − I × IR) × (1 − A × AR)), 10 at most.
  const impact = 1041n * (10n ** 15n - spared(3, 11) * spared(4, 12) * spared(5, 13))
  if (impact === 0n) return 0
  const capped = impact > 10n ** 18n ? 10n ** 18n : impact
  const exploit = exploitability2.reduce((product, weights, metric) => product * weightOf(weights, values, metric), 20)
  // In units of 10⁻²¹: (0.6 × impact + 0.4 × exploitability − 1.5) × 1.176.
  const score = 1176n * (6n * capped + 4n * BigInt(exploit) * 10n ** 9n - 15n * 10n ** 17n)
  const half = score < 0n ? -(5n * 10n ** 19n) : 5n * 10n ** 19n
  return Number((score + half) / 10n ** 20n)
}
