import type { VersionScheme } from "../version-scheme.ts"
import {
  type Comparator,
  everything,
  intersect,
  intervalsOf,
  type RangeParse,
  unite,
  type VersionInterval,
} from "./interval.ts"
import { orderOf } from "./scheme-order.ts"

/** How one syntax writes alternatives, what holds together within one, and a single constraint. */
interface Syntax {
  readonly alternatives: RegExp | string
  readonly parts: RegExp
  /** The versions that one constraint holds; null where it is none. */
  readonly readPart: (part: string) => readonly VersionInterval[] | null
  /** What an alternative without constraints holds. */
  readonly empty?: readonly VersionInterval[]
}

const charactersMax = 8_192

/**
 * Reads a range made of alternatives, each of constraints that hold together: `>=1 <2 || >=3`. Gives sorted intervals.
 */
export function readConstraintList(text: string, scheme: VersionScheme, syntax: Syntax): RangeParse {
  if (text.length > charactersMax) return { ok: false, reason: `longer than ${charactersMax} characters` }
  const order = orderOf(scheme)
  const union: VersionInterval[] = []
  for (const alternative of text.split(syntax.alternatives)) {
    let intervals: readonly VersionInterval[] = [everything]
    const parts = joinSigns(alternative)
      .split(syntax.parts)
      .filter((part) => part !== "")
    if (parts.length === 0 && syntax.empty === undefined) return { ok: false, reason: "a range without constraints" }
    if (parts.length === 0) intervals = syntax.empty ?? []
    for (const part of parts) {
      const read = syntax.readPart(part)
      if (read === null || !areVersions(read, scheme)) return { ok: false, reason: `${part} is no constraint here` }
      intervals = intersect(intervals, read, order)
    }
    union.push(...intervals)
  }
  return { ok: true, intervals: unite(union, order) }
}

/** A sign and its version may stand apart: `>= 1.0`. */
const joinSigns = (text: string): string => text.trim().replaceAll(/([<>=!~^])\s+/g, "$1")

/** Whether a scheme can read all ends: one that is worked out may be too long to be a version. */
export const areVersions = (intervals: readonly VersionInterval[], scheme: VersionScheme): boolean =>
  intervals.every(({ lower, upper }) => [lower, upper].every((end) => end === null || scheme.parse(end.version).ok))

const signs: readonly [string, Comparator][] = [
  [">=", ">="],
  ["<=", "<="],
  ["!=", "!="],
  ["==", "="],
  [">>", ">"],
  ["<<", "<"],
  [">", ">"],
  ["<", "<"],
  ["=", "="],
]

/** A plain comparator with its version, which is equality where there is none; null without a version. */
export function readComparator(part: string): readonly VersionInterval[] | null {
  const [written, comparator] = signs.find(([sign]) => part.startsWith(sign)) ?? ["", "="]
  const version = part.slice(written.length)
  return version === "" || /^[<>=!~^]/.test(version) ? null : intervalsOf(comparator, version)
}

/** From a version to below another. */
export function halfOpen(from: string, below: string): VersionInterval {
  return { lower: { version: from, isInclusive: true }, upper: { version: below, isInclusive: false } }
}
