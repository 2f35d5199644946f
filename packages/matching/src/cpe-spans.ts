import type { AffectedCpe, CpeBound } from "@waybill/advisories/advisory"
import { attributePatterns, productKey, unkeyable } from "@waybill/cpe/cpe-identity"
import { any, hasWildcard, notApplicable, plainText } from "@waybill/cpe/cpe-name"
import { formatCpe } from "@waybill/cpe/format-cpe"
import { parseCpe } from "@waybill/cpe/parse-cpe"
import { keyAfter } from "@waybill/versions/key-writer"
import { branchEnd } from "@waybill/versions/ranges/branch-end"
import { cpe, firstVersionKey, notApplicableKey } from "@waybill/versions/schemes/cpe"

/** The versions of a product that a CPE name stands for, as one interval of keys. */
export interface CpeSpan {
  /** `cpe:/a:openssl:openssl`, as `cpeIdentity`. */
  readonly key: string
  readonly lower: Uint8Array | null
  readonly upper: Uint8Array | null
  /** The version that ends it, where the source excludes it. */
  readonly fixed: string | null
  /** As people write it: `>=1.0.0 <1.0.2k`. */
  readonly range: string
  /** As `attributePatterns`. */
  readonly patterns: readonly (string | null)[] | null
  /** The name as a formatted string. */
  readonly criteria: string
  readonly platforms: readonly string[]
}

export type CpeSpanRead =
  | { readonly ok: true; readonly span: CpeSpan }
  | { readonly ok: false; readonly problem: string }

/** Reads what a source says of a product by CPE. What cannot be compared is said so, never guessed. */
export function cpeSpan({ criteria, start, end, platforms }: AffectedCpe): CpeSpanRead {
  const read = parseCpe(criteria)
  const fault = read.ok ? unkeyable(read.name) : read.reason
  if (!read.ok || fault !== null) return { ok: false, problem: `${criteria}: ${fault}` }
  const { name } = read
  const bounds = boundsOf(name.version, start, end)
  if (bounds === null) return { ok: false, problem: `${criteria}: a version that cannot be read` }
  const patterns = attributePatterns(name)
  return { ok: true, span: { key: productKey(name), ...bounds, patterns, criteria: formatCpe(name), platforms } }
}

type Bounds = Pick<CpeSpan, "lower" | "upper" | "fixed" | "range">

function boundsOf(version: string, start: CpeBound | null, end: CpeBound | null): Bounds | null {
  if (version === notApplicable)
    return { lower: notApplicableKey, upper: firstVersionKey, fixed: null, range: "without a version" }
  if (version !== any && !hasWildcard(version)) {
    const text = plainText(version)
    const exact = cpe.parse(text)
    return exact.ok ? { lower: exact.key, upper: keyAfter(exact.key), fixed: null, range: `=${text}` } : null
  }
  if (start === null && end === null)
    return version === any
      ? { lower: null, upper: null, fixed: null, range: "every version" }
      : { lower: firstVersionKey, upper: null, fixed: null, range: `=${plainText(version)}` }
  const from = start && cpe.parse(branchEnd(start.version))
  const to = end && cpe.parse(branchEnd(end.version))
  if (from?.ok === false || to?.ok === false) return null
  return {
    // NA, which lies below every version, is in no range.
    lower: from ? (start.isIncluded ? from.key : keyAfter(from.key)) : firstVersionKey,
    upper: to ? (end.isIncluded ? keyAfter(to.key) : to.key) : null,
    // The end of a branch is no version.
    fixed: end !== null && !end.isIncluded && end.version === branchEnd(end.version) ? end.version : null,
    range: [
      start && `${start.isIncluded ? ">=" : ">"}${start.version}`,
      end && `${end.isIncluded ? "<=" : "<"}${end.version}`,
    ]
      .filter((bound) => bound !== null)
      .join(" "),
  }
}
