import { sql } from "kysely"
import { pino } from "pino"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { makeResetLink } from "./make-reset-link.ts"
import { hashPassword } from "./password.ts"

let app: TestApp
let organization: TestOrganization
beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization("Harbour")
})
afterAll(() => app.close())

const publicUrl = new URL("https://waybill.example/below/")
const linkFor = (email: string) =>
  makeResetLink({ database: app.database, log: pino({ level: "silent" }), publicUrl }, email)

describe("the operator's link to set a new password", () => {
  it("works once, ends the sessions that there were, and is audited as the system's", async () => {
    const id = await app.createMember(organization, "admin")
    const email = `${id}@example.test`
    const hashed = await hashPassword("forgotten-otter-9-lamp")
    await app.database.transaction("shared", (tx) =>
      tx.run(sql`insert into person_account (id, person_id, account_id, provider_id, password)
        values (gen_random_uuid(), ${id}, ${id}, 'credential', ${hashed})`),
    )
    const headers = { origin: app.url }
    const signIn = (password: string) =>
      app.call("POST /api/auth/sign-in/email", { json: { email, password }, headers })
    const before = (await signIn("forgotten-otter-9-lamp")).headers.getSetCookie()[0]?.split(";", 1)[0] ?? ""
    const link = await linkFor(email)
    expect(link?.href).toMatch(/^https:\/\/waybill\.example\/reset-password#token=[\w-]{20,}$/)
    const token = new URLSearchParams(link?.hash.slice(1)).get("token") ?? ""
    const reset = (newPassword: string) =>
      app.call("POST /api/auth/reset-password", { json: { token, newPassword }, headers })
    for (const guessed of ["harbourHarbour", `${email}2024`])
      expect([(await reset(guessed)).body.type, guessed]).toEqual(["/problems/password-too-weak", guessed])
    expect((await reset("gravel-otter-9-lamp")).status).toBe(204)
    expect((await reset("another-otter-9-lamp")).body.type).toBe("/problems/reset-link-invalid")
    expect((await app.call("GET /api/v1/session", { headers: { cookie: before } })).status).toBe(401)
    expect((await signIn("gravel-otter-9-lamp")).status).toBe(200)
    const acts = await app.database.read({ organizationId: organization.id }, (tx) =>
      tx.many(
        sql`select action, actor_kind, person_id, address from audit_event where object_id = ${id} order by at, id`,
      ),
    )
    expect(acts).toContainEqual({
      action: "person.password-reset-requested",
      actor_kind: "system",
      person_id: null,
      address: null,
    })
  })

  it("is not made for an address that nobody has", async () => {
    expect(await linkFor("nobody@example.test")).toBeNull()
  })
})
