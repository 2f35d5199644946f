import { isWithinLimits, KeyWriter } from "../key-writer.ts"
import type { VersionScheme } from "../version-scheme.ts"

// Maven's ComparableVersion (maven.apache.org/pom.html#version-order-specification), qualifiers in their order; the release itself is the empty one.
const qualifiers: readonly string[] = ["alpha", "beta", "milestone", "rc", "snapshot", "", "sp"]
const releaseRank = 5
const aliases: Readonly<Record<string, string>> = { ga: "", final: "", release: "", cr: "rc" }
const abbreviations: Readonly<Record<string, string>> = { a: "alpha", b: "beta", m: "milestone" }

interface Token {
  readonly separator: "." | "-"
  readonly value: bigint | string
}

/**
 * Maven. A version is tokens, each with the separator before it; tokens that mean nothing (0, "final") are dropped at the end and before a hyphen that a word follows.
 * At one place in the order: a word below the release < end < a word above it < `-number` < `.number`.
 */
export const maven: VersionScheme = {
  id: "maven",
  ecosystems: ["Maven"],
  versTypes: ["maven"],
  parse(text) {
    if (!isWithinLimits(text)) return { ok: false, reason: "not a Maven version" }
    const key = new KeyWriter()
    let zeros = 0
    for (const token of trim(tokenize(text.toLowerCase()))) {
      if (typeof token.value === "bigint" && token.value === 0n && token.separator === ".") {
        zeros += 1
        if (zeros > 250) return { ok: false, reason: "too many zeros" }
        continue
      }
      writeToken(key, token, zeros)
      zeros = 0
    }
    return { ok: true, key: key.rank(endRank).finish() }
  },
}

const endRank = 0x40

function writeToken(key: KeyWriter, token: Token, zeros: number): void {
  if (typeof token.value === "bigint") {
    // A longer run of zeros before a number sorts lower; a hyphen before it lower than a dot.
    if (zeros > 0) key.rank(0x70).rank(255 - zeros)
    key.rank(token.separator === "-" ? 0x60 : 0x71).number(token.value)
    return
  }
  const known = qualifiers.indexOf(token.value)
  if (known >= 0) key.rank(known < releaseRank ? 0x10 + known : 0x50)
  else key.rank(0x51).text(token.value)
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let separator: "." | "-" = "."
  let isAfterSeparator = true
  for (const part of text.match(/\d+|[^\d.\-_]+|[.\-_]/g) ?? []) {
    if (part === "." || part === "-" || part === "_") {
      // Nothing between two separators is a zero.
      if (isAfterSeparator) tokens.push({ separator, value: 0n })
      separator = part === "." ? "." : "-"
      isAfterSeparator = true
      continue
    }
    const isNumber = /^\d/.test(part)
    // Where digits meet letters there is a hyphen; a word hangs on a hyphen always.
    const own = isAfterSeparator ? (isNumber ? separator : "-") : "-"
    tokens.push({ separator: own, value: isNumber ? BigInt(part) : part })
    isAfterSeparator = false
  }
  return tokens.map((token, index) =>
    typeof token.value === "string"
      ? { ...token, value: qualifierOf(token.value, typeof tokens[index + 1]?.value === "bigint") }
      : token,
  )
}

function qualifierOf(word: string, isBeforeNumber: boolean): string {
  const long = isBeforeNumber ? (abbreviations[word] ?? word) : word
  return aliases[long] ?? long
}

/** Drops what means nothing at the end, and before each word or hyphen. */
function trim(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (const token of tokens) {
    if (typeof token.value === "string") while (isNothing(kept.at(-1))) kept.pop()
    kept.push(token)
  }
  while (isNothing(kept.at(-1))) kept.pop()
  return kept
}

const isNothing = (token: Token | undefined): boolean => token?.value === 0n || token?.value === ""
