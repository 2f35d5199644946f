import { packagist } from "../schemes/packagist.ts"
import { areVersions } from "./constraint-list.ts"
import {
  type Comparator,
  everything,
  intersect,
  intervalsOf,
  type RangeParse,
  type VersionInterval,
} from "./interval.ts"
import { orderOf } from "./scheme-order.ts"

const charactersMax = 4096
const version = String.raw`v?\d+(?:\.\d+)*(?:[-_.+]?[0-9A-Za-z]+(?:[-_.+][0-9A-Za-z]+)*)?`
const hyphen = new RegExp(String.raw`^(${version})\s+-\s+(${version})$`, "i")
const wildcard = /^v?((?:\d+\.)*)[xX*](?:\.[xX*])*$/
const comparator = new RegExp(String.raw`^(<>|!=|==|<=|>=|=|<|>|\^|~)?\s*(${version})$`, "i")
const comparators = new Map<string, Comparator>([
  ["", "="],
  ["=", "="],
  ["==", "="],
  ["<>", "!="],
  ["!=", "!="],
  ["<", "<"],
  ["<=", "<="],
  [">", ">"],
  [">=", ">="],
])

/**
 * Reads a constraint of Composer (getcomposer.org/doc/articles/versions.md, "Writing Version Constraints"):
 * alternatives with `||`, parts with a comma or a space that hold together, hyphen, wildcard, `~` and `^`. FriendsOfPHP
 * lists `[">=2.0", "<2.8.1"]` for each branch: join the list with a comma. Gives sorted intervals.
 *
 * Bounds that are written are those of the ecosystem's order (`<2.8.1` holds 2.8.1-RC1, as the same advisories say
 * elsewhere); an end that only follows, as of `^1.2`, is below the pre-releases, `2.0-dev`. Branches (`dev-main`) have
 * no place in the order and are refused.
 */
export function parseComposerConstraint(text: string): RangeParse {
  if (text.length > charactersMax) return { ok: false, reason: `longer than ${charactersMax} characters` }
  const order = orderOf(packagist)
  const union: VersionInterval[] = []
  for (const alternative of text.split(/\|\|?/)) {
    let intervals: VersionInterval[] = [everything]
    for (const part of partsOf(alternative.trim())) {
      const read = readPart(part)
      if (read === null || !areVersions(read, packagist))
        return { ok: false, reason: `${part || "nothing"} is no constraint of Composer` }
      intervals = intersect(intervals, read, order)
    }
    union.push(...intervals)
  }
  return { ok: true, intervals: intersect(union, [everything], order) }
}

const partsOf = (alternative: string): string[] =>
  alternative.split(",").flatMap((part) =>
    hyphen.test(part.trim())
      ? [part.trim()]
      : part
          .trim()
          .replaceAll(/(<>|!=|==|<=|>=|=|<|>|\^|~)\s+/g, "$1")
          .split(/\s+/),
  )

function readPart(stated: string): VersionInterval[] | null {
  // Stability says what may be installed, not which versions are meant.
  const text = stated.replace(/@(?:dev|alpha|beta|rc|stable)$/i, "")
  if (/^v?[xX*](?:\.[xX*])*$/.test(text)) return [everything]
  const span = hyphen.exec(text)
  if (span) return between(span[1] ?? "", span[2] ?? "")
  const any = wildcard.exec(text)
  if (any) return allOf((any[1] ?? "").replace(/\.$/, ""))
  const [, sign = "", of = ""] = comparator.exec(text) ?? []
  if (!packagist.parse(of).ok) return null
  if (sign === "~") return following(of, numbersOf(of).length - 2)
  if (sign === "^") {
    const numbers = numbersOf(of)
    const first = numbers.findIndex((each) => each !== 0n)
    return following(of, first < 0 ? numbers.length - 1 : first)
  }
  const plain = comparators.get(sign)
  return plain ? intervalsOf(plain, of) : null
}

/** `1.0 - 2.0`: what is left out of the end stands for everything there, `<2.1`. */
function between(low: string, high: string): VersionInterval[] | null {
  if (!packagist.parse(low).ok || !packagist.parse(high).ok) return null
  const numbers = numbersOf(high)
  const isWhole = numbers.length >= 3 || /[A-Za-z]/.test(high.replace(/^v/i, ""))
  return [
    {
      lower: { version: low, isInclusive: true },
      upper: isWhole
        ? { version: high, isInclusive: true }
        : { version: next(numbers, numbers.length - 1), isInclusive: false },
    },
  ]
}

/** All that begins with these numbers, pre-releases too: Composer's `2.*` is `>=2.0-dev <3.0-dev`. */
const allOf = (numbers: string): VersionInterval[] =>
  following(numbers, Number.POSITIVE_INFINITY).map(({ upper }) => ({
    lower: { version: `${numbers}-dev`, isInclusive: true },
    upper,
  }))

/** From the version to below the next of its number at this place. */
function following(from: string, place: number): VersionInterval[] {
  const numbers = numbersOf(from)
  const at = Math.max(0, Math.min(place, numbers.length - 1))
  return [{ lower: { version: from, isInclusive: true }, upper: { version: next(numbers, at), isInclusive: false } }]
}

const numbersOf = (text: string): bigint[] =>
  (/^v?(\d+(?:\.\d+)*)/i.exec(text)?.[1] ?? "0").split(".").map((each) => BigInt(each))

const next = (numbers: readonly bigint[], place: number): string =>
  `${[...numbers.slice(0, place), (numbers[place] ?? 0n) + 1n].join(".")}-dev`
