import { existsSync, readdirSync, readFileSync } from "node:fs"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { describe, expect, it } from "vitest"
import { type ByteSource, inMemory } from "./byte-source.ts"
import { bomLimits } from "./limits.ts"
import { readBom, readBomKeeping } from "./read-bom.ts"
import { bom, bytes, codes, inPieces } from "./testing/documents.ts"

it.each([
  ["in-toto", { predicateType: "https://slsa.dev/provenance/v1", predicate: {} }, "none of"],
  ["in-toto without words", { predicateType: "https://spdx.dev/Document", predicate: "x" }, "attestation"],
  ["DSSE", { payloadType: "application/vnd.in-toto+json", payload: "e30=", signatures: [] }, "none of"],
  ["DSSE of something else", { payloadType: "application/x", payload: "e30=", signatures: [] }, "attestation"],
  ["CycloneDX 2", { specFormat: "CycloneDX", specVersion: "2.0" }, "CycloneDX 2"],
  ["one element of SPDX 3", { "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", type: "Sbom" }, "SPDX 3"],
  ["Trivy", { SchemaVersion: 2, ArtifactName: "a", Results: [] }, "Trivy's own JSON"],
  ["dependency submission", { version: 0, detector: {}, manifests: {} }, "dependency submission"],
  ["SPDX in YAML", '---\n# x\nSPDXID: "SPDXRef-DOCUMENT"\nspdxVersion: "SPDX-2.3"\npackages: []\n', "SPDX in YAML"],
  ["CycloneDX in YAML", "bomFormat: CycloneDX\nspecVersion: 1.5\n", "CycloneDX in YAML"],
  ["SPDX in XML", "<Document><packages/><packages/></Document>", "The root element is Document"],
])("says what it is that was sent instead: %s", (_, sent, words) => {
  const read = readBom(bytes(sent))
  expect(read.ok ? "" : read.problems[0]?.message).toContain(words)
})

describe("an SBOM that a program wrapped", () => {
  const spdx = {
    spdxVersion: "SPDX-2.3",
    SPDXID: "SPDXRef-DOCUMENT",
    name: "shop",
    packages: [{ SPDXID: "SPDXRef-a", name: "lodash", downloadLocation: "NOASSERTION" }],
  }
  const statement = (predicateType: string, predicate: object) => ({
    _type: "https://in-toto.io/Statement/v0.1",
    subject: [],
    predicateType,
    predicate,
  })
  const signed = (of: object) => ({
    payloadType: "application/vnd.in-toto+json",
    payload: Buffer.from(JSON.stringify(of)).toString("base64"),
    signatures: [],
  })

  it.each([
    ["GitHub's API", (document: object) => ({ sbom: document }), "/sbom"],
    ["Docker", (document: object) => ({ SPDX: document }), "/SPDX"],
    ["in-toto", (document: object) => statement("https://spdx.dev/Document", document), "/predicate"],
    ["DSSE", (document: object) => signed(statement("https://spdx.dev/Document", document)), "/payload/predicate"],
    [
      "Sigstore",
      (document: object) => ({
        mediaType: "x",
        dsseEnvelope: signed(statement("https://spdx.dev/Document", document)),
      }),
      "/dsseEnvelope/payload/predicate",
    ],
  ])("is taken out: %s", (_, wrap, path) => {
    const read = readBom(bytes(wrap(spdx)))
    expect(read.ok && read.document.components.map(({ name }) => name)).toEqual(["lodash"])
    const broken = readBom(bytes(wrap({ ...spdx, packages: [{ ...spdx.packages[0], name: 7 }] })))
    expect(broken.ok ? [] : broken.problems.map((problem) => problem.path)).toEqual([`${path}/packages/0/name`])
  })

  it("is CycloneDX as well as SPDX", () => {
    const read = readBom(
      bytes(statement("https://cyclonedx.org/bom", bom({ dependencies: [{ ref: "a", dependsOn: ["b"] }] }))),
    )
    expect(read.ok && read.document.format).toBe("cyclonedx")
    expect(read.problems.map((problem) => problem.path)).toEqual(["/predicate/dependencies/0/dependsOn/0"])
  })

  it("in itself again and again ends somewhere", () => {
    let document: object = spdx
    for (let times = 0; times < 30; times += 1) document = { sbom: document }
    expect(codes(readBom(bytes(document)))).toEqual(["unknown-format"])
  })
})

it.each([
  ["ISO-8859-1", "latin1", "café"],
  ["windows-1252", "latin1", "café"],
  ["US-ASCII", "latin1", "cafe"],
  ["UTF-8", "utf8", "café"],
  ["x-none", "latin1", null],
] as const)("XML says that it is %s", (declared, written, name) => {
  const text = `<?xml version="1.0" encoding="${declared}"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.4" version="1"><components><component type="library"><name>${name ?? "café"}</name><version>1</version></component></components></bom>`
  const read = readBom(inMemory(Buffer.from(text, written)))
  expect(read.ok ? read.document.components[0]?.name : codes(read)).toEqual(name ?? ["not-text"])
})

it("text of another encoding counts as what it is in UTF-8, and is read alike in small pieces", () => {
  const text = `<?xml version="1.0" encoding="windows-1252"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.4" version="1"><!--${"é".repeat(100_000)}--><components><component type="library"><name>café</name><version>1</version></component></components></bom>`
  const bytesMax = Buffer.byteLength(text)
  const [latin, utf16] = [Buffer.from(text, "latin1"), Buffer.from(`\ufeff${text}`, "utf16le")]
  expect(latin.length).toBeLessThan(bytesMax - 1)
  const name = (sent: ByteSource, limit: number) => {
    const read = readBom(sent, { ...bomLimits, bytes: limit })
    return read.ok ? read.document.components[0]?.name : codes(read)
  }
  expect([name(inMemory(latin), bytesMax), name(inMemory(latin), bytesMax - 1)]).toEqual(["café", ["too-large"]])
  expect([name(inPieces(latin, 99), bytesMax), name(inPieces(utf16, 7), utf16.length)]).toEqual(["café", "café"])
})

it.each([
  [
    "tag-value",
    Buffer.from("SPDXVersion: SPDX-2.3\nDocumentComment: caf\u00e9\n", "latin1"),
    "line 2, column 21",
    "0xe9",
  ],
  ["JSON", Buffer.from('{\n "name": "\u0093a\u0094" }', "latin1"), "line 2, column 11", "0x93"],
  [
    "JSON in a list",
    Buffer.from('{ "bomFormat": "CycloneDX", "specVersion": "1.5", "components": [\n "caf\u00e9" ] }', "latin1"),
    "line 2, column 6",
    "0xe9",
  ],
  [
    "XML",
    Buffer.from('<bom xmlns="http://cyclonedx.org/schema/bom/1.5">\n<name>\u00f6</name></bom>', "latin1"),
    "line 2, column 7",
    "0xf6",
  ],
  ["too short a form", Buffer.from([0x7b, 0xc0, 0x80, 0x7d]), "line 1, column 2", "0xc0"],
  ["half a pair", Buffer.from([0x7b, 0xed, 0xa0, 0x80, 0x7d]), "line 1, column 2", "0xed"],
  ["beyond the last character", Buffer.from([0x7b, 0xf4, 0x90, 0x80, 0x80, 0x7d]), "line 1, column 2", "0xf4"],
])("says which byte is no UTF-8: %s", (_, sent, path, byte) => {
  for (const source of [inMemory(sent), inPieces(sent, 20)])
    expect(readBom(source)).toMatchObject({
      ok: false,
      problems: [{ code: "not-text", path, message: expect.stringContaining(byte) }],
    })
})

it("says where a text ends within a character", () => {
  const sent = Buffer.from("SPDXVersion: SPDX-2.3\nDocumentComment: caf\u00e9", "utf8").subarray(0, -1)
  expect(readBom(inMemory(sent))).toMatchObject({
    problems: [{ path: "line 2, column 22", message: expect.stringContaining("cut off") }],
  })
})

it("a tree of dependencies may have any number of branches", () => {
  const branches = '<g:dependency ref="a"><g:dependency ref="a"/></g:dependency>'.repeat(200_000)
  const text = `<bom xmlns="http://cyclonedx.org/schema/bom/1.1" xmlns:g="http://cyclonedx.org/schema/ext/dependency-graph/1.0" version="1"><components><component type="library" bom-ref="a"><name>a</name><version>1</version></component></components><g:dependencies><g:dependency ref="a">${branches}</g:dependency></g:dependencies></bom>`
  expect(readBom(bytes(text)).ok).toBe(true)
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

  it("is held to the length of a line", () => {
    const summary = (length: number) => `${tagValue("x")}PackageSummary: ${"x".repeat(length - 16)}\n`
    expect(codes(readBom(bytes(summary(bomLimits.line))))).toEqual([])
    expect(codes(readBom(bytes(summary(bomLimits.line + 1))))).toEqual(["too-long"])
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
  // What their specification forbids, though their source keeps them as good ones: a reference used twice, a component
  // without a name, an expression beside licenses, a serial number that is none.
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
    ? ["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"].flatMap((version) =>
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
