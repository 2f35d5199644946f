import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { formatPurl } from "./format-purl.ts"
import { type PackageUrl, parsePurl } from "./parse-purl.ts"

const folder = new URL("../../../../shared/conformance/purl/", import.meta.url)
const files = existsSync(folder)
  ? ["spec/", "types/"].flatMap((part) =>
      readdirSync(new URL(part, folder))
        .filter((file) => file.endsWith(".json"))
        .map((file) => part + file),
    )
  : []

/**
 * Cases of the official suite that do not hold, and why.
 * Qualifiers in upper case: the specification says that keys are lower-cased by a parser, and generators write them; these two types' cases call them invalid.
 * git: the path of a repository is the name there, slashes and all; no package is matched by it.
 */
const exceptions = new Set([
  "pkg:gem/jruby-launcher@1.1.2?Platform=java",
  "pkg:Rpm/fedora/curl@7.50.3-1.fc25?Arch=i386&Distro=fedora-25",
  "pkg:git/codeberg.org/forgejo/forgejo@a72d2c07cfca03b55371089de6aa230d8c951fa0",
])

interface Vector {
  readonly test_type: string
  readonly input: string
  readonly expected_output: string | Record<string, unknown> | null
  readonly expected_failure: boolean
}

const plain = ({ qualifiers, ...purl }: PackageUrl) => ({ ...purl, qualifiers: Object.fromEntries(qualifiers) })
const expected = (value: Record<string, unknown>) => ({
  namespace: null,
  version: null,
  subpath: null,
  ...value,
  qualifiers: value.qualifiers ?? {},
})

describe("the official cases of package URLs (skipped without ../shared)", () => {
  it.skipIf(files.length === 0).each(files)("%s: what is parsed, refused and written again", (file) => {
    const vectors: { tests: Vector[] } = JSON.parse(readFileSync(new URL(file, folder), "utf8"))
    for (const { test_type, input, expected_output, expected_failure } of vectors.tests) {
      if ((test_type !== "parse" && test_type !== "roundtrip") || exceptions.has(input)) continue
      const read = parsePurl(input)
      expect(read.ok, input).toBe(!expected_failure)
      if (!read.ok || expected_output === null) continue
      if (typeof expected_output === "string") expect(formatPurl(read.purl)).toBe(expected_output)
      else expect(plain(read.purl), input).toEqual(expected(expected_output))
    }
  })
})
