import { isWithinLimits, KeyWriter } from "../key-writer.ts"
import type { VersionScheme } from "../version-scheme.ts"

const before = ["alpha", "beta", "pre", "rc"]
const after = ["cvs", "svn", "git", "hg", "p"]

// What may follow, from the lowest: what apk cannot read, a suffix that comes before the release, the end, the package's revision, a suffix's number, a suffix after the release, a letter, a number.
const ranks = {
  unreadable: 0,
  before: 1,
  end: 10,
  revision: 11,
  suffixNumber: 12,
  after: 13,
  letter: 20,
  rest: 21,
  number: 22,
} as const

const token =
  /\.(?<part>\d*)|(?<letter>[A-Za-z])(?<letterNumber>\d*)|_(?<suffix>alpha|beta|pre|rc|cvs|svn|git|hg|p)(?<suffixNumber>\d*)(?![a-z])|-r(?<revision>\d*)(?![A-Za-z])|~[0-9a-f]+/y

/**
 * Alpine and its kin (apk-tools, src/version.c and doc/apk-package.5): numbers, a letter, suffixes, `-r` and the package's revision. A part after the first that begins with
 * zeros is a fraction: more zeros are less. From where apk cannot read on, versions are equal, and below all that it can.
 */
export const apk: VersionScheme = {
  id: "alpine",
  ecosystems: ["Alpine", "Wolfi", "Chainguard", "Alpaquita", "BellSoft Hardened Containers", "MinimOS"],
  versTypes: ["apk", "alpine"],
  parse(text) {
    const trimmed = text.trim()
    if (!isWithinLimits(trimmed)) return { ok: false, reason: "not a version of an apk package" }
    const first = /^\d*/.exec(trimmed)?.[0] ?? ""
    const key = new KeyWriter().number(BigInt(first || 0))
    let at = first.length
    while (at < trimmed.length) {
      token.lastIndex = at
      const found = token.exec(trimmed)
      if (!found) return { ok: true, key: key.rank(ranks.unreadable).finish() }
      at += found[0].length
      writeToken(key, found.groups ?? {}, at === trimmed.length)
    }
    return { ok: true, key: key.rank(ranks.end).finish() }
  },
}

function writeToken(key: KeyWriter, found: Readonly<Record<string, string | undefined>>, isLast: boolean): void {
  const { part, letter, letterNumber, suffix, suffixNumber, revision } = found
  if (part !== undefined) writePart(key, part, isLast)
  else if (letter !== undefined) {
    key.rank(ranks.letter).rank(letter.charCodeAt(0))
    if (letterNumber) key.rank(ranks.rest).number(BigInt(letterNumber))
  } else if (suffix !== undefined) {
    const isBefore = before.includes(suffix)
    key.rank(isBefore ? ranks.before + before.indexOf(suffix) : ranks.after + after.indexOf(suffix))
    if (suffixNumber) key.rank(ranks.suffixNumber).number(BigInt(suffixNumber))
  } else if (revision !== undefined) key.rank(ranks.revision).number(BigInt(revision || 0))
}

function writePart(key: KeyWriter, part: string, isLast: boolean): void {
  const zeros = /^0*/.exec(part)?.[0].length ?? 0
  key.rank(ranks.number)
  if (zeros === 0) {
    key.rank(255).number(BigInt(part || 0))
    return
  }
  key.rank(254 - Math.min(zeros, 254))
  // At the very end apk reads no number after the zeros; elsewhere it reads an empty one as zero.
  if (zeros < part.length || !isLast) key.rank(ranks.rest).number(BigInt(part.slice(zeros) || 0))
}
