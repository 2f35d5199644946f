/** What SSVC asks of the flaw itself, whatever it is in. */
export interface Flaw {
  /** Reconnaissance to exploitation can be automated (SSVC "Automatable"). */
  readonly isAutomatable: boolean
  /** The attacker gets the whole component (SSVC "Technical Impact": total). */
  readonly isTotal: boolean
}

export type Severity = "critical" | "high" | "medium" | "low" | "none" | "unknown"

/**
 * Reads both from the CVSS vector: no privileges, no help of a user and no obstacle over the network; confidentiality
 * and integrity both lost whole. Without a vector the severity is the only word there is, and of it the worst stands
 * for both.
 */
export function flawOf(vector: string | null, severity: Severity): Flaw {
  if (vector === null) return { isAutomatable: severity === "critical", isTotal: severity === "critical" }
  const metrics = new Set(vector.replace(/[()]/g, "").split("/"))
  const has = (...wanted: readonly string[]) => wanted.every((metric) => metrics.has(metric))
  if (!vector.startsWith("CVSS:")) return { isAutomatable: has("AV:N", "AC:L", "Au:N"), isTotal: has("C:C", "I:C") }
  return {
    isAutomatable: has("AV:N", "AC:L", "PR:N", "UI:N"),
    isTotal: vector.startsWith("CVSS:4") ? has("VC:H", "VI:H") : has("C:H", "I:H"),
  }
}
