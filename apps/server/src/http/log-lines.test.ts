import { pino } from "pino"
import { afterAll, beforeAll, expect, it } from "vitest"
import { startTestApp, type TestApp, type TestOrganization } from "../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
const lines: string[] = []
beforeAll(async () => {
  app = await startTestApp({}, pino({ base: null }, { write: (line) => void lines.push(line) }))
  organization = await app.createOrganization()
})
afterAll(() => app.close())

interface Line {
  readonly msg: string
  readonly route?: string
}
/** The lines that one call wrote; the last one may come a moment after the answer. */
async function linesOf(call: () => Promise<{ status: number }>): Promise<readonly [Line, ...Line[]]> {
  lines.length = 0
  await call()
  await expect.poll(() => lines.some((line) => line.includes('"answered"'))).toBe(true)
  const [first, ...others] = lines.map((line): Line => JSON.parse(line))
  if (!first) throw new Error("nothing was logged")
  return [first, ...others]
}

it("tells of each call who made it, where from, what was asked and what became of it", async () => {
  const token = await app.createToken(organization, ["view-all"])
  const { body: own } = await app.call("GET /api/v1/token", { token })
  const session = await app.createSession(organization)
  const told = { reqId: "call-1", address: "127.0.0.1", ms: expect.any(Number) }
  const headers = { "x-request-id": "call-1" }
  expect(await linesOf(() => app.call("GET /api/v1/assets?q=x", { token, headers }))).toMatchObject([
    { ...told, method: "GET", route: "/api/v1/assets", status: 200, token: own.id, person: own.owner.id },
  ])
  expect(await linesOf(() => app.call("GET /api/v1/mails", { session, headers }))).toMatchObject([
    { ...told, route: "/api/v1/mails", status: 200, person: session.personId },
  ])
  expect(await linesOf(() => app.call("GET /api/v1/assets?x=1", { token, headers }))).toMatchObject([
    { ...told, status: 400, token: own.id, problem: "invalid-request" },
  ])
  expect(await linesOf(() => app.call("POST /api/v1/labels", { token, headers, json: {} }))).toMatchObject([
    { ...told, status: 403, token: own.id, problem: "permission-missing" },
  ])
})

it("has no credential, cookie, body, or value of a query in it, of what is refused neither", async () => {
  const mark = "MARKEDSECRET"
  const unknown = `wbl_${mark}${"0".repeat(43 - mark.length)}`
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const session = await app.createSession(organization, { isConfirmed: true })
  const id = "01890000-0000-7000-8000-00000000aaaa"
  const origin = { origin: app.url }
  const found: string[] = []
  for (const call of [
    () => app.call(`GET /api/v1/assets?q=${mark}`, { token }),
    () => app.call(`GET /api/v1/assets/${id}?x=${mark}`, { token }),
    () => app.call("GET /api/v1/assets", { headers: { authorization: `Bearer ${unknown}` } }),
    () => app.call("GET /api/v1/assets", { headers: { authorization: `Bearer ${mark}` } }),
    () =>
      app.call("GET /api/v1/assets", { headers: { cookie: `waybill_session=${mark}${"a".repeat(43 - mark.length)}` } }),
    () =>
      app.call("POST /api/auth/sign-in/email", { headers: origin, json: { email: "a@example.test", password: mark } }),
    () =>
      app.call("POST /api/auth/reset-password", {
        headers: origin,
        json: { token: mark, newPassword: `${mark}-otter` },
      }),
    () =>
      app.call("POST /api/auth/request-password-reset", { headers: origin, json: { email: `${mark}@example.test` } }),
    () => app.call("POST /api/v1/auth/confirm", { session, json: { password: mark } }),
    () => app.call("POST /api/v1/setup", { headers: origin, json: { token: `wbs_${mark}`, organization: mark } }),
    () => app.call("POST /api/v1/sboms?name=a", { token, json: { bomFormat: mark } }),
    () => app.call(`POST /api/v1/labels`, { session, headers: { "idempotency-key": mark }, json: { name: mark } }),
    () => app.call(`GET /${mark}`, {}),
  ]) {
    const told = JSON.stringify(await linesOf(call))
    if (told.includes(mark)) found.push(told)
    expect(told).not.toContain(id)
  }
  const made = await app.call("POST /api/v1/tokens", { session, json: { name: "a", scopes: ["view-all"] } })
  expect(found).toEqual([])
  expect(lines.join("")).not.toContain(made.body.token.slice(4, 40))
  expect(lines.join("")).not.toContain(session.cookie.slice(20, 50))
})
