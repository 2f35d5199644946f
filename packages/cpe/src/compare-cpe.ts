import {
  any,
  type CpeAttribute,
  type CpeName,
  type CpeToken,
  cpeAttributes,
  hasWildcard,
  notApplicable,
  tokensOf,
} from "./cpe-name.ts"

/**
 * How a value or name stands to another: `superset` says more things than the other, all of its own among them.
 * `undefined` where the other one has wildcards (NISTIR 7696 §6).
 */
export type CpeRelation = "superset" | "subset" | "equal" | "disjoint" | "undefined"

/** The relation of two values: NISTIR 7696, table 6-2. */
export function compareValues(source: string, target: string): CpeRelation {
  if (source === target && !hasWildcard(target)) return "equal"
  if (hasWildcard(target)) return "undefined"
  if (source === any) return "superset"
  if (target === any) return "subset"
  if (source === notApplicable || target === notApplicable || !hasWildcard(source)) return "disjoint"
  return covers(tokensOf(source), tokensOf(target)) ? "superset" : "disjoint"
}

export type CpeComparison = Readonly<Record<CpeAttribute, CpeRelation>>

/** The relations of two names, attribute by attribute (NISTIR 7696 §6.1.3). */
export function compareNames(source: CpeName, target: CpeName): CpeComparison {
  const of = (attribute: CpeAttribute) => compareValues(source[attribute], target[attribute])
  return {
    part: of("part"),
    vendor: of("vendor"),
    product: of("product"),
    version: of("version"),
    update: of("update"),
    edition: of("edition"),
    language: of("language"),
    swEdition: of("swEdition"),
    targetSw: of("targetSw"),
    targetHw: of("targetHw"),
    other: of("other"),
  }
}

/**
 * The relation of whole names: one disjoint attribute makes them disjoint; else all must agree (NISTIR 7696 §6.2, table
 * 6-4).
 */
export function relationOf(comparison: CpeComparison): CpeRelation {
  const relations = new Set(cpeAttributes.map((attribute) => comparison[attribute]))
  if (relations.has("disjoint")) return "disjoint"
  if (relations.has("undefined")) return "undefined"
  relations.delete("equal")
  const [only] = relations
  return only === undefined ? "equal" : relations.size === 1 ? only : "undefined"
}

/**
 * Whether a value with wildcards at its ends covers a text: `*` is any run of characters, each `?` none or one (NISTIR
 * 7696 §6.3).
 */
function covers(source: readonly CpeToken[], target: readonly CpeToken[]): boolean {
  const first = source.findIndex((token) => token.kind === "character")
  const last = source.findLastIndex((token) => token.kind === "character")
  const body = first < 0 ? [] : source.slice(first, last + 1)
  const before = roomOf(first < 0 ? source : source.slice(0, first))
  const after = first < 0 ? 0 : roomOf(source.slice(last + 1))
  for (let start = 0; start <= Math.min(before, target.length - body.length); start += 1)
    if (
      target.length - start - body.length <= after &&
      body.every((token, index) => token.text === target[start + index]?.text)
    )
      return true
  return first < 0 && target.length <= before
}

/** How many characters the wildcards at one end may stand for. */
const roomOf = (wildcards: readonly CpeToken[]): number =>
  wildcards.some((token) => token.kind === "many") ? Number.POSITIVE_INFINITY : wildcards.length
