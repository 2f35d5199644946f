import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { compareKeys } from "./key-writer.ts"
import { schemes } from "./schemes.ts"
import type { VersionScheme } from "./version-scheme.ts"

const folder = new URL("../../../../shared/conformance/versions/", import.meta.url)
const names = [
  "semver",
  "nuget",
  "pypi",
  "maven",
  "rubygems",
  "packagist",
  "pub",
  "cran",
  "hackage",
  "debian",
  "redhat",
  "alpine",
] as const

/**
 * Lines of the published vectors that our keys do not hold, and why.
 * Maven: they follow an older reading, in which `.RC` and `-RC` are two places in the order. Maven since 3.9 (ComparableVersion) reads `.RC` as `-RC`, as we do; with the older
 * one 2.9.0-1 < 2.9.0.RC1 < 2.9.0 = 2.9 < 2.9-1 would be a circle, which no key can hold.
 * Packagist: `#` equals every number in PHP.
 */
const exceptions = new Set([
  "1.0.0-RC16 < 1.0.0.RC8-beta",
  "1.0.0-gradle-rework-beta3 < 1.0.0.RC7-3",
  "2.9.0-1 < 2.9.0.RC1",
  "1.2.31.sec10 < 1.2.31_noneautotype",
  "1.2.54.sec10 < 1.2.54_noneautotype",
  "1.2.57.sec10 < 1.2.57_noneautotype",
  "1.2.60.sec10 < 1.2.60_noneautotype",
  "3.5.0-CR-2 < 3.5.0.Beta-1",
  "2.0GA < 2.0_rc9",
  "1.1.0-01-glassfish < 1.1.0.Beta1",
])

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

function order(scheme: VersionScheme, left: string, right: string): string {
  const a = scheme.parse(left)
  const b = scheme.parse(right)
  if (!a.ok || !b.ok) return "unreadable"
  return ["<", "=", ">"][compareKeys(a.key, b.key) + 1] ?? ""
}

const turned: Readonly<Record<string, string>> = { "<": ">", ">": "<", "=": "=" }

describe.each(names)("the order of %s", (id) => {
  const scheme = schemes.find((each) => each.id === id)
  if (!scheme) throw new Error(`no scheme ${id}`)

  it("holds on the project's own sample of versions, both ways", () => {
    const sample = comparisons(readFileSync(new URL(`../fixtures/${id}.txt`, import.meta.url), "utf8"))
    expect(sample.length).toBeGreaterThan(5)
    expect(
      sample.filter(
        ({ left, sign, right }) => order(scheme, left, right) !== sign || order(scheme, right, left) !== turned[sign],
      ),
    ).toEqual([])
  })

  for (const file of [`${id}-versions.txt`, `${id}-versions-generated.txt`]) {
    const url = new URL(file, folder)
    if (existsSync(folder) && !existsSync(url)) continue
    it.skipIf(!existsSync(url))(`holds on every line of ${file}, both ways (skipped without ../shared)`, () => {
      const all = comparisons(readFileSync(url, "utf8"))
      expect(all.length).toBeGreaterThan(4)
      const wrong = all.filter(
        ({ left, sign, right }) => order(scheme, left, right) !== sign || order(scheme, right, left) !== turned[sign],
      )
      expect(
        wrong.slice(0, 20).map(({ line, left, right }) => `${line} (${order(scheme, left, right)})`),
        `${wrong.length} of ${all.length}`,
      ).toEqual([])
    })
  }
})
