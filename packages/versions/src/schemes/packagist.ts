import { compareNumbers, compareRanks, type Sign } from "../comparison.ts"
import { defineScheme } from "../version-scheme.ts"

// PHP's version_compare (php.net/version_compare): a word's rank by the first of these that it begins with; numbers and
// the end of the version lie between.
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

// Composer\Semver\VersionParser, its patterns; repetitions here are linear.
const modifier = String.raw`[._-]?(?:(stable|beta|b|RC|alpha|a|patch|pl|p)([.-]?\d+(?:[.-]\d+)*)?)?([.-]?dev)?$`
const classical = new RegExp(String.raw`^v?(\d{1,5})(?:\.(\d+))?(?:\.(\d+))?(?:\.(\d+))?${modifier}`, "i")
const dated = new RegExp(String.raw`^v?(\d{4}(?:[.:-]?\d{2}){1,6}(?:[.:-]?\d{1,3}){0,2})${modifier}`, "i")
const branch = /^v?(\d+)(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?[.-]?dev$/i
const stabilities: Readonly<Record<string, string>> = { a: "alpha", b: "beta", p: "patch", pl: "patch", rc: "RC" }
// What Composer writes for the `x` of a branch, which is above every release of it.
const branchNumber = "9999999"

/**
 * Packagist: Composer makes every version four numbers and a stability (getcomposer.org/doc/articles/versions.md;
 * composer/semver, `VersionParser::normalize`: `v1.0-beta2` is 1.0.0.0-beta2, `1.x-dev` is above all of 1) and holds
 * them together by PHP's version_compare: "any string not found in this list < dev < alpha = a < beta = b < RC = rc < #
 * < pl = p". Of what Composer refuses only the numbers are made four. A branch (`dev-main`) has no place in the order,
 * nor has a version with a `#`, which there equals every number.
 */
export const packagist = defineScheme<readonly string[]>({
  id: "packagist",
  ecosystems: ["Packagist"],
  versTypes: ["composer"],
  of: "a PHP package",
  read(text) {
    if (text.includes("#") || /^(?:dev-|(?:master|trunk|default)$)/i.test(text)) return null
    const parts = (normalized(text) ?? withFourNumbers(text)).match(/\d+|[A-Za-z]+/g) ?? []
    return parts.length === 0 ? null : parts
  },
  compare(a, b) {
    for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
      const sign = compareParts(a[at] ?? "", b[at] ?? "")
      if (sign !== 0) return sign
    }
    if (a.length === b.length) return 0
    // What remains is held against a number that is not there: a further number and a patch are later, all other words
    // earlier.
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

/** The version as Composer writes it; null of what it refuses. */
function normalized(text: string): string | null {
  const version = text.replace(/@(?:stable|RC|beta|alpha|dev)$/i, "").replace(/^([^,\s+]+)\+\S+$/, "$1")
  const found = classical.exec(version)
  if (found)
    return withStability(
      found.slice(1, 5).map((each) => each ?? "0"),
      found.slice(5),
    )
  const date = dated.exec(version)
  if (date) return withStability([date[1] ?? ""], date.slice(2))
  const onBranch = branch.exec(version)
  return (
    onBranch &&
    `${onBranch
      .slice(1)
      .map((each) => (/^\d/.test(each ?? "") ? each : branchNumber))
      .join(".")}-dev`
  )
}

const withFourNumbers = (text: string): string =>
  text
    .replace(/^v/i, "")
    .replace(/^\d+(?:\.\d+){0,2}(?![\d.])/, (numbers) => numbers + ".0".repeat(4 - numbers.split(".").length))

function withStability(numbers: readonly string[], [word, number = "", dev]: readonly (string | undefined)[]): string {
  const version = numbers.join(".")
  if (word === "stable") return version
  const lower = word?.toLowerCase() ?? ""
  return version + (word ? `-${stabilities[lower] ?? lower}${number}` : "") + (dev ? "-dev" : "")
}

const isNumber = (part: string): boolean => /^\d/.test(part)
const rankOf = (word: string): number => words.find(([known]) => word.startsWith(known))?.[1] ?? 0

function compareParts(a: string, b: string): Sign {
  if (isNumber(a) && isNumber(b)) return compareNumbers(BigInt(a), BigInt(b))
  return compareRanks(isNumber(a) ? numberRank : rankOf(a), isNumber(b) ? numberRank : rankOf(b))
}
