import { afterAll, beforeAll, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../../testing/feed-loads.ts"
import { startTestApp, type TestApp } from "../../../testing/test-app.ts"

let app: TestApp
let feeds: FeedLoads
beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
})
afterAll(async () => {
  await feeds.close()
  await app.close()
})

const versionsEach = 60_000

const record = (id: string, versions: readonly string[]) => ({
  schema_version: "1.6.0",
  id,
  modified: "2024-01-01T00:00:00Z",
  affected: [{ package: { ecosystem: "PyPI", name: "of-many-versions" }, versions }],
})

it("takes each record of a batch once, also where their rows are more than one message carries", async () => {
  const many = Array.from({ length: 6 }, (_, at) =>
    record(
      `MANY-${at}`,
      Array.from({ length: versionsEach }, (_, version) => String(at * versionsEach + version)),
    ),
  )
  const all = [...many, record("MANY-last", ["9.9"])]
  const file = await feeds.write("many.jsonl", all.map((each) => JSON.stringify(each)).join("\n"))
  const report = await feeds.load([file])
  expect(report.sources).toMatchObject([{ read: all.length, changed: all.length, rejected: 0 }])
  const { rows } = await app.database.pool.query(
    "select a.source_id as id, count(*)::int as ranges from advisory a join affected_range r on r.advisory_id = a.id group by 1 order by 1",
  )
  expect(rows).toEqual(all.map(({ id, affected: [of] }) => ({ id, ranges: of?.versions.length })))
  // The same again is told record by record too.
  expect((await feeds.load([file])).sources).toMatchObject([{ read: all.length, changed: 0, unchanged: all.length }])
})
