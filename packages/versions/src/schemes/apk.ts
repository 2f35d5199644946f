import { compareNumbers, type Sign } from "../comparison.ts"
import type { KeyWriter } from "../key-writer.ts"
import { defineScheme } from "../version-scheme.ts"

// In the order of apk-tools: of two versions that are equal so far, the one that goes on with the later kind is the lower one.
const kinds = ["zeros", "number", "letter", "suffix", "suffixNumber", "revision", "end", "invalid"] as const

interface Token {
  readonly kind: (typeof kinds)[number]
  readonly value: bigint
}

const suffixes = ["alpha", "beta", "pre", "rc", "cvs", "svn", "git", "hg", "p"]
const firstAfter = suffixes.indexOf("cvs")
const token =
  /\.(?<part>\d*)|(?<letter>[A-Za-z])(?<letterNumber>\d*)|_(?<suffix>alpha|beta|pre|rc|cvs|svn|git|hg|p)(?<suffixNumber>\d*)(?![a-z])|-r(?<revision>\d*)(?![A-Za-z])|~[0-9a-f]+/y

/**
 * Alpine and its kin (apk-tools, src/version.c and doc/apk-package.5): numbers, a letter, suffixes, `-r` and the package's revision. A part after the first that begins with
 * zeros is a fraction: more zeros are less. From where apk cannot read on, versions are equal, and below all that it can.
 */
export const apk = defineScheme<readonly Token[]>({
  id: "alpine",
  ecosystems: ["Alpine", "Wolfi", "Chainguard", "Alpaquita", "BellSoft Hardened Containers", "MinimOS"],
  versTypes: ["apk", "alpine"],
  of: "an apk package",
  read(text) {
    const first = /^\d*/.exec(text)?.[0] ?? ""
    const tokens: Token[] = [{ kind: "number", value: BigInt(first || 0) }]
    for (let at = first.length; at < text.length; ) {
      token.lastIndex = at
      const found = token.exec(text)
      if (!found) return [...tokens, { kind: "invalid", value: 0n }]
      at += found[0].length
      tokens.push(...tokensOf(found.groups ?? {}, at === text.length))
    }
    return [...tokens, { kind: "end", value: 0n }]
  },
  compare(a, b) {
    for (const [at, one] of a.entries()) {
      const other = b[at]
      if (other === undefined) return 0
      if (one.kind !== other.kind) return compareContinuations(one, other)
      const sign = compareNumbers(one.value, other.value)
      if (sign !== 0) return sign
    }
    return 0
  },
  writeKey(tokens, key) {
    for (const [at, { kind, value }] of tokens.entries()) {
      if (at === 0) key.number(value)
      else writeToken(key, kind, value)
    }
  },
})

function tokensOf(found: Readonly<Record<string, string | undefined>>, isLast: boolean): Token[] {
  const { part, letter, letterNumber, suffix, suffixNumber, revision } = found
  if (part !== undefined) return partTokens(part, isLast)
  if (letter !== undefined)
    return [{ kind: "letter", value: BigInt(letter.charCodeAt(0)) }, ...numberToken("number", letterNumber)]
  if (suffix !== undefined)
    return [{ kind: "suffix", value: BigInt(suffixes.indexOf(suffix)) }, ...numberToken("suffixNumber", suffixNumber)]
  return revision === undefined ? [] : [{ kind: "revision", value: BigInt(revision || 0) }]
}

const numberToken = (kind: Token["kind"], digits: string | undefined): Token[] =>
  digits ? [{ kind, value: BigInt(digits) }] : []

/** A part after the first: its leading zeros, more of them are less, then what follows them; at the very end nothing need follow. */
function partTokens(part: string, isLast: boolean): Token[] {
  const zeros = /^0*/.exec(part)?.[0].length ?? 0
  const rest: Token = { kind: "number", value: BigInt(part.slice(zeros) || 0) }
  if (zeros === 0) return [{ kind: "zeros", value: rest.value }]
  const run: Token = { kind: "zeros", value: BigInt(-zeros) }
  return zeros < part.length || !isLast ? [run, rest] : [run]
}

/** Which of two versions is later that are equal up to here and go on with tokens of different kinds. */
function compareContinuations(a: Token, b: Token): Sign {
  if (isPreRelease(a)) return b.kind === "invalid" ? 1 : -1
  if (isPreRelease(b)) return a.kind === "invalid" ? -1 : 1
  return kinds.indexOf(a.kind) > kinds.indexOf(b.kind) ? -1 : 1
}

const isPreRelease = ({ kind, value }: Token): boolean => kind === "suffix" && value < firstAfter

// What may follow, from the lowest.
const ranks = {
  invalid: 0,
  before: 1,
  end: 10,
  revision: 11,
  suffixNumber: 12,
  after: 13,
  letter: 20,
  number: 21,
  zeros: 22,
} as const

function writeToken(key: KeyWriter, kind: Token["kind"], value: bigint): void {
  if (kind === "suffix") {
    key.rank(value < firstAfter ? ranks.before + Number(value) : ranks.after + Number(value) - firstAfter)
    return
  }
  key.rank(ranks[kind])
  if (kind === "letter") key.rank(Number(value))
  else if (kind === "zeros") writeZeros(key, value)
  else if (kind === "number" || kind === "suffixNumber" || kind === "revision") key.number(value)
}

/** A number without leading zeros, or how many zeros lead, negative. */
function writeZeros(key: KeyWriter, value: bigint): void {
  if (value >= 0n) key.rank(255).number(value)
  else key.rank(254 + Math.max(Number(value), -254))
}
