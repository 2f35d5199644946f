import { compareNumbers, compareRanks, compareText, type Sign } from "../comparison.ts"
import { defineScheme } from "../version-scheme.ts"

interface Token {
  readonly kind: (typeof kinds)[number]
  /** Of a word alone. */
  readonly text: string
  readonly number: bigint
}

interface HomebrewVersion {
  readonly tokens: readonly Token[]
  readonly revision: bigint
}

// From the lowest; a version that ends is above its pre-releases and below everything that goes on.
const kinds = ["alpha", "beta", "pre", "rc", "end", "word", "patch", "post", "number"] as const

const token =
  /(?<alpha>alpha\d*|a\d+)|(?<beta>beta\d*|b\d+)|(?<pre>pre\d*)|(?<rc>rc\d*)|(?<patch>p\d*)|(?<post>.post\d+)|(?<number>\d+)|(?<word>[a-z]+)/gi
const end: Token = { kind: "end", text: "", number: 0n }

/**
 * Homebrew (Library/Homebrew/version.rb and pkg_version.rb): numbers and words in the order in which they stand, with
 * words of their own for pre-releases and patches, then the formula's revision behind `_`. A number that is zero is as
 * none where no other number follows (`2.1.0-p1` is `2.1-p1`). Where Homebrew compares words of different kinds by
 * their letters, so that `1a` is below `1alpha4` and above `1`, the kind decides, as osv.dev has it.
 */
export const homebrew = defineScheme<HomebrewVersion>({
  id: "homebrew",
  ecosystems: ["Homebrew"],
  versTypes: ["brew"],
  of: "a Homebrew formula",
  read(text) {
    const [, version = "", revision = "0"] = /^(.+?)(?:_(\d+))?$/.exec(text) ?? []
    const tokens = [...version.matchAll(token)].map(tokenOf)
    // The newest commit has no place in the order.
    return tokens.length === 0 || /^HEAD/i.test(version)
      ? null
      : { tokens: withoutLastZeros(tokens), revision: BigInt(revision) }
  },
  compare: (a, b) => compareTokenLists(a.tokens, b.tokens) || compareNumbers(a.revision, b.revision),
  writeKey({ tokens, revision }, key) {
    for (const { kind, text, number } of tokens) {
      key.rank(kinds.indexOf(kind))
      if (kind === "word") key.text(text)
      else key.number(number)
    }
    key.rank(kinds.indexOf("end")).number(revision)
  },
})

function tokenOf({ groups = {} }: RegExpExecArray): Token {
  const kind = kinds.find((each) => groups[each] !== undefined) ?? "end"
  const text = (groups[kind] ?? "").toLowerCase()
  return { kind, text: kind === "word" ? text : "", number: BigInt(/\d+/.exec(text)?.[0] ?? 0) }
}

/** Without the zeros that no other number follows before the next word or the end. */
function withoutLastZeros(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (const each of tokens.toReversed())
    if (each.kind !== "number" || each.number !== 0n || kept.at(-1)?.kind === "number") kept.push(each)
  return kept.toReversed()
}

function compareTokenLists(a: readonly Token[], b: readonly Token[]): Sign {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [one, other] = [a[at] ?? end, b[at] ?? end]
    const sign =
      compareRanks(kinds.indexOf(one.kind), kinds.indexOf(other.kind)) ||
      compareText(one.text, other.text) ||
      compareNumbers(one.number, other.number)
    if (sign !== 0) return sign
  }
  return 0
}
