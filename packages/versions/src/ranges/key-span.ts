import { compareKeys, keyAfter } from "../key-writer.ts"
import type { VersionScheme } from "../version-scheme.ts"
import { type RangeEnd, unite, type VersionInterval } from "./interval.ts"
import { orderOf } from "./scheme-order.ts"

/** Half-open interval [lower, upper) of version keys, a range test in any index of bytes; null is open. */
export interface KeySpan {
  readonly lower: Uint8Array | null
  readonly upper: Uint8Array | null
}

export type KeySpans =
  | { readonly ok: true; readonly spans: readonly KeySpan[] }
  | { readonly ok: false; readonly reason: string }

/** The intervals as sorted spans of keys that do not overlap; a reason where an end is no version of the scheme. */
export function keySpans(intervals: readonly VersionInterval[], scheme: VersionScheme): KeySpans {
  for (const end of intervals.flatMap(({ lower, upper }) => [lower, upper])) {
    const read = end && scheme.parse(end.version)
    if (read && !read.ok) return { ok: false, reason: `${end.version} is no version here: ${read.reason}` }
  }
  const spans = unite(intervals, orderOf(scheme)).map(({ lower, upper }) => ({
    lower: bound(lower, scheme, false),
    upper: bound(upper, scheme, true),
  }))
  return { ok: true, spans }
}

/** Whether a key lies in one of the spans. */
export const isInSpans = (key: Uint8Array, spans: readonly KeySpan[]): boolean =>
  spans.some(
    ({ lower, upper }) =>
      (lower === null || compareKeys(lower, key) <= 0) && (upper === null || compareKeys(key, upper) < 0),
  )

function bound(end: RangeEnd | null, scheme: VersionScheme, isUpper: boolean): Uint8Array | null {
  const read = end && scheme.parse(end.version)
  if (!end || !read?.ok) return null
  return end.isInclusive === isUpper ? keyAfter(read.key) : read.key
}
