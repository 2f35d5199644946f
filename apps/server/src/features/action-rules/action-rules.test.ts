import pg from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let uploader: string
let keeper: string

// One vulnerability of each kind that the rules tell apart, and some in between.
const flaws = [
  { cve: "CVE-2024-7000", priority: 40, epss: null, automatable: false, total: false, severity: 4 },
  { cve: "CVE-2024-7001", priority: 40, epss: 0.1, automatable: true, total: false, severity: 4 },
  { cve: "CVE-2024-7002", priority: 40, epss: 0.7, automatable: false, total: true, severity: 5 },
  { cve: "CVE-2024-7003", priority: 40, epss: 0.0999, automatable: true, total: true, severity: 5 },
  { cve: "CVE-2024-7004", priority: 40, epss: 0.3, automatable: false, total: false, severity: 2 },
  { cve: "CVE-2024-7005", priority: 95, epss: null, automatable: true, total: true, severity: 1 },
  { cve: "CVE-2024-7006", priority: 40, epss: 0.5, automatable: true, total: false, severity: 0 },
  { cve: "CVE-2024-7007", priority: 40, epss: null, automatable: true, total: false, severity: 3, answer: "poc" },
  { cve: "CVE-2024-7008", priority: 40, epss: 0.2, automatable: false, total: true, severity: 4, answer: "active" },
  { cve: "CVE-2024-7009", priority: 40, epss: 0.6, automatable: true, total: true, severity: 4, answer: "none" },
]

beforeAll(async () => {
  app = await startTestApp()
  for (const flaw of flaws) await knowOf(app, { ...flaw, fixed: "4.17.21" })
  const owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  for (const flaw of flaws)
    await owner.query(
      "update vulnerability_score s set epss = $2, is_automatable = $3, is_total = $4, ssvc_exploitation = $5 from vulnerability v where v.id = s.vulnerability_id and v.public_id = $1",
      [flaw.cve, flaw.epss, flaw.automatable, flaw.total, "answer" in flaw ? flaw.answer : null],
    )
  await owner.end()
})
afterAll(() => app.close())

beforeEach(async () => {
  organization = await app.createOrganization()
  uploader = await app.createToken(organization, ["view-all", "manage-sboms-and-vex", "manage-assets"])
  keeper = await app.createToken(organization, ["view-all", "manage-settings"])
})

const upload = async (name: string, place: object) => {
  const { body } = await app.call(`POST /api/v1/sboms?name=${name}`, {
    token: uploader,
    json: smallSbom(["lodash@4.17.20", { type: "library", name }]),
  })
  expect((await app.call(`PATCH /api/v1/assets/${body.asset.id}`, { token: uploader, json: place })).status).toBe(200)
}
const get = async (path: string) => (await app.call(`GET /api/v1/${path}`, { token: keeper })).body
const current = () => get("settings/action-rules")
const change = async (patch: object, headers?: Record<string, string>) => {
  const { rows, pocEpss, activeEpss, unknownExposure } = await current()
  return app.call("PUT /api/v1/settings/action-rules", {
    token: keeper,
    ...(headers ? { headers } : {}),
    json: { rows, pocEpss, activeEpss, unknownExposure, ...patch },
  })
}
type Item = { id: string; action: string; priority: number; priorityParts: { points: number }[] }

describe("what to do with a finding", () => {
  it("is filtered by what each row says, in findings and in vulnerabilities, also under rules of one's own", async () => {
    const places = ["unknown", "isolated", "internal", "internet"].flatMap((exposure) =>
      ["low", "critical"].map((criticality) => ({ exposure, criticality })),
    )
    for (const [index, place] of places.entries()) await upload(`app-${index}`, place)
    const check = async () => {
      for (const list of ["findings", "vulnerabilities"]) {
        const all: Item[] = (await get(`${list}?limit=1000`)).items
        expect(all).toHaveLength(list === "findings" ? flaws.length * places.length : flaws.length)
        for (const action of ["mitigate", "monitor", "accept"]) {
          const shown = await get(`${list}?limit=1000&action=${action}`)
          const expected = all.filter((each) => each.action === action).map((each) => each.id)
          expect(
            shown.items.map((each: Item) => each.id),
            `${list} ${action}`,
          ).toEqual(expected)
          expect(shown.total).toBe(expected.length)
        }
      }
    }
    await check()
    expect((await change({ pocEpss: 0.05, activeEpss: 0.7, unknownExposure: "small" })).status).toBe(200)
    await check()
  })

  it("of a vulnerability is the worst of its findings, not of the worst exposure here and the worst criticality there", async () => {
    await upload("lab", { exposure: "isolated", criticality: "critical" })
    await upload("page", { exposure: "internet", criticality: "low" })
    const findings: (Item & { vulnerability: { id: string } })[] = (await get("findings?limit=100")).items
    const order = ["accept", "monitor", "mitigate"]
    for (const each of (await get("vulnerabilities")).items as Item[]) {
      const own = findings.filter((finding) => finding.vulnerability.id === each.id)
      const worst = Math.max(...own.map((finding) => order.indexOf(finding.action)))
      expect(each.action, each.id).toBe(order[worst])
      expect((await get(`vulnerabilities/${each.id}`)).action).toBe(order[worst])
    }
  })

  it("comes with a priority whose parts add up to it", async () => {
    await upload("shop", { exposure: "internet" })
    for (const each of [...(await get("findings")).items, ...(await get("vulnerabilities")).items] as Item[])
      expect(each.priorityParts.reduce((sum, part) => sum + part.points, 0)).toBe(each.priority)
  })
})

describe("the rules", () => {
  it("are SSVC's table until somebody changes them, and again after a reset", async () => {
    const before = await current()
    expect(before).toMatchObject({ isDefault: true, pocEpss: 0.1, activeEpss: 0.5, unknownExposure: "open" })
    expect(before.rows).toHaveLength(72)
    expect(before.inversions).toEqual([])
    await change({ activeEpss: 0.9 })
    expect(await current()).toMatchObject({ isDefault: false, activeEpss: 0.9 })
    for (const _ of [1, 2])
      expect((await app.call("DELETE /api/v1/settings/action-rules", { token: keeper })).status).toBe(204)
    expect(await current()).toEqual(before)
  })

  it("tell in a dry run how many findings they change, and then change just these", async () => {
    await upload("shop", { exposure: "internet", criticality: "medium" })
    const rows = (await current()).rows.map((row: object) => ({ ...row, priority: "immediate" }))
    const before: Item[] = (await get("findings")).items
    const dry = await change({ rows, dryRun: true })
    expect(dry.status).toBe(200)
    const changed = before.filter((each) => each.action !== "mitigate")
    expect(changed.length).toBeGreaterThan(0)
    expect(dry.body.changes.findings).toBe(changed.length)
    expect((await get("findings")).items).toEqual(before)
    expect((await change({ rows })).body.changes).toEqual(dry.body.changes)
    expect((await get("findings?action=mitigate")).total).toBe(flaws.length)
    expect((await get("findings?action=accept")).total).toBe(0)
  })

  it("say where they are milder for a worse answer", async () => {
    const { rows } = await current()
    const odd = rows.map((row: Record<string, string>) =>
      row.exploitation === "active" &&
      row.exposure === "open" &&
      row.automatable === "yes" &&
      row.humanImpact === "high"
        ? { ...row, priority: "defer" }
        : row,
    )
    const { body } = await change({ rows: odd })
    expect(body.inversions.length).toBeGreaterThan(0)
    for (const { worse } of body.inversions) expect(worse).toMatchObject({ humanImpact: "high", priority: "defer" })
  })

  it("with a gap, a double, an unknown word or thresholds the wrong way round are refused with the place, and change nothing", async () => {
    const before = await current()
    const [first, ...others] = before.rows
    for (const [patch, path] of [
      [{ rows: others }, "body/rows"],
      [{ rows: [first, first, ...others.slice(1)] }, "body/rows/1"],
      [{ rows: [{ ...first, priority: "never" }, ...others] }, "body/rows/0/priority"],
      [{ activeEpss: 0.05 }, "body/activeEpss"],
      [{ pocEpss: 0 }, "body/pocEpss"],
    ] as const) {
      const answer = await change(patch)
      expect(answer.status, path).toBe(400)
      expect(answer.body.errors[0].path.replaceAll(".", "/")).toBe(path.replaceAll(".", "/"))
    }
    expect(await current()).toEqual(before)
  })

  it("of the second of two people are refused", async () => {
    const read = await app.call("GET /api/v1/settings/action-rules", { token: keeper })
    const etag = String(read.headers.get("etag"))
    expect((await change({ activeEpss: 0.8 }, { "if-match": etag })).status).toBe(200)
    expect((await change({ activeEpss: 0.7 }, { "if-match": etag })).status).toBe(412)
    expect(await current()).toMatchObject({ activeEpss: 0.8 })
  })

  it("are one organization's own", async () => {
    await change({ activeEpss: 0.9 })
    const other = await app.createToken(await app.createOrganization(), ["view-all"])
    expect((await app.call("GET /api/v1/settings/action-rules", { token: other })).body.isDefault).toBe(true)
  })
})
