import { existsSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { isObject } from "@waybill/bom-formats/json-text"
import { describe, expect, it } from "vitest"
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

/**
 * Documents of 2.1 that the suite names as valid for one test and that break tests themselves: which, and by which
 * words of the specification.
 */
const flawed: Readonly<Record<string, readonly string[]>> = {
  // Versions 1, 2 and 3.0.0. §6.1.30: "all elements of type /$defs/version_t follow either integer versioning or
  // semantic versioning homogeneously within the same document". The suite's own result file says so.
  "2024-6-1-14-32": ["6.1.30"],
  // CSAFPID-9080701 is both 4.2 and 4.3, and CSAFPID-9080702, whose fix it states, is nothing. §6.1.2: "it MUST be
  // tested that the product_id was not already defined within the same document"; §6.1.1: "it MUST be tested that the
  // Full Product Name element with the matching product_id exists". So §6.1.27.13 finds no product whose affected
  // versions could be named.
  "2024-6-1-27-13-16": ["6.1.1", "6.1.2", "6.1.27.13"],
  // CSAFPID-9080700 is Product A and Product B (§6.1.2), and "vers:/all" names no scheme: 'to convey the term "all
  // versions", the special string vers:all/* SHALL be used' (§3.1.2.3.2, to which §6.1.50 leads).
  "2024-6-1-50-14": ["6.1.2", "6.1.50"],
  // CSAFPID-9080700 is Product A and Product B (§6.1.2).
  "2024-6-1-50-15": ["6.1.2"],
  // Two products that are affected are not in the tree (§6.1.1).
  "2024-6-3-21-01-12": ["6.1.1"],
}
// Answered with warnings alone: see unknownExtensions.
const left = new Set(["6.1.60.2", "6.1.60.3"])

/** The cases of the official validator suite whose documents are there. */
function cases(kind: "failures" | "valid", version: "2.0" | "2.1", groups: readonly string[] = ["mandatory"]): Case[] {
  const folder = `conformance/csaf/csaf_${version}/test/validator/data/`
  const tests: { id: string; group: string; failures?: { name: string }[]; valid?: { name: string }[] }[] = read(
    `${folder}testcases.json`,
  ).tests
  return tests
    .filter(({ id, group }) => groups.includes(group) && !left.has(id))
    .flatMap(({ id, ...all }) => (all[kind] ?? []).map(({ name }) => ({ file: folder + name, test: id, version })))
    .filter(({ file }) => existsSync(new URL(file, shared)))
}

describe.skipIf(!existsSync(shared))("CSAF's validator suite (skipped without ../shared)", () => {
  for (const version of ["2.0", "2.1"] as const) {
    it.each(existsSync(shared) ? cases("failures", version) : [])("$file breaks $test", ({ file, test }) => {
      expect(broken(read(file), version).map((fault) => fault.test)).toContain(test)
    })
    // What is valid for a recommended or informative test is so for the mandatory ones.
    it.each(existsSync(shared) ? cases("valid", version, ["mandatory", "optional", "recommended", "informative"]) : [])(
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

// The suite's documents for these tests are not at hand: these are made by the words of the specification (2.1
// §6.1.48–6.1.61), the examples in it first.
describe("a CSAF 2.1 document", () => {
  const document = {
    category: "csaf_base",
    csaf_version: "2.1",
    title: "A document",
    distribution: { tlp: { label: "CLEAR" } },
    publisher: { category: "vendor", name: "Example", namespace: "https://example.com" },
    tracking: minimal().document.tracking,
  }
  const schema = "https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json"
  const faultsOf = (more: object, ofDocument: object = {}) =>
    checkCsaf({ $schema: schema, document: { ...document, ...ofDocument }, ...more }, "2.1").map(
      ({ test, path }) => `${test} ${path}`,
    )
  const selections = "/vulnerabilities/0/metrics/0/content/ssvc_v2/selections"
  const selecting = (namespace: string, key: string, version: string, ...values: string[]) => ({
    product_tree: { full_product_names: [{ product_id: "P", name: "Product A" }] },
    vulnerabilities: [
      {
        cve: "CVE-1900-0001",
        metrics: [
          {
            content: {
              ssvc_v2: {
                schemaVersion: "2.0.0",
                selections: [{ namespace, key, version, values: values.map((each) => ({ key: each })) }],
                timestamp: "2026-01-01T00:00:00Z",
              },
            },
            products: ["P"],
          },
        ],
      },
    ],
  })
  it.each([
    ["a value of another version", ["ssvc", "MI", "1.0.0", "N", "D"], ["6.1.48 .../0/values/1"]],
    ["values in another order", ["ssvc", "SI", "2.0.0", "N", "C", "R"], ["6.1.48 .../0/values/2"]],
    ["a decision point that is none", ["ssvc", "SIs", "2.0.0", "N"], ["6.1.48 .../0"]],
    ["a version that is none", ["ssvc", "SI", "1.9.7", "N"], ["6.1.48 .../0"]],
    ["an extension that adds a value", ["ssvc//.example.test#points", "SI", "2.0.0", "S"], ["6.1.48 .../0/values/0"]],
    ["what is never valid", ["invalid", "INVALID", "1.0.0", "E"], ["6.1.48 .../0/namespace"]],
    ["a fragment without points", ["nist#800-31", "P_5X", "1.0.0", "VL"], ["6.1.48 .../0"]],
    ["values in their order", ["ssvc", "SI", "2.0.0", "N", "R", "C"], []],
    ["an extension that leaves values out", ["ssvc/de-DE", "SI", "2.0.0", "M", "C"], []],
    ["what CVSS has", ["cvss", "E", "2.0.0", "U", "P", "X"], []],
    ["a private namespace", ["x_example.test#points", "ANY", "1.0.0", "Z"], []],
    ["a namespace for tests", ["test", "TEST", "2.0.0", "A"], []],
  ] as const)("with an SSVC selection: %s (6.1.48)", (_words, [namespace, key, version, ...values], faults) => {
    expect(faultsOf(selecting(namespace, key, version, ...values))).toEqual(
      faults.map((fault) => fault.replace("...", selections)),
    )
  })

  it.each([
    ["This is a license text that should not be here.", false],
    ["DocumentRef-other:LicenseRef-www.example.org-License-2.0", false],
    ["LicenseRef-www.example.org-Example-CSAF-License-3.0+", false],
    ["MIT OR", false],
    ["(MIT OR Apache-2.0", false],
    ["MIT or or Apache-2.0", false],
    ["MIT And Apache-2.0", false],
    ["licenseref-www.example.org-Example-CSAF-License-3.0", false],
    ["MIT WITH additionREF-example-x", false],
    ["LicenseRef-www.example.org%20License", false],
    ["MIT WITH LicenseRef-scancode-apple-exception", false],
    ["(MIT) WITH Classpath-exception-2.0", false],
    ["", false],
    ["CC-BY-4.0", true],
    ["MIT OR any-OSI", true],
    ["A.License-ID-that.could.exist", true],
    ["GPL-2.0+ WITH Classpath-exception-2.0 and (MIT or LicenseRef-scancode-public-domain)", true],
  ])("under the license %j (6.1.54)", (expression, holds) => {
    const faults = faultsOf({}, { license_expression: expression })
    if (expression === "") expect(faults).toEqual(["null /document/license_expression"])
    else expect(faults).toEqual(holds ? [] : ["6.1.54 /document/license_expression"])
  })

  const own = "LicenseRef-www.example.com-no-work-pd"
  const text = { category: "legal_disclaimer", title: "License", text: "Use it as public domain." }
  it.each<[string, object, string[]]>([
    ["a license of its own without its text", {}, ["6.1.55 /document/notes"]],
    [
      "its text in another category",
      { notes: [{ ...text, category: "other" }] },
      ["6.1.55 /document/notes/0/category"],
    ],
    ["its text twice", { notes: [text, { ...text, text: "Again." }] }, ["6.1.55 /document/notes"]],
    ["an exception of its own", { license_expression: "MIT WITH AdditionRef-example-x" }, ["6.1.55 /document/notes"]],
    ["its text", { notes: [text] }, []],
    ["its text in German", { lang: "de", notes: [{ ...text, title: "Lizenz" }] }, []],
    ["a license that ScanCode lists", { license_expression: "LicenseRef-scancode-public-domain" }, []],
    [
      "a license that ScanCode does not list",
      { license_expression: "LicenseRef-scancode-no-such-license" },
      ["6.1.55 /document/notes"],
    ],
    // §6.2.45, a recommended test, is about these.
    ["a name of SPDX that SPDX does not have", { license_expression: "No-Such-License WITH No-exception" }, []],
    ["no license", { license_expression: undefined }, []],
  ])("with %s (6.1.55)", (_words, more, faults) => {
    expect(faultsOf({}, JSON.parse(JSON.stringify({ license_expression: own, ...more })))).toEqual(faults)
  })

  it("with a version within a range, or the reverse, breaks 6.1.58 at the product", () => {
    const range = { category: "product_version_range", name: "vers:intdot/<1.1.1" }
    const product = { product: { product_id: "P", name: "Product A" } }
    const version = { category: "product_version", name: "1.1" }
    const tree = (branch: object) => ({ product_tree: { branches: [branch] } })
    expect(faultsOf(tree({ ...version, branches: [{ ...range, ...product }] }))).toEqual([
      "6.1.58 /product_tree/branches/0/branches/0/category",
    ])
    expect(faultsOf(tree({ ...range, branches: [{ ...version, ...product }] }))).toEqual([
      "6.1.58 /product_tree/branches/0/branches/0/category",
    ])
    expect(faultsOf(tree({ category: "vendor", name: "V", branches: [{ ...range, ...product }] }))).toEqual([])
  })

  it("with two stars in one SKU breaks 6.1.61", () => {
    const named = (...skus: string[]) => ({
      product_tree: {
        full_product_names: [{ product_id: "P", name: "Product A", product_identification_helper: { skus } }],
      },
    })
    expect(faultsOf(named("NL*12*", "A*"))).toEqual([
      "6.1.61 /product_tree/full_product_names/0/product_identification_helper/skus/0",
    ])
    expect(faultsOf(named("NL*12", "\\**"))).toEqual([])
  })

  it("with an extension: its own form is judged (6.1.60.1), what nobody here knows is told, a critical one refused", () => {
    const extension = {
      $schema: "https://www.example.com/extensions/headquarters_1.0.0.json",
      category: "significant",
      critical: false,
      content: { city: "Bonn" },
    }
    const { critical: _, ...without } = extension
    expect(faultsOf({ x_extensions: [without] })).toEqual(["6.1.60.1 /x_extensions/0"])
    expect(faultsOf({ x_extensions: [{ ...extension, more: 1 }] })).toEqual(["6.1.60.1 /x_extensions/0"])
    expect(faultsOf({ x_extensions: [extension] })).toEqual([])
    const judged = (one: object) =>
      judgeCsaf({ $schema: schema, document: { ...document, x_extensions: [one] } }, "2.1")
    expect(judged(extension)).toMatchObject({
      refused: [],
      warnings: [
        { test: "6.1.60.2", path: "/document/x_extensions/0", message: expect.stringContaining(extension.$schema) },
        {
          test: "6.1.60.3",
          path: "/document/x_extensions/0",
          message: expect.stringContaining("registered or private"),
        },
      ],
    })
    expect(judged({ ...extension, critical: true }).refused).toMatchObject([
      { test: null, path: "/document/x_extensions/0", message: expect.stringContaining("critical") },
    ])
  })
})

describe("a CSAF document with several faults of shape", () => {
  it("is answered with what makes it unreadable too, behind what only a score or an extension breaks", () => {
    const root = minimal({
      product_tree: {
        full_product_names: [{ product_id: "P", name: "Product", product_identification_helper: { purl: "pkg:npm" } }],
      },
      vulnerabilities: [
        {
          cve: "CVE-2026-0001",
          product_status: { fixed: "P" },
        },
      ],
    })
    const { refused, warnings } = judgeCsaf(root, "2.0")
    expect(refused).toMatchObject([{ test: null, path: "/vulnerabilities/0/product_status/fixed" }])
    expect(new Set(warnings.map(({ test, path }) => `${test} ${path}`))).toEqual(
      new Set(["6.1.13 /product_tree/full_product_names/0/product_identification_helper/purl"]),
    )
  })
  it("that says nothing but a broken score breaks that alone", () => {
    const root = minimal({
      product_tree: { full_product_names: [{ product_id: "P", name: "Product" }] },
      vulnerabilities: [{ scores: [{ products: ["P"], cvss_v3: { version: "3.1" } }] }],
    })
    expect(new Set(checkCsaf(root, "2.0").map(({ test }) => test))).toEqual(new Set(["6.1.8"]))
  })
})
