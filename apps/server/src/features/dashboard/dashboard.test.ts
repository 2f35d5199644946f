import { afterAll, beforeAll, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
let token: string
beforeAll(async () => {
  app = await startTestApp()
  token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
  await knowOf(app, { cve: "CVE-2024-5001", fixed: "4.17.21", priority: 95, severity: 5, epss: 0.5 })
  await knowOf(app, { cve: "CVE-2024-5002", fixed: "4.17.21", priority: 20, severity: 3, epss: 0.02 })
})
afterAll(() => app.close())

it("says what to do first and what changed, and counts what is open", async () => {
  const empty = await app.call("GET /api/v1/dashboard", { token })
  expect(empty.body).toMatchObject({
    counts: { findings: 0, assets: 0 },
    doFirst: [],
    worstAssets: [],
    newestSboms: [],
  })
  for (const name of ["shop", "desk"])
    await app.call(`POST /api/v1/sboms?name=${name}`, {
      token,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        components: [{ type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20" }],
      }),
    })
  const { body } = await app.call("GET /api/v1/dashboard?since=2026-01-01T00:00:00Z", { token })
  expect(body.counts).toMatchObject({
    findings: 4,
    vulnerabilities: 2,
    critical: 2,
    medium: 2,
    kev: 2,
    assets: 2,
    components: 2,
    sboms: 2,
  })
  expect(body.changes).toMatchObject({
    findings: 4,
    critical: 2,
    kev: 2,
    sboms: 2,
    assets: 2,
    ended: 0,
    beganByCause: { component: 4 },
    endedByCause: {},
  })
  expect(body.spread.map((row: { severity: string }) => row.severity)).toEqual(["critical", "medium"])
  // Each number is that of the list which it leads to.
  const filters = {
    vulnerabilities: "",
    epss1: "&epssMin=0.01",
    epss10: "&epssMin=0.1",
    epss50: "&epssMin=0.5",
    kev: "&kev=true",
  }
  for (const { severity, ...counts } of body.spread)
    for (const [name, filter] of Object.entries(filters)) {
      const list = await app.call(`GET /api/v1/vulnerabilities?severity=${severity}${filter}`, { token })
      expect(counts[name], `${severity} ${name}`).toBe(list.body.items.length)
    }
  expect(body.doFirst.map((each: { id: string }) => each.id)).toEqual(["CVE-2024-5001", "CVE-2024-5002"])
  expect(body.doFirst[0].reason).toMatch(/known to be exploited/i)
  expect(body.newestSboms[0].asset.name).toBe("desk")
  const later = await app.call("GET /api/v1/dashboard?since=2999-01-01T00:00:00Z", { token })
  expect(later.body.changes).toMatchObject({ findings: 0, sboms: 0, assets: 0 })
})
