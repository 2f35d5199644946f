import type { Severity } from "./advisory.ts"

/** The severity of a CVSS score (CVSS v3.1 §5, v4.0 §6; v2 by NVD's ranges, which know no critical). */
export function severityOfScore(version: "2.0" | "3.0" | "3.1" | "4.0", score: number): Severity {
  if (version === "2.0") return score >= 7 ? "high" : score >= 4 ? "medium" : "low"
  if (score >= 9) return "critical"
  if (score >= 7) return "high"
  if (score >= 4) return "medium"
  return score > 0 ? "low" : "none"
}

const words: Readonly<Record<string, Severity>> = {
  critical: "critical",
  high: "high",
  important: "high",
  moderate: "medium",
  medium: "medium",
  low: "low",
  negligible: "low",
  none: "none",
}

/** The severity that a source says in a word; null where the word is none. */
export function severityOfWord(word: string): Severity | null {
  const folded = word.toLowerCase()
  return Object.hasOwn(words, folded) ? (words[folded] ?? null) : null
}
