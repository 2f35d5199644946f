import { compareLists, compareNumbers, comparePrefixed, compareText, type Sign } from "../comparison.ts"
import type { KeyWriter } from "../key-writer.ts"
import { defineScheme, type SchemeRules } from "../version-scheme.ts"

export type Identifier = bigint | string

/** A version taken apart: numbers, pre-release and build identifiers; null where it has none. */
export interface SemanticVersion {
  readonly numbers: readonly bigint[]
  readonly preRelease: readonly Identifier[] | null
  readonly build: readonly Identifier[] | null
}

/** Where an ecosystem's semantic versions differ from the specification. */
interface Differences
  extends Pick<SchemeRules<SemanticVersion>, "id" | "ecosystems" | "versTypes" | "of" | "kindredVersTypes"> {
  /** What else is understood, or refused as null, before the version is read. */
  readonly prepare?: (text: string) => string | null
  readonly fold?: (identifier: string) => string
  /** Build metadata has a part in the order: after the version without it. */
  readonly areBuildsOrdered?: boolean
  /** What is said of a version is said of its builds. */
  readonly areBuildsMeant?: boolean
  /**
   * An identifier is a number where the ecosystem's own integer holds it, which has a sign and so many bits: `-1` is
   * one, and a number beyond it is a word.
   */
  readonly integerBits?: 32 | 64
}

// What comes without a hyphen begins with a letter.
const shape =
  /^[=vV\s]*(\d+(?:\.\d+)*)(?:(?:-|(?=[A-Za-z]))([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/
// A version of hexadecimal digits alone is the name of a commit, which says nothing about order.
const commit = /^(?=.*[a-f])[0-9a-f]{7,64}$/

/**
 * The rules of semantic versions 2.0.0, read leniently as their ecosystems do: a leading `v` or `=`, missing parts as
 * zero, more than three parts.
 */
export const semanticRules = (differences: Differences): SchemeRules<SemanticVersion> => ({
  ...differences,
  read(text) {
    const prepared = differences.prepare ? differences.prepare(text) : text
    const found = prepared === null || commit.test(prepared) ? null : shape.exec(prepared)
    if (!found) return null
    const [, numbers = "", preRelease, build] = found
    const identifiers = (list: string) => list.split(".").map((each) => identifierOf(each, differences))
    return {
      numbers: numbers.split(".").map(BigInt),
      preRelease: preRelease === undefined ? null : identifiers(preRelease),
      build: build === undefined ? null : identifiers(build),
    }
  },
  /**
   * Precedence (§11): the numbers from left to right, a pre-release below its release, its identifiers from left to
   * right.
   */
  compare(a, b) {
    const byNumbers = compareLists(a.numbers, b.numbers, compareNumbers, 0n)
    if (byNumbers !== 0) return byNumbers
    const byPreRelease = compareOptional(a.preRelease, b.preRelease, 1)
    if (byPreRelease !== 0 || differences.areBuildsOrdered !== true) return byPreRelease
    return compareOptional(a.build, b.build, -1)
  },
  writeKey(version, key) {
    writePrecedence(version, key, differences)
    if (differences.areBuildsOrdered !== true) return
    if (version.build === null) key.rank(0)
    else writeIdentifiers(key.rank(1), version.build, leastInteger(differences))
  },
  writeBuildsEnd(version, key) {
    if (differences.areBuildsMeant !== true || version.build !== null) return false
    writePrecedence(version, key, differences)
    key.rank(2)
    return true
  },
})

/** All but the build. */
function writePrecedence({ numbers, preRelease }: SemanticVersion, key: KeyWriter, differences: Differences): void {
  const last = numbers.findLastIndex((each) => each !== 0n)
  // After the numbers: a pre-release before the release itself, and both before a further number.
  for (const each of numbers.slice(0, last + 1)) key.rank(3).number(each)
  if (preRelease === null) key.rank(2)
  else writeIdentifiers(key.rank(1), preRelease, leastInteger(differences))
}

/** Semantic versions 2.0.0 §11 (semver.org). Build metadata has no part in the order. */
export const semver = defineScheme(
  semanticRules({
    id: "semver",
    ecosystems: ["Kubernetes", "VSCode"],
    versTypes: ["semver", "vscode-extension", "apache", "mozilla"],
    kindredVersTypes: ["npm", "cargo", "golang", "hex", "swift"],
    of: "software with semantic versions",
  }),
)

function identifierOf(text: string, { fold, integerBits }: Differences): Identifier {
  if (integerBits === undefined ? /^\d+$/.test(text) : /^-?\d+$/.test(text)) {
    const value = BigInt(text)
    if (integerBits === undefined || BigInt.asIntN(integerBits, value) === value) return value
  }
  return fold ? fold(text) : text
}

/** The least number that an identifier can be. */
const leastInteger = ({ integerBits }: Differences): bigint =>
  integerBits === undefined ? 0n : -(2n ** BigInt(integerBits - 1))

/** Lists of identifiers; a missing list is before (-1) or after (1) every other. */
export function compareOptional(a: readonly Identifier[] | null, b: readonly Identifier[] | null, missing: Sign): Sign {
  if (a === null || b === null) return a === b ? 0 : a === null ? missing : missing === 1 ? -1 : 1
  return comparePrefixed(a, b, compareIdentifiers)
}

/** Numbers by their value and below words, words by their bytes. */
function compareIdentifiers(a: Identifier, b: Identifier): Sign {
  if (typeof a === "bigint") return typeof b === "bigint" ? compareNumbers(a, b) : -1
  return typeof b === "bigint" ? 1 : compareText(a, b)
}

/**
 * Appends identifiers (§11.4.3: numbers below words) and their end, which sorts below any: 1.0-a before 1.0-a.1.
 * `least` is the least number that one may be, so that keys hold none below nought.
 */
export function writeIdentifiers(key: KeyWriter, identifiers: readonly Identifier[], least: bigint): void {
  for (const identifier of identifiers) {
    if (typeof identifier === "bigint") key.rank(1).number(identifier - least)
    else key.rank(2).text(identifier)
  }
  key.rank(0)
}
