import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../testing/test-app.ts"
import { copyRows, rowWriter } from "./copy-rows.ts"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

describe("rows sent by COPY", () => {
  it("arrive as they were written, of every type, null and empty included", async () => {
    const writer = rowWriter()
    const hostile = 'tab\tnewline\nbackslash\\ quote" brace{,} NULL \\N ünïcödé 🦀'
    writer.row(11)
    writer.text(hostile)
    writer.bytes(Buffer.from([0, 1, 255]))
    writer.int2(-5)
    writer.int4(2_147_483_647)
    writer.int8(9_007_199_254_740_991)
    writer.float4(0.25)
    writer.bool(true)
    writer.timestamptz("1999-12-31T23:59:59.123Z")
    writer.date("1969-02-28")
    writer.textArray([hostile, "", "b"])
    writer.jsonb(JSON.stringify({ a: [hostile] }))
    writer.row(11)
    for (const field of [writer.text, writer.bytes, writer.int2, writer.int4, writer.int8]) field(null)
    for (const field of [writer.float4, writer.bool, writer.timestamptz, writer.date]) field(null)
    writer.textArray([])
    writer.jsonb(null)
    const rows = await app.database.session(async (session) => {
      await session.client.query(
        "create temp table every (a text, b bytea, c int2, d int4, e int8, f float4, g bool, h timestamptz, i date, j text[], k jsonb)",
      )
      await copyRows(session.client, "every", writer.take())
      return (await session.client.query("select * from every")).rows
    })
    expect(rows).toEqual([
      {
        a: hostile,
        b: Buffer.from([0, 1, 255]),
        c: -5,
        d: 2_147_483_647,
        e: 9_007_199_254_740_991,
        f: 0.25,
        g: true,
        h: new Date("1999-12-31T23:59:59.123Z"),
        i: "1969-02-28",
        j: [hostile, "", "b"],
        k: { a: [hostile] },
      },
      { a: null, b: null, c: null, d: null, e: null, f: null, g: null, h: null, i: null, j: [], k: null },
    ])
  })

  it("hold more than one buffer, and a writer begins anew after it was emptied", async () => {
    const writer = rowWriter()
    const long = "x".repeat(100_000)
    const counts: number[] = []
    await app.database.session(async (session) => {
      await session.client.query("create temp table long (a text)")
      for (let round = 0; round < 2; round += 1) {
        for (let i = 0; i < 20; i += 1) {
          writer.row(1)
          writer.text(long)
        }
        await copyRows(session.client, "long", writer.take())
        const { rows } = await session.client.query<{ n: number }>(
          "select count(*)::int as n from long where length(a) = 100000",
        )
        counts.push(rows[0]?.n ?? 0)
      }
      await copyRows(session.client, "long", writer.take())
    })
    expect(counts).toEqual([20, 40])
  })
})
