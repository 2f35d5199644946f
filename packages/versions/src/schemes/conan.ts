import { compareNumbers, comparePrefixed, compareText, type Sign } from "../comparison.ts"
import type { KeyWriter } from "../key-writer.ts"
import { defineScheme } from "../version-scheme.ts"

interface ConanVersion {
  readonly items: readonly string[]
  readonly preRelease: readonly string[] | null
  readonly build: readonly string[] | null
}

/**
 * Conan (docs.conan.io, "Version ranges" and "Versions"; conan/internal, `Version`): items between dots, zeros at the
 * end mean nothing, a pre-release behind the first hyphen is before its release, a build behind the last plus after it.
 *
 * Conan compares two numbers by value and a number with a mixed item (`1h`) as texts: 9 < 10, 10 < 1a, 1a < 9 is a
 * circle. In the key a mixed item follows the number that it begins with, which is the same wherever both have as many
 * digits: 1.1.1 < 1.1.1h < 1.1.2.
 */
export const conan = defineScheme<ConanVersion>({
  id: "conan",
  ecosystems: ["ConanCenter"],
  versTypes: ["conan"],
  of: "a Conan package",
  read(text) {
    if (!/^[A-Za-z0-9_.+*~-]+$/.test(text)) return null
    const [withoutBuild, build] = splitAt(text, text.lastIndexOf("+"))
    const [plain, preRelease] = splitAt(withoutBuild, withoutBuild.indexOf("-"))
    if (plain === "") return null
    return { items: itemsOf(plain), preRelease: listOf(preRelease), build: listOf(build) }
  },
  compare: (a, b) =>
    comparePrefixed(a.items, b.items, compareItems) ||
    compareOptional(a.preRelease, b.preRelease, 1) ||
    compareOptional(a.build, b.build, -1),
  writeKey({ items, preRelease, build }, key) {
    writeItems(key, items)
    if (preRelease === null) key.rank(1)
    else writeItems(key.rank(0), preRelease)
    if (build === null) key.rank(0)
    else writeItems(key.rank(1), build)
  },
})

const splitAt = (text: string, at: number): [string, string | null] =>
  at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)]

function itemsOf(text: string): string[] {
  const items = text.split(".")
  while (items.length > 0 && /^0+$/.test(items.at(-1) ?? "")) items.pop()
  return items
}

/** A build or pre-release is a version of its own. */
const listOf = (text: string | null): string[] | null => (text === null ? null : itemsOf(text))

function compareOptional(a: readonly string[] | null, b: readonly string[] | null, missing: Sign): Sign {
  if (a === null || b === null) return a === b ? 0 : a === null ? missing : missing === 1 ? -1 : 1
  return comparePrefixed(a, b, compareItems)
}

const isNumber = (item: string): boolean => /^\d+$/.test(item)

function compareItems(a: string, b: string): Sign {
  return isNumber(a) && isNumber(b) ? compareNumbers(BigInt(a), BigInt(b)) : compareText(plainText(a), plainText(b))
}

/** A number as text is without its leading zeros. */
const plainText = (item: string): string => (isNumber(item) ? String(BigInt(item)) : item)

function writeItems(key: KeyWriter, items: readonly string[]): void {
  for (const item of items) {
    const digits = /^\d+/.exec(item)?.[0]
    if (digits !== undefined) key.rank(0x30).number(BigInt(digits)).text(item.slice(digits.length))
    // A text by its characters, of which `*` and `+` are before the digits and letters behind them.
    else key.rank(item < "0" ? 0x2f : 0x31).text(item)
  }
  key.rank(0)
}
