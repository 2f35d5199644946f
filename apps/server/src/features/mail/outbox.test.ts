import { type ParsedMail, simpleParser } from "mailparser"
import pg from "pg"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { createFirstAdministrator } from "../people/first-administrator.ts"
import { sweep } from "../system/sweep.job.ts"
import { remindTokenOwners } from "../token/remind-token-owners.job.ts"

const email = "admin@example.com"
const password = "harbour light 4711 keel"
const organization = { organization: "Harbour", name: "Administrator", email, password }
const origin = (app: TestApp) => ({ origin: app.url })
const ask = (app: TestApp) =>
  app.call("POST /api/auth/request-password-reset", { headers: origin(app), json: { email } })
const signIn = (app: TestApp, secret: string) =>
  app.call("POST /api/auth/sign-in/email", { headers: origin(app), json: { email, password: secret } })
const owned = async (app: TestApp, text: string, values: unknown[] = []) => {
  const client = new pg.Client({ connectionString: app.ownerUrl })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}
const job = (app: TestApp) => ({
  parts: app.app.parts,
  payload: {},
  signal: new AbortController().signal,
  attempt: 1,
  isLastAttempt: false,
})

describe("where an SMTP server is set", () => {
  const mails: { envelope: string[]; mail: ParsedMail }[] = []
  let smtp: SMTPServer
  let app: TestApp
  beforeAll(async () => {
    smtp = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      onData(stream, session, callback) {
        void simpleParser(stream).then((mail) => {
          mails.push({ envelope: session.envelope.rcptTo.map((each) => each.address), mail })
          callback()
        })
      },
    })
    await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve))
    const address = smtp.server.address()
    const port = typeof address === "object" && address !== null ? address.port : 0
    app = await startTestApp({ SMTP_URL: `smtp://127.0.0.1:${port}` })
    await createFirstAdministrator(app.database, organization, null)
    app.app.startWorker()
  })
  afterAll(async () => {
    await app.close()
    await new Promise<void>((resolve) => smtp.close(() => resolve()))
  })

  it("a forgotten password is set anew by a mailed link, once, and every session before it ends", async () => {
    const before = await signIn(app, password)
    const cookie = before.headers.getSetCookie()[0]?.split(";", 1)[0] ?? ""
    expect((await ask(app)).status).toBe(202)
    await expect.poll(() => mails.length, { timeout: 20_000 }).toBe(1)
    expect(mails[0]?.envelope).toEqual([email])
    const token = decodeURIComponent(/reset-password#token=([^\s]+)/.exec(mails[0]?.mail.text ?? "")?.[1] ?? "")
    const reset = (newPassword: string) =>
      app.call("POST /api/auth/reset-password", { headers: origin(app), json: { token, newPassword } })
    expect((await reset("a new lighthouse 58 keel")).status).toBe(204)
    expect((await reset("another lighthouse 58 keel")).status).toBe(403)
    expect((await app.call("GET /api/v1/session", { headers: { cookie } })).status).toBe(401)
    expect((await signIn(app, password)).status).toBe(401)
    expect((await signIn(app, "a new lighthouse 58 keel")).status).toBe(200)
  })
})

describe("where no SMTP server is set", () => {
  let app: TestApp
  let made: { organizationId: string; personId: string }
  beforeAll(async () => {
    app = await startTestApp()
    const first = await createFirstAdministrator(app.database, organization, null)
    if (!first) throw new Error("not made")
    made = first
  })
  afterAll(() => app.close())
  const session = (options: object = {}) =>
    app.createSession({ id: made.organizationId, administratorId: made.personId }, options)

  it("mails stay in the outbox; an administrator reads one after confirming the password, nobody else", async () => {
    await ask(app)
    await expect
      .poll(async () => (await app.call("GET /api/v1/mails", { session: await session() })).body.total)
      .toBe(1)
    const { body } = await app.call("GET /api/v1/mails", { session: await session() })
    expect(body.items[0]).toMatchObject({ recipient: email, state: "kept", subject: "Set a new Waybill password" })
    const found = async (query: string) =>
      (await app.call(`GET /api/v1/mails?${query}`, { session: await session() })).body.total
    expect([await found("state=kept,failed"), await found("state=sent")]).toEqual([body.total, 0])
    const read = (options: object) =>
      session(options).then((one) => app.call(`GET /api/v1/mails/${body.items[0].id}`, { session: one }))
    expect((await read({})).status).toBe(403)
    expect((await read({ role: "member", isConfirmed: true })).status).toBe(403)
    expect((await read({ isConfirmed: true })).body.text).toMatch(/reset-password#token=/)
    const token = await app.createToken({ id: made.organizationId, administratorId: made.personId }, [
      "view-all",
      "manage-people",
    ])
    expect((await app.call("GET /api/v1/mails", { token })).status).toBe(403)
    const other = await app.createOrganization("Other")
    const stranger = await app.createSession(other, { isConfirmed: true })
    expect((await app.call(`GET /api/v1/mails/${body.items[0].id}`, { session: stranger })).status).toBe(404)
  })

  it("a token's owner is reminded 14, 3 and 0 days before it ends, once each", async () => {
    await app.createToken({ id: made.organizationId, administratorId: made.personId }, ["view-all"], {
      expiresInDays: 10,
    })
    const reminders = async () =>
      (await owned(app, "select subject from mail where subject like 'Your Waybill token%' order by created_at")).map(
        (row) => row.subject.replace(/token .* ends/, "token ends"),
      )
    await remindTokenOwners.run(job(app))
    await remindTokenOwners.run(job(app))
    expect(await reminders()).toEqual(["Your Waybill token ends in 9 days"])
    await owned(
      app,
      "update api_token set expires_at = now() + interval '2 days 1 hour' where organization_id = $1 and reminded_days is not null",
      [made.organizationId],
    )
    await remindTokenOwners.run(job(app))
    await owned(
      app,
      "update api_token set expires_at = now() + interval '5 hours' where organization_id = $1 and reminded_days is not null",
      [made.organizationId],
    )
    await remindTokenOwners.run(job(app))
    await remindTokenOwners.run(job(app))
    expect(await reminders()).toEqual([
      "Your Waybill token ends in 9 days",
      "Your Waybill token ends in 2 days",
      "Your Waybill token ends today",
    ])
  })

  it("pages of the outbox leave no mail out, though many are written in one moment", async () => {
    await owned(app, "update mail set created_at = date_trunc('second', now()) + interval '456 microseconds'")
    const read: string[] = []
    let page = { total: 0, nextCursor: "" }
    do {
      const cursor = page.nextCursor ? `&cursor=${encodeURIComponent(page.nextCursor)}` : ""
      const { body } = await app.call(`GET /api/v1/mails?limit=1${cursor}`, { session: await session() })
      read.push(...body.items.map((mail: { id: string }) => mail.id))
      page = body
    } while (page.nextCursor)
    expect(page.total).toBeGreaterThan(2)
    expect(new Set(read).size).toBe(page.total)
  })

  it("old mails, dead sessions and files that nothing refers to are swept; what is needed stays", async () => {
    const token = await app.createToken({ id: made.organizationId, administratorId: made.personId }, [
      "view-all",
      "manage-sboms-and-vex",
    ])
    const upload = async (name: string) =>
      (
        await app.call(`POST /api/v1/sboms?name=${name}`, {
          token,
          json: { bomFormat: "CycloneDX", specVersion: "1.5", components: [{ type: "library", name }] },
        })
      ).body.id
    const kept = await upload("kept")
    const gone = await upload("gone")
    await app.call(`DELETE /api/v1/sboms/${gone}`, { token })
    await owned(app, "update mail set created_at = now() - interval '31 days'")
    await owned(
      app,
      "insert into rate_bucket (key, tokens, updated_at) values ('login:old', 0, now() - interval '3 hours')",
    )
    const { utimes, readdir } = await import("node:fs/promises")
    const files = async () =>
      (await readdir(`${app.dataFolder}/blobs/${made.organizationId}`, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath}/${entry.name}`)
    expect((await files()).length).toBe(2)
    await sweep.run(job(app))
    expect((await files()).length, "young files stay").toBe(2)
    for (const file of await files()) await utimes(file, new Date(0), new Date(0))
    await sweep.run(job(app))
    expect((await files()).length).toBe(1)
    expect((await app.call(`GET /api/v1/sboms/${kept}/content`, { token })).status).toBe(200)
    expect(await owned(app, "select 1 from mail")).toEqual([])
    expect(await owned(app, "select 1 from rate_bucket where key = 'login:old'")).toEqual([])
  })
})
