import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
let token: string
let policy: string
let assetId: string
beforeAll(async () => {
  app = await startTestApp()
  const organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  policy = await app.createToken(organization, ["view-all", "manage-settings"])
  await knowOf(app, { cve: "CVE-2024-4711", fixed: "4.17.21", priority: 60, severity: 4 })
  const answer = await app.call("POST /api/v1/sboms", {
    token,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      metadata: { component: { type: "application", name: "desk", version: "1", "bom-ref": "root" } },
      components: ["ui", "lodash"].map((name) => ({
        type: "library",
        name,
        version: "4.17.20",
        purl: `pkg:npm/${name}@4.17.20`,
        "bom-ref": name,
      })),
      dependencies: [
        { ref: "root", dependsOn: ["ui"] },
        { ref: "ui", dependsOn: ["lodash"] },
      ],
    }),
  })
  assetId = answer.body.asset.id
})
afterAll(() => app.close())

describe("an asset", () => {
  it("shows what depends on what, and where its findings sit", async () => {
    const { body } = await app.call(`GET /api/v1/assets/${assetId}/graph`, { token })
    expect(body.nodes).toMatchObject([
      { name: "ui", isDirect: true, severity: null },
      { name: "lodash", isDirect: false, severity: "high" },
    ])
    expect(body.edges).toEqual([{ from: body.nodes[0].id, to: body.nodes[1].id }])
    expect(body.isWhole).toBe(true)
  })

  it("has its findings under its own address, by the filters of every list of them", async () => {
    const all = await app.call(`GET /api/v1/assets/${assetId}/findings`, { token })
    expect(all.body).toMatchObject({ total: 1, items: [{ vulnerability: { id: "CVE-2024-4711" } }] })
    const none = await app.call(`GET /api/v1/assets/${assetId}/findings?severity=low`, { token })
    expect(none.body.total).toBe(0)
    const missing = await app.call("GET /api/v1/assets/01890000-0000-7000-8000-00000000ffff/findings", { token })
    expect(missing.status).toBe(404)
  })

  it("came in by an act that the audit tells, to whoever may look", async () => {
    const { body } = await app.call("GET /api/v1/audit?action=sbom.uploaded", { token: policy })
    expect(body).toMatchObject({
      total: 1,
      items: [{ action: "sbom.uploaded", actor: { kind: "token" }, after: { asset: "desk", version: "1" } }],
    })
    expect((await app.call("GET /api/v1/audit", { token })).status).toBe(403)
  })
})
