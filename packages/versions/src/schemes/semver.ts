import { compareLists, compareNumbers, comparePrefixed, compareText, type Sign } from "../comparison.ts"
import type { KeyWriter } from "../key-writer.ts"
import { defineScheme, type SchemeRules } from "../version-scheme.ts"

/** A version taken apart: numbers, pre-release and build identifiers; null where it has none. */
export interface SemanticVersion {
  readonly numbers: readonly bigint[]
  readonly preRelease: readonly string[] | null
  readonly build: readonly string[] | null
}

/** Where an ecosystem's semantic versions differ from the specification. */
interface Differences
  extends Pick<SchemeRules<SemanticVersion>, "id" | "ecosystems" | "versTypes" | "of" | "kindredVersTypes"> {
  /** What else is understood, or refused as null, before the version is read. */
  readonly prepare?: (text: string) => string | null
  readonly fold?: (identifier: string) => string
  /** Build metadata has a part in the order: after the version without it. */
  readonly areBuildsOrdered?: boolean
}

// What comes without a hyphen begins with no digit: those are the number's, and two ways to divide a long row of them would both be tried.
const shape = /^[=vV\s]*(\d+(?:\.\d+)*)(?:(?:-|(?!\d))([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+(.*))?$/
// A version of hexadecimal digits alone is the name of a commit, which says nothing about order.
const commit = /^(?=.*[a-f])[0-9a-f]{7,64}$/

/** The rules of semantic versions 2.0.0, read leniently as their ecosystems do: a leading `v` or `=`, missing parts as zero, more than three parts. */
export const semanticRules = (differences: Differences): SchemeRules<SemanticVersion> => ({
  ...differences,
  read(text) {
    const prepared = differences.prepare ? differences.prepare(text) : text
    const found = prepared === null || commit.test(prepared) ? null : shape.exec(prepared)
    if (!found) return null
    const [, numbers = "", preRelease, build] = found
    const fold = differences.fold ?? ((identifier: string) => identifier)
    return {
      numbers: numbers.split(".").map(BigInt),
      preRelease: preRelease?.split(".").map(fold) ?? null,
      build: build?.split(".").map(fold) ?? null,
    }
  },
  /** Precedence (§11): the numbers from left to right, a pre-release below its release, its identifiers from left to right. */
  compare(a, b) {
    const byNumbers = compareLists(a.numbers, b.numbers, compareNumbers, 0n)
    if (byNumbers !== 0) return byNumbers
    const byPreRelease = compareOptional(a.preRelease, b.preRelease, 1)
    if (byPreRelease !== 0 || differences.areBuildsOrdered !== true) return byPreRelease
    return compareOptional(a.build, b.build, -1)
  },
  writeKey({ numbers, preRelease, build }, key) {
    const last = numbers.findLastIndex((each) => each !== 0n)
    // After the numbers: a pre-release before the release itself, and both before a further number.
    for (const each of numbers.slice(0, last + 1)) key.rank(3).number(each)
    if (preRelease === null) key.rank(2)
    else writeIdentifiers(key.rank(1), preRelease)
    if (differences.areBuildsOrdered !== true) return
    if (build === null) key.rank(0)
    else writeIdentifiers(key.rank(1), build)
  },
})

/** Semantic versions 2.0.0 §11 (semver.org). Build metadata has no part in the order. */
export const semver = defineScheme(
  semanticRules({
    id: "semver",
    ecosystems: ["Kubernetes", "VSCode"],
    versTypes: ["semver", "vscode-extension"],
    kindredVersTypes: ["npm", "cargo", "golang", "hex", "swift"],
    of: "software with semantic versions",
  }),
)

/** Lists of identifiers; a missing list is before (-1) or after (1) every other. */
function compareOptional(a: readonly string[] | null, b: readonly string[] | null, missing: Sign): Sign {
  if (a === null || b === null) return a === b ? 0 : a === null ? missing : missing === 1 ? -1 : 1
  return comparePrefixed(a, b, compareIdentifiers)
}

/** Numbers by their value and below words, words by their bytes. */
function compareIdentifiers(a: string, b: string): Sign {
  const [left, right] = [isNumber(a), isNumber(b)]
  if (left && right) return compareNumbers(BigInt(a), BigInt(b))
  if (left !== right) return left ? -1 : 1
  return compareText(a, b)
}

const isNumber = (identifier: string): boolean => /^\d+$/.test(identifier)

function writeIdentifiers(key: KeyWriter, identifiers: readonly string[]): void {
  for (const identifier of identifiers) {
    if (isNumber(identifier)) key.rank(1).number(BigInt(identifier))
    else key.rank(2).text(identifier)
  }
  key.rank(0)
}
