/** The attributes of a name in the order of the formatted string (NISTIR 7695 §6.2). */
export const cpeAttributes = [
  "part",
  "vendor",
  "product",
  "version",
  "update",
  "edition",
  "language",
  "swEdition",
  "targetSw",
  "targetHw",
  "other",
] as const
export type CpeAttribute = (typeof cpeAttributes)[number]

/**
 * A well-formed CPE name (NISTIR 7695 §5). Each value is in the form that it has in a formatted string, in lower case:
 * `*` is ANY, `-` is NA, other values are text whose punctuation is quoted by a backslash but for `.`, `-` and `_`; `*`
 * and `?` without one are wildcards, which stand at the beginning and the end alone.
 */
export type CpeName = Readonly<Record<CpeAttribute, string>>

export type CpeParse =
  | { readonly ok: true; readonly name: CpeName }
  /** Shown to people. */
  | { readonly ok: false; readonly reason: string }

export const any = "*"
export const notApplicable = "-"

/** One character of a value, or a wildcard. */
export interface CpeToken {
  readonly kind: "character" | "one" | "many"
  readonly text: string
}

/** A value's characters, with the quoting taken off, and its wildcards. Not for ANY and NA. */
export function tokensOf(value: string): CpeToken[] {
  const tokens: CpeToken[] = []
  for (let i = 0; i < value.length; i += 1) {
    const character = value.charAt(i)
    if (character === "\\") {
      i += 1
      tokens.push({ kind: "character", text: value.charAt(i) })
    } else if (character === "*") tokens.push({ kind: "many", text: character })
    else if (character === "?") tokens.push({ kind: "one", text: character })
    else tokens.push({ kind: "character", text: character })
  }
  return tokens
}

/** Whether a value has wildcards; ANY, which is a value of its own, has none. */
export const hasWildcard = (value: string): boolean =>
  value !== any && tokensOf(value).some((token) => token.kind !== "character")

/** A value as people write it: without the quoting. */
export const plainText = (value: string): string =>
  tokensOf(value)
    .map((token) => token.text)
    .join("")

// As alphanumeric and "_", "-", "." are written without a backslash in a formatted string.
const bare = /[a-z0-9._-]/

/** The value of plain characters: what must be quoted is quoted. */
export function quoted(tokens: readonly CpeToken[]): string {
  const text = tokens
    .map((token) => (token.kind !== "character" || bare.test(token.text) ? token.text : `\\${token.text}`))
    .join("")
  // A hyphen alone is NA; the character stays quoted.
  return text === notApplicable ? "\\-" : text
}

/**
 * The value that stands for a text from elsewhere, such as a version: every character of it is meant, none is a
 * wildcard.
 */
export const literalValue = (text: string): string =>
  quoted([...text.toLowerCase()].map((character) => ({ kind: "character", text: character })))

/**
 * Why tokens are no value, or null: wildcards stand at the beginning and the end alone, `*` once (NISTIR 7695 §5.3.2).
 */
export function wildcardFault(tokens: readonly CpeToken[]): string | null {
  const first = tokens.findIndex((token) => token.kind === "character")
  const last = tokens.findLastIndex((token) => token.kind === "character")
  const ends = first < 0 ? [tokens] : [tokens.slice(0, first), tokens.slice(last + 1)]
  if (first >= 0 && tokens.slice(first, last + 1).some((token) => token.kind !== "character"))
    return "a wildcard in the middle of a value"
  return ends.some((end) => end.length > 1 && end.some((token) => token.kind === "many"))
    ? "more than one wildcard at one end of a value"
    : null
}
