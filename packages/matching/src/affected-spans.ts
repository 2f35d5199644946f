import type { AffectedPackage, RangeEvent } from "@waybill/advisories/advisory"
import { compareKeys } from "@waybill/versions/key-writer"
import { branchEnd } from "@waybill/versions/ranges/branch-end"
import { keyCover } from "@waybill/versions/ranges/key-cover"
import type { KeySpan } from "@waybill/versions/ranges/key-span"
import type { VersionScheme } from "@waybill/versions/version-scheme"

/** Versions that a record calls affected. */
export interface Span extends KeySpan {
  /** The version that ends it, where the source names one that is fixed. */
  readonly fixed: string | null
  /** As people write it: `>=1.2.0 <1.3.4`. */
  readonly range: string
  readonly rule: "range" | "enumerated"
}

export interface AffectedSpans {
  readonly spans: readonly Span[]
  /** Listed versions that have no place in the order: they match by their text. */
  readonly exactVersions: readonly string[]
  /** Bounds that could not be read, in words; such a range is left out, never guessed. */
  readonly problems: readonly string[]
}

interface Bound {
  readonly kind: "introduced" | "fixed" | "lastAffected" | "limit"
  readonly text: string
  /** null: before every version. */
  readonly key: Uint8Array | null
  /** Of what is affected last: what ends the version and the builds that it stands for. */
  readonly above?: Uint8Array
  /** The version itself is not meant, only what follows it. */
  readonly isAfter?: boolean
}

/**
 * The versions that an OSV record calls affected, as intervals of keys. Source: OSV schema,
 * "affected[].ranges[].events" and "Evaluation": events in version order, a version is affected from `introduced` until
 * `fixed` (exclusive) or `last_affected` (inclusive), or where it is listed in `versions`. Git ranges order commits,
 * not versions: left out.
 */
export function affectedSpans(scheme: VersionScheme, affected: AffectedPackage): AffectedSpans {
  const spans: Span[] = []
  const problems: string[] = []
  for (const range of affected.ranges)
    if (range.type !== "GIT") spans.push(...rangeSpans(scheme, range.events, problems))
  const exactVersions: string[] = []
  const covered = keyCover(spans)
  for (const version of affected.versions) {
    const read = scheme.parse(version)
    if (!read.ok) exactVersions.push(version)
    else if (!covered.has(read.key)) {
      const upper = scheme.keyAbove(version) ?? read.key
      spans.push({ lower: read.key, upper, fixed: null, range: `=${version}`, rule: "enumerated" })
      covered.add({ lower: read.key, upper })
    }
  }
  return { spans, exactVersions, problems }
}

function rangeSpans(scheme: VersionScheme, events: readonly RangeEvent[], problems: string[]): Span[] {
  const bounds: Bound[] = []
  for (const event of events) {
    const bound = readBound(scheme, event)
    if (bound === null) {
      problems.push(`the bound ${JSON.stringify(event)} is not a version of ${scheme.id}`)
      return []
    }
    bounds.push(bound)
  }
  if (!bounds.some((bound) => bound.kind === "introduced")) {
    problems.push("a range without introduced says nothing")
    return []
  }
  const limits = bounds.filter((bound) => bound.kind === "limit").sort(compareBounds)
  const turns = bounds.filter((bound) => bound.kind !== "limit").sort(compareBounds)
  return beforeLimit(intervals(turns), limits.at(-1)).map(spanOf)
}

interface Interval {
  readonly open: Bound
  readonly end: Bound | null
}

function intervals(sorted: readonly Bound[]): Interval[] {
  const found: Interval[] = []
  let open: Bound | null = null
  for (const bound of sorted) {
    if (bound.kind === "introduced") open ??= bound
    else if (open !== null) {
      found.push({ open, end: bound })
      open = null
    }
  }
  if (open !== null) found.push({ open, end: null })
  return found
}

/**
 * A version need only be before one of the limits (OSV, `BeforeLimits`), so that the highest counts; what is above it
 * is nobody's word.
 */
function beforeLimit(found: readonly Interval[], limit: Bound | undefined): readonly Interval[] {
  if (limit === undefined) return found
  return found
    .filter(({ open }) => compareBounds(open, limit) < 0)
    .map(({ open, end }) => {
      const order = end === null ? -1 : compareBounds(limit, end)
      return order < 0 || (order === 0 && end?.kind === "lastAffected") ? { open, end: limit } : { open, end }
    })
}

function spanOf({ open, end }: Interval): Span {
  if (end === null)
    return { lower: open.key, upper: null, fixed: null, range: from(open) || "every version", rule: "range" }
  const isInclusive = end.kind === "lastAffected"
  return {
    lower: open.key,
    upper: end.key === null ? new Uint8Array() : isInclusive ? (end.above ?? end.key) : end.key,
    fixed: end.kind === "fixed" ? end.text : null,
    range: `${from(open)} ${isInclusive ? "<=" : "<"}${end.text}`.trim(),
    rule: "range",
  }
}

const from = (open: Bound): string => (open.key === null ? "" : `${open.isAfter ? ">" : ">="}${open.text}`)

function readBound(scheme: VersionScheme, event: RangeEvent): Bound | null {
  if ("introducedAfter" in event) {
    const key = scheme.keyAbove(branchEnd(event.introducedAfter))
    return key === null ? null : { kind: "introduced", text: event.introducedAfter, key, isAfter: true }
  }
  const [kind, text] =
    "introduced" in event
      ? (["introduced", event.introduced] as const)
      : "fixed" in event
        ? (["fixed", event.fixed] as const)
        : "lastAffected" in event
          ? (["lastAffected", event.lastAffected] as const)
          : (["limit", event.limit] as const)
  // "0" is before every version, whatever the order makes of it.
  if (kind === "introduced" && text === "0") return { kind, text, key: null }
  // Fixed in "0" is what no version was ever affected by: distributions write it of packages that do not hold the flaw.
  // `0~git1` is below 0, and not below this.
  if (kind === "fixed" && text === "0") return { kind, text, key: new Uint8Array() }
  const read = scheme.parse(branchEnd(text))
  if (!read.ok) return null
  return kind === "lastAffected"
    ? { kind, text, key: read.key, above: scheme.keyAbove(branchEnd(text)) ?? read.key }
    : { kind, text, key: read.key }
}

/**
 * In version order; of two at one version the order of the record stands: `introduced 2, fixed 2` is nothing, `fixed 2,
 * introduced 2` goes on.
 */
function compareBounds(a: Bound, b: Bound): number {
  if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? -1 : 1
  return compareKeys(a.key, b.key)
}
