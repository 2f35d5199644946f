import { sql } from "kysely"
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest"
import { hashPassword } from "../features/people/password.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../testing/test-app.ts"

const password = "gravel-otter-9-lamp"
let app: TestApp
let organization: TestOrganization
let email: string
beforeAll(async () => {
  app = await startTestApp({ WAYBILL_RATE_LIMIT_FACTOR: "1" })
  organization = await app.createOrganization()
  const hashed = await hashPassword(password)
  const { administratorId } = organization
  email = `${administratorId}@example.test`
  await app.database.transaction("shared", (tx) =>
    tx.run(
      sql`insert into person_account (id, person_id, account_id, provider_id, password) values (gen_random_uuid(), ${administratorId}, ${administratorId}, 'credential', ${hashed})`,
    ),
  )
})
afterAll(() => app.close())
afterEach(() => void vi.useRealTimers())

const hours = 3_600_000

it.each([-12, 12])("whose server's clock is off by %s hours go by the database's", async (off) => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + off * hours })
  const signedIn = await app.call("POST /api/auth/sign-in/email", {
    json: { email, password },
    headers: { origin: app.url },
  })
  const cookie = (signedIn.headers.getSetCookie()[0] ?? "").split(";", 1)[0] ?? ""
  const headers = { cookie, origin: app.url }
  expect((await app.call("GET /api/v1/session", { headers })).status).toBe(200)
  const { rows } = await app.database.pool.query(
    "select extract(epoch from expires_at - now()) / 3600 as hours, extract(epoch from now() - created_at) / 3600 as age from person_session order by id",
  )
  expect(Math.abs(rows.at(-1).hours - 8)).toBeLessThan(0.5)
  expect(Math.abs(rows.at(-1).age)).toBeLessThan(0.5)
  expect((await app.call("POST /api/v1/auth/confirm", { headers, json: { password } })).status).toBe(200)
  const token = await app.call("POST /api/v1/tokens", {
    headers,
    json: { name: `elevated ${off}`, scopes: ["view-all", "manage-people"] },
  })
  expect(token.status, token.text).toBe(201)
  const far = (days: number) => new Date(Date.now() - off * hours + days * 24 * hours).toISOString()
  const decide = (endsAt: string) =>
    app.call("POST /api/v1/triage", {
      headers,
      json: {
        filter: { vulnerability: "CVE-2021-23337" },
        status: "accept_risk",
        reach: "asset",
        endsAt,
        dryRun: true,
      },
    })
  expect((await decide(far(-0.2))).body.errors).toMatchObject([{ path: "body/endsAt" }])
  expect((await decide(far(0.2))).body.errors).not.toMatchObject([{ path: "body/endsAt" }])
  const changed = await app.call("POST /api/auth/change-password", {
    headers,
    json: { currentPassword: password, newPassword: password },
  })
  expect(changed.status, changed.text).toBe(204)
})

it.each([-12, 12])(
  "that are off by %s hours end no link to set a password early, and keep none beyond its end",
  async (off) => {
    const ask = async () => {
      await app.call("POST /api/auth/request-password-reset", { json: { email }, headers: { origin: app.url } })
      const { body } = await app.database.transaction({ organizationId: organization.id }, (tx) =>
        tx.one<{ body: string }>(sql`select body from mail order by created_at desc limit 1`),
      )
      return /token=([\w-]+)/.exec(body)?.[1] ?? ""
    }
    const reset = (token: string) =>
      app.call("POST /api/auth/reset-password", {
        json: { token, newPassword: password },
        headers: { origin: app.url },
      })
    const minutes = () =>
      app.database.transaction("shared", (tx) =>
        tx.number(sql`select round(extract(epoch from max(expires_at) - now()) / 60)::int from person_verification`),
      )
    const setOff = () => void vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + off * hours })
    const madeRight = await ask()
    setOff()
    expect((await reset(madeRight)).status).toBe(204)
    const madeOff = await ask()
    expect(await minutes()).toBe(60)
    vi.useRealTimers()
    expect((await reset(madeOff)).status).toBe(204)
    const ended = await ask()
    await app.database.transaction("shared", (tx) =>
      tx.run(sql`update person_verification set expires_at = now() - interval '1 second'`),
    )
    setOff()
    expect((await reset(ended)).body.type).toBe("/problems/reset-link-invalid")
  },
)

it("set back by an hour take no calls from anybody", async () => {
  const token = await app.createToken(organization, ["view-all"])
  const call = () => app.call("GET /api/v1/token", { token })
  for (let i = 0; i < 70; i += 1) await call()
  await app.database.transaction("shared", (tx) =>
    tx.run(sql`update rate_bucket set updated_at = updated_at + interval '1 hour'`),
  )
  const answers = await Promise.all(Array.from({ length: 100 }, call))
  expect(answers.filter(({ status }) => status === 429)).toEqual([])
})
