import type { ActionRules } from "./action-rules.ts"
import { decide } from "./decision-table.ts"
import type { Severity } from "./flaw.ts"

export const exposures = ["unknown", "isolated", "internal", "internet"] as const
export type Exposure = (typeof exposures)[number]
export const criticalities = ["low", "medium", "high", "critical"] as const
export type Criticality = (typeof criticalities)[number]

/** Where a flaw is. */
export interface Place {
  readonly exposure: Exposure
  readonly criticality: Criticality
}

export const exploitations = ["none", "public-poc", "active"] as const
export type Exploitation = (typeof exploitations)[number]

/** What is known of a flaw. */
export interface FlawFacts {
  /** Listed by CISA, or the package itself is malware. */
  readonly isExploited: boolean
  /** EPSS probability, 0–1. */
  readonly epss: number | null
  readonly severity: Severity
  readonly isAutomatable: boolean
  readonly isTotal: boolean
  /** What a coordinator (CISA) answered to SSVC's question of exploitation; null where none did. */
  readonly answered: "none" | "poc" | "active" | null
}

/** As much of it as makes a difference to the table. */
export interface FlawKind {
  readonly exploitation: Exploitation
  readonly isAutomatable: boolean
  /**
   * Added to how critical the asset is: a step worse where the impact is total, a step milder where the flaw is of low
   * severity.
   */
  readonly impactStep: number
}

/** From the mildest to the worst. */
export const actions = ["accept", "monitor", "mitigate"] as const
export type Action = (typeof actions)[number]

const exposureAnswers = { isolated: "small", internal: "controlled", internet: "open" } as const
const impacts = ["low", "medium", "high", "very-high"] as const

/**
 * What kind of flaw it is by the organization's thresholds. Of what is seen (KEV), answered (CISA) and expected (EPSS)
 * the worst counts: an answer is as old as its day, and "none" means that nobody had seen any.
 */
export function flawKindOf(facts: FlawFacts, rules: ActionRules): FlawKind {
  const isMild = facts.severity === "low" || facts.severity === "none"
  const epss = facts.epss ?? 0
  return {
    exploitation:
      facts.isExploited || facts.answered === "active" || epss >= rules.activeEpss
        ? "active"
        : facts.answered === "poc" || epss >= rules.pocEpss
          ? "public-poc"
          : "none",
    isAutomatable: facts.isAutomatable,
    impactStep: (facts.isTotal ? 1 : 0) - (isMild ? 1 : 0),
  }
}

/**
 * What to do with such a flaw in such a place by the organization's table: defer is accept, scheduled is monitor, out
 * of cycle and immediate are mitigate.
 */
export function actionFor(kind: FlawKind, place: Place, rules: ActionRules): Action {
  const impact = Math.min(3, Math.max(0, criticalities.indexOf(place.criticality) + kind.impactStep))
  const outcome = decide(rules.table, {
    exploitation: kind.exploitation,
    exposure: place.exposure === "unknown" ? rules.unknownExposure : exposureAnswers[place.exposure],
    automatable: kind.isAutomatable ? "yes" : "no",
    humanImpact: impacts[impact] ?? "low",
  })
  if (outcome === null) throw new Error("the table has no row for these answers")
  return outcome === "defer" ? "accept" : outcome === "scheduled" ? "monitor" : "mitigate"
}
