import { schemeForVersType } from "../schemes.ts"
import type { VersionScheme } from "../version-scheme.ts"
import { type Comparator, complement, everything, intersect, intervalsOf, type VersionInterval } from "./interval.ts"
import { orderOf } from "./scheme-order.ts"

/** A bound on the timeline of versions; `*` stands alone and has an empty version. */
export interface VersConstraint {
  readonly comparator: Comparator | "*"
  readonly version: string
}

/** A version range specifier (package-url/vers-spec, clause 5): `vers:npm/>=1.2.0|<1.3.4`. */
export interface Vers {
  readonly type: string
  readonly constraints: readonly VersConstraint[]
}

export type VersRead = { readonly ok: true; readonly vers: Vers } | { readonly ok: false; readonly reason: string }

/** At most 32 KiB and 1,000 constraints are read. */
const limits = { charactersMax: 32_768, constraintsMax: 1_000 } as const

/**
 * Reads a range as people write it: in any order and with spaces around the constraints. What is ambiguous is refused:
 * a version twice, empty constraints, a percent sign that encodes nothing. Constraints come back in the order of their
 * versions; of a type without a known order as they stood.
 */
export function readVers(text: string): VersRead {
  const parts = takeApart(text)
  if (typeof parts === "string") return refuse(parts)
  const constraints: VersConstraint[] = []
  for (const part of parts.constraints.split("|")) {
    const read = readConstraint(part.trim())
    if (typeof read === "string") return refuse(read)
    constraints.push(read)
  }
  if (constraints.length > 1 && constraints.some((each) => each.comparator === "*"))
    return refuse("an asterisk stands alone")
  return inOrder({ type: parts.type, constraints })
}

/**
 * Reads a range that must be in the canonical form ("How to parse and validate VERS"): no whitespace, sorted, each
 * version once, percent-encoding in upper case. The reasons are those of the specification's tests.
 */
export function parseVers(text: string): VersRead {
  const parts = takeApart(text)
  if (typeof parts === "string") return refuse(parts)
  const flaw = canonicalFlaw(parts.type, text, parts.constraints)
  if (flaw !== null) return refuse(`non-canonical VERS: ${flaw}`)
  const read = readVers(text)
  if (!read.ok) return read
  const stated = parts.constraints.split("|").map((part) => readConstraint(part))
  const isSorted = stated.every(
    (each, at) => typeof each !== "string" && sameConstraint(each, read.vers.constraints[at]),
  )
  return isSorted ? read : refuse("non-canonical VERS: constraints are not sorted by version")
}

/** The text of a range: constraints in their order, what would be read as a sign percent-encoded. */
export const formatVers = ({ type, constraints }: Vers): string =>
  `vers:${type}/${constraints.map(({ comparator, version }) => `${comparator === "=" ? "" : comparator}${encode(version)}`).join("|")}`

/**
 * The intervals of a range, sorted ("Checking if a version is contained within a range"); each version must be one of
 * the scheme, which is otherwise a reason.
 */
export function versIntervals({ constraints }: Vers, scheme: VersionScheme): VersionInterval[] | { reason: string } {
  for (const { comparator, version } of constraints) {
    const read = scheme.parse(version)
    if (comparator !== "*" && !read.ok) return { reason: `${version}: ${read.reason}` }
  }
  const order = orderOf(scheme)
  const sorted = constraints.toSorted((a, b) => (a.comparator === "*" ? 0 : order(a.version, b.version)))
  const excluded = sorted.filter((each) => each.comparator === "!=")
  const points = sorted.filter((each) => each.comparator === "=")
  const isOnlyExcluding = excluded.length === sorted.length
  const included = isOnlyExcluding ? [everything] : spansBetween(sorted)
  return intersect(
    [...included, ...points.flatMap(({ version }) => intervalsOf("=", version))],
    complement(
      excluded.flatMap(({ version }) => intervalsOf("=", version)),
      order,
    ),
    order,
  )
}

/**
 * What lies between the signposts: the first of lower bounds in a row opens, the last of upper bounds in a row closes
 * ("Simplifying constraints").
 */
function spansBetween(sorted: readonly VersConstraint[]): VersionInterval[] {
  const posts = sorted.filter(({ comparator }) => comparator !== "=" && comparator !== "!=")
  const intervals: VersionInterval[] = []
  let open: VersionInterval | null = posts[0]?.comparator.startsWith("<") ? everything : null
  for (const [at, { comparator, version }] of posts.entries()) {
    if (comparator === "*") return [everything]
    const [half = everything] = intervalsOf(comparator, version)
    if (comparator.startsWith(">")) open ??= half
    else if (open !== null && !posts[at + 1]?.comparator.startsWith("<")) {
      intervals.push({ lower: open.lower, upper: half.upper })
      open = null
    }
  }
  return open === null ? intervals : [...intervals, open]
}

const refuse = (reason: string): VersRead => ({ ok: false, reason })

function takeApart(text: string): { type: string; constraints: string } | string {
  if (text.length > limits.charactersMax) return `longer than ${limits.charactersMax} characters`
  const found = /^vers:([A-Za-z][A-Za-z0-9.-]*)\/(.+)$/s.exec(text.trim())
  if (!found) return "not of the form vers:type/constraints"
  const [, type = "", constraints = ""] = found
  if (type.toLowerCase() === "invalid")
    return "invalid VERS type: 'invalid' is reserved for intentionally invalid VERS notations"
  if (constraints.startsWith("|")) return "non-canonical VERS: leading pipe is not permitted"
  if (constraints.endsWith("|")) return "non-canonical VERS: trailing pipe is not permitted"
  if (constraints.includes("||")) return "non-canonical VERS: consecutive pipes are not permitted"
  if (constraints.split("|", limits.constraintsMax + 1).length > limits.constraintsMax)
    return `more than ${limits.constraintsMax} constraints`
  return { type: type.toLowerCase(), constraints }
}

// The canonical form writes no sign of equality.
const signs = [">=", "<=", "!=", "<", ">", "="] as const

function readConstraint(text: string): VersConstraint | string {
  if (text === "*") return { comparator: "*", version: "" }
  const sign = signs.find((each) => text.startsWith(each))
  const stated = text.slice(sign?.length ?? 0).trim()
  if (stated === "") return `${text || "a constraint"} names no version`
  if (/[<>=!*]/.test(stated)) return `${text}: the characters > < = ! * of a version are percent-encoded`
  if (/%(?![0-9A-Fa-f]{2})/.test(stated)) return "non-canonical VERS: invalid percent-encoding in version"
  try {
    return { comparator: sign ?? "=", version: decodeURIComponent(stated) }
  } catch {
    return "non-canonical VERS: invalid percent-encoding in version"
  }
}

function inOrder(vers: Vers): VersRead {
  const scheme = schemeForVersType(vers.type)
  const isKnown = vers.constraints.every((each) => each.comparator === "*" || scheme?.parse(each.version).ok === true)
  const order = scheme && isKnown ? orderOf(scheme) : (a: string, b: string) => (a === b ? 0 : 1)
  const constraints =
    scheme && isKnown ? vers.constraints.toSorted((a, b) => order(a.version, b.version)) : vers.constraints
  const seen = new Set<string>()
  for (const [at, { version }] of constraints.entries()) {
    const before = constraints[at - 1]
    if (seen.has(version) || (before && order(before.version, version) === 0)) return refuse(`${version} stands twice`)
    seen.add(version)
  }
  return { ok: true, vers: { ...vers, constraints } }
}

function canonicalFlaw(type: string, text: string, constraints: string): string | null {
  if (/\s/.test(text)) return "whitespace is not permitted"
  if (!text.startsWith(`vers:${type}/`)) return "the type is in lower case"
  if (/%(?![0-9A-Fa-f]{2})/.test(constraints)) return "invalid percent-encoding in version"
  if (/%[0-9A-F]?[a-f]|%[a-f]/.test(constraints)) return "percent-encoding in version is not canonical"
  if (/(?:^|\|)=/.test(constraints)) return "equality is a bare version"
  if (/^(?:all|none)$/.test(type) && constraints !== "*") return `vers:${type}/* is the only range of its type`
  if (type === "datetime" && constraints.includes("%3A")) return "datetime time colons must be unencoded"
  if (type === "datetime" && /[tz]/.test(constraints)) return "datetime must use uppercase T and Z"
  return null
}

const sameConstraint = (a: VersConstraint, b: VersConstraint | undefined): boolean =>
  a.comparator === b?.comparator && a.version === b.version

const encode = (version: string): string =>
  version.replace(/[^!-~]|[<>=!*|%]/gu, (char) =>
    /[!*]/.test(char) ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(char.toWellFormed()),
  )
