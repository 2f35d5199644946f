import { schemeForVersType } from "../schemes.ts"
import { unite, type VersionInterval } from "./interval.ts"
import { parseNativeRange } from "./native-range.ts"
import { orderOf } from "./scheme-order.ts"
import { formatVers, type VersConstraint } from "./vers.ts"

export type VersText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }

/**
 * A native range as a canonical `vers:` text (vers-spec, test type `from_native`): `^1.2.3` of npm is
 * `vers:npm/>=1.2.3|<2.0.0`. A range that holds nothing has no such text.
 *
 * For npm and RubyGems an end that only follows is written without what puts it below the pre-releases (`-0` of
 * node-semver, `.A`), as the specification's tests have it; who asks for containment uses the intervals of
 * `parseNativeRange`.
 */
export function versFromNative(type: string, native: string): VersText {
  const scheme = schemeForVersType(type)
  const read = parseNativeRange(type, native)
  if (!read.ok || scheme === null) return read.ok ? { ok: false, reason: `no order is known for ${type}` } : read
  if (read.intervals.length === 0) return { ok: false, reason: "the range holds no version" }
  const constraints = constraintsOf(unite(read.intervals, orderOf(scheme)), orderOf(scheme))
  const least = leastPreReleases.get(type)
  const written = least === undefined ? constraints : constraints.map((each) => without(each, least))
  return { ok: true, text: formatVers({ type, constraints: written }) }
}

/** Sorted intervals as signposts: a point for one version, `!=` where only one version is left out between two. */
function constraintsOf(
  intervals: readonly VersionInterval[],
  order: (a: string, b: string) => number,
): VersConstraint[] {
  const constraints: VersConstraint[] = []
  for (const { lower, upper } of intervals) {
    const isPoint = lower !== null && upper !== null && order(lower.version, upper.version) === 0
    const last = constraints.at(-1)
    if (lower !== null && last?.comparator === "<" && order(last.version, lower.version) === 0) {
      constraints.pop()
      constraints.push({ comparator: "!=", version: lower.version })
    } else if (lower !== null)
      constraints.push({ comparator: isPoint ? "=" : lower.isInclusive ? ">=" : ">", version: lower.version })
    if (upper !== null && !isPoint)
      constraints.push({ comparator: upper.isInclusive ? "<=" : "<", version: upper.version })
  }
  return constraints.length === 0 ? [{ comparator: "*", version: "" }] : constraints
}

/** What an end that only follows ends with, so that no pre-release is below it. */
const leastPreReleases: ReadonlyMap<string, RegExp> = new Map([
  ["npm", /^(\d+\.\d+\.\d+)-0$/],
  ["gem", /^(\d+(?:\.\d+)*)\.A$/],
])

const without = ({ comparator, version }: VersConstraint, least: RegExp): VersConstraint => ({
  comparator,
  version: comparator === "<" ? version.replace(least, "$1") : version,
})
