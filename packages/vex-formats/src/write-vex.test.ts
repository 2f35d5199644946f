import { existsSync, readFileSync } from "node:fs"
import Ajv from "ajv"
import Ajv2020 from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkCsaf } from "./csaf/check-csaf.ts"
import { writeCsafVex } from "./csaf/write.ts"
import { cycloneDxVersions, writeCycloneDxVex } from "./cyclonedx/write.ts"
import { isObject } from "./foreign.ts"
import { writeOpenVex } from "./openvex/write.ts"
import type { OutgoingStatement } from "./outgoing.ts"
import { readVex } from "./read-vex.ts"

const head = {
  id: "3e671687-395b-41f5-a30f-a58921a69b79",
  author: "Harbour",
  issuedAt: "2026-01-02T03:04:05.000Z",
  namespace: "https://waybill.example",
  toolVersion: "0.1.0",
}
const labels = [
  "component_not_present",
  "vulnerable_code_not_present",
  "vulnerable_code_not_in_execute_path",
  "vulnerable_code_cannot_be_controlled_by_adversary",
  "inline_mitigations_already_exist",
]
const statement: fc.Arbitrary<OutgoingStatement> = fc.record({
  id: fc.integer({ min: 1000, max: 1020 }).map((number) => `CVE-2024-${number}`),
  aliases: fc.constant([]),
  status: fc.constantFrom("affected", "not_affected", "under_investigation", "fixed"),
  justification: fc.constantFrom(null, ...labels),
  impactStatement: fc.constantFrom(null, "Not shipped."),
  response: fc.constantFrom(null, "update"),
  decidedAt: fc.constant("2026-01-01T00:00:00.000Z"),
  product: fc.integer({ min: 1, max: 6 }).map((number) => ({
    id: `P${number}`,
    name: `shop-${number}`,
    version: "1.0",
    purl: `pkg:npm/shop-${number}@1.0`,
    components: [],
  })),
})
// One statement for a vulnerability in a product: what an organization states at one moment.
const statements = fc
  .uniqueArray(statement, { minLength: 1, maxLength: 12, selector: (each) => `${each.id} ${each.product.id}` })
  .map((all) => all.map((each) => (each.status === "not_affected" ? each : { ...each, justification: null })))

const said = (root: object) => {
  const read = readVex(JSON.parse(JSON.stringify(root)))
  if (!read.ok) throw new Error(read.problems[0]?.message)
  return read.document.statements
    .flatMap((each) =>
      each.products.map((product) => `${each.ids[0]} ${each.status} ${each.justification} ${product.purl}`),
    )
    .sort()
}
const meant = (all: readonly OutgoingStatement[]) =>
  all.map((each) => `${each.id} ${each.status} ${each.justification} ${each.product.purl}`).sort()

describe("what is written", () => {
  it("in CSAF holds against the schema and every mandatory test", () => {
    fc.assert(
      fc.property(statements, (all) => {
        const written: unknown = JSON.parse(JSON.stringify(writeCsafVex(head, all)))
        if (!isObject(written)) throw new Error("no object was written")
        expect(checkCsaf(written, "2.0")).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
  it("in OpenVEX and CSAF is read back with the same status, justification and products", () => {
    fc.assert(
      fc.property(statements, (all) => {
        expect(said(writeOpenVex(head, all))).toEqual(meant(all))
        expect(said(writeCsafVex(head, all))).toEqual(meant(all))
      }),
      { numRuns: 200 },
    )
  })
  it("in CycloneDX is read back with the same status and products", () => {
    const bare = (lines: string[]) =>
      lines
        .map((line) =>
          line
            .split(" ")
            .filter((_, index) => index !== 2)
            .join(" "),
        )
        .sort()
    fc.assert(
      fc.property(statements, (all) => {
        expect(bare(said(writeCycloneDxVex(head, all)))).toEqual(bare(meant(all)))
      }),
      { numRuns: 200 },
    )
  })
})

const conformance = new URL("../../../../shared/conformance/", import.meta.url)
const json = (file: string): object => JSON.parse(readFileSync(new URL(file, conformance), "utf8"))

describe.skipIf(!existsSync(conformance))("the official schemas (skipped without ../shared)", () => {
  const sample = fc.sample(statements, { numRuns: 30, seed: 7 })
  it.each(cycloneDxVersions)("hold for CycloneDX %s", (version) => {
    const ajv = new Ajv.default({ strict: false, allErrors: false })
    addFormats.default(ajv)
    for (const format of ["iri-reference", "idn-email"]) ajv.addFormat(format, true)
    for (const file of ["spdx.schema.json", "jsf-0.82.schema.json", "cryptography-defs.schema.json"])
      ajv.addSchema(json(`cyclonedx/schema/${file}`))
    const validate = ajv.compile(json(`cyclonedx/schema/bom-${version}.schema.json`))
    for (const all of sample)
      expect(
        validate(JSON.parse(JSON.stringify(writeCycloneDxVex(head, all, version)))) ? [] : validate.errors,
      ).toEqual([])
  })
  it("hold for CSAF 2.0", () => {
    const schema: {
      $ref?: string
      properties?: { vulnerabilities?: { items?: { properties?: { scores?: unknown } } } }
    } = json("csaf/csaf_2.0/json_schema/csaf_json_schema.json")
    // No scores are written, and their schemas are of other organizations.
    delete schema.properties?.vulnerabilities?.items?.properties?.scores
    const ajv = new Ajv2020.default({ strict: false })
    addFormats.default(ajv)
    const validate = ajv.compile(schema)
    for (const all of sample)
      expect(validate(JSON.parse(JSON.stringify(writeCsafVex(head, all)))) ? [] : validate.errors).toEqual([])
  })
})
