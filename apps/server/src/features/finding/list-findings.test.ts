import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let token: string
beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  for (let i = 0; i < 5; i += 1)
    await knowOf(app, { cve: `CVE-2024-100${i}`, fixed: "4.17.21", priority: i === 4 ? 90 : 10 * i })
})
afterAll(() => app.close())

const upload = (version: string, credential = token) =>
  app.call("POST /api/v1/sboms", {
    token: credential,
    json: smallSbom(
      [{ type: "library", name: "lodash", version, purl: `pkg:npm/lodash@${version}`, "bom-ref": "lodash" }],
      { metadata: { component: { type: "application", name: "shop", version: "1", "bom-ref": "root" } } },
    ),
  })

describe("findings", () => {
  it("follow from an upload at once, worst first, page after page, with what says so", async () => {
    const uploaded = await upload("4.17.20")
    expect(uploaded.body.counts).toMatchObject({ findings: 5, high: 5, kev: 1 })
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page = await app.call(`GET /api/v1/findings?limit=2${cursor === null ? "" : `&cursor=${cursor}`}`, {
        token,
      })
      expect(page.status, page.text).toBe(200)
      expect(page.body.total).toBe(5)
      ids.push(...page.body.items.map((item: { vulnerability: { id: string } }) => item.vulnerability.id))
      cursor = page.body.nextCursor
    } while (cursor !== null)
    expect(ids).toEqual(["CVE-2024-1004", "CVE-2024-1003", "CVE-2024-1002", "CVE-2024-1001", "CVE-2024-1000"])
    const exploited = await app.call("GET /api/v1/findings?kev=true", { token })
    expect(exploited.body.items).toMatchObject([
      {
        asset: { name: "shop", version: "1" },
        vulnerability: { id: "CVE-2024-1004", severity: "high", kev: { dateAdded: "2024-02-01" } },
        components: [
          {
            purl: "pkg:npm/lodash@4.17.20",
            fixedVersions: ["4.17.21"],
            evidence: {
              source: "osv",
              advisory: "GHSA-CVE-2024-1004",
              range: "<4.17.21",
              rule: "range",
              confidence: "high",
            },
          },
        ],
      },
    ])
  })

  it("of a cursor for another filter, and of no cursor at all, are a 400", async () => {
    const page = await app.call("GET /api/v1/findings?limit=1", { token })
    expect(
      (await app.call(`GET /api/v1/findings?limit=1&severity=high&cursor=${page.body.nextCursor}`, { token })).status,
    ).toBe(400)
    const cursor: string = page.body.nextCursor
    for (const none of ["nonsense", "", `${cursor}AA`, `${cursor.startsWith("A") ? "B" : "A"}${cursor.slice(1)}`])
      expect((await app.call(`GET /api/v1/findings?limit=1&cursor=${none}`, { token })).status, none).toBe(400)
  })

  it("are told apart by cursors that say nothing: rows may be ordered by what counts others' too", async () => {
    const page = await app.call("GET /api/v1/findings?limit=1", { token })
    const said = Buffer.from(page.body.nextCursor.split(".")[0], "base64url").toString("latin1")
    expect(() => JSON.parse(said)).toThrow()
  })

  it("end when the asset's next SBOM has the fixed version", async () => {
    const fixed = await upload("4.17.21")
    expect(fixed.body.counts).toMatchObject({ findings: 0 })
    expect((await app.call("GET /api/v1/findings", { token })).body).toMatchObject({ items: [], total: 0 })
  })

  it("are the organization's own", async () => {
    const other = await app.createOrganization("Other")
    const theirs = await app.createToken(other, ["view-all", "manage-sboms-and-vex"])
    expect((await upload("4.17.19", theirs)).body.counts.findings).toBe(5)
    expect((await app.call("GET /api/v1/findings", { token })).body.total).toBe(0)
  })
})
