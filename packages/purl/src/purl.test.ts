import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { buildPurl, formatPurl } from "./format-purl.ts"
import { packageKeyOfOsv } from "./osv-package.ts"
import { packageKey } from "./package-key.ts"
import { parsePurl } from "./parse-purl.ts"

function key(text: string): string {
  const read = parsePurl(text)
  return read.ok ? packageKey(read.purl) : read.reason
}

describe("one package has one key", () => {
  it.each([
    ["pkg:npm/%40angular/core@12.0.0", "npm", "@angular/core"],
    ["pkg:npm/lodash@4.17.20?x=y", "npm", "lodash"],
    ["pkg:pypi/Zope.Interface@5", "PyPI", "zope-interface"],
    ["pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1?type=jar", "Maven", "org.apache.logging.log4j:log4j-core"],
    ["pkg:golang/github.com/gin-gonic/gin@v1.6.0", "Go", "github.com/gin-gonic/gin"],
    ["pkg:cargo/time@0.1.42", "crates.io", "time"],
    ["pkg:gem/rails@6.0.0", "RubyGems", "rails"],
    ["pkg:nuget/Newtonsoft.Json@12.0.1", "NuGet", "newtonsoft.json"],
    ["pkg:composer/symfony/HTTP-kernel@5.0.0", "Packagist", "symfony/http-kernel"],
  ])("%s is %s %s", (purl, ecosystem, name) => expect(key(purl)).toBe(packageKeyOfOsv(ecosystem, name)))
})

describe("what is no purl is refused in words", () => {
  it.each([
    "",
    "pkg:",
    "pkg:npm",
    "pkg:npm/",
    "npm/lodash@1",
    "pkg:n&pm/x",
    "pkg:npm/%zz",
    `pkg:npm/${"x".repeat(5000)}`,
    "pkg:maven/log4j@1",
  ])("%s", (text) => expect(parsePurl(text).ok).toBe(false))
})

describe("what generators write badly is read as its makers meant it", () => {
  it.each([
    ["pkg:generic/tool@feature/branch", "pkg:generic/tool@feature%2Fbranch"],
    ["pkg:npm/@angular/core", "pkg:npm/%40angular/core"],
    ["pkg:npm/@angular/core@12.0.0", "pkg:npm/%40angular/core@12.0.0"],
    ["pkg:cargo/rand@0.7.2?repository_url=https://x/y?z", "pkg:cargo/rand@0.7.2?repository_url=https:%2F%2Fx%2Fy%3Fz"],
    ["pkg:golang/github.com/a/b@v1.0.0#c#d", "pkg:golang/github.com/a/b@v1.0.0#c%23d"],
    ["pkg:cargo/ cc@1.0.79 ", "pkg:cargo/cc@1.0.79"],
    ["pkg:pub/flutter-foo@1.0.0", "pkg:pub/flutter_foo@1.0.0"],
    ["pkg:pypi/Django@5.0RC1", "pkg:pypi/django@5.0rc1"],
    ["pkg:vscode-extension/MS-Python/Python@2024.1.0", "pkg:vscode-extension/ms-python/python@2024.1.0"],
  ])("%s is %s", (text, canonical) => {
    const read = parsePurl(text)
    expect(read.ok && formatPurl(read.purl)).toBe(canonical)
  })
})

describe("over arbitrary parts", () => {
  const word = fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).filter((each) => each.isWellFormed())
  const segment = word.filter((each) => !each.includes("/") && each !== "." && each !== "..")
  const parts = fc.record({
    type: fc.constantFrom("npm", "maven", "generic", "deb", "pypi", "golang", "git", "none-such"),
    namespace: fc.array(segment, { minLength: 1, maxLength: 3 }).map((each) => each.join("/")),
    name: segment,
    version: fc.option(word),
    qualifiers: fc.dictionary(fc.constantFrom("arch", "distro", "a.b-c_d"), word),
    subpath: fc.option(fc.array(segment, { minLength: 1, maxLength: 3 }).map((each) => each.join("/"))),
  })

  it("what is written is read as the same, and written the same again", () => {
    fc.assert(
      fc.property(parts, (given) => {
        const built = buildPurl(given)
        if (!built.ok || given.type === "git") return
        const text = formatPurl(built.purl)
        const read = parsePurl(text)
        expect(read.ok && { ...read.purl, qualifiers: [...read.purl.qualifiers].toSorted() }).toEqual({
          ...built.purl,
          qualifiers: [...built.purl.qualifiers].toSorted(),
        })
        expect(read.ok && formatPurl(read.purl)).toBe(text)
      }),
      // Spaces as a last segment of the namespace, which are as good as none.
      {
        numRuns: 500,
        examples: [[{ type: "npm", namespace: "a /\t", name: "b", version: null, qualifiers: {}, subpath: null }]],
      },
    )
  })
})

it("rows of slashes are read once each, not once for each slash", () => {
  // Read from every slash anew these take minutes.
  const rows = Array.from({ length: 5_000 }, (_, i) => parsePurl(`pkg:npm/a${"/".repeat(4_000)}b${i}`))
  expect(rows.every(({ ok }) => ok)).toBe(true)
})
