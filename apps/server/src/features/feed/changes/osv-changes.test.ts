import { readdir } from "node:fs/promises"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../../testing/feed-loads.ts"
import { openPublisher, type Publisher } from "../../../testing/publisher.ts"
import { startTestApp, type TestApp } from "../../../testing/test-app.ts"
import { zipFile } from "../../../testing/zip-file.ts"

let app: TestApp
let feeds: FeedLoads
let token: string
let publisher: Publisher
/** The export, by id. */
const records = new Map<string, { modified: string; fixed: string }>()
let listText: string | null = null
const lost = new Set<string>()
let asked: string[] = []

beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
  publisher = await openPublisher((request, response) => {
    const name = path.posix.basename(new URL(request.url ?? "/", publisher.origin).pathname)
    asked.push(name)
    const body = answer(name)
    if (body === null) response.writeHead(404).end()
    else response.end(body)
  })
  for (let i = 0; i < 200; i += 1)
    records.set(`GHSA-osvd-osvd-${1000 + i}`, {
      modified: i === 0 ? "2024-01-02T00:00:00Z" : "2024-01-01T00:00:00Z",
      fixed: "1.0.0",
    })
})
afterAll(async () => {
  await feeds.close()
  await app.close()
  await publisher.close()
})

const text = (id: string) => {
  const record = records.get(id)
  return record
    ? JSON.stringify({
        id,
        modified: record.modified,
        affected: [
          {
            package: { ecosystem: "npm", name: id.toLowerCase() },
            ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed: record.fixed }] }],
          },
        ],
      })
    : null
}
const changesList = () =>
  [...records]
    .sort(([, a], [, b]) => (a.modified < b.modified ? 1 : -1))
    .map(([id, { modified }]) => `${modified},${id}\n`)
    .join("")
function answer(name: string): string | Buffer | null {
  if (name === "modified_id.csv") return listText ?? changesList()
  if (name === "all.zip") return zipFile([...records.keys()].map((id) => [`${id}.json`, text(id) ?? ""]))
  const id = name.replace(/\.json$/, "")
  return lost.has(id) ? null : text(id)
}
const load = () => {
  asked = []
  return feeds.load([`${publisher.origin}/npm/all.zip`], {
    source: "osv",
    rules: publisher.rules,
  })
}
const change = (id: string, modified: string, fixed = "2.0.0") => records.set(id, { modified, fixed })
const feed = async () => {
  const { body } = await app.call("GET /api/v1/feeds", { token })
  return body.items.find((each: { source: string }) => each.source === "osv")
}

describe("an OSV export that lists what changed", () => {
  it("is fetched whole once, then only what changed, and nothing where nothing did", async () => {
    await load()
    expect(asked).toEqual(["modified_id.csv", "all.zip"])
    const unchanged = await load()
    expect(asked).toEqual(["modified_id.csv"])
    expect(unchanged.unchangedAddresses).toEqual([`${publisher.origin}/npm/all.zip`])
    change("GHSA-osvd-osvd-1003", "2024-02-01T00:00:00Z")
    change("GHSA-osvd-osvd-9000", "2024-02-02T00:00:00Z")
    const report = await load()
    // Of the second that was seen last all are asked for again.
    expect(asked.filter((each) => each === "all.zip")).toEqual([])
    expect(asked).toContain("GHSA-osvd-osvd-9000.json")
    expect(report.sources).toMatchObject([{ changed: 2, rejected: 0 }])
    expect(await feed()).toMatchObject({ state: "fresh", records: 201 })
    change("GHSA-osvd-osvd-1004", "2024-02-03T00:00:00Z")
    await load()
    expect(asked).toEqual(["modified_id.csv", "GHSA-osvd-osvd-1004.json", "GHSA-osvd-osvd-9000.json"])
    expect(await readdir(feeds.folder)).toEqual([])
  })

  it("is fetched whole where a change cannot be had, or the list does not tell", async () => {
    change("GHSA-osvd-osvd-1005", "2024-03-01T00:00:00Z")
    lost.add("GHSA-osvd-osvd-1005")
    expect((await load()).sources).toMatchObject([{ read: 201, changed: 1 }])
    expect(asked.at(-1)).toBe("all.zip")
    lost.clear()
    change("GHSA-osvd-osvd-1006", "2024-03-02T00:00:00Z")
    for (const broken of [changesList().slice(0, 30), "", "<html></html>"]) {
      listText = broken
      await load()
      expect(asked.at(-1), broken).toBe("all.zip")
    }
    listText = null
  })

  it("that went back in time is not taken, and the page says why", async () => {
    await load()
    listText = "2020-01-01T00:00:00Z,GHSA-osvd-osvd-1000\n"
    await expect(load()).rejects.toThrow(/older than what was seen before/)
    expect(await feed()).toMatchObject({
      state: "failed",
      records: 201,
      lastError: expect.stringContaining("modified_id.csv"),
    })
    listText = null
    await load()
    expect(await feed()).toMatchObject({ state: "fresh", lastError: null })
  })

  it("of all ecosystems has its records in their folders", async () => {
    const all = `${publisher.origin}/all.zip`
    const prefixed = () => changesList().replaceAll(/,(?=GHSA)/g, ",Rocky Linux/")
    listText = prefixed()
    await feeds.load([all], { source: "osv", rules: publisher.rules })
    change("GHSA-osvd-osvd-1007", "2024-04-01T00:00:00Z")
    listText = prefixed()
    asked = []
    const report = await feeds.load([all], { source: "osv", rules: publisher.rules })
    listText = null
    expect(asked).not.toContain("all.zip")
    expect(asked).toContain("GHSA-osvd-osvd-1007.json")
    expect(report.sources).toMatchObject([{ changed: 1, rejected: 0 }])
  })

  it("is fetched whole by force", async () => {
    await feeds.load([`${publisher.origin}/npm/all.zip`], {
      source: "osv",
      isForced: true,
      rules: publisher.rules,
    })
    expect(asked.at(-1)).toBe("all.zip")
  })
})
