import { decide } from "./decision-table.ts"
import { deployerTable } from "./deployer-table.ts"

/** What is known of a flaw and of where it is. */
export interface FindingFacts {
  /** Listed by CISA, or the package itself is malware. */
  readonly isExploited: boolean
  /** EPSS probability, 0–1. */
  readonly epss: number | null
  readonly cvssVector: string | null
  readonly severity: "critical" | "high" | "medium" | "low" | "none" | "unknown"
  readonly exposure: "unknown" | "isolated" | "internal" | "internet"
  readonly criticality: "low" | "medium" | "high" | "critical"
}
export type Action = "mitigate" | "monitor" | "accept"

/** The answers to the table's questions. */
export interface FindingAnswers {
  readonly exploitation: "none" | "public-poc" | "active"
  readonly exposure: "small" | "controlled" | "open"
  readonly automatable: "no" | "yes"
  readonly technicalImpact: "partial" | "total"
  readonly humanImpact: "low" | "medium" | "high" | "very-high"
}

/** From these probabilities on EPSS stands for a public proof of concept (ten times the usual) and for active exploitation (more likely than not within 30 days). */
const likelyEpss = 0.1
const expectedEpss = 0.5

const exposures = { unknown: "open", isolated: "small", internal: "controlled", internet: "open" } as const
const impacts = ["low", "medium", "high", "very-high"] as const
const criticalities = ["low", "medium", "high", "critical"] as const

/**
 * Answers SSVC's questions from what is known. Where an exposure was not said it counts as open, as SSVC advises. Automatable and technical impact are read from the CVSS vector:
 * no privileges, no help of a user and no obstacle over the network; confidentiality and integrity both lost whole. Human impact is how critical the asset is, a step worse where the impact is total and a step
 * milder where the flaw itself is of low severity.
 */
export function answersOf(facts: FindingFacts): FindingAnswers {
  const technicalImpact = isTotal(facts) ? "total" : "partial"
  const isMild = facts.severity === "low" || facts.severity === "none"
  const step = criticalities.indexOf(facts.criticality) + (technicalImpact === "total" ? 1 : 0) - (isMild ? 1 : 0)
  return {
    exploitation:
      facts.isExploited || (facts.epss ?? 0) >= expectedEpss
        ? "active"
        : (facts.epss ?? 0) >= likelyEpss
          ? "public-poc"
          : "none",
    exposure: exposures[facts.exposure],
    automatable: isAutomatable(facts) ? "yes" : "no",
    technicalImpact,
    humanImpact: impacts[Math.min(impacts.length - 1, Math.max(0, step))] ?? "low",
  }
}

/** What to do by SSVC's deployer table: defer is accept, scheduled is monitor, out of cycle and immediate are mitigate. */
export function actionFor(facts: FindingFacts): Action {
  const { technicalImpact: _impact, ...answers } = answersOf(facts)
  const outcome = decide(deployerTable, answers)
  if (outcome === null) throw new Error("the table has no row for these answers")
  return outcome === "defer" ? "accept" : outcome === "scheduled" ? "monitor" : "mitigate"
}

/** `AV:N` and the like of a vector, of whichever version. */
const has = (vector: string, ...metrics: readonly string[]): boolean => {
  const parts = new Set(vector.replace(/[()]/g, "").split("/"))
  return metrics.every((metric) => parts.has(metric))
}

function isAutomatable({ cvssVector: vector, severity }: FindingFacts): boolean {
  // Without a vector the worst is the only word there is.
  if (vector === null) return severity === "critical"
  if (vector.startsWith("CVSS:")) return has(vector, "AV:N", "AC:L", "PR:N", "UI:N")
  return has(vector, "AV:N", "AC:L", "Au:N")
}

function isTotal({ cvssVector: vector, severity }: FindingFacts): boolean {
  if (vector === null) return severity === "critical"
  if (vector.startsWith("CVSS:4")) return has(vector, "VC:H", "VI:H")
  if (vector.startsWith("CVSS:3")) return has(vector, "C:H", "I:H")
  return has(vector, "C:C", "I:C")
}
