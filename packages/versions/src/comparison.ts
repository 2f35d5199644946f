/** What `Array.sort` wants, and what a comparator gives. */
export type Sign = -1 | 0 | 1

/** Orders two numbers of any size. */
export const compareNumbers = (a: bigint, b: bigint): Sign => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Orders two texts by their code points, which is the order of their UTF-8 bytes (JavaScript's own is that of UTF-16).
 */
export function compareText(a: string, b: string): Sign {
  if (a === b) return 0
  const [left, right] = [[...a], [...b]]
  for (const [at, char] of left.entries()) {
    const difference = (char.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1)
    if (difference !== 0) return difference < 0 ? -1 : 1
  }
  return -1
}

/** Orders two lists by their first difference; where one ends, its place is compared as `missing`. */
export function compareLists<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => Sign, missing: T): Sign {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const sign = compare(a[at] ?? missing, b[at] ?? missing)
    if (sign !== 0) return sign
  }
  return 0
}

/** Orders two lists by their first difference; of a list and its beginning the shorter one is first. */
export function comparePrefixed<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => Sign): Sign {
  for (const [at, one] of a.entries()) {
    const other = b[at]
    if (other === undefined) return 1
    const sign = compare(one, other)
    if (sign !== 0) return sign
  }
  return a.length < b.length ? -1 : 0
}

/** The sign of a difference of ranks. */
export const compareRanks = (a: number, b: number): Sign => (a < b ? -1 : a > b ? 1 : 0)
