import {
  attackComplexity3,
  attackVector3,
  changedImpact,
  privileges3,
  privilegesOfChangedScope3,
  tenths3,
  unchangedImpact,
  userInteraction3,
} from "./base3.ts"
import type { CvssScores } from "./cvss-scores.ts"
import { modifiedValue, type VectorValues, weightOf } from "./read-vector.ts"

/**
 * Temporal and environmental score of a 3.0 or 3.1 vector whose base score is known. Both are scored by their full
 * equations also where none of their metrics is given (3.1 §7.3: with other constants, so that the environmental score
 * may differ from the base score).
 */
export function scores3(base: number, values: VectorValues, isOf31: boolean): CvssScores {
  return {
    base,
    temporal: temporalTenths(Math.round(base * 10), values, isOf31) / 10,
    environmental: temporalTenths(environmentalTenths(values, isOf31), values, isOf31) / 10,
  }
}

// §7.4: exploit code maturity, remediation level and report confidence, times 100.
const temporalWeights: readonly (readonly number[])[] = [
  [100, 91, 94, 97, 100],
  [100, 95, 96, 97, 100],
  [100, 92, 96, 100],
]

/**
 * In whole numbers: 5.0 × 0.92 is 4.6 and no more, where floating point rounds up to 4.7. 3.1 looks at five decimals
 * (appendix A).
 */
function temporalTenths(tenths: number, values: VectorValues, isOf31: boolean): number {
  const product = temporalWeights.reduce((before, weights, at) => before * weightOf(weights, values, 8 + at), tenths)
  return isOf31 ? Math.ceil(Math.round(product / 100) / 10_000) : Math.ceil(product / 1_000_000)
}

/** Without the temporal metrics, which the last equation of §7.3 multiplies with. */
function environmentalTenths(values: VectorValues, isOf31: boolean): number {
  const isChanged = modifiedValue(values, 4, 18) === 1
  const lost = Math.min(1_000_000 - spared(values, 5) * spared(values, 6) * spared(values, 7), 915_000)
  const exploit =
    at(attackVector3, modifiedValue(values, 0, 14)) *
    at(attackComplexity3, modifiedValue(values, 1, 15)) *
    at(isChanged ? privilegesOfChangedScope3 : privileges3, modifiedValue(values, 2, 16)) *
    at(userInteraction3, modifiedValue(values, 3, 17))
  const changed = isOf31 ? changedImpact(lost, 0.9731, 13) : changedImpact(lost, 1, 15)
  return tenths3(isChanged ? changed : unchangedImpact(lost), exploit, isChanged, isOf31)
}

const impacts: readonly number[] = [56, 22, 0]
const requirements: readonly number[] = [2, 1, 2, 3]

/** What an impact leaves, times 100: all weights of impacts are even, and those of requirements halves. */
const spared = (values: VectorValues, metric: number): number =>
  100 - (at(impacts, modifiedValue(values, metric, metric + 14)) * weightOf(requirements, values, metric + 6)) / 2

const at = (weights: readonly number[], value: number): number => weights[value] ?? 0
