import { schemeForEcosystem, schemeForVersType } from "../schemes.ts"
import { isInSpans, type KeySpans, keySpans } from "./key-span.ts"
import { readVers, type Vers, versIntervals } from "./vers.ts"

/**
 * The spans of keys that a `vers:` range means, for a test in an index: `lower <= key and key < upper`. With an
 * ecosystem (OSV name: `npm`, `Debian:12`) the keys are those of its packages, and a range of another order is refused,
 * as the specification demands; `vers:generic` leaves the order to the package; `vers:all/*` and `vers:none/*` need
 * none. Without one the range's own type says the order.
 *
 * @example versSpans("vers:npm/>=1.2.0|<1.3.4", "npm") // { ok: true, spans: [{ lower, upper }] }
 */
export function versSpans(text: string, ecosystem?: string): KeySpans {
  const read = readVers(text)
  if (!read.ok) return read
  const ofEveryOrder = allOrNone(read.vers)
  if (ofEveryOrder !== null) return { ok: true, spans: ofEveryOrder ? [{ lower: null, upper: null }] : [] }
  const stated = schemeForVersType(read.vers.type)
  const wanted = ecosystem === undefined ? stated : schemeForEcosystem(ecosystem)
  if (stated === null && reserved.has(read.vers.type))
    return { ok: false, reason: `no version ordering is defined for the reserved VERS type: ${read.vers.type}` }
  if (wanted === null) return { ok: false, reason: `no order of versions is known for ${ecosystem ?? read.vers.type}` }
  if (read.vers.type !== "generic" && stated !== wanted && !wanted.kindredVersTypes.includes(read.vers.type))
    return { ok: false, reason: `a range of ${read.vers.type} cannot be applied to versions of ${ecosystem}` }
  const intervals = versIntervals(read.vers, wanted)
  return "reason" in intervals ? { ok: false, reason: intervals.reason } : keySpans(intervals, wanted)
}

/** Types of the specification for its own examples: they are read, and order nothing. */
const reserved = new Set(["example", "test"])

/**
 * Whether a version lies in a `vers:` range, by the order of its type; null where either cannot be read in that order.
 */
export function versContains(text: string, version: string): boolean | null {
  const read = readVers(text)
  const ofEveryOrder = read.ok ? allOrNone(read.vers) : null
  if (ofEveryOrder !== null) return ofEveryOrder
  const scheme = read.ok ? schemeForVersType(read.vers.type) : null
  const key = scheme?.parse(version)
  const spans = versSpans(text)
  if (!key?.ok || !spans.ok) return null
  return isInSpans(key.key, spans.spans)
}

/**
 * Whether a range is `vers:all/*` or `vers:none/*`, which hold versions of every order, known or not; null where it is
 * neither.
 */
const allOrNone = ({ type, constraints }: Vers): boolean | null =>
  (type === "all" || type === "none") && constraints[0]?.comparator === "*" ? type === "all" : null
