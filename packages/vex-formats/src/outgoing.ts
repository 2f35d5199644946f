import type { VexStatus } from "./vex.ts"

/** What an outgoing document states: one vulnerability in one product. */
export interface OutgoingStatement {
  readonly id: string
  readonly aliases: readonly string[]
  readonly status: VexStatus
  readonly justification: string | null
  readonly impactStatement: string | null
  readonly response: string | null
  /** RFC 3339. */
  readonly decidedAt: string
  readonly product: OutgoingProduct
}

export interface OutgoingProduct {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly purl: string | null
  /** The parts of it that carry the vulnerability. */
  readonly components: readonly { readonly purl: string | null; readonly bomRef: string | null }[]
}

/** What every outgoing document says of itself. */
export interface OutgoingHead {
  /** A UUID. */
  readonly id: string
  readonly author: string
  /** RFC 3339. */
  readonly issuedAt: string
  /** Namespace of the publisher: the address of the installation. */
  readonly namespace: string
  readonly toolVersion: string
}

// CycloneDX → CSAF and OpenVEX (CycloneDX "VEX" guide; OpenVEX spec, "Status Justifications"): the nearest that says no more than the other does.
const nearest: ReadonlyMap<string, string> = new Map([
  ["code_not_present", "vulnerable_code_not_present"],
  ["code_not_reachable", "vulnerable_code_not_in_execute_path"],
  ["requires_configuration", "vulnerable_code_cannot_be_controlled_by_adversary"],
  ["requires_dependency", "vulnerable_code_cannot_be_controlled_by_adversary"],
  ["requires_environment", "vulnerable_code_cannot_be_controlled_by_adversary"],
  ["protected_by_compiler", "inline_mitigations_already_exist"],
  ["protected_at_runtime", "inline_mitigations_already_exist"],
  ["protected_at_perimeter", "inline_mitigations_already_exist"],
  ["protected_by_mitigating_control", "inline_mitigations_already_exist"],
])
const back: ReadonlyMap<string, string> = new Map([
  ["component_not_present", "code_not_present"],
  ["vulnerable_code_not_present", "code_not_present"],
  ["vulnerable_code_not_in_execute_path", "code_not_reachable"],
  ["vulnerable_code_cannot_be_controlled_by_adversary", "requires_environment"],
  ["inline_mitigations_already_exist", "protected_by_mitigating_control"],
])

/** A justification in the words of CSAF and OpenVEX. */
export const asVexLabel = (justification: string | null): string | null =>
  justification === null ? null : (nearest.get(justification) ?? justification)

/** A justification in the words of CycloneDX. */
export const asCycloneDxLabel = (justification: string | null): string | null =>
  justification === null ? null : (back.get(justification) ?? justification)
