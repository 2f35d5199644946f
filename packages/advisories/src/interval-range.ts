import type { VersionInterval } from "@waybill/versions/ranges/interval"
import type { AffectedRange, RangeEvent } from "./advisory.ts"

/**
 * An interval of a native range as events. An end that is left out is a fix where `isFix` says so of its version; else
 * only a bound.
 */
export function rangeOfInterval({ lower, upper }: VersionInterval, isFix: (version: string) => boolean): AffectedRange {
  const start: RangeEvent =
    lower === null
      ? { introduced: "0" }
      : lower.isInclusive
        ? { introduced: lower.version }
        : { introducedAfter: lower.version }
  if (upper === null) return { type: "ECOSYSTEM", events: [start] }
  if (upper.isInclusive) return { type: "ECOSYSTEM", events: [start, { lastAffected: upper.version }] }
  const end: RangeEvent = isFix(upper.version) ? { fixed: upper.version } : { limit: upper.version }
  return { type: "ECOSYSTEM", events: [start, end] }
}
