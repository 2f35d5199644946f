import calculators from "ae-cvss-calculator"
import { scoreCvss } from "./cvss.ts"
import { environmentalScore2 } from "./cvss2-environmental.ts"

const { Cvss3P0, Cvss3P1 } = calculators

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
export function cvssScores(written: string): CvssScores | null {
  const scored = scoreCvss(written)
  if (scored === null || scored.version === "4.0") return null
  const { version, vector, score: base } = scored
  const metrics = vector.split("/")
  if (version === "2.0") {
    const isTimed = metrics.some((metric) => /^(?:E|RL|RC):(?!ND$)/.test(metric))
    const temporal = (score: number) => tenths(score, temporalWeights2, metrics, Math.round)
    return { base, temporal: isTimed ? temporal(base) : null, environmental: environmentalScore2(vector, temporal) }
  }
  // The temporal equation is worked out below; and with a requirement of medium weight, which is that of one not defined (§4.1), the calculator works through the environmental equations.
  const timeless = vector.replace(/\/(?:E|RL|RC):[A-Z]/g, "")
  const whole = /\/[CIA]R:[LMH]|\/M[A-Z]+:[^X/]/.test(timeless) ? timeless : `${timeless.replace("/CR:X", "")}/CR:M`
  const { environmental } = (version === "3.0" ? new Cvss3P0(whole) : new Cvss3P1(whole)).calculateScores()
  const temporal = (score: number) => tenths(score, temporalWeights3, metrics, version === "3.0" ? Math.ceil : roundUp)
  return {
    base,
    temporal: temporal(base),
    environmental: environmental === undefined ? null : temporal(environmental),
  }
}

const temporalWeights2: Readonly<Record<string, number>> = {
  ...{ "E:U": 85, "E:POC": 90, "E:F": 95 },
  ...{ "RL:OF": 87, "RL:TF": 90, "RL:W": 95 },
  ...{ "RC:UC": 90, "RC:UR": 95 },
}
const temporalWeights3: Readonly<Record<string, number>> = {
  ...{ "E:U": 91, "E:P": 94, "E:F": 97 },
  ...{ "RL:O": 95, "RL:T": 96, "RL:W": 97 },
  ...{ "RC:U": 92, "RC:R": 96 },
}

/** A score times the temporal weights, in whole hundredths: 9.0 × 0.95 is 8.55 and rounds to 8.6, and 5.0 × 0.92 is 4.6 and no more, where floating point has 8.5 and 4.7. */
function tenths(
  score: number,
  weights: Readonly<Record<string, number>>,
  metrics: readonly string[],
  round: (tenths: number) => number,
): number {
  const named = metrics.flatMap((metric) => weights[metric] ?? [])
  return round(named.reduce((product, weight) => product * weight, Math.round(score * 10)) / 100 ** named.length) / 10
}

/** 3.1, appendix A: up to the next tenth, of what is left of it at five decimals. */
const roundUp = (tenths: number): number => Math.ceil(Math.round(tenths * 10_000) / 10_000)
