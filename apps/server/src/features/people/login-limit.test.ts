import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { createFirstAdministrator } from "./first-administrator.ts"

const password = "gravel-otter-9-lamp"
const email = "person@example.test"
let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ WAYBILL_RATE_LIMIT_FACTOR: "1", TRUSTED_PROXIES: "127.0.0.1" })
  await createFirstAdministrator(
    app.database,
    { organization: "Harbour", name: "Person", email, password },
    { id: "test", address: "127.0.0.1" },
  )
})
afterAll(() => app.close())

const signIn = (from: string, given: string, account = email) =>
  app.call("POST /api/auth/sign-in/email", {
    json: { email: account, password: given },
    headers: { origin: app.url, "x-forwarded-for": from },
  })

describe("guessing", () => {
  it("is slowed after ten tries an account and address, and never locks the owner out", async () => {
    const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn("198.51.100.7", "wrong-password-9")))
    expect(guesses.filter((answer) => answer.status === 401)).toHaveLength(10)
    const slowed = guesses.find((answer) => answer.status === 429)
    expect(slowed?.body.type).toBe("/problems/rate-limited")
    expect(Number(slowed?.headers.get("retry-after"))).toBeGreaterThan(0)
    expect((await signIn("198.51.100.7", password)).status).toBe(429)
    expect((await signIn("203.0.113.9", password)).status).toBe(200)
  })

  it("counts a customer's IPv6 network as one address", async () => {
    const from = (i: number) => `2001:db8:1:2::${(i + 1).toString(16)}`
    const guesses = await Promise.all(Array.from({ length: 11 }, (_, i) => signIn(from(i), "wrong-password-9")))
    expect(guesses.filter((answer) => answer.status === 429)).toHaveLength(1)
    expect((await signIn("2001:db8:1:3::1", password)).status).toBe(200)
  })

  it("does not slow who signs in rightly, however often", async () => {
    for (let i = 0; i < 12; i += 1) expect((await signIn("192.0.2.44", password)).status).toBe(200)
  })
})
