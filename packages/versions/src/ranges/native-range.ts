import { schemeForVersType } from "../schemes.ts"
import type { VersionScheme } from "../version-scheme.ts"
import { parseBracketRange } from "./bracket-range.ts"
import { parseComposerConstraint } from "./composer-constraint.ts"
import { parseConanRange } from "./conan-range.ts"
import { readComparator, readConstraintList } from "./constraint-list.ts"
import { parseGemRequirements } from "./gem-requirement.ts"
import { everything, type RangeParse } from "./interval.ts"
import { parseNginxRange } from "./nginx-range.ts"
import { parseNpmRange } from "./npm-range.ts"
import { parsePypiSpecifier } from "./pypi-specifier.ts"
import { orderOf } from "./scheme-order.ts"

type Reader = (text: string, scheme: VersionScheme) => RangeParse

/**
 * Plain comparators, as GitHub's advisories (`>= 1.0, < 2.0`), Debian's relations and most lists of ranges write them.
 */
const plainList: Reader = (text, scheme) =>
  readConstraintList(text, scheme, {
    alternatives: "||",
    parts: /\s*,\s*|\s+/,
    readPart: (part) => (part === "*" ? [everything] : readComparator(part)),
  })

/** A list of single versions. */
const enumeration: Reader = (text, scheme) =>
  readConstraintList(text, scheme, { alternatives: ",", parts: /\s+/, readPart: readComparator })

/** How each type of a vers range writes ranges itself; all others in plain comparators. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["npm", (text, scheme) => parseNpmRange(text, orderOf(scheme))],
  ["pypi", parsePypiSpecifier],
  ["gem", parseGemRequirements],
  ["composer", parseComposerConstraint],
  ["conan", parseConanRange],
  ["nginx", parseNginxRange],
  ["openssl", enumeration],
  ["maven", (text, scheme) => bracketsOrList(text, scheme, "=")],
  ["nuget", (text, scheme) => bracketsOrList(text, scheme, ">=")],
])

/**
 * Reads a range in the ecosystem's own syntax: npm, Python, RubyGems, Composer, Conan, Maven and NuGet in brackets,
 * nginx and OpenSSL as their advisories list them, every other type in plain comparators, as GitHub and GitLab write
 * them. The type is that of a vers range, by convention the purl type.
 */
export function parseNativeRange(type: string, text: string): RangeParse {
  const scheme = schemeForVersType(type)
  if (scheme === null) return { ok: false, reason: `no order of versions is known for ${type}` }
  return (readers.get(type) ?? plainList)(text, scheme)
}

function bracketsOrList(text: string, scheme: VersionScheme, plain: "=" | ">="): RangeParse {
  return /[[(]/.test(text) || /^\s*[^<>=!~^|,\s]+\s*$/.test(text)
    ? parseBracketRange(text, scheme, plain)
    : plainList(text, scheme)
}
