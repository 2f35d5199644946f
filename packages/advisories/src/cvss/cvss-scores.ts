import { readVector } from "./read-vector.ts"
import { scoreCvss } from "./score-cvss.ts"
import { scores2 } from "./scores2.ts"
import { scores3 } from "./scores3.ts"

/**
 * The three scores of CVSS 2.0, 3.0 and 3.1; null where the vector names no metric of the group (2.0), else with the
 * group's metrics not defined.
 */
export interface CvssScores {
  readonly base: number
  readonly temporal: number | null
  readonly environmental: number | null
}

/**
 * Base, temporal and environmental score of a 2.0, 3.0 or 3.1 vector; null where it is none. 4.0 has one score only,
 * that of `scoreCvss`.
 */
export function cvssScores(written: string): CvssScores | null {
  const scored = scoreCvss(written)
  const read = scored === null ? null : readVector(scored.vector)
  if (scored === null || read === null || read.version === "4.0") return null
  return read.version === "2.0"
    ? scores2(scored.score, read.values)
    : scores3(scored.score, read.values, read.version === "3.1")
}
