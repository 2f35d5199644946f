import { compareNumbers, compareRanks, type Sign } from "../comparison.ts"
import { defineScheme } from "../version-scheme.ts"

// PHP's version_compare (php.net/version_compare): a word's rank by the first of these that it begins with; numbers and the end of the version lie between.
const words: readonly [string, number][] = [
  ["dev", 1],
  ["alpha", 2],
  ["a", 2],
  ["beta", 3],
  ["b", 3],
  ["RC", 4],
  ["rc", 4],
  ["pl", 7],
  ["p", 7],
]
const endRank = 5
const numberRank = 6

/** Packagist: PHP's version_compare over the version without its leading `v`: "any string not found in this list < dev < alpha = a < beta = b < RC = rc < # < pl = p". A version with a `#`, which there equals every number, has no place in an order. */
export const packagist = defineScheme<readonly string[]>({
  id: "packagist",
  ecosystems: ["Packagist"],
  versTypes: ["composer"],
  of: "a PHP package",
  read(text) {
    const parts = text.replace(/^[vV]/, "").match(/\d+|[A-Za-z]+/g) ?? []
    return text.includes("#") || parts.length === 0 ? null : parts
  },
  compare(a, b) {
    for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
      const sign = compareParts(a[at] ?? "", b[at] ?? "")
      if (sign !== 0) return sign
    }
    if (a.length === b.length) return 0
    // What remains is held against a number that is not there: a further number and a patch are later, all other words earlier.
    const [rest = ""] = a.length > b.length ? a.slice(b.length) : b.slice(a.length)
    const isLater = isNumber(rest) || rankOf(rest) > endRank
    return isLater === a.length > b.length ? 1 : -1
  },
  writeKey(parts, key) {
    for (const part of parts) {
      if (isNumber(part)) key.rank(numberRank).number(BigInt(part))
      else key.rank(rankOf(part))
    }
    key.rank(endRank)
  },
})

const isNumber = (part: string): boolean => /^\d/.test(part)
const rankOf = (word: string): number => words.find(([known]) => word.startsWith(known))?.[1] ?? 0

function compareParts(a: string, b: string): Sign {
  if (isNumber(a) && isNumber(b)) return compareNumbers(BigInt(a), BigInt(b))
  return compareRanks(isNumber(a) ? numberRank : rankOf(a), isNumber(b) ? numberRank : rankOf(b))
}
