import { generic } from "../schemes/generic.ts"
import { halfOpen, readConstraintList } from "./constraint-list.ts"
import { everything, intervalsOf, type RangeParse, type VersionInterval } from "./interval.ts"

/**
 * Reads what nginx's security advisories list (nginx.org/en/security_advisories.html): versions, `0.6.18-1.20.0`,
 * `1.21.0+`, `all`, `none`. A `+` on a stable branch, whose second number is even, ends with the branch.
 */
export const parseNginxRange = (text: string): RangeParse =>
  readConstraintList(text, generic, { alternatives: ",", parts: /\s+/, readPart })

function readPart(part: string): readonly VersionInterval[] | null {
  if (part === "all") return [everything]
  if (part === "none") return []
  const onward = /^(\d+)\.(\d+)\.\d+\+$/.exec(part)
  if (onward) {
    const from = part.slice(0, -1)
    const [, major = "", minor = ""] = onward
    const isStable = BigInt(minor) % 2n === 0n
    return isStable ? [halfOpen(from, `${major}.${BigInt(minor) + 1n}.0`)] : intervalsOf(">=", from)
  }
  const [, low, high] = /^(\d+(?:\.\d+)*)-(\d+(?:\.\d+)*)$/.exec(part) ?? []
  if (low === undefined || high === undefined) return intervalsOf("=", part)
  return [{ lower: { version: low, isInclusive: true }, upper: { version: high, isInclusive: true } }]
}
