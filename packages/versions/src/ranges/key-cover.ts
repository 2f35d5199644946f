import { compareKeys } from "../key-writer.ts"
import { isInSpans, type KeySpan } from "./key-span.ts"

/** What spans of keys cover together. */
export interface KeyCover {
  has(key: Uint8Array): boolean
  add(span: KeySpan): void
}

// Looked through one by one before they are sorted in among the others: about the root of how many a record may have.
const recentMax = 300

/**
 * A cover that is asked while it grows. A list that is walked for each of its own elements takes the square of its
 * length: a record of 60,000 versions took five minutes.
 */
export function keyCover(spans: readonly KeySpan[]): KeyCover {
  let settled = united(spans)
  let recent: KeySpan[] = []
  return {
    has: (key) => isInSorted(key, settled) || isInSpans(key, recent),
    add(span) {
      recent.push(span)
      if (recent.length < recentMax) return
      settled = united([...settled, ...recent])
      recent = []
    },
  }
}

/** In their order, those that meet made one. */
function united(spans: readonly KeySpan[]): KeySpan[] {
  const found: KeySpan[] = []
  for (const span of spans.toSorted((a, b) => compareLowers(a.lower, b.lower))) {
    const last = found.at(-1)
    if (last === undefined || !reaches(last.upper, span.lower)) found.push(span)
    else found[found.length - 1] = { lower: last.lower, upper: higher(last.upper, span.upper) }
  }
  return found
}

function isInSorted(key: Uint8Array, sorted: readonly KeySpan[]): boolean {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const { lower = null } = sorted[middle] ?? {}
    if (lower === null || compareKeys(lower, key) <= 0) from = middle + 1
    else to = middle
  }
  const last = sorted[from - 1]
  return last !== undefined && isInSpans(key, [last])
}

const compareLowers = (a: Uint8Array | null, b: Uint8Array | null): number => {
  if (a === null || b === null) return Number(b === null) - Number(a === null)
  return compareKeys(a, b)
}

const reaches = (upper: Uint8Array | null, lower: Uint8Array | null): boolean =>
  upper === null || lower === null || compareKeys(lower, upper) <= 0

const higher = (a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null =>
  a === null || b === null ? null : compareKeys(a, b) < 0 ? b : a
