import { compareLists, compareNumbers, comparePrefixed, compareRanks, compareText, type Sign } from "../comparison.ts"
import type { KeyWriter } from "../key-writer.ts"
import { defineScheme } from "../version-scheme.ts"

// packaging.python.org/specifications/version-specifiers, appendix "Parsing version strings with regular expressions",
// as linear groups.
const shape =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/

const preRanks: Readonly<Record<string, number>> = { a: 1, alpha: 1, b: 2, beta: 2, c: 3, rc: 3, pre: 3, preview: 3 }

interface Pep440Version {
  readonly epoch: bigint
  readonly release: readonly bigint[]
  readonly pre: { readonly rank: number; readonly number: bigint } | null
  readonly post: bigint | null
  readonly dev: bigint | null
  readonly local: readonly string[] | null
}

/** What is no PEP 440 version, as the parts that setuptools 8 to 65 compared (pkg_resources, `LegacyVersion`). */
interface LegacyVersion {
  readonly parts: readonly string[]
}

/**
 * PEP 440 (packaging.python.org/specifications/version-specifiers): epoch, release without trailing zeros, then dev < a
 * < b < rc < release < post, then the local version. What is none keeps its older order, below every proper version.
 */
export const pypi = defineScheme<Pep440Version | LegacyVersion>({
  id: "pypi",
  ecosystems: ["PyPI"],
  versTypes: ["pypi"],
  of: "a Python package",
  read: (text) => readProper(text.toLowerCase()) ?? readLegacy(text.toLowerCase()),
  compare(a, b) {
    if ("parts" in a || "parts" in b) {
      if ("parts" in a && "parts" in b) return comparePrefixed(a.parts, b.parts, compareText)
      return "parts" in a ? -1 : 1
    }
    return compareProper(a, b)
  },
  writeKey(version, key) {
    if ("parts" in version) {
      key.rank(0)
      for (const part of version.parts) key.text(part)
      return
    }
    writePublic(version, key)
    for (const segment of version.local ?? []) {
      if (/^\d+$/.test(segment)) key.rank(2).number(BigInt(segment))
      else key.rank(1).text(segment)
    }
    key.rank(0)
  },
  writeBuildsEnd(version, key) {
    if ("parts" in version || version.local !== null) return false
    writePublic(version, key)
    key.rank(3)
    return true
  },
})

/** All but the local version, whose segments begin with ranks 1 and 2 and end with 0. */
function writePublic({ epoch, release, pre, post, dev }: Pep440Version, key: KeyWriter): void {
  key.rank(1).number(epoch)
  const last = release.findLastIndex((each) => each !== 0n)
  for (const part of release.slice(0, last + 1)) key.rank(1).number(part)
  key.rank(0)
  if (pre !== null) key.rank(pre.rank).number(pre.number)
  // A development release of the release itself sorts before its pre-releases.
  else key.rank(dev !== null && post === null ? 0 : 4)
  if (post !== null) key.rank(1).number(post)
  else key.rank(0)
  if (dev !== null) key.rank(1).number(dev)
  else key.rank(2)
}

function readProper(text: string): Pep440Version | null {
  const found = shape.exec(text)
  if (!found) return null
  const [, epoch, release = "", preWord, preNumber, implicitPost, postWord, postNumber, devWord, devNumber, local] =
    found
  return {
    epoch: BigInt(epoch ?? 0),
    release: release.split(".").map(BigInt),
    pre: preWord === undefined ? null : { rank: preRanks[preWord] ?? 3, number: BigInt(preNumber || 0) },
    post: implicitPost === undefined && postWord === undefined ? null : BigInt(implicitPost ?? (postNumber || 0)),
    dev: devWord === undefined ? null : BigInt(devNumber || 0),
    local: local?.split(/[-_.]/) ?? null,
  }
}

/**
 * "Summary of permitted suffixes and relative ordering": .devN, aN, bN, rcN, none, .postN; within each the same again.
 */
function compareProper(a: Pep440Version, b: Pep440Version): Sign {
  return (
    compareNumbers(a.epoch, b.epoch) ||
    compareLists(a.release, b.release, compareNumbers, 0n) ||
    compareRanks(phase(a), phase(b)) ||
    compareNumbers(a.pre?.number ?? 0n, b.pre?.number ?? 0n) ||
    // Absent is before the first post release, and behind the last development release.
    compareNumbers(a.post ?? -1n, b.post ?? -1n) ||
    compareRanks(Number(a.dev === null), Number(b.dev === null)) ||
    compareNumbers(a.dev ?? 0n, b.dev ?? 0n) ||
    comparePrefixed(a.local ?? [], b.local ?? [], compareLocal)
  )
}

const finalPhase = 4
const phase = ({ pre, post, dev }: Pep440Version): number =>
  pre !== null ? pre.rank : dev !== null && post === null ? 0 : finalPhase

/**
 * "Segments which consist entirely of ASCII digits are compared as integers, and are greater than those with letters."
 */
function compareLocal(a: string, b: string): Sign {
  const [left, right] = [/^\d+$/.test(a), /^\d+$/.test(b)]
  if (left && right) return compareNumbers(BigInt(a), BigInt(b))
  return left === right ? compareText(a, b) : left ? 1 : -1
}

const legacyWords: Readonly<Record<string, string>> = { pre: "c", preview: "c", "-": "final-", rc: "c", dev: "@" }

function readLegacy(text: string): LegacyVersion | null {
  if (!/[a-z0-9]/.test(text)) return null
  const parts: string[] = []
  for (const raw of [
    ...(text.match(/\d+|[a-z]+|[^\da-z]+/g) ?? []).flatMap((each) =>
      /[\da-z]/.test(each) ? [each] : (each.match(/-|[^-.]+/g) ?? []),
    ),
    "final",
  ]) {
    const word = legacyWords[raw] ?? raw
    const part = /^\d/.test(word) ? word.padStart(8, "0") : `*${word}`
    if (part.startsWith("*")) {
      if (part < "*final") while (parts.at(-1) === "*final-") parts.pop()
      while (parts.at(-1) === "00000000") parts.pop()
    }
    parts.push(part)
  }
  return { parts }
}
