import { conan } from "../schemes/conan.ts"
import { halfOpen, readComparator, readConstraintList } from "./constraint-list.ts"
import { intervalsOf, type RangeParse, type VersionInterval } from "./interval.ts"

/**
 * Reads a Conan version range (docs.conan.io, "Version ranges"): alternatives with `||`, constraints with spaces, `~`
 * and `^`; options such as `include_prerelease` say what may be chosen, not which versions are meant. The end of `~2.5`
 * is `2.6-`, below the pre-releases of 2.6, and nothing at all is every version, as Conan has it.
 */
export const parseConanRange = (text: string): RangeParse =>
  readConstraintList(text.replace(/,\s*include_prerelease.*$/, ""), conan, {
    alternatives: "||",
    parts: /[\s,]+/,
    empty: every,
    readPart,
  })

const every = intervalsOf(">=", "0.0.0")

function readPart(part: string): readonly VersionInterval[] | null {
  if (part === "*" || part === "*-") return every
  const [, sign, written = ""] = /^([~^])(.+)$/.exec(part) ?? []
  // A hyphen at the end of a whole constraint allows pre-releases, which the order does anyway.
  if (sign === undefined) return readComparator(part.replace(/-$/, ""))
  const version = written.replace(/-$/, "")
  const numbers = (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? "").split(".")
  const first = numbers.findIndex((each) => !/^0*$/.test(each))
  const place = sign === "~" ? Math.min(1, numbers.length - 1) : first < 0 ? numbers.length - 1 : first
  if (numbers[0] === "") return null
  const next = [...numbers.slice(0, place), String(BigInt(numbers[place] ?? 0) + 1n)].join(".")
  return [halfOpen(version, `${next}-`)]
}
