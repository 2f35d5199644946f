import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { type BomLimits, bomLimits } from "../../limits.ts"
import { readBom } from "../../read-bom.ts"
import { bom, bytes, codes, inPieces } from "../../testing/documents.ts"

it("what depends on a service names nothing that is not there", () => {
  const services = [{ "bom-ref": "api", name: "api", services: [{ "bom-ref": "inner", name: "inner" }] }]
  const read = (dependsOn: readonly string[]) =>
    codes(
      readBom(
        bytes(
          bom({
            services,
            dependencies: [
              { ref: "a", dependsOn },
              { ref: "api", dependsOn: ["a"] },
            ],
          }),
        ),
      ),
    )
  expect(read(["api", "inner"])).toEqual([])
  expect(read(["api", "nowhere"])).toEqual(["unknown-reference"])
  const xml = `<bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1"><components><component type="library" bom-ref="a"><name>a</name></component></components><services><service bom-ref="api"><name>api</name></service></services><dependencies><dependency ref="a"><dependency ref="api"/></dependency></dependencies></bom>`
  expect(codes(readBom(bytes(xml)))).toEqual([])
})

// The XSDs leave both out up to 1.5: `minOccurs` is 0.
it.each([
  ["1.1", true],
  ["1.5", true],
  ["1.6", false],
])("a license of XML %s may be known by its address alone: %s", (version, isTaken) => {
  const read = (license: string) =>
    readBom(
      bytes(
        `<bom xmlns="http://cyclonedx.org/schema/bom/${version}" version="1"><components><component type="library"><name>a</name><version>1</version><licenses><license>${license}</license></licenses></component></components></bom>`,
      ),
    )
  const [addressed, empty] = [read("<url>https://example.com/license</url>"), read("")]
  expect([addressed, empty].map((each) => each.ok && each.document.components[0]?.licenses)).toEqual(
    isTaken ? [["https://example.com/license"], []] : [false, false],
  )
  expect(read("<id>MIT</id><name>MIT</name>").ok).toBe(false)
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

  it("is told to leave out what is null", () => {
    const read = readBom(bytes(bom({ metadata: { component: null } })))
    expect(read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      "/metadata/component: component is null; it must be an object, or left out.",
    ])
  })

  it("counts its versions from 1, as the schema has it since 1.5", () => {
    const codesOf = (specVersion: string) => codes(readBom(bytes(bom({ specVersion, version: 0 }))))
    expect(["1.4", "1.5", "1.7"].map(codesOf)).toEqual([[], ["wrong-version"], ["wrong-version"]])
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

  /**
   * Of text in XML and tag-value (`read-bom.test.ts`), and of what is left out and told
   * (`security-references.test.ts`).
   */
  type ElsewhereHeld = "line" | "text" | "attributes" | "references"
  it("is held to each limit: just below is taken, just above is not", async () => {
    const two = bom({
      components: [
        { type: "library", name: "aaaa", "bom-ref": "a" },
        { type: "library", name: "b", "bom-ref": "b", licenses: [{ expression: "MIT OR ISC" }] },
      ],
      dependencies: [{ ref: "a", dependsOn: ["b"] }, { ref: "b" }],
    })
    const limits: Record<Exclude<keyof BomLimits, ElsewhereHeld>, number> = {
      bytes: JSON.stringify(two).length,
      // The object, its list, a component, its references, one of them.
      depth: 5,
      components: 2,
      dependencies: 1,
      reference: 1,
      name: 4,
      license: "MIT OR ISC".length,
    }
    for (const [limit, value] of Object.entries(limits)) {
      const at = (max: number) => readBom(bytes(two), { ...bomLimits, [limit]: max })
      expect([limit, codes(at(value))]).toEqual([limit, []])
      expect([limit, at(value - 1).problems[0]?.message]).toEqual([limit, expect.stringMatching(String(value - 1))])
    }
  })
})

it("an element of XML that stands very often is read once, not once for each of its siblings", () => {
  const xml = (metadata: string) =>
    readBom(bytes(`<bom xmlns="http://cyclonedx.org/schema/bom/1.5"><metadata>${metadata}</metadata></bom>`))
  expect(xml("<a/>".repeat(300_000)).ok).toBe(true)
  expect(xml('<component type="library"><name>a</name><name>b</name></component>').ok).toBe(false)
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

  // As the extension's own cases have it (CycloneDX/specification, tools/src/test/resources/ext): in a list of its own,
  // or in the components.
  it.each([
    [
      "list",
      ["", ""],
      '<dg:dependencies><dg:dependency ref="a"><dg:dependency ref="b"><dg:dependency ref="c"/></dg:dependency></dg:dependency></dg:dependencies>',
    ],
    [
      "component",
      [
        '<dg:dependencies><dg:dependency ref="b"/></dg:dependencies>',
        '<dg:dependencies><dg:dependency ref="c"/></dg:dependencies>',
      ],
      "",
    ],
  ])("of 1.1 tells in an extension what depends on what: in a %s", (_, inside, list) => {
    const component = (ref: string, more = "") =>
      `<component type="library" bom-ref="${ref}"><name>${ref}</name><version>1</version>${more}</component>`
    const of = (version: string) => {
      const read = readBom(
        bytes(
          `<bom xmlns="http://cyclonedx.org/schema/bom/${version}" xmlns:dg="http://cyclonedx.org/schema/ext/dependency-graph/1.0" version="1"><components>${component("a", inside[0])}${component("b", `<components>${component("c")}</components>${inside[1]}`)}</components>${list}</bom>`,
        ),
      )
      return read.ok ? [...read.document.dependencies] : read.problems
    }
    expect(of("1.1")).toEqual([
      [0, [1]],
      [1, [2]],
    ])
    expect(of("1.2")).toEqual([])
  })

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
    ["another version", xml("<components/>", "0.9"), "unknown-spec-version", /^line 2/],
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
