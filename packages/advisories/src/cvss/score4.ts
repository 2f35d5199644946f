import { macroVectorScores } from "./macro-vectors4.ts"
import { modifiedValue, type VectorValues, valueAt } from "./read-vector.ts"

/**
 * The score of a 4.0 vector (§8.2) in tenths, in whole numbers.
 *
 * Five groups of metrics, each in a class, make a macrovector, which has a score. For each group that has a graver
 * class than the least, the vector loses a share of what lies between this score and that of the next lower
 * macrovector: the steps by which it is below the gravest vectors of its class, of all steps that the class is deep.
 * The mean of these losses is taken off. The gravest vectors of a class are all as many steps below the gravest of all,
 * so that steps are counted from there, and no such vector has to be searched for.
 */
export function tenths4(values: VectorValues): number {
  const impact = vulnerableImpact(values)
  const later = laterImpact(values)
  if (impact.isNone && later.isNone) return 0
  const access = accessOf(values)
  const hurdles = modifiedValue(values, 1, 16) + modifiedValue(values, 2, 17)
  const hasHurdle = hurdles > 0 ? 1 : 0
  // Not defined counts as attacked.
  const maturity = Math.max(0, valueAt(values, 11) - 1)
  const place = (((access.class * 2 + hasHurdle) * 5 + impact.class) * 3 + later.class) * 3 + maturity
  const score = scoreAt(place)
  let lowerCount = 0
  let lost = 0
  if (access.class < 2) {
    lowerCount += 1
    lost += loss(score - scoreAt(place + 90), access.steps, access.class === 0 ? 1 : 4)
  }
  if (hasHurdle === 0) lowerCount += 1
  if (impact.class < 4) {
    lowerCount += 1
    lost += loss(score - lowerImpactScore(place, impact.class), impact.steps, impactDepths[impact.class] ?? 1)
  }
  if (later.class < 2) {
    lowerCount += 1
    lost += loss(score - scoreAt(place + 3), later.steps, later.class === 0 ? 6 : 5)
  }
  // A class of exploit maturity is a single value, and one without a hurdle a single pair: nothing is lost within.
  if (maturity < 2) lowerCount += 1
  if (lowerCount === 0) return score
  // Half up, of what is lost in units of 1/840.
  const divisor = 840 * lowerCount
  return Math.floor((2 * (score * divisor - lost) + divisor) / (2 * divisor))
}

interface Group {
  readonly class: number
  /** Below the gravest vectors of the class. */
  readonly steps: number
}
interface ImpactGroup extends Group {
  readonly isNone: boolean
}

const scoreAt = (place: number): number => macroVectorScores[place] ?? 0

/** Times 840, which every depth divides. */
const loss = (available: number, steps: number, depth: number): number => available * steps * (840 / depth)

/** EQ1: attack vector, privileges, user interaction. */
function accessOf(values: VectorValues): Group {
  const vector = modifiedValue(values, 0, 15)
  const privileges = modifiedValue(values, 3, 18)
  const interaction = modifiedValue(values, 4, 19)
  const steps = vector + privileges + interaction
  if (steps === 0) return { class: 0, steps }
  const isOpen = vector === 0 || privileges === 0 || interaction === 0
  // The gravest of the class are one step down (AV:A/PR:N/UI:N), of the next three (AV:P/PR:N/UI:N).
  return isOpen && vector < 3 ? { class: 1, steps: steps - 1 } : { class: 2, steps: steps - 3 }
}

/**
 * EQ3 and EQ6 together, as the macrovectors are ordered: 00, 01, 10, 11, 21. Impact on the vulnerable system, and what
 * of it is required.
 */
function vulnerableImpact(values: VectorValues): ImpactGroup {
  const confidentiality = modifiedValue(values, 5, 20)
  const integrity = modifiedValue(values, 6, 21)
  const availability = modifiedValue(values, 7, 22)
  // Not defined counts as high.
  const forConfidentiality = Math.max(0, valueAt(values, 12) - 1)
  const forIntegrity = Math.max(0, valueAt(values, 13) - 1)
  const forAvailability = Math.max(0, valueAt(values, 14) - 1)
  const impact = confidentiality + integrity + availability
  const steps = impact + forConfidentiality + forIntegrity + forAvailability
  const isNone = impact === 6
  // The gravest of a class where no high impact meets a high requirement are three steps down, and so is
  // VC:L/VI:L/VA:L.
  if (confidentiality > 0 && integrity > 0 && availability > 0) return { class: 4, steps: steps - 3, isNone }
  const isRequired =
    confidentiality + forConfidentiality === 0 || integrity + forIntegrity === 0 || availability + forAvailability === 0
  const isBoth = confidentiality + integrity === 0
  if (!isRequired) return { class: isBoth ? 1 : 3, steps: steps - 3, isNone }
  return isBoth ? { class: 0, steps, isNone } : { class: 2, steps: steps - 1, isNone }
}

/** Of the classes as `vulnerableImpact` numbers them; the last has none below it. */
const impactDepths: readonly number[] = [7, 6, 8, 8]

/** The score of the macrovector below in EQ3 and EQ6; of two below 00 the higher one. */
function lowerImpactScore(place: number, impactClass: number): number {
  if (impactClass === 0) return Math.max(scoreAt(place + 9), scoreAt(place + 18))
  return scoreAt(place + (impactClass === 1 ? 18 : 9))
}

/** EQ4: impact on subsequent systems. */
function laterImpact(values: VectorValues): ImpactGroup {
  const confidentiality = modifiedValue(values, 8, 23)
  const integrity = modifiedValue(values, 9, 24)
  const availability = modifiedValue(values, 10, 25)
  const isNone = confidentiality === 2 && integrity === 2 && availability === 2
  // Safety stands after the other values, and a step above them.
  const steps =
    confidentiality + (integrity === safety ? -1 : integrity) + (availability === safety ? -1 : availability)
  if (integrity === safety || availability === safety) return { class: 0, steps: steps + 2, isNone }
  return confidentiality === 0 || integrity === 0 || availability === 0
    ? { class: 1, steps, isNone }
    : { class: 2, steps: steps - 3, isNone }
}

const safety = 3
