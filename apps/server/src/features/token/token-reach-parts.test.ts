import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization, type TestSession } from "../../testing/test-app.ts"

// What hangs on an asset: its components, what was corrected of them, what began and ended there, other versions of it.
// Three versions of one software, of which the token reaches one; what stands beyond is named "secret".

let app: TestApp
let organization: TestOrganization
let administrator: TestSession
let everything: string
let own: { assetId: string; sbomId: string }
let beyond: { assetId: string; sbomId: string }
let suite: string
let teamLabel: string
beforeAll(async () => {
  app = await startTestApp({ WAYBILL_RATE_LIMIT_FACTOR: "100000" })
  await knowOf(app, { cve: "CVE-2024-9501", fixed: "4.17.21", priority: 60, severity: 5 })
  await knowOf(app, { cve: "CVE-2024-9502", packageKey: "pkg:npm/secret-part", fixed: "2.0.0", priority: 50 })
})
afterAll(() => app.close())

const nobody = "01890000-0000-7000-8000-000000000001"
const anyWordBeyond = /secret|9502/i

async function upload(name: string, version: string, components: string[], label: string) {
  const subject = { type: "application", name, version, purl: `pkg:npm/kin@${version}` }
  const { status, body } = await app.call(`POST /api/v1/sboms?version=${version}&label=${label}`, {
    token: everything,
    json: smallSbom(components, { metadata: { component: subject } }),
  })
  expect(status, JSON.stringify(body)).toBe(201)
  return { assetId: String(body.asset.id), sbomId: String(body.id) }
}

const say = async (route: string, json?: object) => {
  const answer = await app.call(route, { token: everything, ...(json === undefined ? {} : { json }) })
  expect(answer.status, answer.text).toBeLessThan(300)
  return answer.body
}
const whole = (path: string) => say(`GET /api/v1/${path}`)

beforeEach(async () => {
  organization = await app.createOrganization()
  administrator = await app.createSession(organization)
  everything = await app.createToken(organization, [
    "view-all",
    "manage-sboms-and-vex",
    "manage-assets",
    "manage-products",
    "manage-labels",
    "manage-custom-vulnerabilities",
    "manage-vulnerability-triage",
  ])
  // The first of them names the family.
  beyond = await upload("secret-kin", "1", ["lodash@4.17.19", "lodash@4.17.20", "secret-part@1.0.0"], "secret-label")
  own = await upload("kin", "2", ["lodash@4.17.20", "inner@1.0.0"], "team-shop")
  await upload("secret-kin", "3", ["lodash@4.17.20"], "secret-label")
  suite = (await say("POST /api/v1/products", { name: "Suite" })).id
  await say(`PATCH /api/v1/products/${suite}/members`, { addAssets: [own.assetId] })
  const labels: { id: string; name: string }[] = (await whole("labels")).items
  const labelId = (named: string) => String(labels.find(({ name }) => name === named)?.id)
  teamLabel = labelId("team-shop")
  await say(`PUT /api/v1/labels/${labelId("secret-label")}/apply`, { assetIds: [own.assetId] })
})

describe.each([
  ["a product", () => ({ products: [suite] }), []],
  ["a label", () => ({ labels: [teamLabel] }), ["team-shop"]],
])("a token that is limited to %s", (_kind, limits, ownLabels) => {
  let token: string
  beforeEach(async () => {
    const made = await app.call("POST /api/v1/tokens", {
      session: administrator,
      json: {
        name: "limited",
        scopes: ["view-all", "manage-assets", "manage-sboms-and-vex", "manage-vulnerability-triage"],
        limits: limits(),
      },
    })
    token = made.body.token
  })
  const ask = (path: string) => app.call(`GET /api/v1/${path}`, { token })
  const see = async (path: string) => {
    const answer = await ask(path)
    expect(answer.status, answer.text).toBe(200)
    expect(answer.text, path).not.toMatch(anyWordBeyond)
    return answer.body
  }
  /** It is answered as what never was. */
  const expectNone = async (hidden: string, never: string) => {
    const [there, none] = await Promise.all([ask(hidden), ask(never)])
    expect([there.status, there.text]).toEqual([404, none.text])
  }
  /** What is there page by page, as it is at once. */
  const expectSamePages = async (path: string) => {
    const { items } = await see(path)
    expect(items.length).toBeGreaterThan(1)
    const paged = []
    let cursor = ""
    for (let page = 0; page < items.length; page += 1) {
      const { items: some, nextCursor, total } = await see(`${path}limit=1${cursor}`)
      expect(total).toBe(items.length)
      paged.push(...some)
      cursor = `&cursor=${nextCursor}`
    }
    expect(paged).toEqual(items)
  }

  it("sees a component of its own, with the versions and corrections of what it reaches, and none of another asset", async () => {
    const correct = (where: object, reach?: string) =>
      say("POST /api/v1/component-corrections", {
        where,
        set: { supplier: "Harbour" },
        note: "named",
        ...(reach ? { reach } : {}),
      })
    await correct({ name: "lodash" })
    await say(`PATCH /api/v1/components/${own.sbomId}.0`, { supplier: "Ours", note: "known" })
    const one = await see(`components/${own.sbomId}.0`)
    expect(one).toMatchObject({
      supplier: "Ours",
      asset: { id: own.assetId, name: "kin" },
      counts: { findings: 1 },
      findings: [{ vulnerability: "CVE-2024-9501" }],
      versionsInUse: [{ version: "4.17.20", assets: 1, isThis: true }],
      corrections: [
        { kind: "component", family: "kin", components: 1 },
        { kind: "rule", family: null, components: 1 },
      ],
    })
    expect(await whole(`components/${own.sbomId}.0`)).toMatchObject({
      versionsInUse: [
        { version: "4.17.20", assets: 3 },
        { version: "4.17.19", assets: 1 },
      ],
      corrections: [
        { family: "secret-kin", components: 3 },
        { family: null, components: 4 },
      ],
    })
    await expectNone(`components/${beyond.sbomId}.0`, `components/${nobody}.0`)
    await expectNone(`components/${own.sbomId}.99`, `components/${nobody}.0`)
    // What is said of it would hold for the other versions too.
    const refused = await app.call(`PATCH /api/v1/components/${own.sbomId}.0`, { token, json: { supplier: "x" } })
    expect(refused.body.type).toBe("/problems/outside-limits")
  })

  it("sees the corrections that hold for components of its own, counted there, and no other", async () => {
    const correct = (where: object, note: string) =>
      say("POST /api/v1/component-corrections", { where, set: { supplier: "Harbour" }, note })
    await correct({ name: "secret-part" }, "Secret")
    await correct({ name: "lodash", version: "4.17.19" }, "Secret too")
    await correct({ name: "inner" }, "Inner")
    await correct({ name: "lodash" }, "Shared")
    await say(`PATCH /api/v1/components/${beyond.sbomId}.2`, { supplier: "Theirs", note: "Secret kin" })
    await say(`PATCH /api/v1/components/${own.sbomId}.0`, { supplier: "Ours", note: "Kin" })
    expect((await whole("component-corrections")).total).toBe(6)
    expect(await see("component-corrections")).toMatchObject({
      total: 3,
      items: [
        { note: "Kin", family: "kin", reach: "asset", components: 1 },
        { note: "Shared", family: null, components: 1 },
        { note: "Inner", family: null, components: 1 },
      ],
    })
    await expectSamePages("component-corrections?sort=updatedAt&")
    const notes = async (query: string) =>
      (await see(`component-corrections?${query}`)).items.map(({ note }: { note: string }) => note)
    expect(await notes("kind=component")).toEqual(["Kin"])
    expect(await notes("q=inner")).toEqual(["Inner"])
    for (const query of ["q=secret", "q=4.17.19", "q=theirs"]) expect(await notes(query), query).toEqual([])
    // It holds there no more.
    await app.call(`DELETE /api/v1/assets/${own.assetId}/labels/team-shop`, { token: everything })
    await say(`PATCH /api/v1/products/${suite}/members`, { removeAssets: [own.assetId] })
    expect(await see("component-corrections")).toMatchObject({ total: 0, items: [] })
  })

  it("sees of the versions of its software those that it reaches, with its own labels", async () => {
    const path = `assets/${own.assetId}/versions`
    expect((await whole(path)).total).toBe(3)
    expect(await see(path)).toMatchObject({
      total: 1,
      totalIsExact: true,
      items: [{ id: own.assetId, version: "2", labels: ownLabels, counts: { findings: 1 } }],
    })
    for (const query of ["q=secret", "q=secret-label", "q=1"])
      expect(await see(`${path}?${query}`), query).toMatchObject({ total: 0, items: [] })
    for (const label of ownLabels) expect((await see(`${path}?q=${label}`)).total).toBe(1)
    await expectNone(`assets/${beyond.assetId}/versions`, `assets/${nobody}/versions`)
    const next = await app.call("POST /api/v1/sboms?version=4", {
      token,
      json: smallSbom(["lodash@4.17.21"], {
        metadata: { component: { type: "application", name: "kin", purl: "pkg:npm/kin@4" } },
      }),
    })
    expect(next.status, next.text).toBe(201)
    expect((await see(path)).items.map(({ version }: { version: string }) => version)).toEqual(["4", "2"])
    await expectSamePages(`${path}?sort=-findings&`)
  })

  it("is told what was decided for all versions under the name of one that it reaches", async () => {
    await say("POST /api/v1/triage", { status: "affected", filter: { assetId: own.assetId }, reach: "family" })
    const named = (await whole("triage?reach=family")).items.map((each: { reach: { target: string } }) => each.reach)
    expect(named).toMatchObject([{ target: "secret-kin", asset: { name: "secret-kin" } }])
    expect((await see("triage?q=kin")).items).toMatchObject([
      { findings: 1, reach: { kind: "family", target: "kin", asset: { name: "kin", version: null } } },
    ])
    expect(await see("triage?q=secret")).toMatchObject({ total: 0, items: [] })
  })

  it("sees what began and ended of its assets, and of what is not of one asset its own part", async () => {
    const record = (id: string, name: string, versions: string[]) => ({
      id,
      summary: "x",
      affected: [{ package: { ecosystem: "npm", name }, versions }],
    })
    const ids = ["ORG-1", "ORG-SECRET", "ORG-2"]
    await say("POST /api/v1/custom-vulnerabilities", record("ORG-1", "lodash", ["4.17.19", "4.17.20"]))
    await say("POST /api/v1/custom-vulnerabilities", record("ORG-SECRET", "secret-part", ["1.0.0"]))
    await say("POST /api/v1/custom-vulnerabilities", record("ORG-2", "inner", ["1.0.0"]))
    const told = async (query = "") =>
      (await see(`finding-changes${query}`)).items.map(
        (each: { kind: string; cause: string; asset: { name: string } | null; findings: number }) =>
          [each.kind, each.cause, each.asset?.name ?? null, each.findings].join(" "),
      )
    const all = (await whole("finding-changes")).items
    expect(all.map(({ cause, findings }: { cause: string; findings: number }) => [cause, findings])).toEqual([
      ["own-record", 1],
      ["own-record", 1],
      ["own-record", 3],
      ["component", 1],
      ["component", 1],
      ["component", 2],
    ])
    expect(await told()).toEqual(["began own-record  1", "began own-record  1", "began component kin 1"])
    expect((await see("finding-changes")).total).toBe(3)
    expect((await see("finding-changes?kind=began")).items[2]).toMatchObject({
      critical: 1,
      kev: 0,
      asset: { id: own.assetId, version: "2" },
      vulnerabilities: ["CVE-2024-9501"],
    })
    for (const { id } of (await see("finding-changes")).items) expect(id).not.toMatch(/^\d+$/)
    await expectSamePages("finding-changes?")
    expect(await told("?q=kin")).toEqual(["began component kin 1"])
    expect(await told("?q=own-record")).toHaveLength(2)
    expect(await told(`?assetId=${own.assetId}`)).toEqual(["began component kin 1"])
    for (const query of ["?q=secret", `?assetId=${beyond.assetId}`, "?kind=ended"])
      expect(await told(query), query).toEqual([])
    const gone = await say("POST /api/v1/custom-vulnerabilities/withdraw", { ids })
    expect(gone.results).toHaveLength(3)
    const ended = (await whole("finding-changes?kind=ended")).items
    expect(ended).toMatchObject([{ findings: 5, asset: null }])
    expect([...ended[0].vulnerabilities].sort()).toEqual([...ids].sort())
    const { total, items } = await see("finding-changes?kind=ended")
    expect([total, items]).toMatchObject([1, [{ findings: 2, critical: 0, asset: null, cause: "own-record" }]])
    expect([...items[0].vulnerabilities].sort()).toEqual(["ORG-1", "ORG-2"])
    // What began by these records is there no more.
    expect(await told("?kind=began")).toEqual(["began component kin 1"])
    await say("POST /api/v1/sboms/delete", { ids: [beyond.sbomId] })
    expect(await told()).toEqual(["ended own-record  2", "began component kin 1"])
  })
})
