import { createHash } from "node:crypto"
import { readdir } from "node:fs/promises"
import type http from "node:http"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../testing/feed-loads.ts"
import { openPublisher, type Publisher } from "../../testing/publisher.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
let feeds: FeedLoads
let token: string
let publisher: Publisher
/** What the publisher offers, by path, and how often it sent it whole. */
const published = new Map<string, string>()
let sent: { path: string; status: number }[] = []
/** Breaks the next answer in its middle. */
let breaks = false
let namesBy: "etag" | "date" | "nothing" = "etag"

const etagOf = (body: string) => `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`
const day = "Fri, 05 Jan 2024 10:00:00 GMT"

beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  token = await app.createToken(await app.createOrganization(), ["view-all"])
  publisher = await openPublisher(answer)
})
afterAll(async () => {
  await feeds.close()
  await app.close()
  await publisher.close()
})
beforeEach(() => {
  sent = []
  namesBy = "etag"
})

function answer(request: http.IncomingMessage, response: http.ServerResponse): void {
  const address = new URL(request.url ?? "/", publisher.origin)
  const body = published.get(address.pathname) ?? ""
  const validators = { etag: { etag: etagOf(body) }, date: { "last-modified": day }, nothing: {} }[namesBy]
  const same =
    namesBy === "etag"
      ? request.headers["if-none-match"] === etagOf(body)
      : request.headers["if-modified-since"] === day && namesBy === "date"
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0)
  const status = same ? 304 : from > 0 && request.headers["if-range"] === etagOf(body) ? 206 : 200
  sent.push({ path: address.pathname, status })
  if (status === 304) return void response.writeHead(304, validators).end()
  const rest = status === 206 ? body.slice(from) : body
  response.writeHead(status, {
    ...validators,
    "content-length": rest.length,
    ...(status === 206 ? { "content-range": `bytes ${from}-${body.length - 1}/${body.length}` } : {}),
  })
  if (!breaks) return void response.end(rest)
  breaks = false
  response.write(rest.slice(0, Math.ceil(rest.length / 2)), () => setTimeout(() => response.destroy(), 100))
}

const load = (addresses: readonly string[], extra: { source?: string; isForced?: boolean } = {}) =>
  feeds.load(
    addresses.map((each) => `${publisher.origin}${each}`),
    { rules: publisher.rules, ...extra },
  )

async function feed(source: string) {
  const { body } = await app.call("GET /api/v1/feeds", { token })
  return body.items.find((each: { source: string }) => each.source === source)
}

const record = (id: string, modified = "2024-01-01T00:00:00Z") =>
  JSON.stringify({
    id,
    modified,
    affected: [{ package: { ecosystem: "npm", name: id.toLowerCase() }, versions: ["1.0.0"] }],
  })
const kev = (date: string) =>
  JSON.stringify({
    title: "CISA Catalog of Known Exploited Vulnerabilities",
    catalogVersion: date,
    dateReleased: `${date}T00:00:00.000Z`,
    count: 1,
    vulnerabilities: [{ cveID: "CVE-2024-0001", dateAdded: date, dueDate: date, vulnerabilityName: "x" }],
  })

describe("an address that was loaded before", () => {
  it.each(["etag", "date"] as const)(
    "is not sent again while its file is the same, by %s; the feed is fresh by it",
    async (name) => {
      namesBy = name
      const file = `/by-${name}.jsonl`
      published.set(file, record(`GHSA-${name}`))
      await load([file])
      const before = await feed("osv")
      const report = await load([file])
      expect(sent.map(({ status }) => status)).toEqual([200, 304])
      expect([report.sources, report.unchangedAddresses]).toEqual([[], [`${publisher.origin}${file}`]])
      const after = await feed("osv")
      expect(after).toMatchObject({ state: "fresh", lastGoodAt: before.lastGoodAt, records: before.records })
      expect(Date.parse(after.checkedAt)).toBeGreaterThan(Date.parse(before.checkedAt))
    },
  )

  it("is sent where it changed, and where its server names no version", async () => {
    published.set("/changing.jsonl", record("GHSA-changing"))
    await load(["/changing.jsonl"])
    published.set("/changing.jsonl", record("GHSA-changing", "2024-02-01T00:00:00Z"))
    expect((await load(["/changing.jsonl"])).sources[0]?.changed).toBe(1)
    namesBy = "nothing"
    published.set("/plain.jsonl", record("GHSA-plain"))
    await load(["/plain.jsonl"])
    await load(["/plain.jsonl"])
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })

  it("is sent where it is asked for with another query, as another source, or by force", async () => {
    published.set("/asked.jsonl", record("GHSA-asked"))
    await load(["/asked.jsonl"])
    await load(["/asked.jsonl?page=2"])
    await load(["/asked.jsonl"], { source: "osv" })
    await load(["/asked.jsonl"], { isForced: true })
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    await load(["/asked.jsonl"])
    expect(sent.at(-1)?.status).toBe(304)
  })

  it("is sent again after another file took its catalogue's place", async () => {
    published.set("/kev.json", kev("2024-03-01"))
    published.set("/mirror/kev.json", kev("2024-03-01"))
    await load(["/kev.json"])
    await load(["/mirror/kev.json"])
    await load(["/kev.json"])
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200])
  })

  it("is left alone beside one that changed, in one load", async () => {
    published.set("/a.jsonl", record("GHSA-a"))
    published.set("/b.jsonl", record("GHSA-b"))
    await load(["/a.jsonl", "/b.jsonl"])
    published.set("/b.jsonl", record("GHSA-b", "2024-02-01T00:00:00Z"))
    const report = await load(["/a.jsonl", "/b.jsonl"])
    expect(report.unchangedAddresses).toEqual([`${publisher.origin}/a.jsonl`])
    expect(report.sources.map(({ read, changed }) => [read, changed])).toEqual([[1, 1]])
  })

  it("keeps no version of a file that was not taken: it fails the same way the next time", async () => {
    published.set("/broken.jsonl", '{"id":"GHSA-x","modi')
    await expect(load(["/broken.jsonl"], { source: "osv" })).rejects.toThrow()
    expect((await feed("osv")).state).toBe("failed")
    await expect(load(["/broken.jsonl"], { source: "osv" })).rejects.toThrow()
    expect(sent.map(({ status }) => status)).toEqual([200, 200])
    published.set("/broken.jsonl", record("GHSA-x"))
    await load(["/broken.jsonl"], { source: "osv" })
    expect(await feed("osv")).toMatchObject({ state: "fresh", lastError: null })
  })

  it("is taken up where its connection broke, and kept under its version", async () => {
    published.set("/long.jsonl", Array.from({ length: 3000 }, (_, i) => record(`GHSA-long-${i}`)).join("\n"))
    breaks = true
    const report = await load(["/long.jsonl"])
    expect(report.sources[0]?.read).toBe(3000)
    await load(["/long.jsonl"])
    expect(sent.map(({ status }) => status)).toEqual([200, 206, 304])
    expect(await readdir(feeds.folder)).toEqual([])
  })
})
