import { randomBytes } from "node:crypto"
import { mkdir, mkdtemp, readdir, readlink, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, it } from "vitest"
import { zipFile } from "../../../testing/zip-file.ts"
import { osv } from "../sources/osv.ts"
import { readRecord } from "../staging/read-record.ts"
import { FeedFailure } from "./feed-failure.ts"
import { type FeedFile, feedFile, findFeedFiles } from "./feed-files.ts"
import { jsonLines } from "./json-lines.ts"
import { jsonList, listRecords } from "./json-list.ts"
import { feedLimits } from "./limits.ts"
import { repositoryRecords } from "./repository-records.ts"
import { unpackedBytes, unpackMeter } from "./unpacked-bytes.ts"
import { readWholeJson } from "./whole-json.ts"
import { yamlRecord } from "./yaml-record.ts"
import { zipRecords } from "./zip-records.ts"

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waybill-limits-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const written = async (name: string, content: string | Buffer): Promise<FeedFile> => {
  const full = path.join(folder, name)
  await writeFile(full, content)
  const file = feedFile(full, Buffer.byteLength(content), full, true)
  if (!file) throw new Error(`${name} is no feed file`)
  return file
}
const drained = async (source: AsyncIterable<unknown> | Iterable<unknown>): Promise<"read"> => {
  for await (const _ of source);
  return "read"
}
/** The words of the refusal, where it is one. */
const outcome = (work: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(work)
    .catch((error: unknown) => {
      if (error instanceof FeedFailure) return error.message
      throw error
    })
const refused = (words: RegExp) => expect.stringMatching(words)
/** A record of so many bytes. */
const record = (bytes: number, id = "") => `{"id":"${id.padEnd(bytes - 9, "x")}"}`

const { recordBytes, pathBytes, yamlBytes, yamlAliases, depth, ratio, ratioFreeBytes } = feedLimits
// No archive may unpack to as many times its size as one of the same letter would.
const varied = randomBytes(recordBytes / 64).toString("hex")
const nested = (levels: number) => Buffer.from(`{"id":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}`)
const zip = async (name: string, entry: string, content = "{}") =>
  zipRecords(await written(name, zipFile([[entry, content]])))
const aliases = (count: number) =>
  Buffer.from(`a: &a [1]\nb: [${Array.from({ length: count }, () => "*a").join(", ")}]`)

/** A document that each of its records says again. */
const manyRecords = Buffer.from(
  `{"document":{"csaf_version":"2.0","notes":"${"n".repeat(1000)}"},"vulnerabilities":[${Array(50).fill("{}")}]}`,
)
const manyBytes = [...repositoryRecords(manyRecords, "many.json")].reduce((sum, { length }) => sum + length, 0)

/** Told below, since they cost one record; what is fetched ends at its limit in `outbound.test.ts`. */
type ToldElsewhere = "depth" | "yamlAliases" | "csafBytes"

// What is just within each limit, what is just beyond, and the words about that.
const cases: Record<
  Exclude<keyof typeof feedLimits, ToldElsewhere>,
  [within: () => unknown, beyond: () => unknown, words: RegExp][]
> = {
  fileBytes: [
    [
      () => feedFile("a.json", feedLimits.fileBytes, "a", true)?.kind,
      () => feedFile("a.json", feedLimits.fileBytes + 1, "a", true),
      /larger than 8589934592 bytes/,
    ],
  ],
  unpackedBytes: [
    [
      () => unpackMeter("a").count(feedLimits.unpackedBytes, feedLimits.unpackedBytes),
      () => unpackMeter("a").count(feedLimits.unpackedBytes + 1, feedLimits.unpackedBytes),
      /unpacks to more than 34359738368 bytes/,
    ],
  ],
  ratio: [
    [
      () => unpackMeter("a").count(ratio * 100_000, 100_000),
      () => unpackMeter("a").count(ratio * 100_000 + 1, 100_000),
      /more than 200 times/,
    ],
  ],
  ratioFreeBytes: [
    [
      async () => drained(unpackedBytes(await written("free.json.gz", gzipSync(Buffer.alloc(ratioFreeBytes))))),
      async () => drained(unpackedBytes(await written("bomb.json.gz", gzipSync(Buffer.alloc(ratioFreeBytes + 1))))),
      /more than 200 times/,
    ],
  ],
  archiveEntries: [
    [
      async () =>
        drained(
          zipRecords(
            await written(
              "two.zip",
              zipFile([
                ["a.json", "{}"],
                ["b.json", "{}"],
              ]),
            ),
            2,
          ),
        ),
      async () =>
        drained(
          zipRecords(
            await written(
              "two.zip",
              zipFile([
                ["a.json", "{}"],
                ["b.json", "{}"],
              ]),
            ),
            1,
          ),
        ),
      /holds more than 1 files/,
    ],
  ],
  folderFiles: [
    [
      () => findFeedFiles(path.join(folder, "two"), "a", 2),
      () => findFeedFiles(path.join(folder, "two"), "a", 1),
      /More than 1 files/,
    ],
  ],
  pathBytes: [
    [
      async () => drained(await zip("path.zip", `${"p".repeat(pathBytes - 5)}.json`)),
      async () => drained(await zip("path.zip", `${"p".repeat(pathBytes - 4)}.json`)),
      /longer than 1024 bytes/,
    ],
  ],
  recordBytes: [
    [
      async () => drained(jsonLines(await written("a.jsonl", record(recordBytes)))),
      async () => drained(jsonLines(await written("a.jsonl", record(recordBytes + 1)))),
      /larger than 16777216 bytes/,
    ],
    [
      async () => drained(jsonList(await written("list.json", `[${record(recordBytes)}]`), 1)),
      async () => drained(jsonList(await written("list.json", `[${record(recordBytes + 1)}]`), 1)),
      /larger than 16777216 bytes/,
    ],
    [
      async () => (await readWholeJson(await written("one.json", record(recordBytes)))).kind,
      async () => readWholeJson(await written("one.json", record(recordBytes + 1))),
      /larger than 16777216 bytes/,
    ],
    [
      async () =>
        drained(zipRecords(await written("a.zip", zipFile([["a.json", `[${record(recordBytes, varied)}]`]])))),
      async () =>
        drained(zipRecords(await written("a.zip", zipFile([["a.json", `[${record(recordBytes + 1, varied)}]`]])))),
      /larger than 16777216 bytes/,
    ],
  ],
  wholeJsonBytes: [
    [
      async () => (await readWholeJson(await written("one.json", record(1000)), 1000)).kind,
      async () => readWholeJson(await written("one.json", record(1001)), 1000),
      /larger than 1000 bytes/,
    ],
  ],
  repositoryBytes: [
    [
      () => drained(repositoryRecords(manyRecords, "many.json", manyBytes)),
      () => drained(repositoryRecords(manyRecords, "many.json", manyBytes - 1)),
      /many\.json comes to more than \d+ bytes of records/,
    ],
  ],
  yamlBytes: [
    [
      () => yamlRecord(Buffer.from(`a: ${"x".repeat(yamlBytes - 3)}`), "a.yml"),
      () => yamlRecord(Buffer.from(`a: ${"x".repeat(yamlBytes - 2)}`), "a.yml"),
      /larger than 1048576 bytes/,
    ],
  ],
}

it.each(Object.entries(cases))("%s of a feed: just within it is read, just beyond it is not", async (name, each) => {
  await mkdir(path.join(folder, "two"), { recursive: true })
  for (const file of ["a.json", "b.json"]) await writeFile(path.join(folder, "two", file), "{}")
  for (const [within, beyond, words] of each) {
    expect(await outcome(within), name).not.toEqual(refused(words))
    expect(await outcome(beyond), name).toEqual(refused(words))
  }
})

it("an archive may hold lists larger than one record, and others that are none of records", async () => {
  const nvd = (records: string) =>
    `{"resultsPerPage":3,"format":"NVD_CVE","version":"2.0","vulnerabilities":[${records}{"id":"last"}]}`
  const files = (list: string): [string, string][] => [
    ["cvelistV5-main/cves/deltaLog.json", '[{"new":[]},{"new":[]}]'],
    ["nvdcve-2.0-2024.json", list],
    ["words.json", '["a",{"b":1}]'],
    ["one.json", '{"id":"one"}'],
  ]
  const large = `${record(recordBytes / 2 + 1, varied)},`.repeat(2)
  const texts: string[] = []
  for await (const { bytes, ends } of zipRecords(await written("lists.zip", zipFile(files(nvd(large))))))
    ends.forEach((end, at) => {
      if (end - (ends[at - 1] ?? 0) < 100) texts.push(Buffer.from(bytes.subarray(ends[at - 1] ?? 0, end)).toString())
    })
  expect(texts).toEqual(['{"new":[]}', '{"new":[]}', '{"id":"last"}', '{"id":"one"}'])
  for (const [broken, words] of [
    [nvd("5,"), /record 1: a list holds objects alone/],
    [nvd("").slice(0, -2), /nvdcve-2.0-2024.json is cut off/],
  ] as const)
    expect(await outcome(async () => drained(zipRecords(await written("lists.zip", zipFile(files(broken))))))).toEqual(
      refused(words),
    )
})

it.skipIf(process.platform !== "linux")("an archive that is refused is not held open", async () => {
  const openFiles = async () => {
    const descriptors = await readdir("/proc/self/fd")
    return Promise.all(descriptors.map((each) => readlink(`/proc/self/fd/${each}`).catch(() => "")))
  }
  // Of chance, so that most of it is not read yet when it is refused.
  const tooLarge = `{"id":"${randomBytes(recordBytes).toString("hex")}"}`
  for (const [content, words] of [
    [tooLarge, /larger than 16777216 bytes/],
    [`[${tooLarge}]`, /larger than 16777216 bytes/],
    [`{"format":"NVD_CVE","vulnerabilities":[5,${tooLarge}]}`, /a list holds objects alone/],
  ] as const) {
    const file = await written("held.zip", zipFile([["a.json", content]]))
    expect(await outcome(async () => drained(zipRecords(file)))).toEqual(refused(words))
    await expect.poll(openFiles).not.toContain(file.path)
  }
})

it("a list is read however its bytes are cut, each of them once", async () => {
  const records = ['{"a":"\\\\\\"}]"}', '{"b":[{"c":"[{"}]}', '{"d":"\\u005c"}']
  const list = Buffer.from(`[${records.join(" ,\n")}]`)
  const cut = async function* (bytes: Buffer, size: number) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  for (const size of [1, 2, 3, 7, list.length]) {
    const read: string[] = []
    for await (const each of listRecords(cut(list, size), 1, "cut.json")) read.push(each.toString())
    expect(read, String(size)).toEqual(records)
  }
  // Joined and looked through anew with each byte, this is never over.
  expect(await drained(listRecords(cut(Buffer.from(`[${record(2 ** 20)}]`), 1), 1, "cut.json"))).toBe("read")
})

it("what is beyond the limits of one record costs that record alone", () => {
  expect(JSON.parse(yamlRecord(aliases(yamlAliases), "a.yml").toString())).toHaveProperty("advisory")
  expect(JSON.parse(yamlRecord(aliases(yamlAliases + 1), "a.yml").toString())).not.toHaveProperty("advisory")
  const yaml = (text: string) => JSON.parse(yamlRecord(Buffer.from(text), "a.yml").toString())
  // Each of these would take minutes by the library's own ways.
  expect(yaml(Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join("\n"))).toHaveProperty("advisory.k49999", 1)
  for (const text of ["a: 1\nb: 2\na: 3", "? {a: 1}\n: 2", "? ".repeat(1000), "!a ".repeat(20_000)])
    expect(yaml(text), text.slice(0, 20)).toEqual({ path: "a.yml" })
  const reasonOf = (bytes: Buffer) => {
    const read = readRecord(bytes, [osv], true)
    return read.kind === "rejected" ? read.reason : read.kind
  }
  expect(reasonOf(nested(depth))).not.toMatch(/nested/)
  expect(reasonOf(nested(depth + 1))).toBe("it is nested deeper than 64 levels")
  const faulty = {
    ...osv,
    read: () => {
      throw new Error("unforeseen")
    },
  }
  expect(readRecord(Buffer.from("{}"), [faulty], true)).toMatchObject({
    kind: "rejected",
    reason: "it cannot be read: unforeseen",
  })
})
