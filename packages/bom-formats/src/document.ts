/**
 * The neutral document: what every SBOM reader produces and everything behind the readers works on.
 * Strings are as the document spells them; nothing is normalised here but the shape.
 */
export interface BomDocument<Component = BomComponent> {
  readonly format: "cyclonedx" | "spdx"
  readonly encoding: "json" | "xml" | "tag-value"
  readonly specVersion: string
  /** `serialNumber` (CycloneDX) or `documentNamespace` (SPDX). */
  readonly serialNumber: string | null
  readonly documentVersion: string | null
  /** RFC 3339 as written in the document. */
  readonly createdAt: string | null
  /** Names of the tools that made the document. */
  readonly tools: readonly string[]
  /**
   * What the document is about: CycloneDX `metadata.component`, SPDX's described package. Also present in `components`
   * when the format lists it there.
   */
  readonly subject: BomComponent | null
  readonly components: readonly Component[]
  /** What it says that its packages are installed in. */
  readonly systems: readonly BomSystem[]
  /**
   * Edges by index into `components`; -1 stands for the subject when it is not itself listed. Order and duplicates
   * removed.
   */
  readonly dependencies: ReadonlyMap<number, readonly number[]>
}

/** An operating system, or the container image that the document is about. */
export interface BomSystem {
  readonly kind: "operating-system" | "image"
  readonly name: string
  readonly version: string | null
  readonly path: string
}

export interface BomComponent {
  /** `bom-ref` or `SPDXID`; null where the document gives none. */
  readonly bomRef: string | null
  /** CycloneDX component type (`library`, `application`, `container` …); SPDX `primaryPackagePurpose` mapped to it. */
  readonly type: string
  /** CycloneDX `group`; null in SPDX. */
  readonly group: string | null
  readonly name: string
  readonly version: string | null
  readonly purl: string | null
  /**
   * A distribution's source package, where the document tells it and the purl does not: as `upstream` in the purl would
   * be, `glibc@2.35-0ubuntu3.1`.
   */
  readonly upstream: string | null
  readonly cpe: string | null
  readonly licenses: readonly string[]
  /** Algorithm in CycloneDX spelling (`SHA-256`) and lower-case hex. */
  readonly hashes: readonly { readonly algorithm: string; readonly value: string }[]
  readonly supplier: string | null
  /** CycloneDX `scope`: required, optional, excluded. */
  readonly scope: string | null
  readonly securityReferences: readonly SecurityReference[]
}

export const securityReferenceKinds = [
  "advisory",
  "fix",
  "url",
  "swid",
  "vulnerability-assertion",
  "exploitability-statement",
] as const

/**
 * Where the document's author says that something about a component's security stands (SPDX 2.3, annex K; CycloneDX
 * `externalReferences`). It states nothing by itself: what stands there is not read.
 */
export interface SecurityReference {
  readonly kind: (typeof securityReferenceKinds)[number]
  /** An address mostly; of SWID the tag's id. */
  readonly locator: string
  readonly comment: string | null
}

/**
 * Something the reader saw and went on (`warning`), or that makes the document unusable (`error`). `path` is a JSON
 * pointer, XPath-like path or line number.
 */
export interface BomProblem {
  readonly level: "warning" | "error"
  /** Stable kebab-case key, e.g. `duplicate-bom-ref`. */
  readonly code: string
  readonly path: string
  readonly message: string
}
export type BomRead<Component = BomComponent> =
  | { readonly ok: true; readonly document: BomDocument<Component>; readonly problems: readonly BomProblem[] }
  | { readonly ok: false; readonly status: 400 | 413 | 422; readonly problems: readonly BomProblem[] }
