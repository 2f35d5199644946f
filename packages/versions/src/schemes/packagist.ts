import { isWithinLimits, KeyWriter } from "../key-writer.ts"
import type { VersionScheme } from "../version-scheme.ts"

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

/** Packagist: PHP's version_compare over the version without its leading `v`. */
export const packagist: VersionScheme = {
  id: "packagist",
  ecosystems: ["Packagist"],
  versTypes: ["composer"],
  parse(text) {
    const trimmed = text.trim().replace(/^[vV]/, "")
    // PHP holds `#` equal to every number, which no order can.
    if (!isWithinLimits(trimmed) || trimmed.includes("#"))
      return { ok: false, reason: "not a version of a PHP package" }
    const key = new KeyWriter()
    for (const part of trimmed.match(/\d+|[A-Za-z]+/g) ?? []) {
      if (/^\d/.test(part)) key.rank(numberRank).number(BigInt(part))
      else key.rank(words.find(([word]) => part.startsWith(word))?.[1] ?? 0)
    }
    return { ok: true, key: key.rank(endRank).finish() }
  },
}
