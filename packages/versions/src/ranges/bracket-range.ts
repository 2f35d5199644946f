import type { VersionScheme } from "../version-scheme.ts"
import { intervalsOf, type RangeEnd, type RangeParse, unite, type VersionInterval } from "./interval.ts"
import { orderOf } from "./scheme-order.ts"

const charactersMax = 8_192
const bracket = /^\s*([[(])([^[\](),]*)(?:(,)([^[\](),]*))?([\])])\s*(?:,|$)/

/**
 * Reads ranges in brackets, as Maven (maven.apache.org/pom.html, "Dependency Version Requirement Specification") and
 * NuGet (learn.microsoft.com/nuget/concepts/package-versioning, "Version ranges") write them: `[1.0,2.0)`,
 * `(,1.0],[1.2,)`, `[1.5]`. A version without brackets is a wish for Maven and the least for NuGet: `plain` says which
 * comparator it means.
 */
export function parseBracketRange(text: string, scheme: VersionScheme, plain: "=" | ">="): RangeParse {
  if (text.length > charactersMax) return refuse(`longer than ${charactersMax} characters`)
  const intervals: VersionInterval[] = []
  let rest = text.trim()
  if (/^[^[\](),\s]+$/.test(rest)) {
    intervals.push(...intervalsOf(plain, rest))
    rest = ""
  } else if (rest === "") return refuse("a range without brackets")
  while (rest !== "") {
    const [whole, opening, low = "", comma, high = "", closing] = bracket.exec(rest) ?? []
    if (whole === undefined) return refuse(`${rest} is no range in brackets`)
    const isPoint = comma === undefined
    if (isPoint && (opening !== "[" || closing !== "]" || low.trim() === "")) return refuse(`${whole} is no range`)
    intervals.push({
      lower: end(low, opening === "["),
      upper: end(isPoint ? low : high, closing === "]"),
    })
    rest = rest.slice(whole.length)
  }
  const unreadable = intervals
    .flatMap(({ lower, upper }) => [lower, upper])
    .find((each) => each && !scheme.parse(each.version).ok)
  if (unreadable) return refuse(`${unreadable.version} is no version of ${scheme.id}`)
  return { ok: true, intervals: unite(intervals, orderOf(scheme)) }
}

const refuse = (reason: string): RangeParse => ({ ok: false, reason })

const end = (version: string, isInclusive: boolean): RangeEnd | null =>
  version.trim() === "" ? null : { version: version.trim(), isInclusive }
