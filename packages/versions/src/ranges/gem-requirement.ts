import { rubygems } from "../schemes/rubygems.ts"
import { areVersions, readConstraintList } from "./constraint-list.ts"
import { everything, intersect, intervalsOf, type RangeParse, type VersionInterval } from "./interval.ts"
import { orderOf } from "./scheme-order.ts"

const charactersMax = 4096
const comparators = ["=", "!=", "<", "<=", ">", ">="] as const
const requirement = /^(=|!=|<=|>=|<|>|~>)?\s*([0-9][0-9A-Za-z.-]*)$/

/**
 * Reads a requirement of RubyGems (Gem::Requirement, guides.rubygems.org/patterns, "Pessimistic version constraint"):
 * `~> 2.3.0`, or a list that holds as a whole, `>= 1, < 2`. Gives sorted intervals.
 *
 * ruby-advisory-db lists what is patched and what is unaffected, each line a requirement of its own; affected is
 * `complement(all their intervals, orderOf(rubygems))`. The end of `~> 2.3.0` is written `2.4.A`, below the
 * pre-releases of 2.4, which RubyGems leaves out as well.
 */
export function parseGemRequirement(text: string): RangeParse {
  if (text.length > charactersMax) return { ok: false, reason: `longer than ${charactersMax} characters` }
  let intervals: VersionInterval[] = [everything]
  const order = orderOf(rubygems)
  for (const part of text.split(",")) {
    const held = readPart(part.trim())
    if (held === null) return { ok: false, reason: `${part.trim() || "nothing"} is no requirement of RubyGems` }
    if (!areVersions(held, rubygems)) return { ok: false, reason: `${part.trim()} ends at no version of RubyGems` }
    intervals = intersect(intervals, held, order)
  }
  return { ok: true, intervals }
}

/**
 * Reads requirements of RubyGems as GitLab's advisories write them: alternatives with `||`, what holds together with
 * commas or spaces between.
 */
export const parseGemRequirements = (text: string): RangeParse =>
  readConstraintList(text, rubygems, { alternatives: "||", parts: /[\s,]+/, readPart })

function readPart(part: string): VersionInterval[] | null {
  const [, comparator = "=", version = ""] = requirement.exec(part) ?? []
  if (!rubygems.parse(version).ok) return null
  const plain = comparators.find((each) => each === comparator)
  return plain ? intervalsOf(plain, version) : [pessimistic(version)]
}

/**
 * From the version up to the next of its last number but one (Gem::Version#bump): `~> 2.3.1` ends at 2.4, `~> 2` and
 * `~> 2.3` at 3.
 */
function pessimistic(version: string): VersionInterval {
  const segments = version.replaceAll("-", ".pre.").match(/\d+|[A-Za-z]+/g) ?? []
  const word = segments.findIndex((each) => /^[A-Za-z]/.test(each))
  const numbers = word < 0 ? segments : segments.slice(0, word)
  const kept = (numbers.length > 1 ? numbers.slice(0, -1) : numbers).map(BigInt)
  kept.push((kept.pop() ?? 0n) + 1n)
  return { lower: { version, isInclusive: true }, upper: { version: `${kept.join(".")}.A`, isInclusive: false } }
}
