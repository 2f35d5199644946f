import { compareKeys } from "@waybill/versions/key-writer"
import type { KeySpan } from "@waybill/versions/ranges/key-span"
import { flavorOf } from "./version-flavor.domain.ts"

/** What some source calls affected of a package, and the version that ends it. */
export interface KnownSpan extends KeySpan {
  /** The listed version where it has no place in the order; the span then says nothing. */
  readonly exactVersion: string | null
  /** Its key is `upper`. */
  readonly fixed: string | null
}

export interface UsedVersion {
  readonly version: string
  /** Null where it has no place in the order. */
  readonly sortKey: Uint8Array | null
  /** Whether something known matches it. */
  readonly isAffected: boolean
}

/** A version that is known to exist, with its place in the order. */
export interface PlacedVersion {
  readonly version: string
  readonly sortKey: Uint8Array
}

export interface VersionsToWant {
  /** The newest that a source or an own SBOM names. */
  readonly latest: PlacedVersion | null
  readonly isLatestClean: boolean | null
  /** The smallest that nothing known affects and that every affected version in use can be raised to. */
  readonly firstClean: PlacedVersion | null
  /**
   * For each affected version in use the smallest above it that nothing known affects, of its own flavour where there
   * is one; null where nobody names any.
   */
  readonly raiseTo: ReadonlyMap<string, PlacedVersion | null>
}

/**
 * Which versions of a package to go to. Those that sources call fixed and those in use are known to exist; a version
 * that nobody named may not, and none is proposed that lies in any known range. The ranges are united once, so that a
 * package with thousands of them costs their sorting.
 */
export function versionsToWant(spans: readonly KnownSpan[], used: readonly UsedVersion[]): VersionsToWant {
  const affected = united(spans.filter((span) => span.exactVersion === null))
  const listed = new Set(spans.flatMap(({ exactVersion }) => exactVersion ?? []))
  const matched = new Set(used.filter((each) => each.isAffected).map((each) => each.version))
  const isClean = ({ version, sortKey }: PlacedVersion) =>
    !matched.has(version) && !listed.has(version) && !holds(affected, sortKey)
  const known = inOrder([
    ...used.flatMap(({ version, sortKey }) => (sortKey === null ? [] : [{ version, sortKey }])),
    ...spans.flatMap(({ fixed, upper }) =>
      fixed === null || upper === null ? [] : [{ version: fixed, sortKey: upper }],
    ),
  ])
  const clean = known.filter(isClean)
  const above = (key: Uint8Array) => clean.find((each) => compareKeys(each.sortKey, key) > 0) ?? null
  const inItsFlavor = (version: string, key: Uint8Array) => {
    const flavor = flavorOf(version)
    const isSame = (each: PlacedVersion) => flavorOf(each.version) === flavor && compareKeys(each.sortKey, key) > 0
    return (flavor === null ? undefined : clean.find(isSame)) ?? above(key)
  }
  const bad = used.filter((each) => each.isAffected)
  const worst = bad
    .flatMap((each) => each.sortKey ?? [])
    .sort(compareKeys)
    .at(-1)
  const latest = known.at(-1)
  return {
    latest: latest ?? null,
    isLatestClean: latest === undefined ? null : isClean(latest),
    firstClean: worst === undefined ? null : above(worst),
    raiseTo: new Map(
      bad.map(({ version, sortKey }) => [version, sortKey === null ? null : inItsFlavor(version, sortKey)]),
    ),
  }
}

/** Versions from the smallest, each once. */
function inOrder(versions: readonly PlacedVersion[]): PlacedVersion[] {
  const sorted = [...versions].sort((a, b) => compareKeys(a.sortKey, b.sortKey))
  return sorted.filter((each, index) => {
    const before = sorted[index - 1]
    return before === undefined || compareKeys(before.sortKey, each.sortKey) !== 0
  })
}

const least = new Uint8Array()

/** The same keys as spans in order that neither meet nor overlap. */
function united(spans: readonly KeySpan[]): KeySpan[] {
  const sorted = [...spans].sort((a, b) => compareKeys(a.lower ?? least, b.lower ?? least))
  const done: KeySpan[] = []
  for (const span of sorted) {
    const last = done.at(-1)
    if (last === undefined || (last.upper !== null && compareKeys(span.lower ?? least, last.upper) > 0)) done.push(span)
    else if (last.upper !== null && (span.upper === null || compareKeys(span.upper, last.upper) > 0))
      done[done.length - 1] = { lower: last.lower, upper: span.upper }
  }
  return done
}

/** Whether one of the united spans holds the key: by halves. */
function holds(spans: readonly KeySpan[], key: Uint8Array): boolean {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareKeys(spans[middle]?.lower ?? least, key) <= 0) low = middle + 1
    else high = middle
  }
  const span = spans[low - 1]
  return span !== undefined && (span.upper === null || compareKeys(key, span.upper) < 0)
}
