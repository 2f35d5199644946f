/**
 * What one may decide about a finding, which is `open` until then; the words of VEX and the risk that is taken
 * knowingly. Which of them go on counting in lists and totals, `is_open` of the database tells.
 */
export const triageStatuses = ["affected", "not_affected", "under_investigation", "fixed", "accept_risk"] as const
export type TriageStatus = (typeof triageStatuses)[number]

/** CSAF 2.0 §3.2.3.13 "flags" and OpenVEX "status justifications". */
const vexJustifications = [
  "component_not_present",
  "vulnerable_code_not_present",
  "vulnerable_code_not_in_execute_path",
  "vulnerable_code_cannot_be_controlled_by_adversary",
  "inline_mitigations_already_exist",
] as const

/** CycloneDX 1.4–1.7, `vulnerabilities[].analysis.justification`. */
const cycloneDxJustifications = [
  "code_not_present",
  "code_not_reachable",
  "requires_configuration",
  "requires_dependency",
  "requires_environment",
  "protected_by_compiler",
  "protected_at_runtime",
  "protected_at_perimeter",
  "protected_by_mitigating_control",
] as const

export const justifications = [...vexJustifications, ...cycloneDxJustifications] as const
export type Justification = (typeof justifications)[number]

/** CycloneDX, `vulnerabilities[].analysis.response`. */
export const responses = ["can_not_fix", "will_not_fix", "update", "rollback", "workaround_available"] as const
export type Response = (typeof responses)[number]

/** Reaches from the narrowest to the widest. */
export const reachesByWidth = ["asset", "family_now", "family", "package", "product", "label"] as const
export const reachKinds = [...reachesByWidth, "rule"] as const
export type ReachKind = (typeof reachKinds)[number]

/** Who decides: a person in a session, a token, a rule, a VEX document. */
export const authorKinds = ["session", "token", "rule", "document"] as const
export type AuthorKind = (typeof authorKinds)[number]

/** A decision stands until it is undone or its end has come. */
export const decisionStates = ["standing", "ended", "undone"] as const
export type DecisionState = (typeof decisionStates)[number]

/** Which decision stands where several reach a finding. */
export const precedence =
  "Narrower before wider: this version, the versions that were there, all versions, the package, the product, the label. Of equally narrow ones people and tokens before documents, then the later before the earlier. Rules are asked last, in their order."

const reachWords: Readonly<Record<ReachKind, string>> = {
  asset: "this version",
  family_now: "the versions that were there",
  family: "all versions",
  package: "the package",
  product: "the product",
  label: "the label",
  rule: "a rule",
}

export const lossReasons = ["rule", "rule-order", "reach", "author", "time"] as const

interface Contender {
  readonly reach: ReachKind
  readonly author_kind: "session" | "token" | "rule" | "document"
}

/** Why a decision gives way to the one in force, which stands before it by `precedence`. */
export function lossOf(
  lost: Contender,
  inForce: Contender,
): { readonly by: (typeof lossReasons)[number]; readonly why: string } {
  if (lost.reach === "rule")
    return inForce.reach === "rule"
      ? { by: "rule-order", why: "A rule before it in the order decides already." }
      : { by: "rule", why: "Rules are asked only where nobody has decided." }
  if (lost.reach !== inForce.reach)
    return {
      by: "reach",
      why: `It reaches wider (${reachWords[lost.reach]}) than the one in force (${reachWords[inForce.reach]}).`,
    }
  if ((lost.author_kind === "document") !== (inForce.author_kind === "document"))
    return { by: "author", why: "A document gives way to a person or a token." }
  return { by: "time", why: "A later decision that reaches as far is in force." }
}

export interface TriageWish {
  readonly status: TriageStatus
  readonly justification?: string | undefined
  readonly impactStatement?: string | undefined
  readonly endsAt?: string | undefined
}

/**
 * Why a decision cannot be taken as it is; null where it can. `not_affected` must say why (OpenVEX "Status
 * Justifications"; CSAF 2.0 test 6.1.13 in spirit).
 */
export function wishFault(wish: TriageWish, now: Date): { readonly path: string; readonly message: string } | null {
  if (wish.status === "not_affected" && !wish.justification && !wish.impactStatement)
    return { path: "body/justification", message: "not_affected needs a justification or an impact statement." }
  if (wish.justification && wish.status !== "not_affected")
    return {
      path: "body/justification",
      message: "A justification says why something is not affected; leave it out with another status.",
    }
  if (wish.endsAt && Date.parse(wish.endsAt) <= now.getTime())
    return { path: "body/endsAt", message: "The end lies in the past." }
  return null
}
