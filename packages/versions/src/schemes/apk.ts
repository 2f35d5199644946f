import { compareNumbers, compareRanks, compareText, type Sign } from "../comparison.ts"
import type { KeyWriter } from "../key-writer.ts"
import { defineScheme } from "../version-scheme.ts"

// In the order of apk-tools: of two versions that are equal so far, the one that goes on with the later kind is the
// lower one.
const kinds = ["number", "part", "letter", "suffix", "suffixNumber", "commit", "revision", "end", "invalid"] as const

interface Token {
  readonly kind: (typeof kinds)[number]
  readonly text: string
}

const suffixes = ["alpha", "beta", "pre", "rc", "cvs", "svn", "git", "hg", "p"]
const firstAfter = suffixes.indexOf("cvs")
const token =
  /\.(?<part>\d*)|(?<letter>[A-Za-z])(?<letterNumber>\d*)|_(?<suffix>alpha|beta|pre|rc|cvs|svn|git|hg|p)(?<suffixNumber>\d*)(?![a-z])|-r(?<revision>\d*)(?![A-Za-z])|~(?<commit>[0-9a-f]+)/y

/**
 * Alpine and its kin (apk-tools 3, src/version.c and doc/apk-package.5): numbers, a letter, suffixes, a commit, `-r`
 * and the package's revision. Two parts after the first are compared as texts where one begins with a zero. From where
 * apk cannot read on, versions are equal; what it cannot read from the start is no version. The number behind a letter
 * (`6.6.2p1`) is of older versions of apk.
 */
export const apk = defineScheme<readonly Token[]>({
  id: "alpine",
  ecosystems: [
    "Alpine",
    "Wolfi",
    "Chainguard",
    "Alpaquita",
    "BellSoft Hardened Containers",
    "CleanStart",
    "MinimOS",
    "apk",
  ],
  versTypes: ["apk", "alpine"],
  of: "an apk package",
  read(text) {
    const first = /^\d*/.exec(text)?.[0] ?? ""
    const tokens: Token[] = [{ kind: "number", text: first }]
    for (let at = first.length; at < text.length; ) {
      token.lastIndex = at
      const found = token.exec(text)
      if (!found) return /^\d/.test(text) ? [...tokens, { kind: "invalid", text: "" }] : null
      at += found[0].length
      tokens.push(...tokensOf(found.groups ?? {}))
    }
    return [...tokens, { kind: "end", text: "" }]
  },
  compare(a, b) {
    for (const [at, one] of a.entries()) {
      const other = b[at]
      if (other === undefined) return 0
      const sign = one.kind === other.kind ? compareTokens(one, other) : compareRanks(rankOf(one), rankOf(other))
      if (sign !== 0) return sign
    }
    return 0
  },
  writeKey(tokens, key) {
    for (const [at, token] of tokens.entries()) {
      if (at > 0) key.rank(rankOf(token))
      writeText(key, token)
    }
  },
})

function tokensOf(found: Readonly<Record<string, string | undefined>>): Token[] {
  const { part, letter, letterNumber, suffix, suffixNumber, revision, commit } = found
  if (part !== undefined) return [{ kind: "part", text: part }]
  if (letter !== undefined) return [{ kind: "letter", text: letter }, ...numberToken("part", letterNumber)]
  if (suffix !== undefined) return [{ kind: "suffix", text: suffix }, ...numberToken("suffixNumber", suffixNumber)]
  if (commit !== undefined) return [{ kind: "commit", text: commit }]
  return [{ kind: "revision", text: revision ?? "" }]
}

const numberToken = (kind: Token["kind"], digits: string | undefined): Token[] =>
  digits ? [{ kind, text: digits }] : []

const isText = ({ kind, text }: Token): boolean =>
  kind === "commit" || kind === "letter" || (kind === "part" && /^(?:0|$)/.test(text))

function compareTokens(a: Token, b: Token): Sign {
  if (a.kind === "suffix") return compareRanks(suffixes.indexOf(a.text), suffixes.indexOf(b.text))
  return isText(a) || isText(b) ? compareText(a.text, b.text) : compareNumbers(BigInt(a.text || 0), BigInt(b.text || 0))
}

/**
 * What may follow, from the lowest: a pre-release, what apk cannot read, the end, and the other kinds from the last to
 * the first.
 */
function rankOf(token: Token): number {
  if (token.kind !== "suffix") return 2 * (kinds.length - kinds.indexOf(token.kind))
  return suffixes.indexOf(token.text) < firstAfter ? 1 : 2 * (kinds.length - kinds.indexOf("suffix"))
}

function writeText(key: KeyWriter, token: Token): void {
  if (token.kind === "end" || token.kind === "invalid") return
  if (token.kind === "suffix") key.rank(suffixes.indexOf(token.text))
  // A part that begins with a zero is below every one that does not.
  else if (token.kind === "part" && !isText(token)) key.rank(1).number(BigInt(token.text))
  else if (token.kind === "part") key.rank(0).text(token.text)
  else if (isText(token)) key.text(token.text)
  else key.number(BigInt(token.text || 0))
}
