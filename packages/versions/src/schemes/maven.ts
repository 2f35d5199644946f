import { compareNumbers, compareRanks, compareText, type Sign } from "../comparison.ts"
import type { KeyWriter } from "../key-writer.ts"
import { defineScheme } from "../version-scheme.ts"

// Maven's qualifiers in their order; the release itself is the empty one.
const qualifiers: readonly string[] = ["alpha", "beta", "milestone", "rc", "snapshot", "", "sp"]
const releaseRank = 5
const aliases: Readonly<Record<string, string>> = { ga: "", final: "", release: "", cr: "rc" }
const abbreviations: Readonly<Record<string, string>> = { a: "alpha", b: "beta", m: "milestone" }

type Item = bigint | string

/** Lists of items, each the last item of the one before it: `1.0-rc1` is [1, [rc, [1]]]. */
type MavenVersion = readonly (readonly Item[])[]

/**
 * Maven (maven.apache.org/pom.html, "Version Order Specification"; ComparableVersion of maven-artifact 3.9, whose
 * answers are in `fixtures/maven-artifact-3.9.9.txt`).
 *
 * ComparableVersion is no order where a qualifier stands behind a dot and before a separator: `3.5-1 < 3.5.0.Beta-1 <
 * 3.5 < 3.5-1`. The key takes `.X` for `-X` there too, as Maven means it ("treat .X as -X for any string qualifier X"),
 * and what follows an empty list (`1-final-2`) by whether it is before or after the release.
 */
export const maven = defineScheme<MavenVersion>({
  id: "maven",
  ecosystems: ["Maven"],
  versTypes: ["maven"],
  of: "a Maven artifact",
  read: (text) => (/[\p{L}\p{N}]/u.test(text) ? trim(listsOf(text.toLowerCase())) : null),
  compare(a, b) {
    for (let level = 0; ; level += 1) {
      const sign = compareLevel(a, b, level)
      if (sign !== "further") return sign
    }
  },
  writeKey(lists, key) {
    for (const [level, list] of lists.entries()) {
      if (level > 0 && typeof list[0] !== "string") key.rank(list.length > 0 ? ranks.list : nestedRank(lists, level))
      writeItems(key, list)
    }
    key.rank(ranks.end)
  },
})

/** Compares two lists item by item; `further` where both go on with a list of their own. */
function compareLevel(a: MavenVersion, b: MavenVersion, level: number): Sign | "further" {
  const [left, right] = [a[level] ?? [], b[level] ?? []]
  for (let at = 0; at <= Math.max(left.length, right.length); at += 1) {
    const [one, other] = [left[at], right[at]]
    const isList = one === undefined && at === left.length && level + 1 < a.length
    const isOtherList = other === undefined && at === right.length && level + 1 < b.length
    if (isList && isOtherList) return "further"
    const sign = isList
      ? compareListTo(a, level + 1, other)
      : isOtherList
        ? turned(compareListTo(b, level + 1, one))
        : compareItems(one, other)
    if (sign !== 0) return sign
  }
  return 0
}

const turned = (sign: Sign): Sign => (sign === 0 ? 0 : sign === 1 ? -1 : 1)

/**
 * A list is below every number and above every word; held against nothing, its first item that means something decides.
 */
function compareListTo(lists: MavenVersion, level: number, other: Item | undefined): Sign {
  if (other !== undefined) return typeof other === "bigint" ? -1 : 1
  for (const item of lists.slice(level).flat()) {
    const sign = compareItems(item, undefined)
    if (sign !== 0) return sign
  }
  return 0
}

function compareItems(a: Item | undefined, b: Item | undefined): Sign {
  if (typeof a === "string" || typeof b === "string") {
    if (typeof a === "bigint" || typeof b === "bigint") return typeof a === "bigint" ? 1 : -1
    return compareQualifiers(a ?? "", b ?? "")
  }
  return compareNumbers(a ?? 0n, b ?? 0n)
}

function compareQualifiers(a: string, b: string): Sign {
  const [left, right] = [qualifiers.indexOf(a), qualifiers.indexOf(b)]
  const byRank = compareRanks(left < 0 ? qualifiers.length : left, right < 0 ? qualifiers.length : right)
  return byRank || (left < 0 ? compareText(a, b) : 0)
}

/**
 * Splits at dots, hyphens and where digits meet letters. Behind a hyphen, around a word that meets digits and at a last
 * word, a list of its own begins.
 */
function listsOf(text: string): Item[][] {
  const lists: Item[][] = [[]]
  const add = (item: Item) => lists.at(-1)?.push(item)
  const begin = () => lists.push([])
  const beginUnlessEmpty = () => {
    if (lists.at(-1)?.length !== 0) begin()
  }
  const parts = text.match(/\d+|[^\d.-]+|[.-]/g) ?? []
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1]
    if (part === "." || part === "-") {
      // Nothing between two separators is a zero.
      if (at === 0 || /^[.-]$/.test(parts[at - 1] ?? "")) add(0n)
      if (part === "-") begin()
    } else if (/^\d/.test(part)) {
      add(BigInt(part))
      if (next !== undefined && next !== "." && next !== "-") begin()
    } else {
      const isBeforeDigit = next !== undefined && /^\d/.test(next)
      if (isBeforeDigit || next === undefined) beginUnlessEmpty()
      const word = isBeforeDigit ? (abbreviations[part] ?? part) : part
      add(aliases[word] ?? word)
      if (isBeforeDigit) begin()
    }
  }
  return lists
}

/** Drops what means nothing at the end of each list, and lists that then are empty at the end. */
function trim(lists: readonly Item[][]): Item[][] {
  const trimmed = lists.map((list) => list.slice(0, list.findLastIndex((item) => item !== 0n && item !== "") + 1))
  return trimmed.slice(0, trimmed.findLastIndex((list) => list.length > 0) + 1)
}

// What may follow at one place, from the lowest: words below the release, a list that begins below it, the end, words
// above it, a list that begins above it, a list of numbers, numbers.
const ranks = {
  word: 0x10,
  nestedBelow: 0x20,
  end: 0x40,
  servicePack: 0x50,
  otherWord: 0x51,
  nestedAbove: 0x52,
  list: 0x60,
  zeros: 0x70,
  number: 0x71,
} as const
const zerosMax = 254

const nestedRank = (lists: MavenVersion, level: number): number =>
  compareListTo(lists, level, undefined) < 0 ? ranks.nestedBelow : ranks.nestedAbove

function writeItems(key: KeyWriter, items: readonly Item[]): void {
  let zeros = 0
  for (const item of items) {
    if (typeof item === "string") writeWord(key, item)
    else if (item !== 0n) {
      // The more zeros before a number, the lower it is.
      if (zeros > 0) key.rank(ranks.zeros).rank(255 - Math.min(zeros, zerosMax))
      key.rank(ranks.number).number(item)
    }
    zeros = item === 0n ? zeros + 1 : 0
  }
}

function writeWord(key: KeyWriter, word: string): void {
  const known = qualifiers.indexOf(word)
  if (known < 0) key.rank(ranks.otherWord).text(word)
  else if (known !== releaseRank) key.rank(known < releaseRank ? ranks.word + known : ranks.servicePack)
}
