import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { readOwnVex } from "./read-own-vex.ts"

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waybill-own-vex-"))
})
afterAll(() => rm(folder, { recursive: true }))

const component = { type: "library", "bom-ref": "a", name: "lodash", purl: "pkg:npm/lodash@4.17.20" }
const vulnerability = { id: "CVE-2026-0001", analysis: { state: "not_affected" }, affects: [{ ref: "a" }] }
const bom = (extra: object) => ({ bomFormat: "CycloneDX", specVersion: "1.5", components: [component], ...extra })
const statement = (predicate: object) => ({ predicateType: "https://cyclonedx.org/bom", predicate })
const signed = (of: object) => ({
  payloadType: "application/vnd.in-toto+json",
  payload: Buffer.from(JSON.stringify(of)).toString("base64"),
})

it.each([
  ["as it is", (document: object) => document],
  ["in a statement", statement],
  ["in a signed envelope", (document: object) => signed(statement(document))],
])("what an SBOM states of itself is read, where it states something: %s", async (name, wrap) => {
  const read = async (document: object) => {
    const file = path.join(folder, `${name}.json`)
    await writeFile(file, JSON.stringify(wrap(document)))
    const { vex, warnings } = await readOwnVex(file)
    return { ids: vex?.document.statements.map(({ ids }) => ids[0]) ?? [], warnings }
  }
  expect(await read(bom({ vulnerabilities: [vulnerability] }))).toEqual({ ids: ["CVE-2026-0001"], warnings: [] })
  expect(await read(bom({}))).toEqual({ ids: [], warnings: [] })
})

it("what cannot be read of it is told, alone or beside what can", async () => {
  const file = path.join(folder, "wrong-state.json")
  const wrong = { id: "CVE-2026-0002", analysis: { state: "affected" }, affects: [{ ref: "a" }] }
  const read = async (...vulnerabilities: object[]) => {
    await writeFile(file, JSON.stringify(bom({ vulnerabilities })))
    const { vex, warnings } = await readOwnVex(file)
    return [vex?.document.statements.length ?? 0, warnings.map((warning) => `${warning.code} ${warning.path}`)]
  }
  expect(await read(wrong)).toEqual([0, ["statement-not-read /vulnerabilities/0/analysis/state"]])
  expect(await read(vulnerability, wrong)).toEqual([1, ["statement-not-read /vulnerabilities/1/analysis/state"]])
  const [, told] = await read(...Array.from({ length: 60 }, () => wrong))
  expect(told).toHaveLength(20)
})
