import { type VectorValues, valueAt, weightOf } from "./read-vector.ts"

export const attackVector3: readonly number[] = [85, 62, 55, 20]
export const attackComplexity3: readonly number[] = [77, 44]
export const privileges3: readonly number[] = [85, 62, 27]
export const privilegesOfChangedScope3: readonly number[] = [85, 68, 50]
export const userInteraction3: readonly number[] = [85, 62]
/** What confidentiality, integrity and availability leave: 1 − 0.56, 0.22 or 0. */
const spared: readonly number[] = [44, 78, 100]

/** The base score of a 3.0 or 3.1 vector (§7.1) in tenths. Its weights (§7.4) stand here times 100. */
export function baseTenths3(values: VectorValues, isOf31: boolean): number {
  const isChanged = valueAt(values, 4) === 1
  const lost = 1_000_000 - weightOf(spared, values, 5) * weightOf(spared, values, 6) * weightOf(spared, values, 7)
  const exploit =
    weightOf(attackVector3, values, 0) *
    weightOf(attackComplexity3, values, 1) *
    weightOf(isChanged ? privilegesOfChangedScope3 : privileges3, values, 2) *
    weightOf(userInteraction3, values, 3)
  return tenths3(isChanged ? changedImpact(lost, 1, 15) : unchangedImpact(lost), exploit, isChanged, isOf31)
}

/** The impact with an unchanged scope, times 10¹⁰, of what is lost, times 10⁶. */
export const unchangedImpact = (lost: number): number => 64_200 * lost

/**
 * The impact with a changed scope, times 10¹⁰, of what is lost, times 10⁶. The environmental equation of 3.1 has a
 * factor and power of its own (§7.3).
 */
export function changedImpact(lost: number, factor: number, power: number): number {
  const share = lost / 1_000_000
  const rest = share * factor - 0.02
  let powered = rest
  // Not `**`, whose last digit is the engine's own.
  for (let times = 1; times < power; times += 1) powered *= rest
  return 10_000_000_000 * (7.52 * (share - 0.029) - 3.25 * powered)
}

/**
 * Impact (times 10¹⁰) and exploitability (the product of its weights, times 10⁸) to a score in tenths. With an
 * unchanged scope all is whole numbers, as exact as the equations; with a changed one it is floating point, and a test
 * holds every score there can be against exact fractions.
 */
export function tenths3(impact: number, exploit: number, isChanged: boolean, isOf31: boolean): number {
  if (impact <= 0) return 0
  const sum = impact + 822 * exploit
  const score = Math.min(isChanged ? 1.08 * sum : sum, 100_000_000_000)
  return isOf31 ? Math.ceil(Math.round(score / 100_000) / 10_000) : Math.ceil(score / 1_000_000_000)
}
