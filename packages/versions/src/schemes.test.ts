import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { compareKeys } from "./key-writer.ts"
import { schemes } from "./schemes.ts"
import type { VersionScheme } from "./version-scheme.ts"

const folder = new URL("../../../../shared/conformance/versions/", import.meta.url)
const fixtures = new URL("../fixtures/", import.meta.url)
// A file is named by its scheme; another is what a tool said.
const names = readdirSync(fixtures).flatMap((file) => schemes.find(({ id }) => file === `${id}.txt`)?.id ?? [])

/**
 * Lines of the published vectors that do not hold, and why.
 *
 * Maven: they come from an older Maven; ComparableVersion itself now says the contrary (maven-artifact 3.9.9 was asked:
 * `fixtures/maven-artifact-3.9.9.txt`), since it takes care to "treat .X as -X for any string qualifier X", and a
 * number behind a hyphen is above a word. Packagist: the lines are of PHP's version_compare alone, which holds the
 * versions of Composer's packages only after Composer has written them out: "v3.0" becomes "3.0.0.0" and "5.1.0-stable"
 * becomes "5.1.0.0", words have no case (composer/semver, VersionParser::normalize; composer/semver 3 was asked), and
 * `3.0.0b1.post1` it refuses. "any string not found in this list < dev < alpha = a < beta = b < RC = rc < # < pl = p"
 * (php.net/version_compare): a `#` in a version equals every number, so that 1 = # = 2.
 */
const exceptions = new Set([
  "1.0.0-RC16 < 1.0.0.RC8-beta",
  "1.0.0-gradle-rework-beta3 < 1.0.0.RC7-3",
  "2.9.0-1 < 2.9.0.RC1",
  "1.2.31.sec10 < 1.2.31_noneautotype",
  "1.2.54.sec10 < 1.2.54_noneautotype",
  "1.2.57.sec10 < 1.2.57_noneautotype",
  "1.2.60.sec10 < 1.2.60_noneautotype",
  "1.1.0-01-glassfish < 1.1.0.Beta1",
  "v3.0 < v3.0.0-beta",
  "v6.5 < v6.5.0-beta-0",
  "v1.9.0-BETA.1 < v1.9.0-ALPHA.2",
  "v1.9.0-ALPHA.2 = v1.9.0-BETA.2",
  "5.1.0-stable < 5.1.0-beta2",
])

/** Held by Maven's comparator, by no key: `3.5-1 < 3.5.0.Beta-1 < 3.5 < 3.5-1` (see `schemes/maven.ts`). */
const comparatorOnly = new Set(["3.5.0-CR-2 < 3.5.0.Beta-1"])

interface Comparison {
  readonly line: string
  readonly left: string
  readonly sign: string
  readonly right: string
}

function comparisons(text: string): Comparison[] {
  return text.split("\n").flatMap((line) => {
    const found = /^(\S+) ([<=>]) (\S+)$/.exec(line.trim())
    return found &&
      !line.startsWith("//") &&
      !line.startsWith("#") &&
      !line.includes(".#") &&
      !exceptions.has(line.trim())
      ? [{ line, left: found[1] ?? "", sign: found[2] ?? "", right: found[3] ?? "" }]
      : []
  })
}

const signs = ["<", "=", ">"]
const turned: Readonly<Record<string, string>> = { "<": ">", ">": "<", "=": "=" }

function byKey(scheme: VersionScheme, left: string, right: string): string {
  const [a, b] = [scheme.parse(left), scheme.parse(right)]
  return a.ok && b.ok ? (signs[compareKeys(a.key, b.key) + 1] ?? "") : "unreadable"
}

const byComparator = (scheme: VersionScheme, left: string, right: string): string =>
  signs[(scheme.compare(left, right) ?? 9) + 1] ?? "unreadable"

/** The lines that do not hold, by key and by comparator, read either way. */
const wrongLines = (scheme: VersionScheme, lines: readonly Comparison[]): string[] =>
  lines.flatMap(({ line, left, sign, right }) =>
    [byComparator, ...(comparatorOnly.has(line.trim()) ? [] : [byKey])]
      .filter((order) => order(scheme, left, right) !== sign || order(scheme, right, left) !== turned[sign])
      .map((order) => `${line} (${order(scheme, left, right)} ${order.name})`),
  )

describe.each(names)("the order of %s", (id) => {
  const scheme = schemes.find((each) => each.id === id)
  if (!scheme) throw new Error(`no scheme ${id}`)

  it("holds on the project's own sample of versions, both ways", () => {
    const sample = comparisons(readFileSync(new URL(`${id}.txt`, fixtures), "utf8"))
    expect(sample.length).toBeGreaterThan(5)
    expect(wrongLines(scheme, sample)).toEqual([])
  })

  for (const file of [`${id}-versions.txt`, `${id}-versions-generated.txt`]) {
    const url = new URL(file, folder)
    if (existsSync(folder) && !existsSync(url)) continue
    it.skipIf(!existsSync(url))(`holds on every line of ${file}, both ways (skipped without ../shared)`, () => {
      const all = comparisons(readFileSync(url, "utf8"))
      expect(all.length).toBeGreaterThan(4)
      expect(wrongLines(scheme, all)).toEqual([])
    })
  }
})

const answers = new URL("../fixtures/answers/", import.meta.url)

/** What the ecosystems' own implementations said of published versions and of changed ones. */
describe.each(readdirSync(answers).map((file) => file.replace(".txt", "")))("the implementation of %s", (id) => {
  const scheme = schemes.find((each) => each.id === id)
  const text = readFileSync(new URL(`${id}.txt`, answers), "utf8")

  it("says the same of two versions", () => {
    const asked = comparisons(text)
    expect(asked.length).toBeGreaterThan(15)
    expect(scheme && wrongLines(scheme, asked)).toEqual([])
  })

  it("refuses the same versions", () => {
    const refused = text.split("\n").flatMap((line) => /^refused (\S+)$/.exec(line)?.[1] ?? [])
    expect(refused.filter((version) => scheme?.parse(version).ok)).toEqual([])
  })
})
