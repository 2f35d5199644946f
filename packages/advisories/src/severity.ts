import type { CvssScore, Severity } from "./advisory.ts"

/**
 * The qualitative rating of a score 0.0–10.0: CVSS 3.0 §5, 3.1 §5 and 4.0 §6 agree (none 0, low below 4, medium below
 * 7, high below 9). CVSS 2.0 defines no words; NVD's ranges for it are used, which know neither none nor critical.
 */
export function severityOfScore(version: CvssScore["version"], score: number): Severity {
  if (version === "2.0") return score >= 7 ? "high" : score >= 4 ? "medium" : "low"
  if (score >= 9) return "critical"
  if (score >= 7) return "high"
  if (score >= 4) return "medium"
  return score > 0 ? "low" : "none"
}

const severityByWord: ReadonlyMap<string, Severity> = new Map<string, Severity>([
  ["critical", "critical"],
  // Red Hat and its rebuilds: critical, important, moderate, low.
  ["important", "high"],
  ["high", "high"],
  ["moderate", "medium"],
  ["medium", "medium"],
  ["low", "low"],
  // Ubuntu: "technically a security problem, but theoretical in nature".
  ["negligible", "low"],
  ["minor", "low"],
  ["none", "none"],
])

/**
 * The rating that a source's word stands for, in any case; null for words that rate nothing (`unknown`, `unassigned`,
 * `untriaged` …).
 */
export function severityOfWord(word: string): Severity | null {
  return word.length > 16 ? null : (severityByWord.get(word.trim().toLowerCase()) ?? null)
}
