import { existsSync, readdirSync, readFileSync } from "node:fs"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { describe, expect, it } from "vitest"
import { type ByteSource, inMemory } from "./byte-source.ts"
import type { BomRead } from "./document.ts"
import { bomLimits } from "./limits.ts"
import { readBom, readBomKeeping } from "./read-bom.ts"

const bytes = (value: unknown) =>
  inMemory(new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)))
const bom = (extra: object = {}) => ({
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  components: [{ type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20", "bom-ref": "a" }],
  ...extra,
})
const inPieces = (all: Uint8Array, size: number): ByteSource => ({
  bytes: all.length,
  *read(from) {
    for (let at = from; at < all.length; at += size) yield all.subarray(at, at + size)
  },
})
const codes = (read: BomRead) => read.problems.map((problem) => problem.code)

it.each([
  ["in-toto", { predicateType: "https://spdx.dev/Document", predicate: {} }, "attestation"],
  ["DSSE", { payloadType: "application/vnd.in-toto+json", payload: "e30=", signatures: [] }, "attestation"],
  ["GitHub", { sbom: { SPDXID: "SPDXRef-DOCUMENT", spdxVersion: "SPDX-2.3" } }, "dependency graph"],
  ["SPDX in XML", "<Document><packages/><packages/></Document>", "The root element is Document"],
])("says what it is that was sent instead: %s", (_, sent, words) => {
  const read = readBom(bytes(sent))
  expect(read.ok ? "" : read.problems[0]?.message).toContain(words)
})

describe("a document that lists nothing", () => {
  const alone = (subject: object) => readBom(bytes(bom({ components: [], metadata: { component: subject } })))

  it("but the package that it is about has that for its component", () => {
    const read = alone({ type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20" })
    expect(read.ok && read.document.components.map(({ purl }) => purl)).toEqual(["pkg:npm/lodash@4.17.20"])
    expect(codes(read)).toEqual(["subject-alone"])
  })

  it("at all says so", () => {
    expect(codes(alone({ type: "application", name: "shop" }))).toEqual(["no-components"])
    expect(codes(readBom(bytes({ bomFormat: "CycloneDX", specVersion: "1.4", version: 1 })))).toEqual(["no-components"])
  })
})

describe("a CycloneDX document", () => {
  // cyclonedx-python-lib, tests/_data/own/json/1.2/bom_with_mixed_licenses.json (Apache-2.0), its component.
  const mixed = [{ license: { id: "MIT" } }, { license: { name: "foo license" } }, { expression: "MIT OR Apache-2.0" }]
  it.each([
    ["1.2", true],
    ["1.4", true],
    ["1.5", false],
    ["1.6", false],
    ["1.7", true],
  ])("of %s may have an expression beside licenses: %s", (specVersion, isTaken) => {
    const read = readBom(
      bytes(bom({ specVersion, components: [{ type: "library", name: "comp", version: "1337", licenses: mixed }] })),
    )
    expect(read.ok ? read.document.components[0]?.licenses : codes(read)).toEqual(
      isTaken ? ["MIT", "foo license", "MIT OR Apache-2.0"] : ["license-choice"],
    )
  })

  it.each([
    ["/version", { version: "1" }],
    ["/metadata", { metadata: [] }],
    ["/metadata/tools", { specVersion: "1.4", metadata: { tools: { components: [] } } }],
    ["/services/0/name", { services: ["api"] }],
    ["/dependencies", { dependencies: { a: ["b"] } }],
    ["/dependencies/0/dependsOn", { dependencies: [{ ref: "a", dependsOn: "a" }] }],
    ["/components/0/licenses", { components: [{ type: "library", name: "x", licenses: "MIT" }] }],
    ["/components/0/licenses/0", { components: [{ type: "library", name: "x", licenses: ["MIT"] }] }],
    [
      "/components/0/licenses/0/license",
      { components: [{ type: "library", name: "x", licenses: [{ license: { id: "MIT", name: "MIT License" } }] }] },
    ],
    ["/components/0/supplier/name", { components: [{ type: "library", name: "x", supplier: { name: ["Acme"] } }] }],
    ["/components/0/publisher", { components: [{ type: "library", name: "x", publisher: { name: "Acme" } }] }],
    ["/components/0/hashes", { components: [{ type: "library", name: "x", hashes: { "SHA-1": "00" } }] }],
    ["/components/0/components", { components: [{ type: "library", name: "x", components: {} }] }],
    [
      "/components/0/externalReferences/0/url",
      { components: [{ type: "library", name: "x", externalReferences: [{ type: "advisories" }] }] },
    ],
  ])("loses nothing of another type than the schema wants: %s", (path, extra) => {
    const read = readBom(bytes(bom(extra)))
    expect(read.ok ? [] : read.problems.map((problem) => problem.path)).toEqual([path])
  })

  const known = new URL("../../../../shared/conformance/cyclonedx/schema/spdx.schema.json", import.meta.url)
  it("may name each licence and exception of the schema's list", () => {
    const ids: string[] = existsSync(known)
      ? JSON.parse(readFileSync(known, "utf8")).enum
      : ["MIT", "GPL-2.0+", "Classpath-exception-2.0", "Artistic-dist"]
    const components = ids.map((id) => ({ type: "library", name: "x", licenses: [{ license: { id } }] }))
    const read = readBom(bytes(bom({ specVersion: "1.6", components })))
    expect(read.ok ? [] : read.problems).toEqual([])
  })

  it.each([
    [{ supplier: { name: "Supplier" }, manufacturer: { name: "Maker" }, publisher: "Publisher" }, "Supplier"],
    [{ supplier: { url: ["https://example.com"] }, manufacturer: { name: "Maker" }, publisher: "Publisher" }, "Maker"],
    [{ supplier: {}, publisher: "Publisher" }, "Publisher"],
    [{ supplier: {} }, null],
  ])("has a component of %j from %s", (said, supplier) => {
    const read = readBom(bytes(bom({ specVersion: "1.6", components: [{ type: "library", name: "x", ...said }] })))
    expect(read.ok && read.document.components[0]?.supplier).toBe(supplier)
  })

  it("gives its components, subject and edges", async () => {
    const read = readBom(
      bytes(
        bom({
          metadata: { component: { type: "application", name: "shop", "bom-ref": "root" } },
          dependencies: [
            { ref: "root", dependsOn: ["a", "a"] },
            { ref: "a", dependsOn: ["a", "gone"] },
          ],
        }),
      ),
    )
    expect(read).toMatchObject({
      ok: true,
      document: {
        format: "cyclonedx",
        specVersion: "1.5",
        subject: { name: "shop" },
        components: [{ name: "lodash", purl: "pkg:npm/lodash@4.17.20" }],
      },
    })
    expect(read.ok && [...read.document.dependencies]).toEqual([[-1, [0]]])
    expect(codes(read)).toEqual(["self-dependency", "unknown-reference"])
  })

  it("with a fault is refused with the place of each", async () => {
    const twice = { type: "library", name: "x", "bom-ref": "a" }
    const read = readBom(
      bytes(
        bom({
          components: [
            twice,
            twice,
            { type: "nonsense", name: "y" },
            { type: "library" },
            { type: "file", name: "z", hashes: [{ alg: "SHA-256", content: "zz" }] },
          ],
        }),
      ),
    )
    expect(read).toMatchObject({ ok: false, status: 422 })
    expect(read.problems.map((problem) => problem.path).sort()).toEqual([
      "/components/1",
      "/components/2/type",
      "/components/3/name",
      "/components/4/hashes/0",
    ])
  })

  it.each([
    ["", 400, "empty"],
    ['{"bomFormat":"CycloneDX"', 400, "not-json"],
    ['{"bomFormat":"CycloneDX","specVersion":"9.9"}', 422, "unknown-spec-version"],
    ["[]", 422, "unknown-format"],
    ["[[1],[2]]", 422, "unknown-format"],
    ['{"lockfileVersion":3}', 422, "unknown-format"],
    ["PK\u0003\u0004", 422, "unknown-format"],
    [`${"\n".repeat(60)}hello`, 422, "unknown-format"],
    [`${" \t\n".repeat(20_000)}# SPDXVersion`, 422, "unknown-format"],
    [`${"#\n".repeat(30_000)}SPDXVersionless: 1`, 422, "unknown-format"],
    [`{"bomFormat":"CycloneDX","specVersion":"1.5","x":${"[".repeat(200)}${"]".repeat(200)}}`, 422, "too-deep"],
    ['{"bomFormat":"CycloneDX\u0000"}', 400, "not-json"],
    ['{"bomFormat":"CycloneDX","specVersion":"1.5","compo\\qnents":[]}', 400, "not-json"],
    ['{"bomFormat":"CycloneDX","specVersion":"1.5","compo\u0001nents":[]}', 400, "not-json"],
    ['{\u0000"\u0000b\u0000o\u0000m\u0000F\u0000"\u0000:\u0000[\u0000]\u0000}\u0000', 400, "not-text"],
  ])("%.40s is refused with %i %s", async (text, status, code) => {
    const read = readBom(bytes(text))
    expect(read).toMatchObject({ ok: false, status })
    expect(codes(read)).toEqual([code])
  })

  it("is held to each limit: just below is taken, just above is not", async () => {
    const two = bom({
      components: [
        { type: "library", name: "aaaa" },
        { type: "library", name: "b" },
      ],
    })
    const size = JSON.stringify(two).length
    for (const [limit, value] of [
      ["components", 2],
      ["name", 4],
      ["bytes", size],
    ] as const) {
      expect(readBom(bytes(two), { ...bomLimits, [limit]: value }).ok, limit).toBe(true)
      expect(readBom(bytes(two), { ...bomLimits, [limit]: value - 1 }).ok, limit).toBe(false)
    }
  })
})

describe("what a document is read from, a piece at a time,", () => {
  const xml = (content: string) =>
    `<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1">${content}</bom>`
  const component = (attributes: string, content = "") =>
    xml(
      `<components><component type="library" ${attributes}><name>a</name><version>1</version>${content}</component></components>`,
    )
  const many = (count: number) => Array.from({ length: count }, (_, i) => `a${i}="1"`).join(" ")
  const text = 200_000
  const tagValue = (comment: string) =>
    `SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\nDocumentName: d\nDocumentNamespace: https://example.com/d\nCreator: Tool: t\nCreated: 2024-01-01T00:00:00Z\nPackageName: a\nSPDXID: SPDXRef-a\nPackageDownloadLocation: NOASSERTION\nPackageComment: <text>${comment}</text>\n`

  it.each([
    ["attributes", component(many(255)), component(many(256)), "too-many-attributes"],
    [
      "namespaces",
      component(`xmlns:${many(255).replaceAll(" ", " xmlns:")}`),
      component(`xmlns:${many(256).replaceAll(" ", " xmlns:")}`),
      "too-many-attributes",
    ],
    [
      "text",
      component("", `<description>${"x".repeat(text - 10)}</description>`),
      component("", `<description>${"x".repeat(text + 10)}</description>`),
      "too-long",
    ],
    [
      "text in parts",
      component("", "<description>x</description>"),
      component("", `<description>${"x<!-- -->".repeat(text + 10)}</description>`),
      "too-long",
    ],
    [
      "CDATA",
      component("", `<description><![CDATA[${"]".repeat(text - 100)}]]></description>`),
      component("", `<description><![CDATA[${"]".repeat(text + 10)}]]></description>`),
      "too-long",
    ],
    [
      "comment",
      component("", `<!--${"x".repeat(text - 100)}-->`),
      component("", `<!--${"x".repeat(text + 10)}-->`),
      "too-long",
    ],
    [
      "tag",
      component("", `<a b="${"x".repeat(text - 100)}"/>`),
      component("", `<a b="${"x".repeat(text + 10)}"/>`),
      "too-long",
    ],
    ["tag that never ends", component(""), `<${"a".repeat(text * 2)}`, "too-long"],
    ["<text>", tagValue("x\n".repeat(text / 2 - 10)), tagValue("x\n".repeat(text / 2 + 10)), "too-long"],
    ["<text> of empty lines", tagValue("\n".repeat(text - 100)), tagValue("\n".repeat(text + 10)), "too-long"],
  ])("is held to its %s", (_, below, above, code) => {
    const limits = { ...bomLimits, text }
    expect(codes(readBom(bytes(below), limits))).toEqual([])
    expect(codes(readBom(bytes(above), limits))).toEqual([code])
  })
})

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

it("an element of XML that stands very often is read once, not once for each of its siblings", () => {
  const xml = (metadata: string) =>
    readBom(bytes(`<bom xmlns="http://cyclonedx.org/schema/bom/1.5"><metadata>${metadata}</metadata></bom>`))
  expect(xml("<a/>".repeat(300_000)).ok).toBe(true)
  expect(xml('<component type="library"><name>a</name><name>b</name></component>').ok).toBe(false)
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

const sboms = new URL("../../../../shared/data/sboms/", import.meta.url)
interface IndexRow {
  readonly file: string
  readonly format: string
  readonly spec: string
  readonly components: number
  readonly upstream_marks_invalid: boolean
}
const index: IndexRow[] = existsSync(sboms)
  ? readFileSync(new URL("index.jsonl", sboms), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line))
  : []
const ours = index.filter(
  (row) =>
    /^(cyclonedx-json|cyclonedx-xml|spdx-json|spdx-tag-value)$/.test(row.format) &&
    !row.upstream_marks_invalid &&
    /^(SPDX-)?(1\.[2-7]|2\.[23])$/.test(row.spec),
)

describe.skipIf(!existsSync(sboms))("real SBOMs (skipped without ../shared)", () => {
  // What their specification forbids, though their source keeps them as good ones: a reference used twice, a component without a name, an expression beside licenses, a serial number that is none.
  const broken = new Set(["duplicate-bom-ref", "no-name", "license-choice", "invalid-serial-number"])
  it.each(ours)("$file is taken, or is broken in a way that its specification names", async ({ file }) => {
    const read = readBom(inMemory(readFileSync(new URL(file, sboms))))
    expect(read.ok ? [] : codes(read).filter((code) => !broken.has(code))).toEqual([])
  })

  it("are read alike in small pieces, whatever those cut through", () => {
    const smallest = ours.map(({ file }) => readFileSync(new URL(file, sboms))).filter(({ length }) => length < 300_000)
    expect(smallest.length).toBeGreaterThan(40)
    for (const [place, all] of smallest.entries())
      expect(readBom(inPieces(all, 997 + place))).toEqual(readBom(inMemory(all)))
  })

  it("nearly all of them are taken", async () => {
    const verdicts = await Promise.all(
      ours.map(async ({ file }) => readBom(inMemory(readFileSync(new URL(file, sboms)))).ok),
    )
    expect(verdicts.length).toBeGreaterThan(80)
    expect(verdicts.filter((isTaken) => !isTaken).length).toBeLessThan(verdicts.length / 20)
  })
})

const cases = new URL("../../../../shared/conformance/cyclonedx/cases/", import.meta.url)
describe.skipIf(!existsSync(cases))("the official CycloneDX cases (skipped without ../shared)", () => {
  const files = existsSync(cases)
    ? ["1.2", "1.3", "1.4", "1.5", "1.6", "1.7"].flatMap((version) =>
        readdirSync(new URL(version, cases))
          .filter((name) => /^(valid|invalid)-.*\.(json|xml)$/.test(name))
          .map((name) => `${version}/${name}`),
      )
    : []
  const isValid = (file: string) => /\/valid-/.test(file)
  it.each(files.filter(isValid))("%s is taken", async (file) => {
    const read = readBom(inMemory(readFileSync(new URL(file, cases))))
    expect(read.ok ? [] : read.problems).toEqual([])
  })
  it.each(files.filter((file) => !isValid(file)))("%s is refused with the place", async (file) => {
    const read = readBom(inMemory(readFileSync(new URL(file, cases))))
    expect(read.ok).toBe(false)
    expect(read.problems[0]?.path).toMatch(/^(\/|line \d)/)
  })
})

describe("a CycloneDX XML document", () => {
  it("is read element by element: names of any prefix, namespaces declared on the lists, characters that a piece cuts through, places by their line", () => {
    const component = (i: number) =>
      `<b:component type="library"\nbom-ref="é${i}"><b:name>naïve ${i} 𝄞</b:name>${i === 9 ? "<b:cpe>a</b:cpe><b:cpe>b</b:cpe>" : ""}</b:component>`
    const text = (count: number) =>
      `<?xml version="1.0"?>\n<b:bom xmlns:b="http://cyclonedx.org/schema/bom/1.5"><x:own xmlns:x="urn:x"><x:component/></x:own><b:components xmlns:y="urn:y">\n${Array.from({ length: count }, (_, i) => component(i)).join("<y:note/>\n")}</b:components>
<b:dependencies>${Array.from({ length: count - 1 }, (_, i) => `<b:dependency ref="é${i}">\n<b:dependency ref="é${i + 1}"/></b:dependency>`).join("")}</b:dependencies></b:bom>`
    const read = readBom(inPieces(new TextEncoder().encode(text(9)), 13))
    expect(read.problems).toEqual([])
    if (!read.ok) return
    expect(read.document.components.map(({ bomRef, name }) => [bomRef, name])).toEqual(
      Array.from({ length: 9 }, (_, i) => [`é${i}`, `naïve ${i} 𝄞`]),
    )
    expect(read.document.dependencies.get(7)).toEqual([8])
    expect(readBom(inPieces(new TextEncoder().encode(text(10)), 13)).problems).toMatchObject([
      { code: "not-a-text", path: "line 22 (/components/9/cpe)" },
    ])
    expect(codes(readBom(bytes(text(2).replace("<b:dependencies>", "<b:components/><b:dependencies>"))))).toEqual([
      "duplicate-name",
    ])
    const crowded = Array.from({ length: 101 }, (_, i) => `<b:l${i}></b:l${i}>`).join("")
    expect(codes(readBom(bytes(text(2).replace("<b:dependencies>", `${crowded}<b:dependencies>`))))).toEqual([
      "too-many-lists",
    ])
    expect(codes(readBom(bytes(text(2).replace("<y:note/>", "<b:service/>"))))).toEqual(["not-an-object"])
  })

  it.each([
    ["nobody who says it", "<pointers><pointer>/components/0</pointer></pointers>"],
    [
      "two who say it",
      "<pointers><pointer>/a</pointer></pointers><attributedTo>a</attributedTo><attributedTo>b</attributedTo>",
    ],
    ["two processes", "<pointers><pointer>/a</pointer></pointers><process>a</process><process>b</process>"],
    [
      "pointers and expressions",
      "<pointers><pointer>/a</pointer></pointers><expressions><expression>/a</expression></expressions><process>a</process>",
    ],
    ["nothing in it", ""],
  ])("is refused at the line of a citation with %s", (_, inside) => {
    const read = readBom(bytes(xml(`\n<citations>\n<citation>${inside}</citation></citations>`, "1.7")))
    expect(read.problems[0]).toMatchObject({ code: "incomplete-citation" })
    expect(read.problems[0]?.path).toMatch(/^line 4 /)
  })

  const xml = (inside: string, version = "1.5") =>
    `<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/${version}" version="1">${inside}</bom>`
  const component =
    '<component type="library" bom-ref="a"><name>lodash</name><version>4.17.20</version><licenses><license><id>MIT</id></license></licenses><purl>pkg:npm/lodash@4.17.20</purl></component>'

  it("gives the same document as its JSON", async () => {
    const read = readBom(
      bytes(
        xml(
          `<metadata><component type="application" bom-ref="root"><name>shop</name></component></metadata><components>${component}</components><dependencies><dependency ref="root"><dependency ref="a"/></dependency></dependencies>`,
        ),
      ),
    )
    const json = readBom(
      bytes(
        bom({
          version: 1,
          metadata: { component: { type: "application", name: "shop", "bom-ref": "root" } },
          components: [
            {
              type: "library",
              "bom-ref": "a",
              name: "lodash",
              version: "4.17.20",
              licenses: [{ license: { id: "MIT" } }],
              purl: "pkg:npm/lodash@4.17.20",
            },
          ],
          dependencies: [{ ref: "root", dependsOn: ["a"] }],
        }),
      ),
    )
    expect(read.ok && json.ok && { ...read.document, encoding: "json" }).toEqual(json.ok && json.document)
  })

  it("may have its number in braces, as the XSD has it", () => {
    const number = "3e671687-395b-41f5-a30f-a58921a69b79"
    const numbered = (written: string) =>
      readBom(bytes(xml("<components/>").replace("<bom ", `<bom serialNumber="${written}" `)))
    const read = numbered(`{${number}}`)
    expect(read.ok && read.document.serialNumber).toBe(`urn:uuid:${number}`)
    expect(numbered(number).ok).toBe(false)
  })

  // XSD, `dependencyType`: what a dependency holds may hold some in turn.
  it("may tell the whole graph as a tree, and the line of what stands deep in it", () => {
    const [a, b, c, d] = ["a", "b", "c", "d"].map(
      (ref) => `<component type="library" bom-ref="${ref}"><name>${ref}</name></component>`,
    )
    const read = readBom(
      bytes(
        xml(
          `<components>${a}${b}${c}${d}</components><dependencies><dependency ref="a"><dependency ref="b"><dependency ref="c"/>\n<dependency ref="d"><dependency ref="gone"/></dependency></dependency><dependency ref="d"/></dependency></dependencies>`,
        ),
      ),
    )
    expect(read.ok && [...read.document.dependencies]).toEqual([
      [0, [1, 3]],
      [1, [2, 3]],
    ])
    expect(read.problems).toMatchObject([{ code: "unknown-reference", path: expect.stringMatching(/^line 3 /) }])
  })

  it.each([
    [
      "entities",
      `<?xml version="1.0"?>\n<!DOCTYPE bom [<!ENTITY a "b">]>${xml("<components/>").slice(22)}`,
      "doctype",
      /^line 2/,
    ],
    ["cut off", xml("<components>").slice(0, -6), "not-xml", /^line 2/],
    ["depth", xml(`${"<a>".repeat(200)}${"</a>".repeat(200)}`), "too-deep", /^line 2/],
    ["another root", "<project/>", "unknown-format", /^line 1/],
    ["an old version", xml("<components/>", "1.1"), "unknown-spec-version", /^line 2/],
    [
      "a fault",
      xml(`<components>\n${component}\n<component type="nonsense"><name>x</name></component></components>`),
      "unknown-component-type",
      /^line 4 /,
    ],
    ["an undefined entity", xml("<components>&lol;</components>"), "not-xml", /^line 2/],
  ])("with %s is refused with the line", async (_what, text, code, place) => {
    const read = readBom(bytes(text))
    expect(read.ok).toBe(false)
    expect(codes(read)).toEqual([code])
    expect(read.problems[0]?.path).toMatch(place)
  })
})

describe("the source package that Trivy tells beside the purl", () => {
  const libc6 = "pkg:deb/ubuntu/libc6@2.35-0ubuntu3.1?distro=ubuntu-22.04"
  const upstreamOf = (read: BomRead) => (read.ok ? read.document.components[0]?.upstream : codes(read))
  const properties = (told: Record<string, string>) =>
    Object.entries(told).map(([name, value]) => ({ name: `aquasecurity:trivy:${name}`, value }))
  const cyclonedx = (purl: string, told: Record<string, string>) =>
    upstreamOf(
      readBom(bytes(bom({ components: [{ type: "library", name: "a", purl, properties: properties(told) }] }))),
    )

  it.each([
    [libc6, { SrcName: "glibc", SrcVersion: "2.35", SrcRelease: "0ubuntu3.1" }, "glibc@2.35-0ubuntu3.1"],
    [
      "pkg:deb/debian/bsdutils@2.33.1-0.1?distro=debian-10&epoch=1",
      { SrcName: "util-linux", SrcVersion: "2.33.1", SrcRelease: "0.1" },
      "util-linux@0:2.33.1-0.1",
    ],
    [
      "pkg:rpm/rocky/openssl-libs@3.0.7-24.el9?epoch=1",
      { SrcName: "openssl", SrcVersion: "3.0.7", SrcRelease: "24.el9", SrcEpoch: "1" },
      "openssl@1:3.0.7-24.el9",
    ],
    ["pkg:apk/alpine/libcrypto3@3.0.8-r0", { SrcName: "openssl" }, "openssl"],
    ["pkg:apk/alpine/libcrypto3@3.0.8-r0?upstream=openssl", { SrcName: "libressl" }, null],
    ["pkg:apk/alpine/libcrypto3@3.0.8-r0", { SrcName: "open ssl" }, null],
    ["pkg:apk/alpine/libcrypto3@3.0.8-r0", { SrcVersion: "3.0.8-r0" }, null],
    ["pkg:npm/a@1", { SrcName: "b" }, null],
  ])("is the upstream of %s in CycloneDX", (purl, told, upstream) => {
    expect(cyclonedx(purl, told)).toBe(upstream)
  })

  it.each([
    ["built package from: glibc 2.35-0ubuntu3.1", "glibc@2.35-0ubuntu3.1"],
    ["built package from: glibc", "glibc"],
    ["acquired package info from DPKG DB: /var/lib/dpkg/status", null],
  ])("is so in SPDX, in JSON and tag-value: %s", (sourceInfo, expected) => {
    const locator = { referenceCategory: "PACKAGE-MANAGER", referenceType: "purl", referenceLocator: libc6 }
    const packages = [{ SPDXID: "SPDXRef-a", name: "libc6", sourceInfo, externalRefs: [locator] }]
    const tags = [
      "SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\n\nPackageName: libc6\nSPDXID: SPDXRef-a",
      `PackageSourceInfo: <text>${sourceInfo}</text>\nExternalRef: PACKAGE-MANAGER purl ${libc6}\n`,
    ]
    expect(upstreamOf(readBom(bytes({ spdxVersion: "SPDX-2.3", SPDXID: "SPDXRef-DOCUMENT", packages })))).toBe(expected)
    expect(upstreamOf(readBom(bytes(tags.join("\n"))))).toBe(expected)
  })
})

describe("security references (SPDX 2.3, annex K; CycloneDX externalReferences)", () => {
  const spdx = (externalRefs: object[]) =>
    JSON.stringify({
      spdxVersion: "SPDX-2.3",
      SPDXID: "SPDXRef-DOCUMENT",
      name: "d",
      packages: [
        { SPDXID: "SPDXRef-a", name: "a", externalRefs },
        { SPDXID: "SPDXRef-b", name: "b" },
      ],
    })
  const ref = (referenceType: string, referenceLocator: string, more: object = {}) => ({
    referenceCategory: "SECURITY",
    referenceType,
    referenceLocator,
    ...more,
  })
  const references = (text: string) => {
    const read = readBom(bytes(text))
    if (!read.ok) throw new Error(read.problems[0]?.message)
    return { kept: read.document.components[0]?.securityReferences, problems: read.problems.map(({ code }) => code) }
  }
  const advisory = { kind: "advisory", locator: "https://nvd.nist.gov/vuln/detail/CVE-2020-29573", comment: null }

  it("of SPDX are kept by kind with their comments, each once; a CPE is none, another category neither", () => {
    expect(
      references(
        spdx([
          ref("advisory", advisory.locator),
          ref("advisory", advisory.locator),
          ref("http://spdx.org/rdf/references/fix", "https://example.com/fix.diff", { comment: "of CVE-2022-26499" }),
          ref("url", "https://example.com/security-info.html"),
          ref("swid", "swid:2df9de35-0aff-4a86-ace6-f7dddd1ade4c"),
          ref("cpe23Type", "cpe:2.3:a:a:a:1:*:*:*:*:*:*:*"),
          ref("advisory", "https://example.com/other", { referenceCategory: "OTHER" }),
          ref("gossip", "https://example.com/gossip"),
        ]),
      ),
    ).toEqual({
      kept: [
        advisory,
        { kind: "fix", locator: "https://example.com/fix.diff", comment: "of CVE-2022-26499" },
        { kind: "url", locator: "https://example.com/security-info.html", comment: null },
        { kind: "swid", locator: "swid:2df9de35-0aff-4a86-ace6-f7dddd1ade4c", comment: null },
      ],
      problems: [],
    })
  })
  it("of tag-value too", () => {
    const text = `SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\nPackageName: a\nSPDXID: SPDXRef-a\nExternalRef: SECURITY advisory ${advisory.locator}\nExternalRefComment: <text>on\ntwo lines</text>\nExternalRef: SECURITY cpe22Type cpe:/a:a:a:1\n`
    expect(references(text).kept).toEqual([{ ...advisory, comment: "on\ntwo lines" }])
  })
  it("of CycloneDX are its advisories, assertions and SWID tag, in JSON and XML", () => {
    const kept = [
      advisory,
      { kind: "exploitability-statement", locator: "https://example.com/vex.json", comment: "VEX" },
      { kind: "swid", locator: "swid:example-1", comment: null },
    ]
    const json = {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      components: [
        {
          type: "library",
          name: "a",
          swid: { tagId: "example-1", name: "a" },
          externalReferences: [
            { type: "advisories", url: advisory.locator },
            { type: "website", url: "https://example.com" },
            { type: "exploitability-statement", url: "https://example.com/vex.json", comment: "VEX" },
          ],
        },
      ],
    }
    expect(references(JSON.stringify(json))).toEqual({ kept, problems: [] })
    const xml = `<bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components><component type="library"><name>a</name><swid tagId="example-1" name="a"/><externalReferences><reference type="advisories"><url>${advisory.locator}</url></reference><reference type="exploitability-statement"><url>https://example.com/vex.json</url><comment>VEX</comment></reference></externalReferences></component></components></bom>`
    expect(references(xml)).toEqual({ kept, problems: [] })
  })
  it("that are too many or too long are left out, which is told", () => {
    const many = Array.from({ length: bomLimits.references + 1 }, (_, n) => ref("url", `https://example.com/${n}`))
    expect(references(spdx(many))).toMatchObject({
      kept: { length: bomLimits.references },
      problems: ["reference-left-out"],
    })
    expect(references(spdx(many.slice(1))).problems).toEqual([])
    const long = ref("url", `https://example.com/${"x".repeat(bomLimits.reference)}`)
    expect(references(spdx([long, ref("advisory", advisory.locator)]))).toEqual({
      kept: [advisory],
      problems: ["reference-left-out"],
    })
  })
  it.skipIf(!existsSync(sboms))("stand in a real document, of what it is about (skipped without ../shared)", () => {
    const file = "spdx-examples/presentations__OSS-NA-2023__SPDXVersion2.3__04-SBOMwSecurity.json"
    const read = readBom(inMemory(readFileSync(new URL(file, sboms))))
    expect(
      read.ok && [read.document.subject, ...read.document.components].flatMap((each) => each?.securityReferences),
    ).toEqual([{ kind: "advisory", locator: "https://nvd.nist.gov/vuln/detail/CVE-2021-32012", comment: null }])
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

describe("what is kept of a large document", () => {
  const count = 5_000
  const description = "What the component is for, in many words. ".repeat(100)
  const ref = (index: number) => `SPDXRef-a-reference-as-long-as-most-are-${index}`
  const list = (one: (index: number) => string) => Array.from({ length: count }, (_, index) => one(index))

  it.each([
    [
      "JSON",
      `{"bomFormat":"CycloneDX","specVersion":"1.5","components":[${list((index) => JSON.stringify({ type: "library", name: "a", "bom-ref": ref(index), description })).join(",")}]}`,
    ],
    [
      "XML",
      `<bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1"><components>${list((index) => `<component type="library" bom-ref="${ref(index)}"><name>a</name><description>${description}</description></component>`).join("")}</components></bom>`,
    ],
    [
      "tag-value",
      `SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\n${list((index) => `PackageName: a\nSPDXID: ${ref(index)}\nPackageComment: <text>${description}</text>\n`).join("")}`,
    ],
  ])("in %s is what is asked for, not the text that it stood in", (_, text) => {
    const all = new TextEncoder().encode(text)
    setFlagsFromString("--expose-gc")
    const collect: () => void = runInNewContext("gc")
    const used = () => {
      collect()
      return process.memoryUsage().heapUsed
    }
    const before = used()
    let components = 0
    let kept = 0
    const read = readBomKeeping(inPieces(all, 1024 * 1024), bomLimits, () => {
      components += 1
      if (components === count) kept = used() - before
    })
    expect(read.ok).toBe(true)
    expect(kept).toBeLessThan(all.length / 4)
  })
})
