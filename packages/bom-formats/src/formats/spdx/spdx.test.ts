import { describe, expect, it } from "vitest"
import type { BomRead } from "../../document.ts"
import { readBom } from "../../read-bom.ts"
import { bytes, codes, inPieces } from "../../testing/documents.ts"

it("a supplier's name is read once, not once for each of its spaces", () => {
  const supplier = (text: string) => {
    const read = readBom(
      bytes({
        spdxVersion: "SPDX-2.3",
        SPDXID: "SPDXRef-DOCUMENT",
        name: "d",
        dataLicense: "CC0-1.0",
        documentNamespace: "https://example.com/d",
        creationInfo: { created: "2024-01-01T00:00:00Z", creators: ["Tool: t"] },
        packages: [{ SPDXID: "SPDXRef-a", name: "a", downloadLocation: "NOASSERTION", supplier: text }],
      }),
    )
    return read.ok && read.document.components[0]?.supplier
  }
  expect(["Organization: A (a@example.com) ", "Person: B (x) c", "C ()", "(D"].map(supplier)).toEqual([
    "A",
    "B (x) c",
    "C",
    "(D",
  ])
  expect(supplier(`Organization: A${" ".repeat(1_000_000)}B`)).toContain("B")
})

it("what stands behind a comment on a package is still the package's", () => {
  const lines = [
    "SPDXVersion: SPDX-2.3",
    "DataLicense: CC0-1.0",
    "Annotator: Tool: t",
    "AnnotationDate: 2024-01-01T00:00:00Z",
    "AnnotationType: OTHER",
    "SPDXREF: SPDXRef-DOCUMENT",
    "SPDXID: SPDXRef-DOCUMENT",
    "PackageName: a",
    "SPDXID: SPDXRef-a",
    "Annotator: Person: A",
    "AnnotationDate: 2024-01-01T00:00:00Z",
    "AnnotationComment: <text>PackageVersion: 1</text>",
    "AnnotationType: REVIEW",
    "SPDXREF: SPDXRef-a",
    "PackageVersion: 2",
    "Reviewer: Person: B",
    "ReviewDate: 2024-01-01T00:00:00Z",
    "ExternalRef: PACKAGE-MANAGER purl pkg:npm/a@2",
    "FileName: ./a.js",
    "SPDXID: SPDXRef-file",
    "Annotator: Person: A",
    "PackageVersion: 3",
  ]
  const read = readBom(bytes(lines.join("\n")))
  expect(read.ok && read.document.components).toMatchObject([
    { bomRef: "SPDXRef-a", version: "2", purl: "pkg:npm/a@2" },
  ])
  expect(codes(read)).toEqual([])
})

describe("an SPDX document", () => {
  const spdx = (extra: object, of: object = {}) =>
    readBom(
      bytes({
        spdxVersion: "SPDX-2.3",
        SPDXID: "SPDXRef-DOCUMENT",
        packages: [{ SPDXID: "SPDXRef-a", name: "a", downloadLocation: "NOASSERTION", ...of }],
        ...extra,
      }),
    )
  it.each([
    ["/relationships", { relationships: {} }, {}],
    [
      "/relationships/0/relatedSpdxElement",
      { relationships: [{ spdxElementId: "SPDXRef-a", relationshipType: "DEPENDS_ON" }] },
      {},
    ],
    ["/packages/0/versionInfo", {}, { versionInfo: 1 }],
    ["/packages/0/externalRefs", {}, { externalRefs: { purl: "pkg:npm/a@1" } }],
    [
      "/packages/0/externalRefs/0/referenceLocator",
      {},
      { externalRefs: [{ referenceCategory: "PACKAGE-MANAGER", referenceType: "purl" }] },
    ],
    ["/packages/0/checksums/0/checksumValue", {}, { checksums: [{ algorithm: "SHA1" }] }],
  ])("loses nothing of another type than the schema wants: %s", (path, extra, of) => {
    const read = spdx(extra, of)
    expect(read.ok ? [] : read.problems.map((problem) => problem.path)).toEqual([path])
  })

  // SPDX 2.3, annex F.3, its own examples.
  it.each([
    ["maven-central", "org.apache.tomcat:tomcat:9.0.0.M4", "pkg:maven/org.apache.tomcat/tomcat@9.0.0.M4"],
    ["http://spdx.org/rdf/references/maven-central", "org.apache.tomcat:tomcat", "pkg:maven/org.apache.tomcat/tomcat"],
    ["npm", "http-server@0.3.0", "pkg:npm/http-server@0.3.0"],
    ["npm", "@angular/core@1.2.3", "pkg:npm/%40angular/core@1.2.3"],
    ["nuget", "Microsoft.AspNet.MVC/5.0.0", "pkg:nuget/Microsoft.AspNet.MVC@5.0.0"],
    ["bower", "modernizr#2.6.2", "pkg:bower/modernizr@2.6.2"],
    ["npm", "two words", null],
    ["npm", "half-a-character\ud800@1", null],
    ["swh", "swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2", null],
  ])("may name a package by %s: %s", (referenceType, referenceLocator, purl) => {
    const reference = { referenceCategory: "PACKAGE-MANAGER", referenceType, referenceLocator }
    const named = { ...reference, referenceType: "purl", referenceLocator: "pkg:generic/a@1" }
    const purlOf = (...externalRefs: object[]) => {
      const read = spdx({ spdxVersion: "SPDX-2.1" }, { externalRefs })
      return read.ok ? read.document.components[0]?.purl : read.problems
    }
    expect(purlOf(reference)).toBe(purl)
    expect(purlOf(reference, named)).toBe("pkg:generic/a@1")
  })

  it.each(["DESCRIBES", "DESCRIBE"])("is about what it %s, as older Trivy writes it too", (relationshipType) => {
    const relationships = [
      { spdxElementId: "SPDXRef-DOCUMENT", relationshipType, relatedSpdxElement: "SPDXRef-image" },
      { spdxElementId: "SPDXRef-image", relationshipType: "CONTAINS", relatedSpdxElement: "SPDXRef-a" },
    ]
    const packages = ["image", "a"].map((name) => ({ SPDXID: `SPDXRef-${name}`, name, downloadLocation: "NONE" }))
    const read = spdx({ relationships, packages })
    expect(read.ok && [read.document.subject?.name, [...read.document.dependencies]]).toEqual(["image", [[-1, [0]]]])
    expect(codes(read)).toEqual([])
  })

  it("says which relationships are none of SPDX's", () => {
    const relationships = ["DEPENDS_ON", "dependsOn", "VARIANT_OF", "toString"].map((relationshipType) => ({
      spdxElementId: "SPDXRef-a",
      relationshipType,
      relatedSpdxElement: "SPDXRef-b",
    }))
    const b = { SPDXID: "SPDXRef-b", name: "b", downloadLocation: "NOASSERTION" }
    const read = spdx({ relationships, packages: [{ ...b, SPDXID: "SPDXRef-a" }, b] })
    expect(read.ok && [...read.document.dependencies]).toEqual([[0, [1]]])
    expect(read.problems.map(({ code, path }) => [code, path])).toEqual([
      ["unknown-relationship", "/relationships/1/relationshipType"],
      ["unknown-relationship", "/relationships/3/relationshipType"],
    ])
  })

  it("is refused for an error behind any number of warnings", () => {
    const twoPurls = ["pkg:npm/a@1", "pkg:npm/b@1"].map((purl) => ({ referenceType: "purl", referenceLocator: purl }))
    const packages = Array.from({ length: 60 }, (_, place) => ({
      SPDXID: `SPDXRef-${place}`,
      name: "a",
      externalRefs: twoPurls,
    }))
    expect(spdx({ packages }).ok).toBe(true)
    expect(codes(spdx({ packages: [...packages, packages[0]] }))).toEqual(["duplicate-bom-ref"])
  })

  it.each([
    ["HAS_PREREQUISITE", [[0, [1]]]],
    ["PREREQUISITE_FOR", [[1, [0]]]],
    ["OPTIONAL_COMPONENT_OF", [[1, [0]]]],
    ["PACKAGE_OF", [[1, [0]]]],
    ["DYNAMIC_LINK", [[0, [1]]]],
    ["BUILD_TOOL_OF", []],
    ["GENERATED_FROM", []],
  ])("says by %s what needs what", (relationshipType, edges) => {
    const packages = ["a", "b"].map((name) => ({ SPDXID: `SPDXRef-${name}`, name, downloadLocation: "NONE" }))
    const relationships = [{ spdxElementId: "SPDXRef-a", relationshipType, relatedSpdxElement: "SPDXRef-b" }]
    const read = spdx({ packages, relationships })
    expect(read.ok && [...read.document.dependencies]).toEqual(edges)
  })

  it("may call a package nothing", () => {
    expect(spdx({}, { name: "" })).toMatchObject({ ok: true, document: { components: [{ name: "(unnamed)" }] } })
  })

  it("in tag-value tells the line of a reference that is none", () => {
    const read = readBom(
      bytes(
        "SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\n\nPackageName: a\nSPDXID: SPDXRef-a\nExternalRef: PACKAGE-MANAGER purl\n",
      ),
    )
    expect(read.ok ? [] : read.problems[0]?.path).toMatch(/^line 4 /)
  })
})

describe("an SPDX tag-value document", () => {
  const text = `# made by hand
SPDXVersion: SPDX-2.3
SPDXID: SPDXRef-DOCUMENT
DocumentNamespace: https://example.com/shop
Creator: Tool: maker-1.0
Created: 2026-01-02T03:04:05Z
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-shop

PackageName: shop
SPDXID: SPDXRef-shop
PackageComment: <text>over
several lines</text>

PackageName: lodash
SPDXID: SPDXRef-lodash
PackageVersion: 4.17.20
PackageLicenseDeclared: MIT
PackageChecksum: SHA256: ${"ab".repeat(32)}
ExternalRef: PACKAGE-MANAGER purl pkg:npm/lodash@4.17.20

FileName: ./x.js
SPDXID: SPDXRef-File
Relationship: SPDXRef-shop DEPENDS_ON SPDXRef-lodash
`
  it("gives its packages, what it is about, and edges", async () => {
    const read = readBom(bytes(text))
    expect(read).toMatchObject({
      ok: true,
      document: {
        format: "spdx",
        encoding: "tag-value",
        specVersion: "2.3",
        serialNumber: "https://example.com/shop",
        tools: ["maker-1.0"],
        subject: { name: "shop" },
        components: [{ name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20", licenses: ["MIT"] }],
      },
    })
    expect(read.ok && [...read.document.dependencies]).toEqual([[-1, [0]]])
  })

  it("may tell its version behind what else it tells of itself", () => {
    const [, version = "", id = "", ...rest] = text.split("\n")
    const turned = (...first: string[]) => readBom(bytes([...first, version, ...rest].join("\n")))
    expect(turned("DataLicense: CC0-1.0", id, "DocumentName: shop")).toEqual(turned("# by hand", "", "", id))
    expect(codes(turned("Shop: none", id))).toEqual(["unknown-format"])
  })

  it.each([
    ["a line that is no tag", `${text}\nwhat is this`, "not-tag-value", 25],
    ["a text without end", `${text}\nPackageName: x\nPackageComment: <text>never`, "cut-off", 26],
    ["a package without an id", `${text}\nPackageName: x`, "no-spdx-id", 25],
    ["an unknown version", text.replace("SPDX-2.3", "SPDX-9"), "unknown-spec-version", 2],
  ])("with %s is refused with the line", async (_what, broken, code, line) => {
    const read = readBom(bytes(broken))
    expect(codes(read)).toEqual([code])
    expect(read.problems[0]?.path).toMatch(new RegExp(`^line ${line}( |$)`))
  })

  it.each(["\n", "\r\n", "\r"])("is the same however its bytes are cut and its lines end: %j", (lineEnd) => {
    const ended = new TextEncoder().encode(text.replace("by hand", "by hånd").replaceAll("\n", lineEnd))
    for (const size of [40, 41, 42, 43, 60, 300])
      expect(readBom(inPieces(ended, size)), String(size)).toEqual(readBom(bytes(text)))
  })

  it("tells the lines of what stands far behind its beginning", () => {
    const far = `${text}${"# a comment\n".repeat(20_000)}PackageComment: <text>\n${"over many lines\n".repeat(20_000)}</text>\nRelationship: SPDXRef-shop DEPENDS_ON SPDXRef-shop\n`
    expect(readBom(bytes(far.replace("Relationship: SPDXRef-shop DEPENDS_ON SPDXRef-lodash\n", ""))).problems).toEqual([
      expect.objectContaining({ code: "self-dependency", path: "line 40025 (/relationships/1)" }),
    ])
  })

  it("is about the one package of what it describes", () => {
    const also = (id: string) => readBom(bytes(`${text}Relationship: SPDXRef-DOCUMENT DESCRIBES ${id}\n`))
    const subject = (read: BomRead) => read.ok && read.document.subject?.name
    expect(["SPDXRef-File", "SPDXRef-lodash"].map(also).map(subject)).toEqual(["shop", undefined])
  })
})
