import { afterAll, beforeAll, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../../../testing/test-app.ts"
import { packageRows } from "./package-ids.ts"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

it("gives each package its row, also where there are more in one batch, or in batches side by side, than are remembered", async () => {
  const named = (...names: string[]) => names.map((name) => ({ key: `pkg:npm/${name}`, ecosystem: "npm" }))
  const batches = [named("c", "a", "b"), named("b", "d"), named("e", "a"), named("a", "b", "c", "d", "e", "f"), named()]
  const packages = packageRows(app.database, 2)
  const first = await packages.idsOf(named("a", "d"))
  const ids = await Promise.all(batches.map((batch) => packages.idsOf(batch)))
  const { rows } = await app.database.pool.query("select key, id from package where key like 'pkg:npm/_'")
  const held = new Map(rows.map((row) => [row.key, row.id]))
  expect(held.size).toBe(6)
  expect([first, ...ids]).toEqual([named("a", "d"), ...batches].map((batch) => batch.map(({ key }) => held.get(key))))
})
