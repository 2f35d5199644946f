import { existsSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { isObject } from "../foreign.ts"
import { checkCsaf, judgeCsaf } from "./check-csaf.ts"

const shared = new URL("../../../../../shared/", import.meta.url)
const read = (path: string) => JSON.parse(readFileSync(new URL(path, shared), "utf8"))
const broken = (document: unknown, version: "2.0" | "2.1") => {
  if (!isObject(document)) throw new Error("not an object")
  return checkCsaf(document, version)
}

interface Case {
  readonly file: string
  readonly test: string
  readonly version: "2.0" | "2.1"
}

/** Documents of 2.1 that the suite names as valid for one test and that break tests themselves: which, and by which words of the specification. */
const flawed: Readonly<Record<string, readonly string[]>> = {
  // Versions 1, 2 and 3.0.0. §6.1.30: "all elements of type /$defs/version_t follow either integer versioning or semantic versioning homogeneously within the same document".
  "2024-6-1-14-32": ["6.1.30"],
  // CSAFPID-9080701 is both 4.2 and 4.3, and CSAFPID-9080702, whose fix it states, is nothing. §6.1.2: "it MUST be tested that the product_id was not already defined within the same document";
  // §6.1.1: "it MUST be tested that the Full Product Name element with the matching product_id exists". So §6.1.27.13 finds no product whose affected versions could be named.
  "2024-6-1-27-13-16": ["6.1.1", "6.1.2", "6.1.27.13"],
  // CSAFPID-9080700 is Product A and Product B (§6.1.2), and "vers:/all" names no scheme: "vers:<versioning-scheme>/<version-constraint>|…" (VERSION-RANGE-SPEC), to which §6.1.50 leads.
  "2024-6-1-50-14": ["6.1.2", "6.1.50"],
  // CSAFPID-9080700 is Product A and Product B (§6.1.2).
  "2024-6-1-50-15": ["6.1.2"],
}
// Not run: see checkCsaf.
const left = new Set(["6.1.48", "6.1.54", "6.1.55", "6.1.58", "6.1.60.1", "6.1.60.2", "6.1.60.3", "6.1.61"])

/** The cases of the official validator suite whose documents are there. */
function cases(kind: "failures" | "valid", version: "2.0" | "2.1"): Case[] {
  const folder = `conformance/csaf/csaf_${version}/test/validator/data/`
  const tests: { id: string; group: string; failures?: { name: string }[]; valid?: { name: string }[] }[] = read(
    `${folder}testcases.json`,
  ).tests
  return tests
    .filter(({ id, group }) => group === "mandatory" && !left.has(id))
    .flatMap(({ id, ...all }) => (all[kind] ?? []).map(({ name }) => ({ file: folder + name, test: id, version })))
    .filter(({ file }) => existsSync(new URL(file, shared)))
}

describe.skipIf(!existsSync(shared))("CSAF's validator suite (skipped without ../shared)", () => {
  for (const version of ["2.0", "2.1"] as const) {
    it.each(existsSync(shared) ? cases("failures", version) : [])("$file breaks $test", ({ file, test }) => {
      expect(broken(read(file), version).map((fault) => fault.test)).toContain(test)
    })
    it.each(existsSync(shared) ? cases("valid", version) : [])(
      "$file breaks nothing, or what is listed",
      ({ file }) => {
        const [, breaks = []] = Object.entries(flawed).find(([name]) => file.includes(name)) ?? []
        expect([...new Set(broken(read(file), version).map((fault) => fault.test))].sort()).toEqual(breaks)
      },
    )
  }
  it("is there as a whole for 2.0", () => {
    expect(cases("failures", "2.0")).toHaveLength(87)
    expect(new Set(cases("failures", "2.0").map(({ test }) => test)).size).toBe(43)
  })
  it("says of real documents of vendors what they break, none because it could not be judged", () => {
    const documents = gunzipSync(readFileSync(new URL("data/vex/csaf/csaf.jsonl.gz", shared)))
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line).doc)
    const found = documents.flatMap((document) =>
      broken(document, document.document.csaf_version).map(({ test }) => test),
    )
    expect([...new Set(found)].sort()).toMatchInlineSnapshot(`
      [
        "6.1.16",
        "6.1.2",
        "6.1.27.5",
        "6.1.27.9",
      ]
    `)
  })
})

const minimal = (more: object = {}) => ({
  document: {
    category: "csaf_base",
    csaf_version: "2.0",
    title: "A document",
    publisher: { category: "vendor", name: "Example", namespace: "https://example.com" },
    tracking: {
      id: "EX-1",
      status: "final",
      version: "1",
      initial_release_date: "2026-01-01T00:00:00Z",
      current_release_date: "2026-01-01T00:00:00Z",
      revision_history: [{ number: "1", date: "2026-01-01T00:00:00Z", summary: "First" }],
    },
  },
  ...more,
})

describe("a CSAF document", () => {
  it("that contradicts itself is refused, one whose history is untidy taken with a warning", () => {
    const two = {
      product_tree: { full_product_names: [{ product_id: "P", name: "Product" }] },
      vulnerabilities: [{ cve: "CVE-2026-0001", product_status: { fixed: ["P"], known_affected: ["P"] } }],
    }
    expect(judgeCsaf(minimal(two), "2.0")).toMatchObject({
      refused: [{ test: "6.1.6", path: "/vulnerabilities/0/product_status/fixed/0" }],
      warnings: [],
    })
    const document = minimal()
    document.document.tracking.version = "2"
    expect(judgeCsaf(document, "2.0")).toMatchObject({ refused: [], warnings: [{ test: "6.1.16" }] })
  })
  it("with a product defined twice is taken only where both definitions are the same", () => {
    const named = (...names: string[]) =>
      minimal({ product_tree: { full_product_names: names.map((name) => ({ product_id: "P", name })) } })
    expect(judgeCsaf(named("One", "Two"), "2.0").refused.map(({ test }) => test)).toContain("6.1.2")
    // The schema wants the items of a list unique; in branches they may be repeated.
    const branch = (name: string) => ({ category: "vendor", name, product: { product_id: "P", name: "One" } })
    expect(judgeCsaf(minimal({ product_tree: { branches: [branch("a"), branch("b")] } }), "2.0")).toMatchObject({
      refused: [],
      warnings: [{ test: "6.1.2" }],
    })
  })
  it("of another shape is refused with the place", () => {
    const { document } = minimal()
    expect(judgeCsaf({ document: { ...document, title: 7 } }, "2.0").refused).toEqual([
      { path: "/document/title", message: "It must be string.", test: null },
    ])
  })
  it.each([
    ["a chain of products, each made of the one before", (n: number) => `P${n - 1}`],
    ["a circle", (n: number) => `P${(n + 19_999) % 20_000}`],
  ])("with %s is judged without walking it twice", (_words, before) => {
    const relationships = Array.from({ length: 20_000 }, (_, n) => ({
      category: "installed_on",
      product_reference: before(n),
      relates_to_product_reference: "OS",
      full_product_name: { product_id: `P${n}`, name: "Product" },
    }))
    const started = performance.now()
    const tests = checkCsaf(
      minimal({ product_tree: { full_product_names: [{ product_id: "OS", name: "OS" }], relationships } }),
      "2.0",
    ).map(({ test }) => test)
    expect(tests).toEqual(before(0) === "P-1" ? ["6.1.1"] : ["6.1.3"])
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
