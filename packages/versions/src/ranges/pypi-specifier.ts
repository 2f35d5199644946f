import { pypi } from "../schemes/pypi.ts"
import { halfOpen, readComparator, readConstraintList } from "./constraint-list.ts"
import { complement, everything, type RangeParse, type VersionInterval } from "./interval.ts"
import { orderOf } from "./scheme-order.ts"

/**
 * Reads version specifiers of Python (packaging.python.org/specifications/version-specifiers): `~=2.2`, `==3.1.*`,
 * `!=`, `<`, `===`, separated by commas; `||` between alternatives, as GitLab writes them, who also ends a list with
 * one. Ends that follow, as of `==3.1.*`, are below the development releases: `3.2.dev0`. As elsewhere, plain bounds
 * are the order's: `<2.0` holds 2.0rc1.
 */
export const parsePypiSpecifier = (text: string): RangeParse =>
  readConstraintList(text.replace(/(?<=\S)\s*\|\|\s*$/, ""), pypi, {
    alternatives: "||",
    parts: /\s*,\s*|\s+/,
    empty: [everything],
    readPart,
  })

function readPart(part: string): readonly VersionInterval[] | null {
  if (part === "*") return [everything]
  const prefix = /^(==|!=)v?((?:\d+!)?\d+(?:\.\d+)*)\.\*$/.exec(part)
  if (prefix) {
    const [, sign, of = ""] = prefix
    const matching = [halfOpen(`${of}.dev0`, `${next(of)}.dev0`)]
    return sign === "==" ? matching : complement(matching, orderOf(pypi))
  }
  const compatible = /^~=(v?(?:\d+!)?\d+(?:\.\d+)+(?!\d).*)$/.exec(part)
  if (compatible) {
    const [, version = ""] = compatible
    const release = /^v?((?:\d+!)?\d+(?:\.\d+)*)/.exec(version)?.[1] ?? ""
    return [halfOpen(version, `${next(release.slice(0, release.lastIndexOf(".")))}.dev0`)]
  }
  return readComparator(part.replace(/^===/, "=="))
}

/** With the last number one higher. */
function next(release: string): string {
  const begin = Math.max(release.lastIndexOf("."), release.lastIndexOf("!")) + 1
  return `${release.slice(0, begin)}${BigInt(release.slice(begin)) + 1n}`
}
