import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compareKeys } from "../key-writer.ts"
import { semver } from "../schemes/semver.ts"
import { formatVers, parseVers, readVers } from "./vers.ts"
import { versContains, versSpans } from "./vers-spans.ts"

const canonical = (text: string): string => {
  const read = readVers(text)
  return read.ok ? formatVers(read.vers) : read.reason
}

describe("a vers range", () => {
  it.each([
    ["vers:npm/1.2.3|>=2.0.0|<5.0.0", "vers:npm/1.2.3|>=2.0.0|<5.0.0"],
    ["vers:NPM/<5.0.0 | >=2.0.0 |1.2.3", "vers:npm/1.2.3|>=2.0.0|<5.0.0"],
    ["vers:gem/>=2.2.0|!=2.2.1|<2.3.0", "vers:gem/>=2.2.0|!=2.2.1|<2.3.0"],
    ["vers:deb/>=1:2.0-1|<1:3.0", "vers:deb/>=1:2.0-1|<1:3.0"],
    ["vers:pypi/*", "vers:pypi/*"],
    ["vers:npm/=1.2.3|>=2.0.0", "vers:npm/1.2.3|>=2.0.0"],
    ["vers:test/b|a", "vers:test/b|a"],
    ["vers:test/a%7Cb%20c", "vers:test/a%7Cb%20c"],
  ])("%s is written %s", (text, expected) => expect(canonical(text)).toBe(expected))

  it.each([
    ["npm/1.2.3", /of the form/],
    ["vers:npm/", /of the form/],
    ["vers:npm", /of the form/],
    ["vers:1npm/1", /of the form/],
    ["vers:invalid/1", /^invalid VERS type: 'invalid' is reserved/],
    ["vers:npm/*|1.0.0", /stands alone/],
    ["vers:npm/1.0.0|1.0.0", /stands twice/],
    ["vers:pypi/1.0|>=1.0.0", /stands twice/],
    ["vers:npm/>=", /no version/],
    ["vers:npm/>=1.0.0||<2.0.0", /consecutive pipes/],
    ["vers:npm/1.0%2G0", /percent-encoding/],
    ["vers:npm/1.0%FF", /percent-encoding/],
    ["vers:npm/1.0>2", /percent-encoded/],
    ["vers:npm/==1.0", /percent-encoded/],
    [`vers:npm/${"1|".repeat(2000)}2`, /more than 1000/],
    [`vers:npm/${"1".repeat(40_000)}`, /longer than/],
  ])("%s is refused", (text, reason) => expect(canonical(text)).toMatch(reason))

  it.each([
    ["vers:npm/>=1.0.0| <2.0.0", "whitespace is not permitted"],
    ["vers:npm/|>=1.0.0", "leading pipe is not permitted"],
    ["vers:npm/>=2.0.0|<1.0.0", "constraints are not sorted by version"],
    ["vers:npm/=1.0.0", "equality is a bare version"],
    ["vers:NPM/1.0.0", "the type is in lower case"],
    ["vers:test/a%2fb", "percent-encoding in version is not canonical"],
    ["vers:datetime/2024-01-01t00:00:00z", "datetime must use uppercase T and Z"],
    ["vers:all/<2.0", "vers:all/* is the only range of its type"],
    ["vers:none/1", "vers:none/* is the only range of its type"],
  ])("%s is not in the canonical form", (text, flaw) =>
    expect(parseVers(text)).toEqual({ ok: false, reason: `non-canonical VERS: ${flaw}` }),
  )

  it.each([
    ["vers:npm/*", "0.0.1", true],
    ["vers:all/*", "1.0", true],
    ["vers:all/<2.0", "1.0", null],
    ["vers:none/*", "1.0", false],
    ["vers:npm/>=1.0.0|<2.0.0", "1.0.0", true],
    ["vers:npm/>=1.0.0|<2.0.0", "2.0.0", false],
    ["vers:npm/>1.0.0|<=2.0.0", "2.0.0", true],
    ["vers:npm/<1.0.0|>=2.0.0", "1.5.0", false],
    ["vers:npm/<1.0.0|>=2.0.0", "0.5.0", true],
    ["vers:npm/!=1.5.0", "1.5.0", false],
    ["vers:npm/!=1.5.0", "1.5.1", true],
    ["vers:npm/1.0.0|!=1.5.0", "1.2.0", false],
    ["vers:npm/>=1.0.0|!=1.5.0|<2.0.0|2.5.0", "1.5.0", false],
    ["vers:npm/>=1.0.0|!=1.5.0|<2.0.0|2.5.0", "2.5.0", true],
    ["vers:npm/>=1.0.0|>=1.5.0|<1.8.0|<2.0.0", "1.9.0", true],
    ["vers:gem/<0.9", "1.0", false],
    ["vers:rpm/<1:2.0-1", "5.0-1", true],
    ["vers:none-such/1", "1", null],
    ["vers:npm/latest", "1.0.0", null],
  ])("%s holds %s: %s", (text, version, expected) => expect(versContains(text, version)).toBe(expected))

  it("means nothing for packages of another order, and takes the package's order where it names none", () => {
    expect(versSpans("vers:gem/<2", "npm")).toEqual({
      ok: false,
      reason: "a range of gem cannot be applied to versions of npm",
    })
    expect(versSpans("vers:semver/<2.0.0", "npm").ok).toBe(true)
    expect(versSpans("vers:generic/<2.0-1", "Debian:12").ok).toBe(true)
    expect(versSpans("vers:npm/<2", "No such ecosystem").ok).toBe(false)
  })
})

describe("over arbitrary ranges", () => {
  const version = fc
    .tuple(fc.nat(3), fc.nat(3), fc.constantFrom("", "-a", "-1"))
    .map(([a, b, pre]) => `${a}.${b}.0${pre}`)
  const constraint = fc.record({ comparator: fc.constantFrom("=", "!=", "<", "<=", ">", ">="), version })
  const ranges = fc.uniqueArray(constraint, { selector: (each) => each.version, minLength: 1, maxLength: 8 })
  const text = (constraints: readonly { comparator: string; version: string }[]) =>
    `vers:npm/${constraints.map(({ comparator, version: of }) => (comparator === "=" ? "" : comparator) + of).join("|")}`

  it("the canonical text is the same whatever the order was, and canonical itself", () => {
    fc.assert(
      fc.property(ranges, (constraints) => {
        const once = canonical(text(constraints))
        expect(canonical(text(constraints.toReversed()))).toBe(once)
        expect(parseVers(once).ok).toBe(true)
        expect(canonical(once)).toBe(once)
      }),
    )
  })

  it("the spans hold exactly what the specification's procedure says", () => {
    fc.assert(
      fc.property(ranges, version, (constraints, tested) => {
        expect(versContains(text(constraints), tested)).toBe(specifiedContainment(constraints, tested))
      }),
      { numRuns: 2_000 },
    )
  })
})

const key = (text: string): Uint8Array => {
  const read = semver.parse(text)
  if (!read.ok) throw new Error(read.reason)
  return read.key
}

/** "How to parse and validate VERS", simplification and containment, step by step. */
function specifiedContainment(
  constraints: readonly { comparator: string; version: string }[],
  tested: string,
): boolean {
  const compare = (a: string, b: string) => compareKeys(key(a), key(b))
  const sorted = constraints.toSorted((a, b) => compare(a.version, b.version))
  const equal = sorted.find((each) => compare(each.version, tested) === 0)
  if (equal?.comparator === "!=") return false
  // `<=` or `>=` that simplification takes away lies within what stays.
  if (equal && ["=", "<=", ">="].includes(equal.comparator)) return true
  if (sorted.every((each) => each.comparator === "!=")) return true
  const posts = sorted.filter(({ comparator }) => !["=", "!="].includes(comparator))
  const simple = posts.filter(({ comparator }, at) =>
    comparator.startsWith(">")
      ? !posts[at - 1]?.comparator.startsWith(">")
      : !posts[at + 1]?.comparator.startsWith("<"),
  )
  const [first] = simple
  const last = simple.at(-1)
  if (first?.comparator.startsWith("<") && compare(tested, first.version) < 0) return true
  if (last?.comparator.startsWith(">") && compare(tested, last.version) > 0) return true
  return simple.some((each, at) => {
    const next = simple[at + 1]
    return (
      each.comparator.startsWith(">") &&
      next?.comparator.startsWith("<") === true &&
      compare(tested, each.version) > 0 &&
      compare(tested, next.version) < 0
    )
  })
}
