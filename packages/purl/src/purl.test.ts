import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { formatPurl } from "./format-purl.ts"
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

const suite = new URL("../../../../shared/conformance/purl/types/", import.meta.url)
const ours = ["npm", "pypi", "maven", "golang", "cargo", "gem", "nuget", "composer", "deb", "github", "generic"]

interface SuiteCase {
  readonly test_type: string
  readonly description: string
  readonly input: unknown
  readonly expected_output: unknown
  readonly expected_failure: boolean
}

describe.skipIf(!existsSync(suite))("the official suite (skipped without ../shared)", () => {
  const files = existsSync(suite)
    ? readdirSync(suite).filter((name) => ours.some((type) => name === `${type}-test.json`))
    : []
  it.each(files)("round trips of %s", (file) => {
    const { tests } = JSON.parse(readFileSync(new URL(file, suite), "utf8")) as { tests: SuiteCase[] }
    const wrong = tests
      .filter((each) => each.test_type === "roundtrip" || each.test_type === "validate")
      .flatMap((each) => {
        const read = parsePurl(String(each.input))
        const got = read.ok ? formatPurl(read.purl) : null
        return each.expected_failure
          ? got === null
            ? []
            : [each.description]
          : got === each.expected_output
            ? []
            : [`${String(each.input)} → ${got}`]
      })
    expect(wrong).toEqual([])
  })
})
