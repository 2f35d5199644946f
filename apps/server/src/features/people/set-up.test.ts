import { sql } from "kysely"
import { afterEach, describe, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { openFirstAccess } from "./first-access.ts"

const password = "gravel-otter-9-lamp"
let app: TestApp
afterEach(() => app.close())

async function openLink(): Promise<string> {
  const access = await openFirstAccess(app.database, app.app.parts.config)
  if (access.kind !== "link") throw new Error(`no link: ${access.kind}`)
  expect(access.link.pathname).toBe("/setup")
  return new URLSearchParams(access.link.hash.slice(1)).get("token") ?? ""
}

const setUp = (token: string, organization = "Harbour") =>
  app.call("POST /api/v1/setup", {
    json: { token, organization, name: "Example Person", email: "Person@Example.test", password },
    headers: { origin: app.url },
  })

const counts = () =>
  app.database.read({ system: true }, (tx) =>
    tx.one(sql`select (select count(*)::int from organization) as organizations, (select count(*)::int from person) as people,
                      (select count(*)::int from setup_link) as links`),
  )

describe("the set-up link", () => {
  it("makes the first organization and its administrator once, and signs them in", async () => {
    app = await startTestApp()
    expect((await app.call("GET /api/v1/setup")).body).toEqual({ isOpen: false })
    const token = await openLink()
    expect((await app.call("GET /api/v1/setup")).body).toEqual({ isOpen: true })
    const done = await setUp(token)
    expect(done.status).toBe(201)
    expect(done.body).toMatchObject({ organization: { name: "Harbour" }, user: { email: "person@example.test" } })
    const cookie = (done.headers.getSetCookie()[0] ?? "").split(";", 1)[0] ?? ""
    const session = await app.call("GET /api/v1/session", { headers: { cookie } })
    expect(session.body).toMatchObject({ isAdministrator: true, organization: { name: "Harbour" } })
    expect((await app.call("GET /api/v1/setup")).body).toEqual({ isOpen: false })
    expect((await setUp(token)).body.type).toBe("/problems/setup-link-invalid")
    expect(await counts()).toEqual({ organizations: 1, people: 1, links: 0 })
    expect(await openFirstAccess(app.database, app.app.parts.config)).toEqual({ kind: "set-up-before" })
  })

  it("lets one win of twenty who use it at once", async () => {
    app = await startTestApp()
    const token = await openLink()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => setUp(token, `Harbour ${i}`)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 403)])
    expect(await counts()).toEqual({ organizations: 1, people: 1, links: 0 })
  })

  it("is refused when it is wrong, expired, of another kind, replaced by a later start, or comes from another site; nothing is written", async () => {
    app = await startTestApp()
    const old = await openLink()
    const token = await openLink()
    expect((await setUp(old)).status).toBe(403)
    expect((await setUp(`wbs_${"0".repeat(49)}`)).status).toBe(403)
    expect((await setUp(token.replace("wbs_", "wbl_"))).status).toBe(403)
    const elsewhere = await app.call("POST /api/v1/setup", {
      json: { token, organization: "Harbour", name: "P", email: "p@example.test", password },
      headers: { origin: "https://evil.example" },
    })
    expect(elsewhere.status).toBe(403)
    await app.database.transaction("shared", (tx) =>
      tx.run(sql`update setup_link set expires_at = now() - interval '1 second'`),
    )
    expect((await setUp(token)).status).toBe(403)
    expect(await counts()).toMatchObject({ organizations: 0, people: 0 })
  })

  it("keeps its secret nowhere", async () => {
    app = await startTestApp()
    const token = await openLink()
    const { row } = await app.database.read("shared", (tx) =>
      tx.one<{ row: string }>(sql`select s::text as row from setup_link s`),
    )
    expect(row).not.toContain(token)
  })

  it("is not spent by a weak password", async () => {
    app = await startTestApp()
    const token = await openLink()
    const weak = await app.call("POST /api/v1/setup", {
      json: { token, organization: "Harbour", name: "P", email: "p@example.test", password: "password1234" },
      headers: { origin: app.url },
    })
    expect(weak.body.type).toBe("/problems/password-too-weak")
    expect((await setUp(token)).status).toBe(201)
  })
})

describe("unattended set-up", () => {
  const environment = {
    WAYBILL_ADMIN_EMAIL: "Operator@Example.test",
    WAYBILL_ADMIN_PASSWORD: password,
    WAYBILL_ORGANIZATION: "Harbour",
  }

  it("makes the administrator once; later starts change nothing, whatever the environment says then", async () => {
    app = await startTestApp(environment)
    const { config } = app.app.parts
    const made = await openFirstAccess(app.database, config)
    expect(made).toEqual({ kind: "administrator-made", email: "operator@example.test", weakness: null })
    const changed = {
      ...config,
      firstAdministrator: { email: "operator@example.test", password: "another-9-password", organization: "Other" },
    }
    expect(await openFirstAccess(app.database, changed)).toEqual({ kind: "set-up-before" })
    expect(await counts()).toEqual({ organizations: 1, people: 1, links: 0 })
    const signIn = await app.call("POST /api/auth/sign-in/email", {
      json: { email: "operator@example.test", password },
      headers: { origin: app.url },
    })
    expect(signIn.status).toBe(200)
  })

  it("of several starts at once makes one", async () => {
    app = await startTestApp(environment)
    const { config } = app.app.parts
    const made = await Promise.all(Array.from({ length: 5 }, () => openFirstAccess(app.database, config)))
    expect(made.filter((access) => access.kind === "administrator-made")).toHaveLength(1)
    expect(await counts()).toEqual({ organizations: 1, people: 1, links: 0 })
  })

  it("takes a weak password of the operator's and says so, but not a trivial one", async () => {
    app = await startTestApp({ ...environment, WAYBILL_ADMIN_PASSWORD: "password1234" })
    const { config } = app.app.parts
    const trivial = {
      ...config,
      firstAdministrator: { email: "a@example.test", password: "1234567", organization: "Harbour" },
    }
    await expect(openFirstAccess(app.database, trivial)).rejects.toThrow("at least 8")
    expect(await openFirstAccess(app.database, config)).toMatchObject({
      weakness: expect.stringContaining("most used"),
    })
  })
})

describe("under TLS", () => {
  it("the session's cookie is bound to the host and sent over TLS alone", async () => {
    app = await startTestApp({ WAYBILL_PUBLIC_URL: "https://waybill.example" })
    const access = await openFirstAccess(app.database, app.app.parts.config)
    if (access.kind !== "link") throw new Error("no link")
    // The test harness writes its port into the public address.
    const origin = app.app.parts.config.publicUrl.origin
    const token = new URLSearchParams(access.link.hash.slice(1)).get("token")
    const done = await app.call("POST /api/v1/setup", {
      json: { token, organization: "Harbour", name: "P", email: "p@example.test", password },
      headers: { origin },
    })
    expect(done.status).toBe(201)
    const [cookie = ""] = done.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-waybill_session=/)
    expect(cookie).toMatch(/; Secure/)
    expect(cookie).toMatch(/; Path=\/(;|$)/)
    expect(cookie).not.toMatch(/Domain/)
    const session = await app.call("GET /api/v1/session", { headers: { cookie: cookie.split(";", 1)[0] ?? "" } })
    expect(session.status).toBe(200)
  })
})
