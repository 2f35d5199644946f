import { afterAll, beforeAll, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../testing/test-app.ts"
import { callerAddress } from "./caller-address.ts"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ WAYBILL_RATE_LIMIT_FACTOR: "1", TRUSTED_PROXIES: "127.0.0.1" })
})
afterAll(() => app.close())

it("is read as proxies and sockets write it", () => {
  expect(
    ["192.0.2.1", "192.0.2.1:443", "[2001:db8::1]:443", "[2001:db8::1]", "fe80::1%eth0", "::ffff:192.0.2.1"].map(
      callerAddress,
    ),
  ).toEqual(["192.0.2.1", "192.0.2.1", "2001:db8::1", "2001:db8::1", "fe80::1", "::ffff:192.0.2.1"])
  expect(["", "unknown", "999.1.1.1", "192.0.2.1:", "[192.0.2", "_hidden"].map(callerAddress)).toEqual(
    Array(6).fill(null),
  )
})

const ask = async (from: string, token: string) =>
  app.call("GET /api/v1/assets", { token, headers: { "x-forwarded-for": from } })

it("that a proxy passes on and that is none is refused in words", async () => {
  const token = await app.createToken(await app.createOrganization(), ["view-all"])
  expect((await ask("192.0.2.1:443", token)).status).toBe(200)
  for (const from of ["garbage", "999.1.1.1"]) {
    const { status, body } = await ask(from, token)
    expect([status, body.detail]).toEqual([400, expect.stringContaining("X-Forwarded-For")])
  }
})

it("of one customer's IPv6 network is one to who guesses tokens", async () => {
  const guesses: number[] = []
  for (let i = 1; i <= 31; i += 1) guesses.push((await ask(`2001:db8:1:1::${i}`, "wbl_guess")).status)
  expect([guesses.filter((status) => status === 401).length, guesses.at(-1)]).toEqual([30, 429])
  expect((await ask("2001:db8:1:2::1", "wbl_guess")).status).toBe(401)
})
