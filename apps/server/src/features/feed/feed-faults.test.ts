import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../testing/feed-loads.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { zipFile } from "../../testing/zip-file.ts"
import { FeedFailure } from "./reading/feed-failure.ts"

let app: TestApp
let feeds: FeedLoads
let token: string
beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
})
afterAll(async () => {
  await feeds.close()
  await app.close()
})

/** Loads a content under one name each time, as a source does that is fetched again. */
async function load(content: string | Buffer, name: string) {
  const file = await feeds.write(name, content)
  return feeds.load([file])
}

const recordCount = 120
const records = (modified: string, fixed: string) =>
  Array.from({ length: recordCount }, (_, i) => ({
    schema_version: "1.6.0",
    id: `GHSA-aaaa-aaaa-${String(i).padStart(4, "0")}`,
    modified,
    affected: [
      {
        package: { ecosystem: "npm", name: `faulty-${i}` },
        ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed }] }],
      },
    ],
  }))
const lines = (list: readonly object[]) => list.map((each) => `${JSON.stringify(each)}\n`).join("")

/** The ways a set of OSV records is packed. */
const packings: Readonly<Record<string, (list: readonly object[]) => Buffer>> = {
  "feed.zip": (list) => zipFile(list.map((each, i) => [`${i}.json`, JSON.stringify(each)])),
  "feed.jsonl.gz": (list) => gzipSync(lines(list)),
  "feed.jsonl": (list) => Buffer.from(lines(list)),
  "feed.json": (list) => Buffer.from(JSON.stringify(list)),
}
const epss = (day: string, list: readonly number[]) =>
  `#model_version:v2025.03.14,score_date:${day}T00:00:00+0000\ncve,epss,percentile\n${list.map((i) => `CVE-2024-${1000 + i},0.5,0.9\n`).join("")}`
const everyCve = Array.from({ length: recordCount }, (_, i) => i)

/** Bytes in the middle turned over: what a bad disk or proxy does. */
function corrupted(content: Buffer): Buffer {
  const broken = Buffer.from(content)
  for (let i = Math.floor(broken.length * 0.4); i < broken.length * 0.6; i += 1) broken[i] = (broken[i] ?? 0) ^ 0xa5
  return broken
}
const cut = (content: Buffer) => content.subarray(0, Math.floor(content.length * 0.55) - 7)

const isAffected = async (name: string): Promise<string[]> => {
  const { body } = await app.call(`GET /api/v1/findings?q=faulty-&limit=1000`, { token })
  return body.items.map((each: { vulnerability: { id: string } }) => `${name} ${each.vulnerability.id}`).sort()
}
const feedPage = async (source: string) => {
  const { body } = await app.call("GET /api/v1/feeds", { token })
  return body.items.find((each: { source: string }) => each.source === source)
}

describe.each(Object.entries(packings))("a feed of advisories in %s", (name, pack) => {
  const good = pack(records("2024-03-01T00:00:00Z", "2.0.0"))
  let before: string[]
  beforeAll(async () => {
    await load(good, name)
    await app.call("POST /api/v1/sboms", {
      token,
      json: {
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        metadata: { component: { type: "application", name: "shop", version: "1", "bom-ref": "root" } },
        components: everyCve.map((i) => ({
          type: "library",
          name: `faulty-${i}`,
          version: "1.0.0",
          purl: `pkg:npm/faulty-${i}@1.0.0`,
          "bom-ref": `c${i}`,
        })),
      },
    })
    before = await isAffected(name)
    expect(before.length).toBe(recordCount)
  })

  it.each([
    ["cut off in the middle", cut(good)],
    ["corrupted", corrupted(good)],
    ["empty", Buffer.alloc(0)],
    ["shrunk to a tenth", pack(records("2024-04-01T00:00:00Z", "0.1.0").slice(0, recordCount / 10))],
  ])("that is %s is not taken: what was known stays in force, and the page says why", async (_fault, content) => {
    const failure = await load(content, name).then(
      (report) => report.sources,
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(FeedFailure)
    expect(await isAffected(name)).toEqual(before)
    const page = await feedPage("osv")
    expect(page).toMatchObject({ state: "failed", records: recordCount })
    expect(page.lastError).toMatch(/^.{10,}$/)
    expect(page.lastError).toBe(failure instanceof Error ? failure.message : "")
  })

  it("that goes back in time leaves the newer records, and is counted as stale", async () => {
    const report = await load(pack(records("2023-01-01T00:00:00Z", "0.1.0")), name)
    expect(report.sources).toMatchObject([{ stale: recordCount, changed: 0 }])
    expect(await isAffected(name)).toEqual(before)
  })

  it("that is dated in the future outlasts nothing that is published after it", async () => {
    await load(pack(records("2999-01-01T00:00:00Z", "0.1.0")), name)
    expect(await isAffected(name)).toEqual([])
    const report = await load(good, name)
    expect(report.sources).toMatchObject([{ stale: 0, changed: recordCount }])
    expect(await isAffected(name)).toEqual(before)
    // Nor what is beside it in the same load.
    await load(pack([...records("2999-01-01T00:00:00Z", "0.1.0"), ...records("2024-03-01T00:00:00Z", "2.0.0")]), name)
    expect(await isAffected(name)).toEqual(before)
    await load(good, name)
  })

  it("that holds everything twice is what it is once", async () => {
    const list = records("2024-03-01T00:00:00Z", "2.0.0")
    const report = await load(pack([...list, ...list]), name)
    expect([report.sources[0]?.changed, report.matches]).toEqual([0, { added: 0, ended: 0 }])
    expect(await isAffected(name)).toEqual(before)
    expect(await feedPage("osv")).toMatchObject({ state: "fresh", records: recordCount, lastError: null })
    // The gates compare with the last time: it is as many again.
    await load(good, name)
  })
})

describe("a day of EPSS", () => {
  const good = Buffer.from(epss("2024-03-02", everyCve))
  beforeAll(() => load(good, "epss.csv"))

  it.each([
    ["cut off in the middle", cut(good), /cut off in its last line/],
    ["corrupted", corrupted(good), /cannot be read|a tenth less/],
    ["empty", Buffer.alloc(0), /no EPSS file|no record/],
    ["of an earlier day", Buffer.from(epss("2024-03-01", everyCve)), /older than the one that is held/],
    ["of a day to come", Buffer.from(epss("2999-01-01", everyCve)), /in the future/],
    ["shrunk to a tenth", Buffer.from(epss("2024-03-03", everyCve.slice(0, 12))), /less than half|a tenth less/],
  ])("that is %s is not taken, and the page says why", async (_fault, content, words) => {
    await expect(load(content, "epss.csv")).rejects.toThrow(FeedFailure)
    const page = await feedPage("epss")
    expect(page).toMatchObject({ state: "failed", records: recordCount })
    expect(page.lastError).toMatch(words)
  })

  it("that holds everything twice is what it is once", async () => {
    await load(Buffer.from(epss("2024-03-02", [...everyCve, ...everyCve])), "epss.csv")
    expect(await feedPage("epss")).toMatchObject({ state: "fresh", records: recordCount, lastError: null })
  })
})
