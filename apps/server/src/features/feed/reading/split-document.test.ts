import { randomBytes } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, it } from "vitest"
import { readFiles } from "./batches.ts"
import { FeedFailure } from "./feed-failure.ts"
import { type FeedFile, feedFile } from "./feed-files.ts"
import { feedLimits } from "./limits.ts"
import { repositoryRecords } from "./repository-records.ts"
import { openSplitter } from "./split-document.ts"

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waybill-split-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const written = async (name: string, content: Buffer): Promise<FeedFile> => {
  const full = path.join(folder, name)
  await writeFile(full, content)
  const file = feedFile(full, content.length, full, true)
  if (!file) throw new Error(`${name} is no feed file`)
  return file
}
const document = (vulnerabilities: string) =>
  Buffer.from(`{"document":{"csaf_version":"2.0","title":"Large"},"vulnerabilities":[${vulnerabilities}]}`)
const numbered = (count: number, bytes: number) =>
  document(
    Array.from(
      { length: count },
      (_, i) => `{"cve":"CVE-2024-${1000 + i}","notes":"${randomBytes(bytes / 2).toString("hex")}"}`,
    ).join(),
  )

it("a document of more than a batch has the records that it has in one piece, packed or not", async () => {
  const bytes = numbered(40, 300_000)
  const expected = [...repositoryRecords(bytes, "large.json")].map((each) => each.toString())
  for (const file of [await written("large.json", bytes), await written("large.json.gz", gzipSync(bytes))]) {
    const read: string[] = []
    for await (const reading of readFiles([file])) {
      if (reading.kind !== "batch") throw new Error(reading.kind)
      let at = 0
      for (const end of reading.batch.ends) {
        read.push(Buffer.from(reading.batch.bytes.subarray(at, end)).toString())
        at = end
      }
    }
    expect(read).toEqual(expected)
  }
})

it("one that asks for more memory than there is costs itself alone", async () => {
  const splitter = openSplitter(64)
  const drained = async (file: FeedFile) => {
    let records = 0
    for await (const _ of splitter.split(file)) records += 1
    return records
  }
  try {
    const greedy = await written("greedy.json", document(`{"notes":[${"1,".repeat(20_000_000)}1]}`))
    const failure = await drained(greedy).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(FeedFailure)
    expect(failure).toMatchObject({ message: "greedy.json takes more time or memory to read than a document may." })
    expect(await drained(await written("good.json", numbered(3, 10)))).toBe(3)
  } finally {
    await splitter.close()
  }
})

it("one that is refused says why, and is of a source whose documents cost no other", async () => {
  const large = await written("record.json", document(`{"notes":"${"n".repeat(feedLimits.csafBytes)}"}`))
  const readings: unknown[] = []
  for await (const reading of readFiles([large])) readings.push(reading)
  expect(readings).toMatchObject([
    { kind: "refused", source: "csaf", reason: expect.stringMatching(/^record.json has a record of more than/) },
  ])
})
