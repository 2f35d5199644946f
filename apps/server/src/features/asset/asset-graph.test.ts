import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
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
    json: smallSbom(
      ["ui", "lodash"].map((name) => ({
        type: "library",
        name,
        version: "4.17.20",
        purl: `pkg:npm/${name}@4.17.20`,
        "bom-ref": name,
      })),
      {
        metadata: { component: { type: "application", name: "desk", version: "1", "bom-ref": "root" } },
        dependencies: [
          { ref: "root", dependsOn: ["ui"] },
          { ref: "ui", dependsOn: ["lodash"] },
        ],
      },
    ),
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

  it("is told the smallest versions that are free of everything known, and what they remove", async () => {
    for (const [cve, fixed] of [
      ["CVE-2022-25883", "7.5.2"],
      ["CVE-2024-0815", "7.5.4"],
    ] as const)
      await knowOf(app, { cve, fixed, priority: 50, packageKey: "pkg:npm/semver" })
    const answer = await app.call("POST /api/v1/sboms", {
      token,
      json: smallSbom(
        ["semver@7.5.1", "semver@7.5.3", "lodash@4.17.20"].map((name) => ({
          type: "library",
          name: name.split("@")[0],
          version: name.split("@")[1],
          purl: `pkg:npm/${name}`,
          "bom-ref": name,
        })),
        { metadata: { component: { type: "application", name: "shelf", version: "1", "bom-ref": "root" } } },
      ),
    })
    const upgrades = await app.call(`GET /api/v1/assets/${answer.body.asset.id}/upgrades`, { token })
    expect(upgrades.body).toMatchObject({
      findings: 3,
      items: [
        { package: "pkg:npm/semver", from: "7.5.1", to: "7.5.4" },
        { package: "pkg:npm/lodash", from: "4.17.20", to: "4.17.21", removes: 1, removedSoFar: 2 },
        { package: "pkg:npm/semver", from: "7.5.3", to: "7.5.4", removes: 1, removedSoFar: 3 },
      ],
    })
  })

  it("go to the flavour in use where another asset has a clean one of it, else say that another one alone is named", async () => {
    const organization = await app.createOrganization()
    const maker = await app.createToken(organization, [
      "view-all",
      "manage-sboms-and-vex",
      "manage-custom-vulnerabilities",
    ])
    // As GHSA-5mg8-w23w-74h3 has it.
    await app.call("POST /api/v1/custom-vulnerabilities", {
      token: maker,
      json: {
        id: "ACME-2020-8908",
        summary: "Information disclosure in Guava",
        affected: [
          {
            package: { ecosystem: "Maven", name: "com.google.guava:guava" },
            ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed: "32.0.0-android" }] }],
          },
        ],
      },
    })
    const upload = async (name: string, version: string) => {
      const purl = `pkg:maven/com.google.guava/guava@${version}`
      const json = {
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        components: [{ type: "library", name: "guava", version, purl }],
      }
      return (await app.call(`POST /api/v1/sboms?name=${name}&version=1&label=${name}`, { token: maker, json })).body
        .asset.id
    }
    const asset = await upload("on-the-jvm", "31.1-jre")
    const upgrade = async (by = maker) =>
      (await app.call(`GET /api/v1/assets/${asset}/upgrades`, { token: by })).body.items.map(
        ({ from, to, flavor }: { from: string; to: string; flavor: string | null }) => [from, to, flavor],
      )
    expect(await upgrade()).toEqual([["31.1-jre", "32.0.0-android", "jre"]])
    await upload("newer", "33.4.8-jre")
    expect(await upgrade()).toEqual([["31.1-jre", "33.4.8-jre", null]])
    // Who is limited to one asset is not told what another has.
    const session = await app.createSession(organization)
    const labels = (await app.call("GET /api/v1/labels?q=on-the-jvm", { session })).body.items
    const limits = { labels: [labels[0].id] }
    const limited = await app.call("POST /api/v1/tokens", {
      session,
      json: { name: "limited", scopes: ["view-all"], limits },
    })
    expect(await upgrade(limited.body.token)).toEqual([["31.1-jre", "32.0.0-android", "jre"]])
  })
})
