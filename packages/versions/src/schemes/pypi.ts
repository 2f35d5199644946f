import { isWithinLimits, KeyWriter } from "../key-writer.ts"
import type { VersionParse, VersionScheme } from "../version-scheme.ts"

// packaging.python.org/specifications/version-specifiers, appendix "Parsing version strings with regular expressions", as linear groups.
const shape =
  /^\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*$/

const preRanks: Readonly<Record<string, number>> = { a: 1, alpha: 1, b: 2, beta: 2, c: 3, rc: 3, pre: 3, preview: 3 }

/** PEP 440: epoch, release without trailing zeros, then dev < a < b < rc < release < post, then the local version. */
export const pypi: VersionScheme = {
  id: "pypi",
  ecosystems: ["PyPI"],
  versTypes: ["pypi"],
  parse(text) {
    if (!isWithinLimits(text)) return { ok: false, reason: "not a version of a Python package" }
    const found = shape.exec(text.toLowerCase())
    if (!found) return legacyVersion(text.toLowerCase())
    const [, epoch, release = "", preWord, preNumber, implicitPost, postWord, postNumber, devWord, devNumber, local] =
      found
    const parts = release.split(".").map(BigInt)
    while (parts.at(-1) === 0n) parts.pop()
    const key = new KeyWriter().rank(1).number(BigInt(epoch ?? 0))
    for (const part of parts) key.rank(1).number(part)
    key.rank(0)
    const hasPost = implicitPost !== undefined || postWord !== undefined
    if (preWord !== undefined) key.rank(preRanks[preWord] ?? 3).number(BigInt(preNumber || 0))
    // A development release of the release itself sorts before its pre-releases.
    else key.rank(devWord !== undefined && !hasPost ? 0 : 4)
    if (hasPost) key.rank(1).number(BigInt(implicitPost ?? (postNumber || 0)))
    else key.rank(0)
    if (devWord !== undefined) key.rank(1).number(BigInt(devNumber || 0))
    else key.rank(2)
    for (const segment of local === undefined ? [] : local.split(/[-_.]/)) {
      if (/^\d+$/.test(segment)) key.rank(2).number(BigInt(segment))
      else key.rank(1).text(segment)
    }
    return { ok: true, key: key.rank(0).finish() }
  },
}

const legacyWords: Readonly<Record<string, string>> = { pre: "c", preview: "c", "-": "final-", rc: "c", dev: "@" }

/** What is no PEP 440 version keeps the order of setuptools 8 to 65 (pkg_resources, `LegacyVersion`): below every proper version. */
function legacyVersion(text: string): VersionParse {
  if (!/[a-z0-9]/.test(text)) return { ok: false, reason: "not a version of a Python package" }
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
  const key = new KeyWriter().rank(0)
  for (const part of parts) key.text(part)
  return { ok: true, key: key.finish() }
}
