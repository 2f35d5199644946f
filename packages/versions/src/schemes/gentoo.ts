import { compareNumbers, comparePrefixed, compareText, type Sign } from "../comparison.ts"
import { defineScheme } from "../version-scheme.ts"

interface GentooVersion {
  readonly numbers: readonly string[]
  readonly letter: string
  readonly suffixes: readonly { readonly word: string; readonly number: bigint }[]
  readonly revision: bigint
}

const shape = /^(\d+(?:\.\d+)*)([a-z]?)((?:_(?:alpha|beta|pre|rc|p)\d*)*)(?:-r(\d+))?$/
// `_p` is behind the version without it, the others are before it.
const places = ["alpha", "beta", "pre", "rc", "", "p"]

/**
 * Gentoo (Package Manager Specification §3.3, "Version comparison"): numbers, a letter, suffixes, a revision. After the
 * first number, one with a leading zero is compared as a fraction.
 */
export const gentoo = defineScheme<GentooVersion>({
  id: "gentoo",
  ecosystems: ["Gentoo"],
  versTypes: ["gentoo", "ebuild"],
  of: "a Gentoo package",
  read(text) {
    const [whole, numbers = "", letter = "", suffixes = "", revision = "0"] = shape.exec(text) ?? []
    if (whole === undefined) return null
    return {
      numbers: numbers.split("."),
      letter,
      suffixes: [...suffixes.matchAll(/_([a-z]+)(\d*)/g)].map(([, word = "", number]) => ({
        word,
        number: BigInt(number || 0),
      })),
      revision: BigInt(revision),
    }
  },
  compare: (a, b) =>
    compareNumbers(BigInt(a.numbers[0] ?? 0), BigInt(b.numbers[0] ?? 0)) ||
    comparePrefixed(a.numbers.slice(1), b.numbers.slice(1), compareFurtherNumbers) ||
    compareText(a.letter, b.letter) ||
    compareSuffixes(a.suffixes, b.suffixes) ||
    compareNumbers(a.revision, b.revision),
  writeKey({ numbers: [first = "0", ...further], letter, suffixes, revision }, key) {
    key.number(BigInt(first))
    for (const number of further) {
      if (number.startsWith("0")) key.rank(1).text(withoutTrailingZeros(number))
      else key.rank(2).number(BigInt(number))
    }
    key.rank(0).text(letter)
    for (const { word, number } of suffixes) key.rank(places.indexOf(word)).number(number)
    key.rank(places.indexOf("")).number(revision)
  },
})

const withoutTrailingZeros = (number: string): string => number.replace(/0+$/, "")

/**
 * "If either has a leading zero, trailing zeros are removed and a string comparison is made", else they are numbers.
 */
function compareFurtherNumbers(a: string, b: string): Sign {
  return a.startsWith("0") || b.startsWith("0")
    ? compareText(withoutTrailingZeros(a), withoutTrailingZeros(b))
    : compareNumbers(BigInt(a), BigInt(b))
}

function compareSuffixes(a: GentooVersion["suffixes"], b: GentooVersion["suffixes"]): Sign {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [one, other] = [a[at], b[at]]
    if (one === undefined || other === undefined)
      return ((one ?? other)?.word === "p") === (other === undefined) ? 1 : -1
    const difference = places.indexOf(one.word) - places.indexOf(other.word)
    if (difference !== 0) return difference < 0 ? -1 : 1
    const sign = compareNumbers(one.number, other.number)
    if (sign !== 0) return sign
  }
  return 0
}
