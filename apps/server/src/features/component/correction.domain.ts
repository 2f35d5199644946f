import { createHash } from "node:crypto"
import type { GivenHash } from "@waybill/matching/file-hash"
import { formatPurl } from "@waybill/purl/format-purl"
import { parsePurl } from "@waybill/purl/parse-purl"
import type { StatedRelease } from "@waybill/purl/stated-release"
import { identify, isOfDistribution, type UnmatchedReason } from "../sbom/sbom-columns.domain.ts"

/** What a document says of a component, or, with `*` for anything, of those that a rule reaches. */
export interface ComponentSays {
  readonly name?: string | null
  readonly purl?: string | null
  readonly version?: string | null
  readonly cpe?: string | null
}

/** What a correction is called where its words are told in a line: by what it looks for. */
export const nameOfCorrection = ({ name, purl, version, cpe }: ComponentSays): string =>
  [purl ?? name ?? cpe ?? "", purl == null ? version : null].filter((word) => word != null && word !== "").join(" ") ||
  "*"

/** What holds instead: an empty text or list says that it has none. */
export interface CorrectedValues {
  readonly purl?: string
  readonly cpe?: string
  readonly licenses?: readonly string[]
  readonly supplier?: string
}

export interface Correction {
  readonly id: string
  readonly kind: "component" | "rule"
  readonly family_id: string | null
  readonly says: ComponentSays
  readonly sets: CorrectedValues
}

/** The component of a document before anybody corrected it. */
export interface OriginalComponent {
  readonly name: string
  readonly version: string | null
  readonly purl: string | null
  readonly cpe: string | null
  readonly hashes: readonly GivenHash[] | null
  /** What its document says of releases that purls leave open. */
  readonly releases: readonly StatedRelease[]
}

/**
 * What is written over a component's columns. `hasPurl` and its kin: whether a correction says so at all;
 * `hasIdentity`: whether of what tells which package it is.
 */
export interface CorrectedColumns {
  readonly hasIdentity: boolean
  readonly hasPurl: boolean
  readonly purl: string | null
  readonly hasCpe: boolean
  readonly cpe: string | null
  readonly licenses: readonly string[] | null
  readonly hasSupplier: boolean
  readonly supplier: string | null
  readonly key: string | null
  readonly version: string | null
  readonly stream: string
  readonly unmatched: UnmatchedReason | null
}

/** One correction of a component or of its like: the same reach and the same words are the same correction. */
export const digestOfCorrection = (kind: Correction["kind"], familyId: string | null, says: ComponentSays): Buffer =>
  createHash("sha256")
    .update(
      JSON.stringify([kind, familyId, says.name ?? null, says.purl ?? null, says.version ?? null, says.cpe ?? null]),
    )
    .digest()

/**
 * Corrections from the one that counts most: of this component before by a rule, of this software before of everything,
 * the later before the earlier (in the order given).
 */
export function narrowestFirst<C extends Correction>(corrections: readonly C[]): C[] {
  const rank = (each: C) => (each.kind === "component" ? 0 : 2) + (each.family_id === null ? 1 : 0)
  return [...corrections].sort((a, b) => rank(a) - rank(b))
}

/** What a component is by its corrections, the narrowest first: each value by the first that says something of it. */
export function correctedColumns(original: OriginalComponent, corrections: readonly Correction[]) {
  const sets: CorrectedValues = Object.assign({}, ...corrections.map((each) => each.sets).reverse())
  const purl = sets.purl === undefined ? original.purl : withVersion(sets.purl, original)
  const cpe = sets.cpe === undefined ? original.cpe : sets.cpe || null
  const { name, version, hashes, releases } = original
  const identity = identify({ name, version, purl, cpe, hashes: hashes ?? [] }, releases)
  // What the package of a distribution is its CPE does not tell, and its document may have told more than its columns.
  const hasIdentity = sets.purl !== undefined || (sets.cpe !== undefined && !isOfDistribution(purl))
  const columns: CorrectedColumns = {
    hasIdentity,
    hasPurl: sets.purl !== undefined,
    purl,
    hasCpe: sets.cpe !== undefined,
    cpe,
    licenses: sets.licenses ?? null,
    hasSupplier: sets.supplier !== undefined,
    supplier: sets.supplier || null,
    key: identity.version?.key ?? null,
    version: identity.version?.version ?? null,
    stream: identity.version?.stream ?? "",
    unmatched: identity.unmatched,
  }
  return { columns, packageVersion: hasIdentity ? identity.version : null }
}

/** A purl without a version takes the component's own, so that one correction holds for all versions. */
function withVersion(purl: string, original: OriginalComponent): string | null {
  if (purl === "") return null
  const parsed = parsePurl(purl)
  if (!parsed.ok || parsed.purl.version !== null) return purl
  const before = original.purl === null ? null : parsePurl(original.purl)
  const version = (before?.ok ? before.purl.version : null) ?? original.version
  return version === null ? purl : formatPurl({ ...parsed.purl, version })
}

/** A rule's pattern as SQL's `like` has it: `*` is anything, everything else is itself. */
export const likePattern = (pattern: string): string =>
  pattern.replaceAll(/[\\%_]/g, (char) => `\\${char}`).replaceAll("*", "%")
