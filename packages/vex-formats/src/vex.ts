/** The neutral VEX document: what every reader gives and every writer takes. */
export interface VexDocument {
  readonly format: VexFormatId
  /** Who speaks, as the document names them. */
  readonly author: string | null
  readonly issuedAt: string | null
  readonly statements: readonly VexStatement[]
}

export type VexFormatId = "cyclonedx" | "openvex" | "csaf"
export type VexStatus = "affected" | "not_affected" | "under_investigation" | "fixed"

export interface VexStatement {
  /** Where it stands in the document, as a JSON pointer. */
  readonly path: string
  /** Ids of one vulnerability. */
  readonly ids: readonly string[]
  readonly status: VexStatus
  /** As the document spells it: a CSAF/OpenVEX label or one of CycloneDX's. */
  readonly justification: string | null
  readonly impactStatement: string | null
  readonly response: string | null
  readonly products: readonly VexProduct[]
}

export interface VexProduct {
  readonly purl: string | null
  /** `bom-ref` in the document with this serial number, or in whichever document is meant where that is null. */
  readonly bomRef: string | null
  readonly serialNumber: string | null
}

export type VexRead =
  | {
      readonly ok: true
      readonly document: VexDocument
      readonly problems: readonly VexProblem[]
      /** Where it breaks its own standard without harm to what it says. */
      readonly warnings: readonly VexProblem[]
    }
  | { readonly ok: false; readonly problems: readonly VexProblem[] }

/** What could not be read, with its JSON pointer; a statement that cannot be read costs no other. */
export interface VexProblem {
  readonly path: string
  readonly message: string
  /** The number of the standard's test that it breaks, where one does (CSAF §6). */
  readonly test?: string | null
}

export const vexLimits = {
  statements: 100_000,
  products: 200_000,
  /** Ids of one statement, and ids × products of all. */
  ids: 1_000,
  pairs: 1_000_000,
  text: 10_000,
} as const
