import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openReaders, type Readers } from "../../reading/readers.ts"
import { type OpenedSbom, readSbom } from "./read-sbom.ts"
import type { SbomBatch } from "./sbom-batches.domain.ts"

let readers: Readers
let folder: string
let file: string
const count = 12_000
beforeAll(async () => {
  readers = openReaders({ atOnce: 2, heapMegabytes: 512 })
  folder = await mkdtemp(path.join(tmpdir(), "waybill-read-sbom-"))
  file = path.join(folder, "sbom.json")
  // Each version is there twice.
  const components = Array.from({ length: count }, (_, index) => ({
    type: "library",
    name: "lodash",
    version: `4.17.${Math.floor(index / 2)}`,
    purl: `pkg:npm/lodash@4.17.${Math.floor(index / 2)}`,
    "bom-ref": String(index),
  }))
  await writeFile(file, JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.5", components }))
})
afterAll(async () => {
  await readers.close()
  await rm(folder, { recursive: true })
})

const all = async <T>(batches: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const batch of batches) list.push(batch)
  return list
}
const reading = async <T>(work: (sbom: OpenedSbom) => Promise<T>): Promise<T> => {
  const read = await readSbom(readers, { organizationId: "a", file }, work)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}
const versionsOf = (batches: readonly SbomBatch[]): string[] =>
  batches.flatMap((batch) =>
    batch.kind === "versions" ? JSON.parse(batch.json).map((row: { version: string }) => row.version) : [],
  )
const rowsOf = (batches: readonly SbomBatch[]) => batches.filter((batch) => batch.kind !== "versions")

describe("the package versions of a document", () => {
  it("come once, in one order, or ahead in batches of one order each; the rows are the same", async () => {
    const inOne = await reading((sbom) => all(sbom.batches(null)))
    const [ahead, behind] = await reading(async (sbom) => [
      await all(sbom.versionsAhead(null)),
      await all(sbom.batches(null)),
    ])
    const versions = versionsOf(inOne)
    expect(versions).toHaveLength(count / 2)
    expect(versions).toEqual([...versions].sort())
    expect(versionsOf(ahead).sort()).toEqual(versions)
    expect(ahead).toHaveLength(2)
    for (const batch of ahead) expect(versionsOf([batch])).toEqual(versionsOf([batch]).sort())
    expect(behind).toEqual(rowsOf(inOne))
    expect(rowsOf(inOne).map((batch) => "count" in batch && batch.count)).toEqual([5_000, 5_000, 2_000])
  })

  it("are worked out again where another SBOM stands before it than was when they came ahead", async () => {
    const known = Int32Array.from({ length: count }, (_, index) => (index < 10 ? -1 : index))
    const [unforeseen, foreseen] = await reading(async (sbom) => {
      await all(sbom.versionsAhead(null))
      const first = await all(sbom.batches(known))
      await all(sbom.versionsAhead(known))
      return [first, await all(sbom.batches(known.slice()))]
    })
    expect(versionsOf(unforeseen)).toEqual(["4.17.0", "4.17.1", "4.17.2", "4.17.3", "4.17.4"])
    expect(foreseen).toEqual(rowsOf(unforeseen))
    expect(foreseen[0]).toMatchObject({ kind: "components", count: 10 })
  })
})
