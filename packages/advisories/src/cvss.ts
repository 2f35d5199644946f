import { Cvss2, Cvss3P0, Cvss3P1, Cvss4P0 } from "ae-cvss-calculator"
import type { CvssScore } from "./advisory.ts"
import { severityOfScore } from "./severity.ts"

const charactersMax = 512
const memoMax = 50_000
// The same vectors come again and again: a few thousand serve a whole database.
const memo = new Map<string, CvssScore | null>()

/** Scores a CVSS vector of version 2.0, 3.0, 3.1 or 4.0 (base with whatever else it holds); null where it is none. */
export function scoreCvss(vector: string): CvssScore | null {
  if (vector.length > charactersMax) return null
  const known = memo.get(vector)
  if (known !== undefined) return known
  const score = calculate(vector)
  if (memo.size >= memoMax) memo.clear()
  memo.set(vector, score)
  return score
}

// A vector is whole with its base metrics; the calculator would score a part of one as if the rest were harmless.
const baseMetrics = {
  "4.0": ["AV", "AC", "AT", "PR", "UI", "VC", "VI", "VA", "SC", "SI", "SA"],
  "3": ["AV", "AC", "PR", "UI", "S", "C", "I", "A"],
  "2": ["AV", "AC", "Au", "C", "I", "A"],
} as const

function isWhole(vector: string): boolean {
  const metrics = vector.startsWith("CVSS:4.0/")
    ? baseMetrics["4.0"]
    : vector.startsWith("CVSS:3.")
      ? baseMetrics["3"]
      : baseMetrics["2"]
  const present = new Set(
    vector
      .replace(/[()]/g, "")
      .split("/")
      .flatMap((part) => (/^[A-Za-z]+:[A-Z]+$/i.test(part) ? [part.split(":", 1)[0]] : [])),
  )
  return metrics.every((metric) => present.has(metric))
}

function calculate(vector: string): CvssScore | null {
  if (!isWhole(vector)) return null
  try {
    if (vector.startsWith("CVSS:4.0/")) return scored("4.0", vector, new Cvss4P0(vector).calculateScores().overall)
    if (vector.startsWith("CVSS:3.1/")) return scored("3.1", vector, new Cvss3P1(vector).calculateScores().overall)
    if (vector.startsWith("CVSS:3.0/")) return scored("3.0", vector, new Cvss3P0(vector).calculateScores().overall)
    if (/^\(?AV:[LAN]\/AC:/.test(vector)) return scored("2.0", vector, new Cvss2(vector).calculateScores().overall)
    return null
  } catch {
    // The calculator throws for what is no vector; the record then has no score, which is shown as unknown.
    return null
  }
}

function scored(version: CvssScore["version"], vector: string, score: number): CvssScore | null {
  return Number.isFinite(score) ? { version, vector, score, severity: severityOfScore(version, score) } : null
}

const preference = ["4.0", "3.1", "3.0", "2.0"] as const

/** The score that counts: of the newest version of CVSS, since its authors meant it to replace the older; of several the highest. */
export function chooseCvss(scores: readonly CvssScore[]): CvssScore | null {
  return (
    [...scores].sort(
      (a, b) =>
        preference.indexOf(a.version) - preference.indexOf(b.version) ||
        b.score - a.score ||
        (a.vector < b.vector ? -1 : 1),
    )[0] ?? null
  )
}
