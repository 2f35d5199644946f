import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { withOwnerClient } from "../../db/owner-client.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { hashPassword } from "./password.ts"
import { insertMember } from "./person.sql.ts"

const password = "gravel-otter-9-lamp"
let app: TestApp
let organization: TestOrganization
beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization("Harbour")
})
afterAll(() => app.close())

/** A person with a password; gives the address. */
async function createPerson(role: "admin" | "member" = "member"): Promise<{ id: string; email: string }> {
  const id = await app.createMember(organization, role)
  const hashed = await hashPassword(password)
  await app.database.transaction("shared", (tx) =>
    tx.run(sql`insert into person_account (id, person_id, account_id, provider_id, password)
      values (gen_random_uuid(), ${id}, ${id}, 'credential', ${hashed})`),
  )
  return { id, email: `${id}@example.test` }
}

const signIn = (email: string, given = password, headers: Record<string, string> = { origin: app.url }) =>
  app.call("POST /api/auth/sign-in/email", { json: { email, password: given }, headers })

const cookieOf = (answer: { headers: Headers }): string =>
  (answer.headers.getSetCookie()[0] ?? "").split(";", 1)[0] ?? ""
const withCookie = (cookie: string) => ({ headers: { cookie, origin: app.url } })

const audited = (personId: string) =>
  app.database.read({ organizationId: organization.id }, (tx) =>
    tx.many<{ action: string; actor_kind: string; address: string | null }>(
      sql`select action, actor_kind, host(address) as address from audit_event where object_id = ${personId} order by at, id`,
    ),
  )

describe("signing in", () => {
  it("gives a session by an HttpOnly, SameSite=Lax cookie of the whole host, and is audited", async () => {
    const person = await createPerson()
    const answer = await signIn(person.email.toUpperCase())
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({ user: { id: person.id, name: expect.any(String), email: person.email } })
    const cookies = answer.headers.getSetCookie()
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(/^waybill_session=[\w-]{43}\.[^;]+;/)
    expect(cookies[0]).toMatch(/; Max-Age=604800/i)
    expect(cookies[0]).toMatch(/; Path=\//i)
    expect(cookies[0]).toMatch(/; HttpOnly/i)
    expect(cookies[0]).toMatch(/; SameSite=Lax/i)
    expect(cookies[0]).not.toMatch(/Domain/i)
    expect(answer.headers.get("cache-control")).toBe("no-store")

    const session = await app.call("GET /api/v1/session", withCookie(cookieOf(answer)))
    expect(session.body).toMatchObject({
      user: { id: person.id, email: person.email },
      organization: { id: organization.id, name: "Harbour" },
      role: { id: "member", name: "Member" },
      isAdministrator: false,
      confirmedUntil: null,
      tokenRules: { daysDefault: 90, daysMax: 365, elevatedDaysMax: 30 },
    })
    expect(await audited(person.id)).toEqual([
      { action: "person.signed-in", actor_kind: "session", address: "127.0.0.1" },
    ])
  })

  it("keeps nothing of the session's secret but its hash, and nothing of the password but argon2id", async () => {
    const person = await createPerson()
    const secret = /waybill_session=([\w-]{43})/.exec(cookieOf(await signIn(person.email)))?.[1] ?? "none"
    const rows = await app.database.read("shared", (tx) =>
      tx.many<{ row: string }>(sql`
        select s::text as row from person_session s union all select a::text from person_account a union all select v::text from person_verification v`),
    )
    const text = rows.map(({ row }) => row).join("\n")
    expect(text).not.toContain(secret)
    expect(text).not.toContain(password)
    expect(text).toMatch(/\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it("answers alike, in words and in time, for a wrong password, an unknown address, a person without password and one who was disabled", async () => {
    const known = await createPerson()
    const disabled = await createPerson()
    const withoutPassword = await app.createMember(organization, "member")
    await app.database.transaction("shared", (tx) =>
      tx.run(sql`update person set disabled_at = now() where id = ${disabled.id}`),
    )
    const tries: [string, string][] = [
      [known.email, "wrong-password-9"],
      ["nobody@example.test", password],
      [`${withoutPassword}@example.test`, password],
      [disabled.email, password],
      ["not an address", password],
    ]
    const bodies = new Set<string>()
    for (const [email, given] of tries) {
      const started = performance.now()
      const answer = await signIn(email, given)
      const took = performance.now() - started
      expect(answer.status, email).toBe(401)
      expect(answer.headers.getSetCookie()).toEqual([])
      expect(took, email).toBeGreaterThan(390)
      bodies.add(answer.text)
    }
    expect([...bodies]).toHaveLength(1)
    expect((await audited(known.id)).map((row) => [row.action, row.actor_kind])).toEqual([
      ["person.sign-in-failed", "stranger"],
    ])
    const left = await app.database.read("shared", (tx) =>
      tx.one<{ count: number }>(
        sql`select count(*)::int as count from person_session where person_id = ${disabled.id}`,
      ),
    )
    expect(left.count).toBe(0)
  })

  it("is refused from another site, and without saying from where", async () => {
    const person = await createPerson()
    for (const headers of [{}, { origin: "https://evil.example" }, { origin: "null" }, { referer: app.url }]) {
      const answer = await signIn(person.email, password, headers)
      expect(answer.status).toBe(403)
      expect(answer.body.type).toBe("/problems/origin-not-allowed")
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  })

  it("takes JSON alone, and no field that it does not know", async () => {
    const form = await app.call("POST /api/auth/sign-in/email", {
      body: new URLSearchParams({ email: "a@example.test", password }).toString(),
      headers: { origin: app.url, "content-type": "application/x-www-form-urlencoded" },
    })
    expect(form.status).toBe(415)
    const redirect = await app.call("POST /api/auth/sign-in/email", {
      json: { email: "a@example.test", password, callbackURL: "https://evil.example" },
      headers: { origin: app.url },
    })
    expect(redirect.status).toBe(400)
  })

  it("makes a new session each time and ends the one that the browser brought", async () => {
    const person = await createPerson()
    const first = cookieOf(await signIn(person.email))
    const second = cookieOf(await signIn(person.email, password, { origin: app.url, cookie: first }))
    expect(second).not.toBe(first)
    expect((await app.call("GET /api/v1/session", withCookie(first))).status).toBe(401)
    expect((await app.call("GET /api/v1/session", withCookie(second))).status).toBe(200)
  })

  it("mounts nothing of the library that we did not list", async () => {
    for (const route of [
      "POST /api/auth/sign-up/email",
      "GET /api/auth/ok",
      "GET /api/auth/get-session",
      "GET /api/auth/error",
      "POST /api/auth/update-user",
      "POST /api/auth/delete-user",
      "POST /api/auth/sign-in/social",
      "GET /api/auth/reset-password/x?callbackURL=https://evil.example",
    ])
      expect((await app.call(route, { headers: { origin: app.url } })).status, route).toBe(404)
  })
})

describe("a session", () => {
  it("ends with sign-out, for whoever kept the cookie", async () => {
    const person = await createPerson()
    const cookie = cookieOf(await signIn(person.email))
    const out = await app.call("POST /api/auth/sign-out", withCookie(cookie))
    expect(out.status).toBe(204)
    expect(out.headers.getSetCookie()).toEqual([expect.stringMatching(/^waybill_session=; Max-Age=0/)])
    expect((await app.call("GET /api/v1/session", withCookie(cookie))).status).toBe(401)
    expect((await audited(person.id)).at(-1)?.action).toBe("person.signed-out")
  })

  it("holds from the next call on what its person may do now: less once demoted, nothing once disabled", async () => {
    const person = await createPerson("admin")
    const cookie = cookieOf(await signIn(person.email))
    const change = (table: "member" | "person", columns: ReturnType<typeof sql>) =>
      app.database.transaction({ organizationId: organization.id }, (tx) =>
        tx.run(
          sql`update ${sql.table(table)} set ${columns} where ${sql.ref(table === "member" ? "person_id" : "id")} = ${person.id}`,
        ),
      )
    const outbox = async () => (await app.call("GET /api/v1/mails", withCookie(cookie))).status
    expect(await outbox()).toBe(200)
    await change("member", sql`role = 'member'`)
    expect(await outbox()).toBe(403)
    for (const table of ["member", "person"] as const) {
      await change(table, sql`disabled_at = now()`)
      expect((await app.call("GET /api/v1/session", withCookie(cookie))).status, table).toBe(401)
      await change(table, sql`disabled_at = null`)
    }
    expect((await app.call("GET /api/v1/session", withCookie(cookie))).status).toBe(200)
  })

  it("ends after eight hours without a call, and after seven days whatever is called", async () => {
    const session = await app.createSession(organization)
    const age = (columns: ReturnType<typeof sql>) =>
      app.database.transaction("shared", (tx) =>
        tx.run(sql`update person_session set ${columns} where id = ${session.sessionId}`),
      )
    const expiresIn = async () =>
      (
        await app.database.read("shared", (tx) =>
          tx.one<{ minutes: number }>(
            sql`select round(extract(epoch from expires_at - now()) / 60)::int as minutes from person_session where id = ${session.sessionId}`,
          ),
        )
      ).minutes

    await age(sql`expires_at = now() + interval '1 hour'`)
    expect((await app.call("GET /api/v1/session", { session })).status).toBe(200)
    expect(await expiresIn()).toBe(480)
    await age(sql`created_at = now() - interval '6 days 23 hours', expires_at = now() + interval '1 minute'`)
    expect((await app.call("GET /api/v1/session", { session })).status).toBe(200)
    expect(await expiresIn()).toBe(60)
    await age(sql`created_at = now() - interval '7 days 1 minute', expires_at = now() + interval '1 hour'`)
    expect((await app.call("GET /api/v1/session", { session })).status).toBe(401)
    await age(sql`created_at = now() - interval '1 day', expires_at = now() - interval '1 second'`)
    expect((await app.call("GET /api/v1/session", { session })).status).toBe(401)
  })

  it("can be seen and ended by its person, and by nobody else", async () => {
    const person = await createPerson()
    const [first, second] = [cookieOf(await signIn(person.email)), cookieOf(await signIn(person.email))]
    const stranger = await app.createSession(organization, { role: "admin" })
    const list = await app.call("GET /api/v1/sessions", withCookie(first))
    expect(list.body.total).toBe(2)
    const other = list.body.items.find((item: { isCurrent: boolean }) => !item.isCurrent)
    expect((await app.call(`DELETE /api/v1/sessions/${other.id}`, { session: stranger })).status).toBe(404)
    expect((await app.call(`DELETE /api/v1/sessions/${other.id}`, withCookie(first))).status).toBe(204)
    expect((await app.call("GET /api/v1/session", withCookie(second))).status).toBe(401)
    const third = cookieOf(await signIn(person.email))
    expect((await app.call("POST /api/v1/sessions/end-others", withCookie(third))).body).toEqual({ ended: 1 })
    expect((await app.call("GET /api/v1/session", withCookie(first))).status).toBe(401)
  })

  it("changes nothing when the request comes from another site", async () => {
    const session = await app.createSession(organization)
    for (const origin of [undefined, "https://evil.example"]) {
      const answer = await app.call("POST /api/v1/sessions/end-others", {
        headers: { cookie: session.cookie, ...(origin ? { origin } : {}) },
      })
      expect(answer.body.type).toBe("/problems/origin-not-allowed")
    }
  })

  it("is refused when two cookies of its name are sent: one of them was planted", async () => {
    const session = await app.createSession(organization)
    const twice = await app.call("GET /api/v1/session", {
      headers: { cookie: `${session.cookie}; waybill_session=${"x".repeat(43)}` },
    })
    expect(twice.status).toBe(401)
  })
})

describe("confirming the password", () => {
  it("opens ten minutes, and is refused with another password", async () => {
    const person = await createPerson()
    const cookie = cookieOf(await signIn(person.email))
    const wrong = await app.call("POST /api/v1/auth/confirm", {
      json: { password: "wrong-password-9" },
      ...withCookie(cookie),
    })
    expect(wrong.status).toBe(403)
    expect(wrong.body.type).toBe("/problems/wrong-password")
    const right = await app.call("POST /api/v1/auth/confirm", { json: { password }, ...withCookie(cookie) })
    expect(right.status).toBe(200)
    const minutes = (Date.parse(right.body.confirmedUntil) - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(9)
    expect(minutes).toBeLessThanOrEqual(10.1)
    expect((await app.call("GET /api/v1/session", withCookie(cookie))).body.confirmedUntil).toBe(
      right.body.confirmedUntil,
    )
    expect((await audited(person.id)).map((row) => row.action)).toEqual([
      "person.signed-in",
      "person.confirmation-failed",
      "person.password-confirmed",
    ])
  })
})

describe("changing the password", () => {
  it("needs the old one, ends every other session and renews the own", async () => {
    const person = await createPerson()
    const [own, other] = [cookieOf(await signIn(person.email)), cookieOf(await signIn(person.email))]
    const newPassword = "harbour crane 41 blue"
    const change = (currentPassword: string, to: string) =>
      app.call("POST /api/auth/change-password", { json: { currentPassword, newPassword: to }, ...withCookie(own) })
    expect((await change("wrong-password-9", newPassword)).body.type).toBe("/problems/wrong-password")
    expect((await change(password, "password12345")).body.type).toBe("/problems/password-too-weak")
    expect((await change(password, "short")).body.type).toBe("/problems/password-too-weak")
    const changed = await change(password, newPassword)
    expect(changed.status).toBe(204)
    expect((await app.call("GET /api/v1/session", withCookie(own))).status).toBe(401)
    expect((await app.call("GET /api/v1/session", withCookie(other))).status).toBe(401)
    expect((await app.call("GET /api/v1/session", withCookie(cookieOf(changed)))).status).toBe(200)
    expect((await signIn(person.email)).status).toBe(401)
    expect((await signIn(person.email, newPassword)).status).toBe(200)
  })
})

describe("what a person does to the own account", () => {
  it("is audited with its before and after in each organization of theirs, or is not done", async () => {
    const person = await createPerson()
    const other = await app.createOrganization("Quay")
    await app.database.transaction({ organizationId: other.id }, (tx) =>
      insertMember(tx, other.id, person.id, "member"),
    )
    const [own, second] = [cookieOf(await signIn(person.email)), cookieOf(await signIn(person.email))]
    const told = (organizationId: string) =>
      app.database.read({ organizationId }, (tx) =>
        tx.many(
          sql`select action, before, after from audit_event where object_id = ${person.id} and action in ('person.renamed', 'person.sessions-ended', 'person.signed-out') order by at, id`,
        ),
      )
    const rename = (name: string) => app.call("PATCH /api/v1/profile", { ...withCookie(own), json: { name } })
    const acts = [
      () => rename("Somebody Else"),
      () => app.call("POST /api/v1/sessions/end-others", withCookie(own)),
      () => app.call("POST /api/auth/sign-out", withCookie(own)),
    ]
    await withOwnerClient({ connectionString: app.ownerUrl }, async (owner) => {
      await owner.query(`
        create function lose() returns trigger language plpgsql as $$ begin raise exception 'lost' using errcode = '57P01'; end $$;
        create trigger lose before insert on audit_event for each row execute function lose()`)
      for (const act of acts) expect((await act()).status).toBe(503)
      await owner.query("drop trigger lose on audit_event; drop function lose")
    })
    for (const cookie of [own, second]) {
      const { status, body } = await app.call("GET /api/v1/session", withCookie(cookie))
      expect([status, body.user.name]).toEqual([200, expect.not.stringContaining("Else")])
    }
    const { name } = (await app.call("GET /api/v1/session", withCookie(own))).body.user
    for (const act of acts) expect((await act()).status).toBeLessThan(300)
    for (const organizationId of [organization.id, other.id])
      expect(await told(organizationId)).toEqual([
        { action: "person.renamed", before: { name }, after: { name: "Somebody Else" } },
        { action: "person.sessions-ended", before: { sessions: 1 }, after: null },
        { action: "person.signed-out", before: null, after: null },
      ])
  })
})
