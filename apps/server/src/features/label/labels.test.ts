import { setTimeout } from "node:timers/promises"
import { sql } from "kysely"
import { afterAll, beforeAll, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"

let app: TestApp
let organization: TestOrganization
beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
})
afterAll(() => app.close())

it("labels are made, renamed, put on, taken off and deleted, each by the scope for it", async () => {
  const maker = await app.createToken(organization, ["view-all", "manage-labels"])
  const editor = await app.createToken(organization, ["view-all", "manage-assets"])
  const uploader = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const sbom = await app.call("POST /api/v1/sboms?name=shop", {
    token: uploader,
    json: smallSbom(),
  })
  const assetId = sbom.body.asset.id
  const made = await app.call("POST /api/v1/labels", { token: maker, json: { name: "team shop" } })
  expect(made.status).toBe(201)
  expect((await app.call("POST /api/v1/labels", { token: maker, json: { name: "TEAM SHOP" } })).status).toBe(409)
  expect((await app.call(`PUT /api/v1/assets/${assetId}/labels/team%20shop`, { token: maker })).status).toBe(403)
  expect((await app.call(`PUT /api/v1/assets/${assetId}/labels/team%20shop`, { token: editor })).status).toBe(204)
  expect((await app.call(`PUT /api/v1/assets/${assetId}/labels/unknown`, { token: editor })).status).toBe(404)
  await app.call(`PATCH /api/v1/labels/${made.body.id}`, { token: maker, json: { name: "team store" } })
  expect((await app.call(`GET /api/v1/assets/${assetId}`, { token: editor })).body.labels).toEqual(["team store"])
  expect((await app.call("GET /api/v1/labels", { token: editor })).body.items).toMatchObject([
    { name: "team store", assets: 1 },
  ])
  expect((await app.call(`DELETE /api/v1/assets/${assetId}/labels/${made.body.id}`, { token: editor })).status).toBe(
    204,
  )
  expect((await app.call(`DELETE /api/v1/labels/${made.body.id}`, { token: editor })).status).toBe(403)
  expect((await app.call(`DELETE /api/v1/labels/${made.body.id}`, { token: maker })).status).toBe(204)
  expect((await app.call("GET /api/v1/labels", { token: editor })).body.total).toBe(0)
})

it("a label is put on a selection at once by the labels' own scope, with a result for each, and decisions follow", async () => {
  await knowOf(app, { cve: "CVE-2024-7102", packageKey: "pkg:npm/selected", fixed: "2.0.0", priority: 50 })
  const [maker, editor, uploader, triager] = [
    await app.createToken(organization, ["view-all", "manage-labels", "manage-products"]),
    await app.createToken(organization, ["view-all", "manage-assets"]),
    await app.createToken(organization, ["view-all", "manage-sboms-and-vex"]),
    await app.createToken(organization, ["view-all", "manage-vulnerability-triage"]),
  ]
  const upload = async (name: string) =>
    (
      await app.call(`POST /api/v1/sboms?name=${name}`, {
        token: uploader,
        json: smallSbom(["selected@1.0.0"]),
      })
    ).body.asset.id
  const assetIds: string[] = [await upload("first"), await upload("second")]
  const product = await app.call("POST /api/v1/products", { token: maker, json: { name: "Selected" } })
  const { body: label } = await app.call("POST /api/v1/labels", { token: maker, json: { name: "selected" } })
  await app.call(`PUT /api/v1/assets/${assetIds[0]}/labels/selected`, { token: editor })
  const decided = await app.call("POST /api/v1/triage", {
    token: triager,
    json: { filter: { vulnerability: "CVE-2024-7102" }, status: "accept_risk", reach: { label: "selected" } },
  })
  expect(decided.body.reached).toEqual({ findings: 1, assets: 1 })
  const nobodys = "01890000-0000-7000-8000-00000000ffff"
  const apply = (token: string, json: object) => app.call(`PUT /api/v1/labels/${label.id}/apply`, { token, json })
  const json = { assetIds: [...assetIds, nobodys], productIds: [product.body.id] }
  expect((await apply(editor, json)).status).toBe(403)
  expect((await apply(maker, {})).status).toBe(400)
  expect((await apply(maker, json)).body.results).toEqual([
    { kind: "asset", id: assetIds[0], result: "was-on" },
    { kind: "asset", id: assetIds[1], result: "put" },
    { kind: "asset", id: nobodys, result: "not-found" },
    { kind: "product", id: product.body.id, result: "put" },
  ])
  const open = await app.call("GET /api/v1/findings?vulnerability=CVE-2024-7102", { token: triager })
  expect(open.body.total).toBe(0)
  const gone = await app.call(`PUT /api/v1/labels/${nobodys}/apply`, { token: maker, json })
  expect(gone.status).toBe(404)
})

it("people are listed by name and role; their addresses only for whoever manages people", async () => {
  await app.createMember(organization, "view-only")
  const reader = await app.createToken(organization, ["view-all"])
  const manager = await app.createToken(organization, ["view-all", "manage-people"])
  const read = await app.call("GET /api/v1/users", { token: reader })
  expect(read.body.total).toBe(2)
  expect(read.text).not.toContain("@")
  expect((await app.call("GET /api/v1/users", { token: manager })).body.items[0].email).toMatch(/@/)
  const roles = await app.call("GET /api/v1/roles", { token: reader })
  expect(roles.body.items.map((each: { id: string }) => each.id)).toContain("view-only")
})

it("the decisions of a label that is deleted are taken back, though they were the only ones, and stay in the history with who did it", async () => {
  await knowOf(app, { cve: "CVE-2024-7101", fixed: "4.17.21", priority: 60, severity: 5 })
  const [maker, uploader, bot] = [
    await app.createToken(organization, ["view-all", "manage-labels"]),
    await app.createToken(organization, ["view-all", "manage-sboms-and-vex"]),
    await app.createToken(organization, ["view-all", "manage-vulnerability-triage"]),
  ]
  const label = await app.call("POST /api/v1/labels", { token: maker, json: { name: "alone" } })
  const component = { type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20" }
  await app.call("POST /api/v1/sboms?name=alone&label=alone", {
    token: uploader,
    json: smallSbom([component]),
  })
  const filter = { vulnerability: "CVE-2024-7101" }
  const json = { filter, status: "accept_risk", reach: { label: "alone" } }
  expect((await app.call("POST /api/v1/triage", { token: bot, json })).body.reached.findings).toBe(1)
  await app.call(`DELETE /api/v1/labels/${label.body.id}`, { token: maker })
  expect((await app.call("GET /api/v1/findings?vulnerability=CVE-2024-7101", { token: bot })).body.total).toBe(1)
  const history = await app.call("GET /api/v1/triage?vulnerability=CVE-2024-7101", { token: bot })
  expect(history.body.items).toMatchObject([
    { status: "accept_risk", state: "undone", reach: { kind: "label", target: "alone" }, findings: 0 },
  ])
  expect(history.body.items[0].undoneBy).toContain("(token ")
})

it("two who change a label, a custom status or a saved view side by side do not overwrite each other", async () => {
  const session = await app.createSession(organization)
  const records = [
    { route: "labels", made: { name: "side" }, first: { name: "first" }, second: { name: "second" } },
    {
      route: "settings/triage-statuses",
      made: { name: "Side", color: "teal", base: "affected" },
      first: { color: "red" },
      second: { color: "blue" },
    },
    {
      route: "saved-views",
      made: { name: "Side", list: "assets", query: { q: "b", active: "true" } },
      first: { query: { q: "c", active: "true" } },
      second: { name: "Other" },
    },
  ]
  for (const { route, made, first, second } of records) {
    const { body } = await app.call(`POST /api/v1/${route}`, { session, json: made })
    const { items } = (await app.call(`GET /api/v1/${route}`, { session })).body
    const { etag } = items.find((item: { id: string }) => item.id === body.id)
    expect(etag, route).toBe(body.etag)
    const change = (json: object, ifMatch: string) =>
      app.call(`PATCH /api/v1/${route}/${body.id}`, { session, json, headers: { "if-match": ifMatch } })
    const changed = await change(first, etag)
    expect([changed.status, changed.headers.get("etag")], route).toEqual([200, changed.body.etag])
    const late = await change(second, etag)
    expect([late.status, late.body.type], route).toEqual([412, "/problems/changed-meanwhile"])
    expect((await change(second, changed.body.etag)).status, route).toBe(200)
    expect((await app.call(`PATCH /api/v1/${route}/${body.id}`, { session, json: first })).status, route).toBe(200)
  }
})

it("putting a label on a product waits in no circle with its deletion", async () => {
  const maker = await app.createToken(organization, ["view-all", "manage-labels", "manage-products"])
  const label = (await app.call("POST /api/v1/labels", { token: maker, json: { name: "in turn" } })).body.id
  const product = (await app.call("POST /api/v1/products", { token: maker, json: { name: "In turn" } })).body.id
  const isWaiting = sql`select count(*)::int from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`
  const [applying] = await app.database.transaction({ organizationId: organization.id }, async (tx) => {
    // As who deletes it.
    await holdFindings(tx, organization.id)
    const sent = app.call(`PUT /api/v1/labels/${label}/apply`, { token: maker, json: { productIds: [product] } })
    while ((await tx.number(isWaiting)) === 0) await setTimeout(10)
    expect(await tx.run(sql`select from product where id = ${product} for update nowait`)).toBe(1)
    return [sent]
  })
  expect((await applying).body.results).toMatchObject([{ result: "put" }])
})
