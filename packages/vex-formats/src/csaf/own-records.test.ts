import { existsSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { isObject, type JsonObject, listOf } from "@waybill/bom-formats/json-text"
import { describe, expect, it } from "vitest"
import { ownRecordsOfCsaf } from "./own-records.ts"

const file = new URL("../../../../../shared/data/vex/csaf/csaf.jsonl.gz", import.meta.url)

describe.skipIf(!existsSync(file))("own records of CSAF advisories (skipped without ../shared)", () => {
  // The body of a skipped suite is run too.
  const documents = (existsSync(file) ? gunzipSync(readFileSync(file)) : Buffer.alloc(0))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line).doc)
    .filter(isObject)
  const taken = documents.flatMap((document) => {
    const read = ownRecordsOfCsaf(document)
    return read.ok ? [{ document, records: read.records }] : []
  })
  const affected = (record: JsonObject) => listOf(record.affected).filter(isObject)

  it("are one for each vulnerability of a real document, with ids that stay and differ", () => {
    expect(taken.length).toBeGreaterThan(documents.length / 2)
    for (const { document, records } of taken) {
      expect(records).toHaveLength(listOf(document.vulnerabilities).length)
      expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
      expect(ownRecordsOfCsaf(document)).toEqual({ ok: true, records })
    }
  })

  it("name what is affected by purl or CPE alone", () => {
    const entries = taken.flatMap(({ records }) => records.flatMap(affected))
    expect(entries.length).toBeGreaterThan(0)
    for (const { database_specific: said } of entries)
      expect(isObject(said) && (typeof said.purl === "string" || typeof said.cpe === "string")).toBe(true)
  })

  it("name files by their hashes too, where a product has any", () => {
    const hashes = [
      { algorithm: "sha256", value: "ab".repeat(32) },
      { algorithm: "md4", value: "cd".repeat(16) },
    ]
    const helper = `"hashes":${JSON.stringify([{ filename: "a.so", file_hashes: hashes }])},"purl":`
    const files = taken.flatMap(({ document }) => {
      const read = ownRecordsOfCsaf(JSON.parse(JSON.stringify(document).replaceAll('"purl":', helper)))
      return read.ok ? read.records.flatMap(affected) : []
    })
    const said = files.flatMap(({ database_specific: each }) => (isObject(each) && each.hashes ? [each.hashes] : []))
    expect(said.length).toBeGreaterThan(0)
    for (const each of said) expect(each).toEqual({ "sha-256": "ab".repeat(32) })
  })
})
