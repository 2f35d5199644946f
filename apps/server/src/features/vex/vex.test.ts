import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
let token: string
let bot: string
beforeAll(async () => {
  app = await startTestApp()
  await knowOf(app, { cve: "CVE-2024-9101", fixed: "4.17.21", priority: 60, severity: 5 })
  await knowOf(app, { cve: "CVE-2024-9102", packageKey: "pkg:npm/other", fixed: "2.0.0", priority: 20, severity: 3 })
})
afterAll(() => app.close())
beforeEach(async () => {
  const organization = await app.createOrganization("Harbour")
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  bot = await app.createToken(organization, ["view-all", "manage-vulnerability-triage"])
})

const json = { "content-type": "application/json" }
const upload = async (name: string) =>
  (
    await app.call(`POST /api/v1/sboms?version=1`, {
      token,
      headers: json,
      body: JSON.stringify({
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        serialNumber: `urn:uuid:3e671687-395b-41f5-a30f-${name.padEnd(12, "0").replace(/[^0-9a-f]/g, "a")}`,
        metadata: { component: { type: "application", name, version: "1", purl: `pkg:npm/${name}@1` } },
        components: [
          {
            type: "library",
            name: "lodash",
            version: "4.17.20",
            purl: "pkg:npm/lodash@4.17.20",
            "bom-ref": "ref-lodash",
          },
          { type: "library", name: "other", version: "1.0.0", purl: "pkg:npm/other@1.0.0", "bom-ref": "ref-other" },
        ],
      }),
    })
  ).body.asset.id
const vex = (document: object) => app.call("POST /api/v1/vex", { token, headers: json, body: JSON.stringify(document) })
const openVex = (statements: object[]) => ({
  "@context": "https://openvex.dev/ns/v0.2.0",
  "@id": "x",
  author: "Supplier",
  timestamp: "2026-01-01T00:00:00Z",
  version: 1,
  statements,
})
const statuses = async () => {
  const { body } = await app.call(
    "GET /api/v1/findings?status=open,not_affected,fixed,affected,under_investigation,accept_risk",
    { token },
  )
  return Object.fromEntries(
    body.items.map((each: { asset: { name: string }; vulnerability: { id: string }; status: string }) => [
      `${each.asset.name} ${each.vulnerability.id}`,
      each.status,
    ]),
  )
}

describe("incoming VEX", () => {
  it("becomes decisions of its author, by component and by product; what fits nothing is told with the reason", async () => {
    await upload("shop")
    await upload("desk")
    const { status, body } = await vex(
      openVex([
        {
          vulnerability: { name: "GHSA-CVE-2024-9101" },
          products: [{ "@id": "pkg:npm/lodash@4.17.20" }],
          status: "not_affected",
          justification: "vulnerable_code_not_present",
        },
        { vulnerability: { name: "CVE-2024-9102" }, products: [{ "@id": "pkg:npm/shop@1" }], status: "fixed" },
        { vulnerability: { name: "CVE-2024-9102" }, products: [{ "@id": "pkg:npm/elsewhere@1" }], status: "fixed" },
        { vulnerability: { name: "CVE-1999-0001" }, products: [{ "@id": "pkg:npm/lodash@4.17.20" }], status: "fixed" },
      ]),
    )
    expect(status).toBe(201)
    expect(body).toMatchObject({
      format: "openvex",
      statements: 4,
      applied: 3,
      proposed: 0,
      unmatched: [
        { statement: "/statements/2", reason: "CVE-2024-9102: none of its products is software of yours that has it." },
        { statement: "/statements/3", reason: "CVE-1999-0001: nothing of yours has it." },
      ],
    })
    expect(await statuses()).toEqual({
      "shop CVE-2024-9101": "not_affected",
      "desk CVE-2024-9101": "not_affected",
      "shop CVE-2024-9102": "fixed",
      "desk CVE-2024-9102": "open",
    })
    const finding = (await app.call("GET /api/v1/findings?status=fixed", { token })).body.items[0]
    expect(finding.decision).toMatchObject({ authorKind: "document", author: "Supplier (openvex)" })
    const again = await vex(openVex([]))
    expect(again.status).toBe(422)
  })

  it("gives way to a person's decision, is the same document twice, and stands no more when deleted", async () => {
    await upload("shop")
    await app.call("POST /api/v1/triage", {
      token: bot,
      json: { filter: { vulnerability: "CVE-2024-9101" }, status: "affected" },
    })
    const document = openVex([
      { vulnerability: { name: "CVE-2024-9101" }, products: [{ "@id": "pkg:npm/lodash" }], status: "fixed" },
      { vulnerability: { name: "CVE-2024-9102" }, products: [{ "@id": "pkg:npm/other" }], status: "fixed" },
    ])
    const first = await vex(document)
    expect(await statuses()).toEqual({ "shop CVE-2024-9101": "affected", "shop CVE-2024-9102": "fixed" })
    const second = await vex(document)
    expect([second.status, second.body.id]).toEqual([200, first.body.id])
    expect((await app.call(`GET /api/v1/vex/${first.body.id}/content`, { token })).text).toBe(JSON.stringify(document))
    expect((await app.call(`DELETE /api/v1/vex/${first.body.id}`, { token })).status).toBe(204)
    expect(await statuses()).toEqual({ "shop CVE-2024-9101": "affected", "shop CVE-2024-9102": "open" })
    expect((await app.call("GET /api/v1/vex", { token })).body.total).toBe(0)
  })

  it("in CycloneDX reaches a component of one SBOM by BOM-Link", async () => {
    await upload("a1")
    await upload("b2")
    const { body } = await vex({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      vulnerabilities: [
        {
          id: "CVE-2024-9101",
          analysis: { state: "false_positive" },
          affects: [{ ref: "urn:cdx:3e671687-395b-41f5-a30f-a10000000000/1#ref-lodash" }],
        },
      ],
    })
    expect(body).toMatchObject({ format: "cyclonedx", applied: 1 })
    expect(await statuses()).toMatchObject({ "a1 CVE-2024-9101": "not_affected", "b2 CVE-2024-9101": "open" })
  })

  it("that is none, or not JSON, is refused in words", async () => {
    expect((await vex({ hello: "world" })).body.errors[0].message).toMatch(/neither OpenVEX/)
    expect((await app.call("POST /api/v1/vex", { token, headers: json, body: "{" })).status).toBe(400)
    const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`
    expect((await app.call("POST /api/v1/vex", { token, headers: json, body: nested(100) })).status).toBe(422)
    const tooDeep = await app.call("POST /api/v1/vex", { token, headers: json, body: nested(101) })
    expect([tooDeep.status, tooDeep.body.detail]).toEqual([400, expect.stringMatching(/deeper than 100 levels/)])
    expect((await app.call("POST /api/v1/vex", { token: bot, headers: json, body: "{}" })).status).toBe(403)
  })
})

describe("outgoing VEX", () => {
  it("states what was decided in three formats, and comes back in as the same", async () => {
    const assetId = await upload("shop")
    const make = (format: string) =>
      app.call("POST /api/v1/vex/generate", { token, json: { assetIds: [assetId], format } })
    expect((await make("openvex")).status).toBe(422)
    await app.call("POST /api/v1/triage", {
      token: bot,
      json: {
        filter: { vulnerability: "CVE-2024-9101" },
        status: "not_affected",
        justification: "vulnerable_code_not_present",
      },
    })
    for (const format of ["openvex", "csaf", "cyclonedx"]) {
      const made = await make(format)
      expect(made.status, format).toBe(200)
      expect(made.text).toContain("CVE-2024-9101")
      expect(made.text).not.toContain("CVE-2024-9102")
      const elsewhere = await app.createOrganization("Customer")
      const theirs = await app.createToken(elsewhere, ["view-all", "manage-sboms-and-vex"])
      const held = token
      token = theirs
      await upload("shop")
      const taken = await app.call("POST /api/v1/vex", { token: theirs, headers: json, body: made.text })
      expect(taken.body, format).toMatchObject({ format, applied: 1, unmatched: [] })
      expect(await statuses(), format).toEqual({ "shop CVE-2024-9101": "not_affected", "shop CVE-2024-9102": "open" })
      token = held
    }
  })
})
