import { npm } from "../schemes/npm.ts"
import { areVersions } from "./constraint-list.ts"
import {
  everything,
  intersection,
  isEmpty,
  type Order,
  type RangeEnd,
  type RangeParse,
  type VersionInterval,
} from "./interval.ts"

const charactersMax = 4096

/**
 * Reads an npm version range (node-semver, "Range Grammar" and "Advanced Range Syntax"): alternatives with `||`,
 * comparators, hyphen, x-, tilde and caret ranges. An alternative whose comparators exclude each other gives no
 * interval.
 *
 * The ends are given as the ecosystem's order sees them. node-semver's rule that a range without a pre-release matches
 * none is not part of an interval: whoever asks whether a flaw is in `2.0.0-rc.1` wants the order's answer.
 */
export function parseNpmRange(text: string, compare: Order): RangeParse {
  if (text.length > charactersMax) return { ok: false, reason: `longer than ${charactersMax} characters` }
  const intervals: VersionInterval[] = []
  for (const alternative of text.split("||")) {
    const read = readAlternative(alternative.trim(), compare)
    if (typeof read === "string") return { ok: false, reason: read }
    if (read !== null) intervals.push(read)
  }
  return { ok: true, intervals }
}

const part = String.raw`(?:\d+|[xX*])`
const plain = String.raw`[v=]*${part}(?:\.${part}(?:\.${part}(?:-?[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z.-]+)?)?)?`
const hyphen = new RegExp(String.raw`^(${plain})\s+-\s+(${plain})$`)
const comparator = new RegExp(String.raw`^(<=|>=|<|>|=|\^|~>?)?\s*(${plain})$`)

/** The interval of one alternative; null where it is empty, a text where it cannot be read. */
function readAlternative(text: string, compare: Order): VersionInterval | null | string {
  if (text === "" || text === "*") return everything
  const span = hyphen.exec(text)
  const parts = span
    ? [between(readPartial(span[1] ?? ""), readPartial(span[2] ?? ""))]
    : text
        .replaceAll(/(<=|>=|<|>|=|\^|~>?)\s+/g, "$1")
        .split(/[\s,]+/)
        .map((each) => readComparator(each))
  let interval = everything
  for (const each of parts) {
    if (each === null || !areVersions([each], npm)) return `${text} is no npm range`
    interval = intersection(interval, each, compare)
  }
  return isEmpty(interval, compare) ? null : interval
}

interface Partial {
  /** Those that were given, at most three. */
  readonly numbers: readonly bigint[]
  readonly preRelease: string
}

function readPartial(text: string): Partial {
  const [core = "", ...rest] = text
    .replace(/^[v=\s]+/, "")
    .replace(/\+.*$/, "")
    .split("-")
  const numbers: bigint[] = []
  let glued = ""
  for (const each of core.split(".")) {
    if (!/^\d/.test(each)) break
    // `1.2.3beta`, as the loose form of node-semver allows.
    const [, digits = "", rest = ""] = /^(\d+)(.*)$/.exec(each) ?? []
    glued = rest
    numbers.push(BigInt(digits))
  }
  return { numbers: numbers.slice(0, 3), preRelease: [glued, ...rest].filter((each) => each !== "").join("-") }
}

const version = (numbers: readonly bigint[], preRelease = ""): string =>
  `${[0, 1, 2].map((at) => numbers[at] ?? 0n).join(".")}${preRelease === "" ? "" : `-${preRelease}`}`
const from = (of: Partial): RangeEnd | null =>
  of.numbers.length === 0 ? null : { version: version(of.numbers, of.preRelease), isInclusive: true }
/** Below everything of the next number at this place: `<2.1.0-0`, so that its pre-releases are out too. */
const below = (numbers: readonly bigint[], place: number): RangeEnd => ({
  version: version(
    numbers.slice(0, place + 1).map((each, at) => (at === place ? each + 1n : each)),
    "0",
  ),
  isInclusive: false,
})

function between(low: Partial, high: Partial): VersionInterval {
  if (high.numbers.length === 0) return { lower: from(low), upper: null }
  const upper =
    high.numbers.length < 3
      ? below(high.numbers, high.numbers.length - 1)
      : { version: version(high.numbers, high.preRelease), isInclusive: true }
  return { lower: from(low), upper }
}

function readComparator(text: string): VersionInterval | null {
  const found = comparator.exec(text)
  if (!found) return null
  const [, sign = "", rest = ""] = found
  const partial = readPartial(rest)
  const { numbers } = partial
  const isWhole = numbers.length === 3
  if (numbers.length === 0) return sign === "<" || sign === ">" ? null : everything
  const last = numbers.length - 1
  switch (sign) {
    case "<":
      return {
        lower: null,
        upper: { version: version(numbers, isWhole ? partial.preRelease : ""), isInclusive: false },
      }
    case "<=":
      return between({ numbers: [], preRelease: "" }, partial)
    case ">":
      return isWhole
        ? { lower: { version: version(numbers, partial.preRelease), isInclusive: false }, upper: null }
        : {
            lower: { version: version(numbers.map((each, at) => (at === last ? each + 1n : each))), isInclusive: true },
            upper: null,
          }
    case ">=":
      return { lower: from(partial), upper: null }
    case "^": {
      const significant = numbers.findIndex((each) => each !== 0n)
      return { lower: from(partial), upper: below(numbers, significant < 0 ? last : significant) }
    }
    case "~":
    case "~>":
      return { lower: from(partial), upper: below(numbers, Math.min(1, last)) }
    default:
      return between(partial, partial)
  }
}
