import { sql } from "kysely"
import { afterAll, beforeAll, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization, type TestSession } from "../../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let session: TestSession
beforeAll(async () => {
  app = await startTestApp()
  await knowOf(app, { cve: "CVE-2024-9501", fixed: "4.17.21", priority: 60 })
  organization = await app.createOrganization("Harbour")
  session = await app.createSession(organization)
})
afterAll(() => app.close())

const call = async (operation: string, json?: object) => {
  const answer = await app.call(operation, { session, ...(json === undefined ? {} : { json }) })
  expect(answer.status, `${operation} ${answer.text}`).toBeLessThan(300)
  return answer.body
}

it("tells of each act what its object was called then, also where it was renamed or is gone since", async () => {
  const sbom = await call("POST /api/v1/sboms?name=shop&version=1.2", smallSbom(["lodash@4.17.20"]))
  await call("PATCH /api/v1/sboms", { ids: [sbom.id], change: { active: false } })
  await call("PATCH /api/v1/sboms", { ids: [sbom.id], change: { active: true } })
  await call("PATCH /api/v1/assets", { ids: [sbom.asset.id], change: { owner: "Crew" } })
  const product = await call("POST /api/v1/products", { name: "Suite" })
  await call(`PATCH /api/v1/products/${product.id}/members`, { addAssets: [sbom.asset.id] })
  await call(`PATCH /api/v1/products/${product.id}`, { name: "Grand suite" })
  const label = await call("POST /api/v1/labels", { name: "team-shop" })
  await call(`PUT /api/v1/labels/${label.id}/apply`, { assetIds: [sbom.asset.id] })
  await call(`PUT /api/v1/products/${product.id}/labels/team-shop`)
  const token = await call("POST /api/v1/tokens", { name: "ci", scopes: ["view-all"] })
  await call("POST /api/v1/tokens/revoke", { ids: [token.id], dryRun: true })
  await call("POST /api/v1/tokens/revoke", { ids: [token.id] })
  const { decisions } = await call("POST /api/v1/triage", {
    filter: { assetId: sbom.asset.id },
    status: "affected",
  })
  await call(`DELETE /api/v1/triage/${decisions[0].id}`)
  const { rule } = await call("POST /api/v1/triage/rules", {
    name: "Low ones",
    conditions: { severity: ["low"] },
    status: "affected",
  })
  await call("POST /api/v1/triage/rules/delete", { ids: [rule.id] })
  const { correction } = await call("POST /api/v1/component-corrections", {
    where: { name: "lodash", version: "4.*" },
    set: { supplier: "Harbour" },
  })
  await call(`DELETE /api/v1/component-corrections/${correction.id}`)
  const component = (await call("GET /api/v1/components?name=lodash")).items[0]
  await call(`PATCH /api/v1/components/${component.id}`, { supplier: "Harbour", reach: "asset" })
  await call("PUT /api/v1/settings/vex-trust", { everybody: "apply", sboms: "apply", authors: [] })
  await call("DELETE /api/v1/settings/action-rules")
  await call("POST /api/v1/sboms/delete", { ids: [sbom.id] })
  await call(`DELETE /api/v1/products/${product.id}`)

  const { items } = (await app.call("GET /api/v1/audit?limit=200&sort=at", { session })).body
  const told = items.map(({ action, object }: { action: string; object: { name: string | null } }) => [
    action,
    object.name,
  ])
  expect(told.filter(([, name]: [string, string | null]) => name === null || name === "")).toEqual([])
  expect(told).toEqual(
    expect.arrayContaining([
      ["sbom.uploaded", "shop 1.2"],
      ["sbom.updated", "shop 1.2"],
      ["asset.updated", "shop 1.2"],
      ["product.created", "Suite"],
      ["product.members-changed", "Suite"],
      ["product.updated", "Grand suite"],
      ["token.revoked", "ci"],
      ["triage.decided", "CVE-2024-9501"],
      ["triage.undone", "CVE-2024-9501"],
      ["triage-rule.deleted", "Low ones"],
      ["component-correction.created", "lodash 4.*"],
      ["component.corrected", "lodash"],
      ["vex.trust-changed", "VEX trust"],
      ["sbom.deleted", "shop 1.2"],
      ["product.deleted", "Grand suite"],
    ]),
  )
  expect(
    told.filter(([action]: [string]) => action === "token.revoked"),
    "a preview is no act",
  ).toHaveLength(1)
  const found = await app.call("GET /api/v1/audit?q=grand%20suite", { session })
  expect(found.body.total).toBeGreaterThan(0)
})

it("tells of an event from before names were kept that it has none", async () => {
  await app.database.transaction({ organizationId: organization.id }, (tx) =>
    tx.run(sql`
      insert into audit_event (organization_id, id, actor_kind, action, object_kind, object_id, after)
      values (${organization.id}, gen_random_uuid(), 'system', 'label.created', 'label', 'old', '{ "name": "old-label" }')`),
  )
  const { items } = (await app.call("GET /api/v1/audit?objectId=old", { session })).body
  expect(items).toMatchObject([{ object: { name: null }, after: { name: "old-label" } }])
})
