/**
 * The neutral advisory: one record of one source, whatever its native format. Times are RFC 3339 UTC or null where the
 * source has none (year 1 counts as none).
 */
export interface Advisory {
  /** Feed that it came from: `osv`, `nodejs-security-wg` … */
  readonly source: string
  /** The source's own id, e.g. `GHSA-…`, `GO-2020-0001`. */
  readonly id: string
  readonly aliases: readonly string[]
  readonly related: readonly string[]
  readonly upstream: readonly string[]
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  readonly withdrawnAt: string | null
  readonly title: string | null
  /** Markdown of a stranger. */
  readonly details: string | null
  readonly cvss: readonly CvssScore[]
  /** What the source itself calls it, in CVSS 3.1 §5 terms: for where there is no vector. */
  readonly severityWord: Severity | null
  readonly cwes: readonly string[]
  /** `type` is one of OSV's; `tags` are the source's own words for it, where it has any. */
  readonly references: readonly { readonly type: string; readonly url: string; readonly tags?: readonly string[] }[]
  readonly affected: readonly AffectedPackage[]
  /** Products by CPE, for sources that name them so; absent: none. */
  readonly affectedCpes?: readonly AffectedCpe[]
  /** Files that are malware, by their hashes; absent: none. */
  readonly affectedFiles?: readonly AffectedFile[]
  /** `malicious` for packages that are malware, `informational` for notices such as unmaintained. */
  readonly kind: "vulnerability" | "malicious" | "informational"
  /**
   * Products that are named by vendor and product or CPE, not as packages: facts, never compared with package ranges.
   */
  readonly products?: readonly AffectedProduct[]
  /** A coordinator's answers to the questions of SSVC. */
  readonly ssvc?: SsvcAnswers | null
  /** The assigner says that whether it is a flaw at all is in dispute. */
  readonly isDisputed?: boolean
}

/** A product with the versions that a source calls affected or not (CVE JSON 5 record format, `affected[]`). */
export interface AffectedProduct {
  readonly vendor: string | null
  readonly product: string | null
  /** CPE 2.2 or 2.3 names, as the source spells them. */
  readonly cpes: readonly string[]
  readonly versions: readonly ProductVersions[]
  /** Of versions that nothing else is said of. */
  readonly defaultStatus: ProductStatus
  /** Who says so: the assigner's short name, or `CISA-ADP`. */
  readonly by: string | null
}
export type ProductStatus = "affected" | "unaffected" | "unknown"

/** One version, or those from `version` on until an end; inside, `changes` turn the status. */
export interface ProductVersions {
  readonly version: string
  readonly status: ProductStatus
  /** `semver`, `maven`, `rpm`, `custom` …: in which order the ends are meant. */
  readonly versionType: string | null
  readonly lessThan: string | null
  readonly lessThanOrEqual: string | null
  readonly changes: readonly { readonly at: string; readonly status: ProductStatus }[]
}

/** Answers of a coordinator to SSVC's questions (certcc.github.io/SSVC, "CISA Coordinator"). */
export interface SsvcAnswers {
  readonly exploitation: "none" | "poc" | "active"
  readonly automatable: "no" | "yes"
  readonly technicalImpact: "partial" | "total"
  readonly at: string | null
  readonly by: string
}

export interface AffectedPackage {
  /** OSV ecosystem as the source spells it, e.g. `npm`, `Debian:12`. */
  readonly ecosystem: string
  readonly name: string
  readonly ranges: readonly AffectedRange[]
  /** Versions listed one by one. */
  readonly versions: readonly string[]
  /** Streams of modules that it is of (`nodejs:18`), where the source names any. */
  readonly streams?: readonly string[]
  /** The source says that it means nothing else that is built from the same source package. */
  readonly isOfItselfAlone?: true
}

/** Products that a CPE name stands for (NVD, "cpeMatch"; CSAF, "cpe"). */
export interface AffectedCpe {
  /** The name as the source has it, in either binding. */
  readonly criteria: string
  /** Bounds of the version where the name leaves it open. */
  readonly start: CpeBound | null
  readonly end: CpeBound | null
  /** Names of which one must be there too for the flaw to show; empty where it needs none. */
  readonly platforms: readonly string[]
}

/** One file, with its hashes as the source gives them: each names it alone. */
export interface AffectedFile {
  readonly name: string | null
  readonly hashes: readonly { readonly algorithm: string; readonly value: string }[]
}

export interface CpeBound {
  readonly version: string
  readonly isIncluded: boolean
}

/**
 * One range as OSV events, in the order of the source. `type` GIT is kept out of matching by version. A `limit` bounds
 * from above (exclusive) where the source names no version that fixes: it ends the range and promises nothing about the
 * version that it names.
 */
export interface AffectedRange {
  readonly type: "SEMVER" | "ECOSYSTEM" | "GIT"
  readonly events: readonly RangeEvent[]
}
export type RangeEvent =
  | { readonly introduced: string }
  /**
   * As `introduced`, but the version that it names is not affected: what native ranges call `> 1.2`. No event of OSV.
   */
  | { readonly introducedAfter: string }
  | { readonly fixed: string }
  | { readonly lastAffected: string }
  | { readonly limit: string }

export type Severity = "critical" | "high" | "medium" | "low" | "none" | "unknown"
export interface CvssScore {
  readonly version: "2.0" | "3.0" | "3.1" | "4.0"
  readonly vector: string
  readonly score: number
  readonly severity: Severity
  /** Who scored, where the source tells; else the source itself. */
  readonly by?: Scorer | undefined
}

/** Who gave a score: the assigner of the CVE (`cna`), an advisory database, NVD, CISA, or somebody else. */
export interface Scorer {
  readonly name: string
  readonly role: ScorerRole
}
export type ScorerRole = "cna" | "database" | "nvd" | "cisa-adp" | "other"

/**
 * A record that could be read, or why not; one bad record never loses the others. `problems` names, by its place in the
 * record, what was wrong with the rest and was left out or read in spite of it; nothing that decides a match is ever
 * left out of a record that is `ok`.
 */
export type AdvisoryRead =
  | { readonly ok: true; readonly advisory: Advisory; readonly problems: readonly string[] }
  | { readonly ok: false; readonly id: string | null; readonly reason: string }
