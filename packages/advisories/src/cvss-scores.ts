import calculators from "ae-cvss-calculator"
import { scoreCvss } from "./cvss.ts"

const { Cvss2, Cvss3P0, Cvss3P1 } = calculators

/** The three scores of CVSS 2.0, 3.0 and 3.1; null where the vector names no metric of the group (2.0), else with the group's metrics not defined. */
export interface CvssScores {
  readonly base: number
  readonly temporal: number | null
  readonly environmental: number | null
}

/**
 * Base, temporal and environmental score of a 2.0, 3.0 or 3.1 vector; null where it is none. 4.0 has one score only, that of `scoreCvss`.
 *
 * 3.0 and 3.1 score the groups by the full equations also where none of their metrics is given (3.1 §7.3: with other constants, so that the environmental score may differ from the base score); 2.0 has no such
 * score then (2.0 §3.2: "if temporal metrics are used").
 */
export function cvssScores(vector: string): CvssScores | null {
  const scored = scoreCvss(vector)
  if (scored === null || scored.version === "4.0") return null
  const base = scored.score
  if (scored.version === "2.0") {
    const { environmental } = new Cvss2(scored.vector).calculateScores()
    return { base, temporal: temporalScore2(scored.vector, base), environmental: environmental ?? null }
  }
  // With a requirement of medium weight, which is that of one not defined (§4.1), the calculator works through the environmental equations.
  const whole = /\/[CIA]R:[LMH]|\/M[A-Z]+:[^X/]/.test(scored.vector)
    ? scored.vector
    : `${withoutRequirement(scored.vector)}/CR:M`
  const { temporal, environmental } = (
    scored.version === "3.0" ? new Cvss3P0(whole) : new Cvss3P1(whole)
  ).calculateScores()
  return { base, temporal: temporal ?? base, environmental: environmental ?? null }
}

const withoutRequirement = (vector: string): string => vector.replace("/CR:X", "")

const temporalWeights: Readonly<Record<string, number>> = {
  ...{ "E:U": 85, "E:POC": 90, "E:F": 95 },
  ...{ "RL:OF": 87, "RL:TF": 90, "RL:W": 95 },
  ...{ "RC:UC": 90, "RC:UR": 95 },
}

/** 2.0 §3.2.2 in whole hundredths: 9.0 × 0.95 is 8.55 and rounds to 8.6, where floating point has 8.5. */
function temporalScore2(vector: string, base: number): number | null {
  const metrics = vector.split("/")
  if (!metrics.some((metric) => /^(?:E|RL|RC):(?!ND$)/.test(metric))) return null
  const weights = metrics.map((metric) => temporalWeights[metric] ?? 100)
  const product = weights.reduce((sum, weight) => (sum * weight) / 100, Math.round(base * 10) * 10_000)
  return Math.round(product / 10_000) / 10
}
