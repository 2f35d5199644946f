import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { isDataOld } from "./feed.domain.ts"
import { beginGeneration, noteFailure, noteGoodCatalogue } from "./feed.sql.ts"

let app: TestApp
let token: string
beforeAll(async () => {
  app = await startTestApp({ WAYBILL_FEEDS: "kev,npm" })
  token = await app.createToken(await app.createOrganization(), ["view-all"])
  await app.database.transaction("shared", async (tx) => {
    await beginGeneration(tx, "kev")
    await noteGoodCatalogue(tx, {
      source: "kev",
      changed: 3,
      rejected: 0,
      dataAt: "2025-08-25",
      asOf: null,
      records: 1200,
    })
    await noteFailure(tx, "epss", "The mirror answered 500.")
  })
})
afterAll(() => app.close())

it("calls data old that is older than its publisher is ever silent, and none that is not known", () => {
  const day = 86_400_000
  expect([29, 31].map((days) => isDataOld(0, 3, days * day))).toEqual([false, true])
  expect(isDataOld(null, 3, 1000 * day)).toBe(false)
})

describe("how fresh feeds are", () => {
  it("is told by source, with the next run of those that are fetched by themselves", async () => {
    const { body } = await app.call("GET /api/v1/feeds", { token })
    const feed = (source: string) => body.items.find((each: { source: string }) => each.source === source)
    expect(feed("kev")).toMatchObject({ state: "fresh", records: 1200, changed: 3, lastError: null })
    expect(feed("epss")).toMatchObject({ state: "failed", lastError: "The mirror answered 500.", nextRunAt: null })
    expect(feed("cve")).toMatchObject({ state: "empty", checkedAt: null, nextRunAt: null })
    // Loaded just now, from a file of long ago.
    expect([feed("kev").isDataOld, feed("epss").isDataOld]).toEqual([true, false])
    for (const source of ["kev", "osv"]) {
      const untilNext = Date.parse(feed(source).nextRunAt) - Date.now()
      expect(untilNext).toBeGreaterThan(-60_000)
      expect(untilNext).toBeLessThanOrEqual(6 * 3_600_000)
    }
  })

  it("is found by text and state, and sorted with what to look at first", async () => {
    const sources = async (query: string) =>
      (await app.call(`GET /api/v1/feeds?${query}`, { token })).body.items.map(
        ({ source }: { source: string }) => source,
      )
    expect(await sources("q=MIRROR%20ANSWERED")).toEqual(["epss"])
    expect(await sources("state=fresh,failed&sort=state")).toEqual(["epss", "kev"])
    expect(await sources("state=fresh&state=failed&sort=-state")).toEqual(["kev", "epss"])
    const all = await sources("")
    expect((await sources("sort=state")).slice(0, 2)).toEqual(["epss", "kev"])
    expect((await sources("sort=-records"))[0]).toBe("kev")
    expect((await sources("sort=-checkedAt"))[0]).toBe("kev")
    expect((await sources("sort=title")).toSorted()).toEqual(all.toSorted())
    expect((await app.call("GET /api/v1/feeds?state=rotten", { token })).status).toBe(400)
  })

  it("is a set of gauges for those who watch", async () => {
    const text = await (await fetch(`${app.url}/metrics`)).text()
    const value = (line: string) =>
      text
        .split("\n")
        .find((each) => each.startsWith(`${line} `))
        ?.slice(line.length + 1)
    expect(value('waybill_feed_records{source="kev"}')).toBe("1200")
    expect(value('waybill_feed_failed{source="kev"}')).toBe("0")
    expect(value('waybill_feed_failed{source="epss"}')).toBe("1")
    expect(Number(value('waybill_feed_age_seconds{source="kev"}'))).toBeLessThan(600)
    expect(value('waybill_feed_age_seconds{source="epss"}')).toBeUndefined()
    expect(Number(value('waybill_feed_data_age_seconds{source="kev"}'))).toBeGreaterThan(86_400)
    expect(value('waybill_feed_data_age_seconds{source="epss"}')).toBeUndefined()
  })
})
