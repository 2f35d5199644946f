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
  token = await app.createToken(organization, ["view-all", "manage-custom-vulnerabilities"])
  await knowOf(app, { cve: "CVE-2024-5001", fixed: "4.17.21", priority: 40 })
  await knowOf(app, { cve: "CVE-2024-5002", fixed: "2.0.0", priority: 40, packageKey: "pkg:npm/other" })
})
afterAll(() => app.close())

const explain = (purl: string, vulnerability = "", credential = token) =>
  app.call(
    `GET /api/v1/explain?purl=${encodeURIComponent(purl)}${vulnerability === "" ? "" : `&vulnerability=${vulnerability}`}`,
    { token: credential },
  )

describe("an explanation", () => {
  it("names the ranges tried, the order used, and what each bound came to", async () => {
    const { body } = await explain("pkg:npm/lodash@4.17.20", "ghsa-cve-2024-5001")
    expect(body).toMatchObject({
      vulnerability: "CVE-2024-5001",
      verdict: "affected",
      package: { key: "pkg:npm/lodash", ecosystem: "npm", order: "npm", version: "4.17.20", reason: null },
      advisories: [
        {
          advisory: "GHSA-CVE-2024-5001",
          ranges: [
            {
              range: "<4.17.21",
              fixed: "4.17.21",
              bounds: [{ bound: "<4.17.21", holds: true, says: "4.17.20 comes before 4.17.21" }],
            },
          ],
        },
      ],
    })
  })
  it("says why not: fixed, another package, not comparable, unknown", async () => {
    const fixed = (await explain("pkg:npm/lodash@4.17.21")).body
    expect([fixed.verdict, fixed.advisories[0].ranges[0].bounds[0].says]).toEqual([
      "not_affected",
      "4.17.21 is at or after 4.17.21",
    ])
    const other = (await explain("pkg:npm/lodash@4.17.20", "CVE-2024-5002")).body
    expect([other.verdict, other.advisories, other.others[0].packages]).toEqual(["not_affected", [], ["pkg:npm/other"]])
    expect((await explain("pkg:npm/lodash@who-knows")).body).toMatchObject({
      verdict: "not_comparable",
      why: expect.stringContaining("who-knows"),
    })
    expect((await explain("pkg:deb/debian/curl@7")).body.package.reason).toContain("release")
    const built = "The distribution's advisories name source packages"
    expect((await explain("pkg:deb/debian/libcurl4@7?distro=debian-12")).body.why).toContain(built)
    expect((await explain("pkg:deb/debian/libcurl4@7?distro=debian-12&upstream=curl")).body.why).not.toContain(built)
    expect((await explain("pkg:generic/x@1")).body.package.reason).toContain("No order")
    expect((await explain("pkg:npm/lodash@1", "CVE-1999-0001")).status).toBe(404)
    expect((await explain("npm/lodash")).status).toBe(400)
  })
  it("tells first what is affected", async () => {
    await knowOf(app, { cve: "CVE-2024-5003", fixed: "1.0.0", priority: 40, packageKey: "pkg:npm/ordered" })
    await knowOf(app, { cve: "CVE-2024-5004", fixed: "3.0.0", priority: 40, packageKey: "pkg:npm/ordered" })
    const { body } = await explain("pkg:npm/ordered@2.0.0")
    expect(body.advisories.map((each: { advisory: string; verdict: string }) => [each.advisory, each.verdict])).toEqual(
      [
        ["GHSA-CVE-2024-5004", "affected"],
        ["GHSA-CVE-2024-5003", "not_affected"],
      ],
    )
  })
  it("knows the organization's own records, and shows them to nobody else", async () => {
    const record = {
      id: "ACME-1",
      summary: "Ours alone",
      affected: [
        {
          package: { ecosystem: "npm", name: "private-thing" },
          ranges: [{ type: "SEMVER", events: [{ introduced: "1.0.0" }, { last_affected: "1.5.0" }] }],
        },
      ],
    }
    const made = await app.call("POST /api/v1/custom-vulnerabilities", { token, json: record })
    expect(made.status, made.text).toBe(201)
    // Nobody has it yet.
    expect((await explain("pkg:npm/private-thing@1.5.0")).body).toMatchObject({ verdict: "affected" })
    const uploader = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
    await app.call("POST /api/v1/sboms?name=x", {
      token: uploader,
      json: smallSbom(["private-thing@1.5.0"]),
    })
    const mine = (await explain("pkg:npm/private-thing@1.5.0")).body
    expect(mine).toMatchObject({ verdict: "affected", advisories: [{ source: "custom", advisory: "ACME-1" }] })
    expect(mine.advisories[0].ranges[0].bounds.map((each: { says: string }) => each.says)).toEqual([
      "1.5.0 is at or after 1.0.0",
      "1.5.0 is at or before 1.5.0",
    ])
    const theirs = await app.createToken(await app.createOrganization("Other"), ["view-all"])
    const known = (await explain("pkg:npm/private-thing@1.5.0", "", theirs)).body
    const unknown = (await explain("pkg:npm/never-seen@1.5.0", "", theirs)).body
    expect([known.verdict, known.advisories]).toEqual(["unknown", []])
    expect(JSON.stringify(known).replaceAll("private-thing", "X")).toBe(
      JSON.stringify(unknown).replaceAll("never-seen", "X"),
    )
    expect((await explain("pkg:npm/lodash@1", "ACME-1", theirs)).status).toBe(404)
  })
})
