import { readdirSync, readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compareKeys } from "./key-writer.ts"
import { schemes } from "./schemes.ts"
import { linearMaven } from "./testing/linear-maven.ts"
import type { VersionScheme } from "./version-scheme.ts"

const pieces = [
  ...["0", "1", "2", "10", "01", "00", "9", "20240131"],
  ...[".", ".", ".", "-", "_", "+", "~", "^", ":", "!", ".."],
  ...[
    "a",
    "b",
    "rc",
    "z",
    "A",
    "alpha",
    "beta",
    "pre",
    "p",
    "post",
    "dev",
    "final",
    "sp",
    "snapshot",
    "m",
    "x",
    "é",
    "ﬀ",
  ],
  ...["-r", "_p", "_rc", "_git", "-alpha", "-1", ".0", ".1", "1:", "-SNAPSHOT", ".Final", "-2", ".el8"],
]
const moments = fc
  .tuple(fc.date({ min: new Date(0), noInvalidDate: true }), fc.constantFrom("Z", "+02:00", "-05:30", ".5Z", ".500Z"))
  .map(([date, offset]) => date.toISOString().slice(0, 19) + offset)
const begun = fc
  .tuple(fc.constantFrom("", "1", "1", "1.0", "2", "v", "0"), fc.array(fc.constantFrom(...pieces), { maxLength: 7 }))
  .map(([start, rest]) => start + rest.join(""))

/**
 * Where an ecosystem's own comparison is no order, so that no key can follow it; the tests of these schemes show the
 * circle. maven: a word between a dot and a separator, and empty lists. alpm: "pkgrel is only compared if it is
 * available on both versions". conan: a number and a mixed item are compared as texts.
 */
const outside: Readonly<Record<string, (version: string) => boolean>> = {
  alpm: (version) => !/-[^-]+$/.test(version),
  maven: (version) => !linearMaven(version),
  conan: (version) => /(?:^|[.+-])(?:\d+[^\d.+-]|[^\d.+-]*\d{2})/.test(version),
}

const readable = (scheme: VersionScheme, versions: readonly string[]): string[] =>
  versions.filter((version) => scheme.parse(version).ok && outside[scheme.id]?.(version) !== true)

function keyOrder(scheme: VersionScheme, a: string, b: string): number {
  const [left, right] = [scheme.parse(a), scheme.parse(b)]
  if (!left.ok || !right.ok) throw new Error(`${a} or ${b} is not readable`)
  return compareKeys(left.key, right.key)
}

/** Pairs of which comparator and key say different things. */
const differences = (scheme: VersionScheme, versions: readonly string[]): string[] =>
  versions.flatMap((a) =>
    versions.flatMap((b) => {
      const [byComparator, byKey] = [scheme.compare(a, b), keyOrder(scheme, a, b)]
      return byComparator === byKey ? [] : [`${a} ${b}: comparator ${byComparator}, key ${byKey}`]
    }),
  )

describe.each(schemes.map((scheme) => [scheme.id, scheme] as const))("the order of %s", (id, scheme) => {
  const texts = id === "datetime" ? moments : begun

  it("is the same by comparator and by key, over generated versions", () => {
    let pairs = 0
    fc.assert(
      fc.property(fc.array(texts, { minLength: 12, maxLength: 12 }), (all) => {
        const versions = readable(scheme, all)
        pairs += versions.length ** 2
        expect(differences(scheme, versions)).toEqual([])
      }),
      { numRuns: 250 },
    )
    expect(pairs).toBeGreaterThan(500)
  })

  it("is total: one of a < b, a = b, a > b, and what is between stays between", () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 9, maxLength: 9 }), (all) => {
        const [a, b, c] = readable(scheme, all)
        if (a === undefined || b === undefined || c === undefined) return
        expect(scheme.compare(a, a)).toBe(0)
        expect((scheme.compare(a, b) ?? 9) + (scheme.compare(b, a) ?? 9)).toBe(0)
        const [x = "", y = "", z = ""] = [a, b, c].toSorted((left, right) => scheme.compare(left, right) ?? 0)
        expect(scheme.compare(x, y)).toBeLessThanOrEqual(0)
        expect(scheme.compare(y, z)).toBeLessThanOrEqual(0)
        expect(scheme.compare(x, z)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it("is the same by comparator and by key, over versions that were published", () => {
    const versions = readable(scheme, published)
    const step = Math.ceil(versions.length / 120)
    expect(
      differences(
        scheme,
        versions.filter((_, at) => at % step === 0),
      ),
    ).toEqual([])
  })
})

/** Versions of every ecosystem in the project's own samples; each scheme takes those that it can read. */
const fixtures = new URL("../fixtures/", import.meta.url)
const published = [
  ...new Set(
    readdirSync(fixtures)
      .filter((file) => file.endsWith(".txt"))
      .flatMap((file) => readFileSync(new URL(file, fixtures), "utf8").split("\n"))
      .filter((line) => !line.startsWith("#") && !line.startsWith("//"))
      .flatMap((line) => line.trim().split(/ [<=>] /)),
  ),
].filter((version) => version !== "")

describe("what is no order has no key", () => {
  it("Arch Linux: a missing release equals every release", () => {
    const { compare } = schemeOf("alpm")
    expect([compare("1.5-1", "1.5"), compare("1.5", "1.5-2"), compare("1.5-1", "1.5-2")]).toEqual([0, 0, -1])
  })

  it("Conan: numbers by value, mixed items as texts", () => {
    const { compare } = schemeOf("conan")
    expect([compare("1.9", "1.10"), compare("1.10", "1.1a"), compare("1.1a", "1.9")]).toEqual([-1, -1, -1])
  })
})

function schemeOf(id: string): VersionScheme {
  const found = schemes.find((each) => each.id === id)
  if (!found) throw new Error(`no scheme ${id}`)
  return found
}

describe("what has no place in an order is not comparable", () => {
  it.each([
    ["github-actions", "b4ffde65f46336ab88eb53be808477a3936bae11"],
    ["github-actions", "main"],
    ["github-actions", "8f4b7f84864484a7bf31766abe9204da3cbe65b3"],
    ["generic", "8f4b7f84864484a7bf31766abe9204da3cbe65b3"],
    ["generic", "8f4b7f8"],
    ["generic", "nightly"],
    ["swift", "8f4b7f84864484a7bf31766abe9204da3cbe65b3"],
    ["npm", "latest"],
    ["packagist", "dev-#1"],
    ["gentoo", "1.0-1"],
    ["cpan", "1.2a"],
    ["openssl", "1.0.2_1"],
    ["datetime", "2024-02-30T00:00:00Z"],
    ["cran", "1.0a"],
  ])("%s: %s", (id, version) => {
    const scheme = schemeOf(id)
    expect(scheme.parse(version)).toMatchObject({ ok: false })
    expect(scheme.compare(version, version)).toBeNull()
  })

  it.each(schemes.map((scheme) => [scheme.id, scheme] as const))("%s: nothing, too much and U+0000", (_, scheme) => {
    for (const text of ["", "  ", `1.${"0".repeat(700)}`, "1.".repeat(600), "1\u0000"])
      expect(scheme.parse(text).ok, text.slice(0, 20)).toBe(false)
  })
})

describe("the orders that no published vectors cover", () => {
  it.each([
    ["go", "v0.0.0-20191109021931-daa7c04131f5", "<", "v0.0.1"],
    ["go", "v1.2.3-0.20191109021931-daa7c04131f5", "<", "v1.2.3"],
    ["go", "v2.0.0+incompatible", "=", "v2.0.0"],
    ["go", "go1.22rc1", "<", "1.22"],
    ["github-actions", "v4", "=", "4.0.0"],
    ["github-actions", "v4.1.7", "<", "v4.2"],
    ["julia", "1.1.10+0", "<", "1.1.10+1"],
    ["julia", "1.1.10", "<", "1.1.10+0"],
    ["swift", "1.0.0-beta.2", "<", "1.0.0-beta.11"],
    ["cargo", "0.1.0-alpha", "<", "0.1.0"],
    ["hex", "1.0.0-rc.1", "<", "1.0.0"],
    ["nuget", "1.0.0.0", "=", "1.0.0"],
    ["bitnami", "17.2.0-8", ">", "17.2.0"],
    ["bitnami", "17.2.0-8", "<", "17.2.0-10"],
    ["bitnami", "17.2.0-8", "<", "17.2.0-8.1"],
    ["bitnami", "17.2.0-8.1", "<", "17.2.0-9"],
    ["bitnami", "17.2.0+1", "=", "17.2.0"],
    ["bitnami", "2.6.0-rc7", "<", "2.6.0"],
    ["opam", "4.14.0~rc1", "<", "4.14.0"],
    ["opam", "v0.16.0", ">", "0.17.0"],
    ["conan", "1.1.1", "<", "1.1.1h"],
    ["maven", "1.0-1", "<", "1.0.0.1"],
    ["conan", "cci.20210118", "<", "cci.20230125"],
    ["generic", "v2.0", ">", "release-1.9.9"],
    ["generic", "openssl-3.0.1", "<", "openssl-3.0.13"],
    ["generic", "2024-01-31", "<", "2024-02-01"],
    ["openssl", "1.0.2-beta1", "<", "1.0.2"],
    ["openssl", "1.0.2z", "<", "1.0.2za"],
    ["gentoo", "1.0_p", ">", "1.0"],
    ["cpan", "1.10", ">", "1.9.9"],
    ["cpan", "1.10", "<", "1.9"],
    ["cpan", "1.23-TRIAL", "=", "v1.230"],
    ["gentoo", "1.0_rc1_p2", ">", "1.0_rc1"],
    ["alpm", "1.0.a-1", ">", "1.0-1"],
    ["intdot", "1.9", "<", "1.10"],
    ["intdot", "1.2rc1", "=", "01.2"],
    ["intdot", "1.10alpha", ">", "1.2beta"],
  ])("%s: %s %s %s", (id, left, sign, right) => {
    const scheme = schemeOf(id)
    const expected = ["<", "=", ">"].indexOf(sign) - 1
    expect([scheme.compare(left, right), keyOrder(scheme, left, right)]).toEqual([expected, expected])
  })
})
