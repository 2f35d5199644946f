import { existsSync, readdirSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { isObject } from "@waybill/bom-formats/json-text"
import Ajv from "ajv"
import Ajv2020 from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkCsaf } from "./csaf/check-csaf.ts"
import { writeCsafVex } from "./csaf/write.ts"
import { cycloneDxVersions, writeCycloneDxVex } from "./cyclonedx/write.ts"
import { writeOpenVex } from "./openvex/write.ts"
import { asCycloneDxLabel, asVexLabel, type OutgoingProduct, type OutgoingStatement } from "./outgoing.ts"
import { readVex } from "./read-vex.ts"
import { keptResponse } from "./response.ts"
import { openVexSchema } from "./testing/openvex-schema.ts"
import type { VexIdentity, VexProduct, VexRead, VexStatement } from "./vex.ts"

const head = {
  id: "3e671687-395b-41f5-a30f-a58921a69b79",
  author: "Harbour",
  issuedAt: "2026-01-02T03:04:05.000Z",
  namespace: "https://waybill.example",
  toolVersion: "0.1.0",
}

/** The formats, each with what it cannot say (docs/guides/vex.md, "What a format cannot say"). */
const formats = [
  { title: "OpenVEX 0.2.0", write: writeOpenVex, label: asVexLabel, cannot: {} },
  {
    title: "CSAF 2.0",
    write: writeCsafVex,
    label: asVexLabel,
    cannot: { moment: true, response: true },
  },
  {
    title: "CSAF 2.1",
    write: (...[by, all]: Parameters<typeof writeOpenVex>) => writeCsafVex(by, all, "2.1"),
    label: asVexLabel,
    cannot: { moment: true, response: true },
  },
  ...cycloneDxVersions.map((version) => ({
    title: `CycloneDX ${version}`,
    write: (...[by, all]: Parameters<typeof writeOpenVex>) => writeCycloneDxVex(by, all, version),
    label: asCycloneDxLabel,
    cannot: {},
  })),
] as const
type Format = (typeof formats)[number]

const labels = [
  "component_not_present",
  "vulnerable_code_not_present",
  "vulnerable_code_not_in_execute_path",
  "vulnerable_code_cannot_be_controlled_by_adversary",
  "inline_mitigations_already_exist",
  "code_not_present",
  "code_not_reachable",
  "requires_configuration",
  "requires_dependency",
  "requires_environment",
  "protected_by_compiler",
  "protected_at_runtime",
  "protected_at_perimeter",
  "protected_by_mitigating_control",
]
const text = fc.constantFrom(
  null,
  "Not shipped.",
  'Lines\n and "quotes" – update: no.',
  "Update to 2.0. It will not be fixed.",
)
const response = fc
  .record({
    words: fc.uniqueArray(
      fc.constantFrom(
        "can_not_fix",
        "will_not_fix",
        "update",
        "rollback",
        "workaround_available",
        "none_available",
        "fix_planned",
      ),
      { maxLength: 3 },
    ),
    text,
  })
  .map(keptResponse)
const bom = (number: number) =>
  fc.constantFrom(
    null,
    { serialNumber: `urn:uuid:11111111-2222-4333-8444-55555555555${number}`, version: "3" },
    { serialNumber: `https://example.com/sbom/shop-${number}`, version: null },
  )
const part = fc.integer({ min: 1, max: 5 }).map((number) => ({
  name: `part-${number}`,
  version: number === 1 ? null : "4.17.20",
  purl: number <= 2 ? `pkg:npm/part-${number}@4.17.20` : null,
  cpe: number === 3 ? "cpe:2.3:a:example:part-3:4.17.20:*:*:*:*:*:*:*" : number === 2 ? "cpe:/a:example:part-2" : null,
  hashes: number === 4 ? [{ algorithm: "SHA-256", value: "ab".repeat(32) }] : [],
  bomRef: number === 5 ? null : `SPDXRef-part-${number}`,
}))
const products: fc.Arbitrary<OutgoingProduct[]> = fc
  .tuple(
    ...[1, 2, 3, 4].map((number) =>
      fc.record({
        id: fc.constant(`P${number}`),
        name: fc.constant(`shop-${Math.ceil(number / 2)}`),
        version: fc.constantFrom(`1.${number}`, number === 1 ? "" : `before ${number}`),
        purl: fc.constantFrom(null, `pkg:npm/shop-${number}@1.0`),
        bom: bom(number),
        components: fc.constant([]),
      }),
    ),
  )
  .map((all) => [...all])
const vulnerabilities = [
  { id: "CVE-2024-1000", aliases: ["GHSA-aaaa-bbbb-cccc"] },
  { id: "GHSA-dddd-eeee-ffff", aliases: ["CVE-2024-1001", "GO-2024-1"] },
  { id: "GHSA-gggg-hhhh-jjjj", aliases: [] },
]
// One statement for a vulnerability in a product: what an organization states at one moment.
const statements: fc.Arbitrary<OutgoingStatement[]> = products.chain((known) =>
  fc
    .uniqueArray(
      fc.record({
        vulnerability: fc.constantFrom(...vulnerabilities),
        status: fc.constantFrom("affected", "not_affected", "under_investigation", "fixed"),
        justification: fc.constantFrom(null, ...labels),
        impactStatement: text,
        response,
        decidedAt: fc.constantFrom("2026-01-01T00:00:00.000Z", "2026-01-01T12:00:00.250Z"),
        product: fc.constantFrom(...known),
        // An SBOM may have the same package twice, under two references.
        components: fc
          .uniqueArray(part, { maxLength: 3, selector: ({ name }) => name })
          .map((all) =>
            all.flatMap((each) => (each.name === "part-2" ? [each, { ...each, bomRef: "again" }] : [each])),
          ),
      }),
      { minLength: 1, maxLength: 10, selector: (each) => `${each.vulnerability.id} ${each.product.id}` },
    )
    .map((all) =>
      all.map(({ vulnerability, product, components, ...each }) => ({
        ...each,
        ...vulnerability,
        justification: each.status === "not_affected" ? each.justification : null,
        product: { ...product, components },
      })),
    ),
)

const named = (one: Partial<VexIdentity>): string =>
  one.purl ??
  one.cpe ??
  one.hashes?.[0] ??
  (one.name != null && one.serialNumber === `urn:uuid:${head.id}` ? `${one.name} ${one.version ?? ""}`.trim() : null) ??
  (one.serialNumber != null ? `${one.serialNumber}#${one.bomRef ?? ""}` : null) ??
  (one.bomRef == null ? `${one.name} ${one.version ?? ""}`.trim() : `<${one.bomRef}>`)

const inWords = (each: VexStatement, one: VexProduct): string =>
  JSON.stringify({
    ids: each.ids.toSorted(),
    status: each.status,
    justification: each.justification,
    impact: each.impactStatement,
    response: each.response,
    at: each.statedAt,
    product: named(one),
    within: one.within === null ? null : named(one.within),
  })

/** What is read back, a line for each vulnerability in each product. */
function said(root: object): string[] {
  const read = readVex(JSON.parse(JSON.stringify(root)))
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]))
  expect(read.problems).toEqual([])
  return read.document.statements.flatMap((each) => each.products.map((one) => inWords(each, one))).sort()
}

/** What was meant, as far as the format can say it: how a product is named is the reader's to tell. */
function meant(format: Format, all: readonly OutgoingStatement[]) {
  const { moment = false, response: onlyAffected = false } = { moment: false, response: false, ...format.cannot }
  return all.map((each) => ({
    ids: [each.id, ...each.aliases].sort(),
    status: each.status,
    justification: format.label(each.justification),
    impact: each.impactStatement,
    response: onlyAffected && each.status !== "affected" ? null : each.response,
    at: moment && each.status !== "not_affected" && each.impactStatement === null ? head.issuedAt : each.decidedAt,
    product: each.product,
  }))
}

describe.each(formats)("$title", (format) => {
  it("holds against its schema and tests, and is read back as what was meant", () => {
    const faultsOf = validatorOf(format.title)
    fc.assert(
      fc.property(statements, (all) => {
        const written: unknown = JSON.parse(JSON.stringify(format.write(head, all)))
        if (!isObject(written)) throw new Error("no object was written")
        expect(faultsOf(written)).toEqual([])
        const lines = said(written).map((line) => JSON.parse(line))
        for (const { product, ...one } of meant(format, all)) {
          const mine = lines.filter((line) => line.ids[0] === one.ids[0] && isOf(line, product))
          expect(mine.length, JSON.stringify(product)).toBeGreaterThan(0)
          for (const { product: _, within: __, ...line } of mine) expect(line).toEqual(one)
        }
        const expected = all.reduce((sum, { product }) => sum + linesOf(format, product), 0)
        expect(lines).toHaveLength(expected)
      }),
      { numRuns: 150 },
    )
  })
})

describe.each(formats)("$title of software with odd names", (format) => {
  const odd = fc.constantFrom(
    ...["", " ", "x", "a b", "<1", "pkg:npm", "pkg:npm/a b@1", "pkg:NPM/a@1", "pkg:pypi/ns/a@1", "pkg:npm/a@%ZZ"],
    ...[
      "cpe:2.3:a:b",
      "cpe:/a:b:c d",
      "cpe:2.3:a:b:c:1:*:*:*:*:*:*:*",
      "é\u2028",
      '"',
      "urn:uuid:x",
      "https://a b/<c>",
    ],
  )
  const oddly = fc.option(odd, { nil: null })
  const named = statements.chain((all) =>
    fc
      .record({ name: odd, version: odd, purl: oddly, serialNumber: oddly, cpe: oddly, bomRef: oddly, alg: odd })
      .map(({ name, version, purl, serialNumber, cpe, bomRef, alg }): OutgoingStatement[] =>
        all.map((each) => ({
          ...each,
          impactStatement: name,
          response: version,
          product: {
            id: each.product.id,
            // Nothing else tells two of them apart in OpenVEX.
            name: `${name}${each.product.id}`,
            version,
            purl,
            bom: serialNumber === null ? null : { serialNumber: `${serialNumber}${each.product.id}`, version },
            components: [{ name, version, purl, cpe, bomRef, hashes: [{ algorithm: alg, value: name }] }],
          },
        })),
      ),
  )
  it("holds against its schema and tests all the same", () => {
    const faultsOf = validatorOf(format.title)
    fc.assert(
      fc.property(named, (all) => {
        const one = [...new Map(all.map((each) => [each.id, each])).values()]
        const written: unknown = JSON.parse(JSON.stringify(format.write(head, one)))
        expect(isObject(written) && faultsOf(written)).toEqual([])
        expect(readVex(written).ok).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

/** Names under which a product may come back. */
function namesOf({ id, name, version, purl, bom: own }: OutgoingProduct): string[] {
  const title = `${name} ${version}`.trim()
  const serial = own === null ? [] : [`${own.serialNumber}#`]
  return purl === null ? [title, ...serial, `<https://waybill.example/assets/${id}>`] : [purl]
}

const isOf = (line: { product: string; within: string | null }, product: OutgoingProduct): boolean =>
  namesOf(product).includes(line.within ?? line.product)

/**
 * A part that nobody else could name makes the statement one about the product as a whole; CycloneDX lists what it
 * names.
 */
function linesOf({ title }: Format, { components, bom: own }: OutgoingProduct): number {
  const isNameable = title.startsWith("CycloneDX")
    ? () => true
    : (one: (typeof components)[number]) =>
        one.purl !== null || one.cpe !== null || one.hashes.length > 0 || (own !== null && one.bomRef !== null)
  return components.length > 0 && components.every(isNameable) ? new Set(components.map(({ name }) => name)).size : 1
}

describe("across formats", () => {
  /** A statement that was read, as one that goes out again. */
  const out = (root: object): OutgoingStatement[] => outOf(readVex(JSON.parse(JSON.stringify(root))))
  const outOf = (read: VexRead): OutgoingStatement[] => {
    if (!read.ok) throw new Error(read.problems[0]?.message)
    return read.document.statements.flatMap((each) =>
      each.products.map((one) => {
        const { within, ...own } = one
        const whole = within ?? own
        return {
          id: each.ids[0] ?? "",
          aliases: each.ids.slice(1),
          status: each.status,
          justification: each.justification,
          impactStatement: each.impactStatement,
          response: each.response,
          decidedAt: each.statedAt ?? head.issuedAt,
          product: {
            id: named(whole),
            name: whole.name ?? named(whole),
            version: whole.version ?? "",
            purl: whole.purl,
            bom: null,
            components:
              within === null
                ? []
                : [
                    {
                      name: own.name ?? named(own),
                      version: own.version,
                      purl: own.purl,
                      cpe: own.cpe,
                      hashes: [],
                      bomRef: null,
                    },
                  ],
          },
        }
      }),
    )
  }
  const sameOf = (root: object) =>
    said(root)
      .map((line) => {
        const { at: _, response: __, justification, ...rest } = JSON.parse(line)
        // CycloneDX has no word of its own for "component_not_present", the others five for its nine.
        return JSON.stringify({ ...rest, justification: asVexLabel(asCycloneDxLabel(asVexLabel(justification))) })
      })
      .sort()
  const kind = fc.nat({ max: formats.length - 1 })
  const identified = statements.map((all) =>
    all.map((each) => ({
      ...each,
      product: {
        ...each.product,
        purl: `pkg:npm/${each.product.id.toLowerCase()}@1.0`,
        bom: null,
        components: each.product.components.filter(({ purl }) => purl !== null),
      },
    })),
  )
  it("status, words and products stay from each format to each other and back, justifications as near as their words come", () => {
    fc.assert(
      fc.property(identified, kind, kind, (all, from, to) => {
        const [first, second] = [formats[from] ?? formats[0], formats[to] ?? formats[0]]
        const one = first.write(head, all)
        const other = second.write(head, out(one))
        const again = first.write(head, out(other))
        expect(sameOf(other)).toEqual(sameOf(one))
        expect(sameOf(again)).toEqual(sameOf(one))
      }),
      { numRuns: 300 },
    )
  })

  it.skipIf(!existsSync(shared))(
    "what real documents say of packages stays, whichever format it goes through (skipped without ../shared)",
    () => {
      const folder = new URL("data/vex/", shared)
      const documents: object[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".json"))
        .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")))
      for (const line of gunzipSync(readFileSync(new URL("csaf/csaf.jsonl.gz", folder)))
        .toString()
        .split("\n"))
        if (line !== "") documents.push(JSON.parse(line).doc)
      let statementCount = 0
      for (const root of documents) {
        const read = readVex(root)
        if (!read.ok) continue
        // One for each vulnerability in each product, as an organization's own decisions are.
        const own = new Map(
          outOf(read)
            .filter(({ product: { purl, components } }) => components[0]?.purl ?? (components.length === 0 && purl))
            .map((each) => ({
              ...each,
              product: { ...each.product, id: `${each.product.id} ${each.product.components[0]?.purl}` },
            }))
            .map((each) => [`${each.id} ${each.product.id}`, each]),
        )
        const all = [...own.values()].slice(0, 100)
        statementCount += all.length
        const lines = (written: object) =>
          said(written)
            .map((line) => {
              const { ids, status, product, impact } = JSON.parse(line)
              return JSON.stringify([ids, status, product, impact])
            })
            .sort()
        const [first, ...others] = formats
        const wanted = all.length === 0 ? [] : lines(first.write(head, all))
        if (all.length > 0)
          for (const format of others) expect(lines(format.write(head, all)), format.title).toEqual(wanted)
      }
      expect(statementCount).toBeGreaterThan(500)
    },
  )
})

const shared = new URL("../../../../shared/", import.meta.url)
const conformance = new URL("conformance/", shared)
const json = (file: string): object => JSON.parse(readFileSync(new URL(file, conformance), "utf8"))

/** The official schema and, of CSAF, the mandatory tests; of CycloneDX where the schemas are at hand. */
function validatorOf(title: string): (root: Readonly<Record<string, unknown>>) => unknown[] {
  if (title === "CSAF 2.0") return (root) => checkCsaf(root, "2.0")
  if (title === "CSAF 2.1") return (root) => checkCsaf(root, "2.1")
  if (title.startsWith("OpenVEX")) {
    const ajv = new Ajv2020.default({ strict: false })
    addFormats.default(ajv)
    const validate = ajv.compile(openVexSchema)
    return (root) => (validate(root) ? [] : (validate.errors ?? []))
  }
  if (!existsSync(conformance)) return () => []
  const ajv = new Ajv.default({ strict: false, allErrors: false })
  addFormats.default(ajv)
  for (const format of ["iri-reference", "idn-email"]) ajv.addFormat(format, true)
  for (const file of ["spdx.schema.json", "jsf-0.82.schema.json", "cryptography-defs.schema.json"])
    ajv.addSchema(json(`cyclonedx/schema/${file}`))
  const validate = ajv.compile(json(`cyclonedx/schema/bom-${title.slice("CycloneDX ".length)}.schema.json`))
  return (root) => (validate(root) ? [] : (validate.errors ?? []))
}
