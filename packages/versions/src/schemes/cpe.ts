import { compareLists, compareNumbers, compareRanks, compareText, type Sign } from "../comparison.ts"
import { defineScheme } from "../version-scheme.ts"

// Before the version that they lead to; every other word comes after it: 1.0-rc1, 1.0, 1.0k.
const early: ReadonlyMap<string, number> = new Map([
  ["dev", 1],
  ["snapshot", 1],
  ["alpha", 2],
  ["beta", 3],
  ["pre", 4],
  ["preview", 4],
  ["milestone", 4],
  ["rc", 5],
])
const endRank = 8
const wordRank = 9
const numberRank = 10

/** What a package that is known by CPE has for an ecosystem. */
export const cpeEcosystem = "CPE"

/** Below every version: what has none (NA). */
export const notApplicableKey = Uint8Array.of(0)
/** Not below any version, but above NA. */
export const firstVersionKey = Uint8Array.of(1)

/** A number, a word, or a place in the order that stands for itself. */
interface Part {
  readonly rank: number
  readonly value: bigint | string | null
}
const notApplicable: Part = { rank: 0, value: null }
const end: Part = { rank: endRank, value: null }

/**
 * Versions in CPE names, which are of every ecosystem and say of none: numbers by value, words by letters, whatever
 * stands between them; zeros at the end of numbers say nothing (1.0 = 1.0.0). Neither NISTIR 7695 nor NVD defines an
 * order; this one agrees with the versions of OpenSSL, Cisco and Microsoft that NVD names.
 */
export const cpe = defineScheme<readonly Part[]>({
  id: "cpe",
  ecosystems: [cpeEcosystem],
  versTypes: [],
  of: "a CPE name",
  read(text) {
    const lower = text.toLowerCase().replace(/^v(?=\d)/, "")
    if (lower === "-") return [notApplicable]
    const parts = lower.match(/\d+|[a-z]+/g) ?? []
    if (parts.length === 0) return null
    return parts.flatMap((part, index): Part[] => {
      if (/^\d/.test(part)) return isTrailingZero(parts, index) ? [] : [{ rank: numberRank, value: BigInt(part) }]
      const rank = early.get(part)
      return [rank === undefined ? { rank: wordRank, value: part } : { rank, value: null }]
    })
  },
  compare: (a, b) => compareLists(a, b, compareParts, end),
  writeKey(parts, key) {
    for (const { rank, value } of parts) {
      key.rank(rank)
      if (typeof value === "bigint") key.number(value)
      else if (value !== null) key.text(value)
    }
    if (parts[0] !== notApplicable) key.rank(endRank)
  },
})

function compareParts(a: Part, b: Part): Sign {
  if (typeof a.value === "bigint" && typeof b.value === "bigint") return compareNumbers(a.value, b.value)
  if (typeof a.value === "string" && typeof b.value === "string") return compareText(a.value, b.value)
  return compareRanks(a.rank, b.rank)
}

/** A zero with nothing but zeros between it and the next word or the end; the first number counts always. */
function isTrailingZero(parts: readonly string[], index: number): boolean {
  if (index === 0 || !/^\d/.test(parts[index - 1] ?? "")) return false
  for (let i = index; i < parts.length && /^\d/.test(parts[i] ?? ""); i += 1)
    if (/[1-9]/.test(parts[i] ?? "")) return false
  return true
}
