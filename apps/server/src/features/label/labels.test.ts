import { afterAll, beforeAll, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"

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
    json: { bomFormat: "CycloneDX", specVersion: "1.5", components: [] },
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

it("a label that is deleted takes its decisions with it, though they were the only ones", async () => {
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
    json: { bomFormat: "CycloneDX", specVersion: "1.5", components: [component] },
  })
  const filter = { vulnerability: "CVE-2024-7101" }
  const json = { filter, status: "accept_risk", reach: { label: "alone" } }
  expect((await app.call("POST /api/v1/triage", { token: bot, json })).body.reached.findings).toBe(1)
  await app.call(`DELETE /api/v1/labels/${label.body.id}`, { token: maker })
  expect((await app.call("GET /api/v1/findings?vulnerability=CVE-2024-7101", { token: bot })).body.total).toBe(1)
})
