import type { CvssScore } from "../advisory.ts"
import { advisoryLimits } from "../limits.ts"
import { severityOfScore } from "../severity.ts"
import { baseTenths2 } from "./base2.ts"
import { baseTenths3 } from "./base3.ts"
import { type ReadVector, readVector } from "./read-vector.ts"
import { tenths4 } from "./score4.ts"

/**
 * Scores a CVSS vector of version 2.0, 3.0, 3.1 or 4.0; null where it is none (unknown or doubled metrics, unknown
 * values, a base metric missing, over 512 bytes).
 *
 * The score that counts is the one under which advisories are published: for 2.0, 3.0 and 3.1 the **base** score,
 * whatever temporal or environmental metrics follow (those speak of a day and of somebody's own network); for 4.0,
 * which has one score only, that of all metrics in the vector (4.0 §1.3: CVSS-B, -BT, -BTE).
 *
 * A 2.0 vector may stand in parentheses, as NVD prints it. Metrics may come in any order: 4.0 §7 wants its own, but
 * another order cannot mean anything else.
 */
export function scoreCvss(vector: string): CvssScore | null {
  if (vector.length > advisoryLimits.cvssLengthMax) return null
  const known = scored.get(vector)
  if (known !== undefined) return known
  const score = calculate(vector)
  // Advisories share a few thousand vectors; what does not fit is forgotten at once rather than by age, since a refill
  // costs less than the order would.
  if (scored.size >= scoredMax) scored.clear()
  scored.set(vector, score)
  return score
}

const scoredMax = 20_000
const scored = new Map<string, CvssScore | null>()

function calculate(written: string): CvssScore | null {
  const read = readVector(written)
  if (read === null) return null
  const { version, vector } = read
  const score = tenthsOf(read) / 10
  return { version, vector, score, severity: severityOfScore(version, score) }
}

function tenthsOf({ version, values }: ReadVector): number {
  switch (version) {
    case "2.0":
      return baseTenths2(values)
    case "3.0":
      return baseTenths3(values, false)
    case "3.1":
      return baseTenths3(values, true)
    case "4.0":
      return tenths4(values)
  }
}
