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
  /**
   * RFC 3339: when it was said; the document's own time where the statement has none. Of two statements about one thing
   * the later stands.
   */
  readonly statedAt: string | null
  readonly products: readonly VexProduct[]
}

/** What names a piece of software. Each that is given names it by itself. */
export interface VexIdentity {
  readonly purl: string | null
  /** CPE 2.3 or the older URI, as it stands. */
  readonly cpe: string | null
  /** `sha-256:…`: algorithm in small letters with its hyphen, value in small letters. */
  readonly hashes: readonly string[]
  /**
   * `bom-ref` in the document with this serial number, or in whichever document is meant where that is null. Without a
   * `bom-ref` the serial number means what the document describes.
   */
  readonly bomRef: string | null
  /** `urn:uuid:…` */
  readonly serialNumber: string | null
  /** Of the document with the serial number; null for any. */
  readonly bomVersion: number | null
  /** Only where nothing else names it. */
  readonly name: string | null
  readonly version: string | null
}

export interface VexProduct extends VexIdentity {
  /** A `vers:` range instead of one version. */
  readonly range: string | null
  /** What it is a part of: the statement is about the part in this alone. */
  readonly within: VexIdentity | null
}

const nothing: VexProduct = {
  purl: null,
  cpe: null,
  hashes: [],
  bomRef: null,
  serialNumber: null,
  bomVersion: null,
  name: null,
  version: null,
  range: null,
  within: null,
}

/** A product of what is known of it. */
export const product = (known: Partial<VexProduct>): VexProduct => ({ ...nothing, ...known })

/** Whether anything names it. */
export const isNamed = (one: VexIdentity): boolean =>
  one.purl !== null ||
  one.cpe !== null ||
  one.hashes.length > 0 ||
  one.bomRef !== null ||
  one.serialNumber !== null ||
  one.name !== null

/** An algorithm and a value as they are compared: `SHA256`, `sha-256` and `sha256` are one. */
export const hashName = (algorithm: string, value: string): string =>
  `${algorithm
    .toLowerCase()
    .replace(/^(sha|md)-?(\d)/, "$1-$2")
    .replace(/^md-/, "md")}:${value.toLowerCase()}`

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
  /** Characters of an id: it is looked up, and an entry of an index holds no more than 2,712 bytes. */
  id: 500,
  text: 10_000,
} as const

/** Whether a reader has made more than a document may hold, and need not go on: it is refused. */
export const isTooMuch = (statements: readonly VexStatement[], problems: readonly VexProblem[]): boolean =>
  statements.length + problems.length > vexLimits.statements
