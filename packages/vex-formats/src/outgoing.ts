import type { VexStatus } from "./vex.ts"

/** What an outgoing document states: one vulnerability in one product. */
export interface OutgoingStatement {
  readonly id: string
  readonly aliases: readonly string[]
  readonly status: VexStatus
  readonly justification: string | null
  readonly impactStatement: string | null
  /** As `response.ts` has it. */
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
  /** The document in which its parts have their references. */
  readonly bom: OutgoingBom | null
  /** The parts of it that carry the vulnerability. */
  readonly components: readonly OutgoingPart[]
}

export interface OutgoingBom {
  /** `serialNumber` (CycloneDX) or `documentNamespace` (SPDX). */
  readonly serialNumber: string
  readonly version: string | null
}

export interface OutgoingPart {
  readonly name: string
  readonly version: string | null
  readonly purl: string | null
  readonly cpe: string | null
  /** Algorithm in CycloneDX's spelling. They name a part that has neither purl nor CPE. */
  readonly hashes: readonly { readonly algorithm: string; readonly value: string }[]
  readonly bomRef: string | null
}

/** The hashes that name a part, by an algorithm's name in a format; what the format has no name for is left out. */
export const namingHashes = (
  { purl, cpe, hashes }: Pick<OutgoingPart, "purl" | "cpe" | "hashes">,
  nameOf: (algorithm: string) => string | null,
): { readonly algorithm: string; readonly value: string }[] =>
  purl !== null || cpe !== null
    ? []
    : hashes.flatMap(({ algorithm, value }) => {
        const name = nameOf(algorithm.toLowerCase())
        return name === null ? [] : [{ algorithm: name, value: value.toLowerCase() }]
      })

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

/** What stands where a format asks for words that nobody said. A reader takes them for what they are: nothing said. */
export const unsaid = {
  reason: "Decided without a stated reason.",
  action: "No action is stated yet.",
} as const

/** A text of a document, unless it is one of those. */
export const saidText = (text: string | null): string | null =>
  text === unsaid.reason || text === unsaid.action ? null : text

// CycloneDX → CSAF and OpenVEX (CycloneDX "VEX" guide; OpenVEX spec, "Status Justifications"): the nearest that says no
// more than the other does.
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

/** A justification in the words of CSAF and OpenVEX; null where it is one of nobody's. */
export const asVexLabel = (justification: string | null): string | null =>
  justification === null ? null : (nearest.get(justification) ?? (back.has(justification) ? justification : null))

/** A justification in the words of CycloneDX; null where it is one of nobody's. */
export const asCycloneDxLabel = (justification: string | null): string | null =>
  justification === null ? null : (back.get(justification) ?? (nearest.has(justification) ? justification : null))

/** Whether a justification is one of the three formats. */
export const isJustification = (text: string): boolean => nearest.has(text) || back.has(text)
