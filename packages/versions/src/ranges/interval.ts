/** One end of an interval. */
export interface RangeEnd {
  readonly version: string
  readonly isInclusive: boolean
}

/** Versions between two ends; null is open. */
export interface VersionInterval {
  readonly lower: RangeEnd | null
  readonly upper: RangeEnd | null
}

/** A native range that was read: the union of its intervals, or the reason why it could not be. */
export type RangeParse =
  | { readonly ok: true; readonly intervals: readonly VersionInterval[] }
  | { readonly ok: false; readonly reason: string }

/** Orders two versions of one ecosystem, as `Array.sort` wants it. */
export type Order = (a: string, b: string) => number

/** Every version. */
export const everything: VersionInterval = { lower: null, upper: null }

/** How a constraint compares. */
export type Comparator = "=" | "!=" | "<" | "<=" | ">" | ">="

/** The interval of a comparator with its version; two for `!=`. */
export function intervalsOf(comparator: Comparator, version: string): VersionInterval[] {
  const end = { version, isInclusive: comparator !== "<" && comparator !== ">" && comparator !== "!=" }
  switch (comparator) {
    case "=":
      return [{ lower: end, upper: end }]
    case "!=":
      return [
        { lower: null, upper: end },
        { lower: end, upper: null },
      ]
    case "<":
    case "<=":
      return [{ lower: null, upper: end }]
    default:
      return [{ lower: end, upper: null }]
  }
}

/**
 * What two unions have in common, sorted; both may be in any order. Sweeps over the two, so that long lists cost their
 * length.
 */
export function intersect(
  a: readonly VersionInterval[],
  b: readonly VersionInterval[],
  order: Order,
): VersionInterval[] {
  const [left, right] = [unite(a, order), unite(b, order)]
  const both: VersionInterval[] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [one, other] = [left[i] ?? everything, right[j] ?? everything]
    const shared = intersection(one, other, order)
    if (!isEmpty(shared, order)) both.push(shared)
    if (compareUppers(one.upper, other.upper, order) <= 0) i += 1
    else j += 1
  }
  return both
}

/** What two intervals have in common; it may be empty. */
export const intersection = (a: VersionInterval, b: VersionInterval, order: Order): VersionInterval => ({
  lower: compareLowers(a.lower, b.lower, order) >= 0 ? a.lower : b.lower,
  upper: compareUppers(a.upper, b.upper, order) <= 0 ? a.upper : b.upper,
})

/** The same versions as sorted intervals that neither meet nor overlap; empty ones are left out. */
export function unite(intervals: readonly VersionInterval[], order: Order): VersionInterval[] {
  const sorted = intervals
    .filter((each) => !isEmpty(each, order))
    .sort((a, b) => compareLowers(a.lower, b.lower, order) || compareUppers(a.upper, b.upper, order))
  const united: VersionInterval[] = []
  for (const each of sorted) {
    const last = united.at(-1)
    if (last && meets(last.upper, each.lower, order)) {
      united.pop()
      const upper = compareUppers(last.upper, each.upper, order) >= 0 ? last.upper : each.upper
      united.push({ lower: last.lower, upper })
    } else united.push(each)
  }
  return united
}

/** Every version that is in none of the intervals: of a list of patched versions, the affected ones. */
export function complement(intervals: readonly VersionInterval[], order: Order): VersionInterval[] {
  const gaps: VersionInterval[] = []
  let lower: RangeEnd | null = null
  for (const each of unite(intervals, order)) {
    if (each.lower !== null) gaps.push({ lower, upper: turned(each.lower) })
    if (each.upper === null) return gaps
    lower = turned(each.upper)
  }
  gaps.push({ lower, upper: null })
  return gaps
}

/** Whether no version can be in it. */
export function isEmpty({ lower, upper }: VersionInterval, order: Order): boolean {
  if (lower === null || upper === null) return false
  const difference = order(lower.version, upper.version)
  return difference > 0 || (difference === 0 && !(lower.isInclusive && upper.isInclusive))
}

const turned = (end: RangeEnd): RangeEnd => ({ version: end.version, isInclusive: !end.isInclusive })

function meets(upper: RangeEnd | null, lower: RangeEnd | null, order: Order): boolean {
  if (upper === null || lower === null) return true
  const difference = order(lower.version, upper.version)
  return difference < 0 || (difference === 0 && (lower.isInclusive || upper.isInclusive))
}

function compareLowers(a: RangeEnd | null, b: RangeEnd | null, order: Order): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1
  return order(a.version, b.version) || Number(b.isInclusive) - Number(a.isInclusive)
}

function compareUppers(a: RangeEnd | null, b: RangeEnd | null, order: Order): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return order(a.version, b.version) || Number(a.isInclusive) - Number(b.isInclusive)
}
