import { readdir } from "node:fs/promises"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hashSecret } from "../../http/credential.ts"
import { startTestApp, type TestApp, type TestOrganization, type TestSession } from "../../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let admin: TestSession
let member: TestSession
beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
  admin = await app.createSession(organization, { role: "admin", isConfirmed: true })
  member = await app.createSession(organization, { role: "member" })
})
afterAll(() => app.close())

let made = 0
const create = (session: TestSession, body: object) => {
  made += 1
  return app.call("POST /api/v1/tokens", { session, json: { name: `token ${made}`, scopes: ["view-all"], ...body } })
}
const status = async (token: string) => (await app.call("GET /api/v1/token", { token })).status
const problemOf = async (answer: ReturnType<TestApp["call"]>) => {
  const { status: code, body } = await answer
  return [code, body.type]
}
const tokensInDatabase = () =>
  app.database.read({ organizationId: organization.id }, (tx) =>
    tx.one<{ n: number }>(sql`select count(*)::int as n from api_token`),
  )

describe("a new token", () => {
  it("works at once, does just what its scopes say, and its secret is shown this once", async () => {
    const answer = await create(member, { scopes: ["manage-sboms-and-vex", "view-all"], description: "CI" })
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body).toMatchObject({
      scopes: ["view-all", "manage-sboms-and-vex"],
      state: "active",
      daysLeft: 90,
      isElevated: false,
      lastUsedAt: null,
    })
    expect(answer.body.token).toMatch(/^wbl_[0-9A-Za-z]{49}$/)
    const self = await app.call("GET /api/v1/token", { token: answer.body.token })
    expect(self.body).toMatchObject({ id: answer.body.id, organization: { id: organization.id } })
    expect(self.body.permissions).toContain("create:sbom-and-vex")
    const list = await app.call("GET /api/v1/tokens", { session: member })
    expect(list.text).not.toContain(answer.body.token)
    const stored = await app.database.read({ organizationId: organization.id }, (tx) =>
      tx.one<{ text: string }>(sql`select string_agg(t::text, '') as text from api_token t`),
    )
    expect(stored.text).not.toContain(answer.body.token.slice(4))
  })

  it.each([
    ["without view-all", { scopes: ["manage-labels"] }, 400, "view-all-required"],
    ["of a scope that there is not", { scopes: ["view-all", "everything"] }, 400, "invalid-request"],
    ["for longer than a year", { expiresAt: "2099-01-01T00:00:00Z" }, 400, "expiry-too-long"],
    ["that has ended already", { expiresAt: "2020-01-01T00:00:00Z" }, 400, "expiry-too-long"],
    ["with two ends", { expiresAt: "2099-01-01T00:00:00Z", expiresInDays: 1 }, 400, "invalid-request"],
    ["with a field that nobody meant", { ownerId: "01890000-0000-7000-8000-000000000003" }, 400, "invalid-request"],
    ["for an address that is none", { limits: { addresses: ["10.0.0.0/99"] } }, 400, "invalid-request"],
    ["that administers, by a member", { scopes: ["view-all", "manage-people"] }, 403, "administrator-required"],
  ])("%s is refused and nothing is made", async (_name, body, code, key) => {
    const before = await tokensInDatabase()
    expect(await problemOf(create(member, body))).toEqual([code, `/problems/${key}`])
    expect(await tokensInDatabase()).toEqual(before)
  })

  it("has a name of its own among its owner's living ones, whatever the case", async () => {
    expect((await create(member, { name: "Nightly" })).status).toBe(201)
    expect(await problemOf(create(member, { name: "nightly" }))).toEqual([409, "/problems/name-taken"])
    expect((await create(admin, { name: "nightly" })).status).toBe(201)
  })

  it("is never above its maker's role", async () => {
    const viewer = await app.createSession(organization, { role: "view-only" })
    expect(await problemOf(create(viewer, { scopes: ["view-all", "manage-labels"] }))).toEqual([
      403,
      "/problems/ceiling-exceeded",
    ])
  })

  it("of elevated scopes needs an administrator with a confirmed password, and lives 30 days at most", async () => {
    const scopes = ["view-all", "manage-people"]
    const unconfirmed = await app.createSession(organization, { role: "admin" })
    expect(await problemOf(create(unconfirmed, { scopes }))).toEqual([403, "/problems/confirmation-required"])
    expect(await problemOf(create(admin, { scopes, expiresInDays: 31 }))).toEqual([400, "/problems/expiry-too-long"])
    expect((await create(admin, { scopes })).body).toMatchObject({ isElevated: true, daysLeft: 30 })
  })

  it("is made by a person only, from our own pages only, and its secret is never given twice", async () => {
    const { body } = await create(member, {})
    expect(
      await problemOf(
        app.call("POST /api/v1/tokens", { token: body.token, json: { name: "x", scopes: ["view-all"] } }),
      ),
    ).toEqual([403, "/problems/session-required"])
    const foreign = app.call("POST /api/v1/tokens", {
      session: member,
      json: { name: "x", scopes: ["view-all"] },
      headers: { origin: "https://elsewhere.test" },
    })
    expect(await problemOf(foreign)).toEqual([403, "/problems/origin-not-allowed"])
    const again = () =>
      app.call("POST /api/v1/tokens", {
        session: member,
        json: { name: "replayed", scopes: ["view-all"] },
        headers: { "idempotency-key": "k" },
      })
    expect((await again()).status).toBe(201)
    expect(await problemOf(again())).toEqual([409, "/problems/idempotency-not-replayed"])
  })

  it("limited to addresses is refused from others", async () => {
    const { body } = await create(member, { limits: { addresses: ["192.0.2.0/24"] } })
    expect(await problemOf(app.call("GET /api/v1/assets", { token: body.token }))).toEqual([
      403,
      "/problems/address-not-allowed",
    ])
    expect(await status((await create(member, { limits: { addresses: ["127.0.0.0/8"] } })).body.token)).toBe(200)
  })
})

describe("the list of tokens", () => {
  it("is filtered by state", async () => {
    const owner = await app.createSession(organization, { role: "member" })
    const [alive, replaced, revoked] = [await create(owner, {}), await create(owner, {}), await create(owner, {})]
    await app.call(`POST /api/v1/tokens/${replaced.body.id}/rotate`, { session: owner, json: {} })
    await app.call(`DELETE /api/v1/tokens/${revoked.body.id}`, { session: owner })
    const expired = await create(owner, {})
    await app.database.transaction({ organizationId: organization.id }, (tx) =>
      tx.run(sql`update api_token set expires_at = now() - interval '1 day' where id = ${expired.body.id}`),
    )
    const all = await app.call("GET /api/v1/tokens", { session: owner })
    for (const state of ["active", "rotating", "revoked", "expired"]) {
      const { body } = await app.call(`GET /api/v1/tokens?state=${state}`, { session: owner })
      const expected = all.body.items.filter((each: { state: string }) => each.state === state)
      expect(body.items).toEqual(expected)
      expect(body.total).toBe(expected.length)
      expect(body.total).toBeGreaterThan(0)
    }
    const two = await app.call("GET /api/v1/tokens?state=expired,revoked", { session: owner })
    expect(two.body.items.map(({ id }: { id: string }) => id)).toEqual([expired.body.id, revoked.body.id])
    expect(alive.body.state).toBe("active")
  })

  it("tells which permissions none of a token's calls has needed", async () => {
    const { body: made } = await create(member, { scopes: ["view-all", "manage-labels"] })
    expect(made.neverUsedPermissions).toEqual(made.permissions)
    const neverUsed = async () =>
      (await app.call("GET /api/v1/tokens", { session: member })).body.items.find(
        ({ id }: { id: string }) => id === made.id,
      ).neverUsedPermissions
    await app.call("GET /api/v1/assets", { token: made.token })
    await app.call("POST /api/v1/labels", { token: made.token, json: { name: "used by a token" } })
    // A refusal is no use.
    expect((await app.call("POST /api/v1/products", { token: made.token, json: { name: "x" } })).status).toBe(403)
    const used = ["read:asset", "create:label"]
    await expect.poll(neverUsed).toEqual(made.permissions.filter((each: string) => !used.includes(each)))
    await app.database.transaction({ organizationId: organization.id }, (tx) =>
      tx.run(sql`update api_token set used_permissions = null where id = ${made.id}`),
    )
    await app.call("GET /api/v1/labels", { token: made.token })
    await app.call("GET /api/v1/components", { token: made.token })
    expect(await neverUsed()).toBeNull()
  })
})

describe("a token's end", () => {
  it("comes with the next request after its revocation, which its owner and administrators may do and nobody else", async () => {
    const { body } = await create(member, {})
    const stranger = await app.createSession(organization, { role: "member" })
    expect((await app.call(`DELETE /api/v1/tokens/${body.id}`, { session: stranger })).status).toBe(404)
    expect(await status(body.token)).toBe(200)
    expect((await app.call(`DELETE /api/v1/tokens/${body.id}`, { session: admin })).status).toBe(204)
    expect(await status(body.token)).toBe(401)
    expect((await app.call(`DELETE /api/v1/tokens/${body.id}`, { session: member })).status).toBe(204)
  })

  it("reaches an upload that is on its way", async () => {
    const secret = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
    const document = Buffer.from('{"bomFormat":"CycloneDX","specVersion":"1.5","components":[]}')
    const body = new ReadableStream({
      async start(stream) {
        stream.enqueue(document.subarray(0, 20))
        // Once the gate has let it in.
        await expect
          .poll(
            async () => (await readdir(`${app.dataFolder}/blobs/${organization.id}/incoming`).catch(() => [])).length,
          )
          .toBe(1)
        await app.database.transaction({ organizationId: organization.id }, (tx) =>
          tx.run(sql`update api_token set revoked_at = now() where secret_hash = ${hashSecret(secret)}`),
        )
        stream.enqueue(document.subarray(20))
        stream.close()
      },
    })
    const answer = await fetch(`${app.url}/api/v1/sboms?name=on-its-way`, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      body,
      duplex: "half",
    })
    expect(answer.status).toBe(401)
    const token = await app.createToken(organization, ["view-all"])
    expect((await app.call("GET /api/v1/assets?q=on-its-way", { token })).body.total).toBe(0)
  })

  it("comes with its owner's: demoted, a person's token does less, and disabled, nothing", async () => {
    const personId = await app.createMember(organization, "member")
    const session = await app.createSession(organization, { personId })
    const { body } = await create(session, { scopes: ["view-all", "manage-sboms-and-vex"] })
    const change = (text: ReturnType<typeof sql>) =>
      app.database.transaction({ organizationId: organization.id }, (tx) =>
        tx.run(sql`update member set ${text} where person_id = ${personId}`),
      )
    await change(sql`role = 'view-only'`)
    expect((await app.call("GET /api/v1/token", { token: body.token })).body.permissions).not.toContain(
      "create:sbom-and-vex",
    )
    await change(sql`disabled_at = now()`)
    expect(await status(body.token)).toBe(401)
  })

  it("is found nowhere by another organization's administrator", async () => {
    const other = await app.createSession(await app.createOrganization("Other"), { role: "admin" })
    const { body } = await create(member, {})
    expect((await app.call(`DELETE /api/v1/tokens/${body.id}`, { session: other })).status).toBe(404)
    expect((await app.call("GET /api/v1/tokens?all=true", { session: other })).body.items).toEqual([])
  })
})

describe("rotation", () => {
  it("inherits name, scopes and limits; both work through the overlap, then only the new one", async () => {
    const { body: old } = await create(member, {
      scopes: ["view-all", "manage-labels"],
      limits: { addresses: ["127.0.0.0/8"] },
      expiresInDays: 10,
    })
    const rotated = await app.call(`POST /api/v1/tokens/${old.id}/rotate`, {
      session: member,
      json: { overlapHours: 1 },
    })
    expect(rotated.status, rotated.text).toBe(201)
    expect(rotated.body).toMatchObject({ name: old.name, scopes: old.scopes, limits: old.limits, daysLeft: 10 })
    expect([await status(old.token), await status(rotated.body.token)]).toEqual([200, 200])
    expect(await problemOf(app.call(`POST /api/v1/tokens/${old.id}/rotate`, { session: member, json: {} }))).toEqual([
      409,
      "/problems/conflict",
    ])
    await app.database.transaction({ organizationId: organization.id }, (tx) =>
      tx.run(sql`update api_token set revoked_at = now() - interval '1 second' where id = ${old.id}`),
    )
    expect([await status(old.token), await status(rotated.body.token)]).toEqual([401, 200])
  })

  it("without overlap ends the old one at once, and only its owner rotates", async () => {
    const { body: old } = await create(member, {})
    expect((await app.call(`POST /api/v1/tokens/${old.id}/rotate`, { session: admin, json: {} })).status).toBe(404)
    expect(
      (await app.call(`POST /api/v1/tokens/${old.id}/rotate`, { session: member, json: { overlapHours: 0 } })).status,
    ).toBe(201)
    expect(await status(old.token)).toBe(401)
  })
})

describe("the list", () => {
  it("goes page by page, and shows others' tokens to administrators alone", async () => {
    const person = await app.createSession(organization, { role: "member" })
    for (let i = 0; i < 5; i += 1) await create(person, {})
    const names: string[] = []
    let cursor: string | null = null
    do {
      const page: { body: { items: { name: string }[]; nextCursor: string | null; total: number } } = await app.call(
        `GET /api/v1/tokens?limit=2${cursor === null ? "" : `&cursor=${cursor}`}`,
        { session: person },
      )
      expect(page.body.total).toBe(5)
      names.push(...page.body.items.map((item) => item.name))
      cursor = page.body.nextCursor
    } while (cursor !== null)
    expect(new Set(names).size).toBe(5)
    expect(await problemOf(app.call("GET /api/v1/tokens?all=true", { session: person }))).toEqual([
      403,
      "/problems/administrator-required",
    ])
    expect((await app.call("GET /api/v1/tokens?all=true", { session: admin })).body.total).toBeGreaterThan(5)
  })

  it("of scopes names every permission with the operations behind it", async () => {
    const { body } = await app.call("GET /api/v1/scopes")
    const routes = (id: string) => body.scopes.find((each: { id: string }) => each.id === id).routes
    expect(routes("manage-labels")).toEqual([
      "POST /api/v1/labels",
      "PATCH /api/v1/labels/{labelId}",
      "DELETE /api/v1/labels/{labelId}",
      "POST /api/v1/labels/delete",
      "PUT /api/v1/labels/{labelId}/apply",
      "PUT /api/v1/labels/{labelId}/take-off",
    ])
    expect(routes("view-all")).toContain("GET /api/v1/assets")
    expect([body.scopes.length, body.permissions.length]).toEqual([20, 57])
    expect(body.permissions.find((each: { id: string }) => each.id === "create:sbom-and-vex")).toMatchObject({
      grantedBy: ["manage-sboms-and-vex"],
      operations: expect.arrayContaining([expect.objectContaining({ method: "POST", path: "/api/v1/sboms" })]),
    })
  })
})
