import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let token: string

beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
  token = await app.createToken(organization, [
    "view-all",
    "manage-sboms-and-vex",
    "manage-assets",
    "manage-vulnerability-triage",
    "manage-custom-vulnerabilities",
  ])
  await knowOf(app, { cve: "CVE-2019-10744", fixed: "4.17.12", priority: 60, severity: 5 })
  await knowOf(app, { cve: "CVE-2021-23337", fixed: "4.17.21", priority: 40, severity: 4 })
  await upload("shop", "4.17.4")
  await upload("desk", "4.17.15")
  await upload("mill", "4.17.15")
  await upload("yard", "4.17.21")
})
afterAll(() => app.close())

const upload = (name: string, version: string, by = token) =>
  app.call(`POST /api/v1/sboms?name=${name}&version=1`, {
    token: by,
    json: {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      metadata: { component: { type: "application", name, "bom-ref": "root" } },
      components: [
        {
          type: "library",
          name: "lodash",
          version,
          "bom-ref": "lodash",
          purl: `pkg:npm/lodash@${version}`,
          licenses: name === "yard" ? [] : [{ license: { id: "MIT" } }],
        },
        { type: "library", name: "web", version: "1.0.0", purl: "pkg:npm/web@1.0.0", "bom-ref": "web" },
      ],
      dependencies: [
        { ref: "root", dependsOn: name === "shop" ? ["lodash"] : ["web"] },
        { ref: "web", dependsOn: ["lodash"] },
      ],
    },
  })
const read = (key: string, by = token) => app.call(`GET /api/v1/packages/${encodeURIComponent(key)}`, { token: by })

describe("a package", () => {
  it("is its versions in use in their order, each with what is open in it and where to go", async () => {
    const { status, body } = await read("pkg:npm/lodash")
    expect(status).toBe(200)
    expect(body).toMatchObject({ key: "pkg:npm/lodash", name: "lodash", ecosystem: "npm", order: "npm", assets: 4 })
    expect(body.latest).toEqual({ version: "4.17.21", isClean: true })
    expect(body.firstClean).toBe("4.17.21")
    // Nobody uses it, and it is not in the list: 4.17.12 lies in the range of the other flaw.
    expect(body.versions).toMatchObject([
      { version: "4.17.21", assets: 1, directAssets: 0, known: 0, raiseTo: null },
      { version: "4.17.15", assets: 2, known: 1, open: { critical: 0, high: 1 }, raiseTo: "4.17.21" },
      { version: "4.17.4", assets: 1, directAssets: 1, known: 2, open: { critical: 1, high: 1 }, raiseTo: "4.17.21" },
    ])
    expect(body.vulnerabilities).toMatchObject([
      { id: "CVE-2019-10744", versions: ["4.17.4"], assets: 1, openAssets: 1, fixedVersions: ["4.17.12"] },
      { id: "CVE-2021-23337", versions: ["4.17.15", "4.17.4"], assets: 3, openAssets: 3, fixedVersions: ["4.17.21"] },
    ])
    expect(body.licenses).toEqual([
      { license: "MIT", assets: 3 },
      { license: null, assets: 1 },
    ])
  })

  it("is found by the purl of any of its versions, and told to its components", async () => {
    expect((await read("pkg:npm/lodash@4.17.4?repository_url=https://example.com")).body.key).toBe("pkg:npm/lodash")
    const components = await app.call("GET /api/v1/components?name=lodash", { token })
    expect(new Set(components.body.items.map((each: { package: string }) => each.package))).toEqual(
      new Set(["pkg:npm/lodash"]),
    )
  })

  it("has each of its versions' components by its key", async () => {
    const asked = async (version: string) =>
      (await app.call(`GET /api/v1/components?package=${encodeURIComponent("pkg:npm/lodash")}${version}`, { token }))
        .body.total
    expect([await asked("&version=4.17.15"), await asked("")]).toEqual([2, 4])
    const lost = await app.call("GET /api/v1/components?version=4.17.15", { token })
    expect(lost.status).toBe(400)
  })

  it("names versions to go to that nobody uses yet, in their place", async () => {
    const alone = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
    await upload("shop", "4.17.4", alone)
    expect((await read("pkg:npm/lodash", alone)).body.versions).toMatchObject([
      { version: "4.17.21", assets: 0, known: 0 },
      { version: "4.17.4", assets: 1, raiseTo: "4.17.21" },
    ])
  })

  it("keeps what was decided known and takes it out of what is open", async () => {
    const found = await app.call("GET /api/v1/findings?vulnerability=CVE-2021-23337", { token })
    const decided = await app.call("POST /api/v1/triage", {
      token,
      json: {
        findings: found.body.items.flatMap((each: { id: string; asset: { name: string } }) =>
          each.asset.name === "shop" ? [] : [each.id],
        ),
        status: "not_affected",
        justification: "vulnerable_code_not_present",
        reach: "asset",
      },
    })
    expect(decided.status).toBe(201)
    const { body } = await read("pkg:npm/lodash")
    expect(body.versions[1]).toMatchObject({ version: "4.17.15", known: 1, open: { high: 0 }, raiseTo: "4.17.21" })
    expect(body.vulnerabilities.at(-1)).toMatchObject({ id: "CVE-2021-23337", assets: 3, openAssets: 1 })
  })

  it("goes by own records too, while they are in force", async () => {
    const record = {
      id: "OWN-1",
      summary: "Ours alone",
      affected: [{ package: { ecosystem: "npm", name: "lodash" }, database_specific: { vers: "vers:npm/<4.17.22" } }],
    }
    expect((await app.call("POST /api/v1/custom-vulnerabilities", { token, json: record })).status).toBe(201)
    expect((await read("pkg:npm/lodash")).body).toMatchObject({ firstClean: "4.17.22", latest: { version: "4.17.22" } })
    await app.call("POST /api/v1/custom-vulnerabilities/OWN-1/withdraw", { token, json: {} })
    expect((await read("pkg:npm/lodash")).body).toMatchObject({ firstClean: "4.17.21", latest: { version: "4.17.21" } })
  })

  it("shows the corrections that hold for it", async () => {
    const rule = await app.call("POST /api/v1/component-corrections", {
      token,
      json: { where: { purl: "pkg:npm/web@*" }, set: { supplier: "Us" }, note: "Our own" },
    })
    expect(rule.status).toBe(201)
    expect((await read("pkg:npm/web")).body.corrections).toMatchObject([
      { kind: "rule", note: "Our own", components: 4 },
    ])
  })

  it("that only somebody else has is answered as one that nobody has, with the same bytes", async () => {
    const other = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
    const theirs = await read("pkg:npm/lodash", other)
    const nobodys = await read("pkg:npm/no-such-thing", other)
    expect([theirs.status, theirs.text]).toEqual([404, nobodys.text])
    // And what others use is no version that exists: their newest is not told.
    await upload("theirs", "9.9.9", other)
    expect((await read("pkg:npm/lodash")).body.latest.version).toBe("4.17.21")
  })

  it("by something that is no package URL is refused with its place", async () => {
    const answer = await read("lodash")
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].path).toBe("path/packageKey")
  })
})
