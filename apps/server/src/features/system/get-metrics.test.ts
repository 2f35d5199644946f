import { afterAll, beforeAll, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

it.each(["x-forwarded-for", "forwarded", "x-real-ip"])(
  "metrics are for the machine alone: not for whom a proxy on it passes on (%s)",
  async (name) => {
    expect((await app.call("GET /metrics")).status).toBe(200)
    expect((await app.call("GET /metrics", { headers: { [name]: "198.51.100.7" } })).status).toBe(404)
  },
)
