import { afterAll, beforeAll, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { findActionRules } from "../action-rules/action-rules.sql.ts"
import { type FilterGiven, findingFilterOf } from "./finding-filter.schema.ts"
import { type FindingGroupRow, type GroupKey, listFindingGroupRows } from "./finding-group.sql.ts"

let app: TestApp
let organization: TestOrganization
let bot: string

const lodash = { type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20" }
const older = { ...lodash, version: "4.17.15", purl: "pkg:npm/lodash@4.17.15" }
const other = { type: "library", name: "other", version: "1.0.0", purl: "pkg:npm/other@1.0.0" }
const software = {
  shop: [lodash, other],
  desk: [lodash, older],
  till: [other],
  clean: [{ type: "library", name: "clean" }],
}

beforeAll(async () => {
  app = await startTestApp()
  await knowOf(app, { cve: "CVE-2024-3001", fixed: "4.17.21", priority: 90, severity: 5 })
  await knowOf(app, { cve: "CVE-2024-3002", fixed: "4.17.16", priority: 40, severity: 4 })
  await knowOf(app, { cve: "CVE-2024-3003", packageKey: "pkg:npm/other", fixed: "2.0.0", priority: 20, severity: 3 })
  organization = await app.createOrganization()
  bot = await app.createToken(organization, ["view-all", "manage-sboms-and-vex", "manage-vulnerability-triage"])
  for (const [name, components] of Object.entries(software))
    await app.call(`POST /api/v1/sboms?name=${name}&version=1`, {
      token: bot,
      json: { bomFormat: "CycloneDX", specVersion: "1.5", components },
    })
})
afterAll(() => app.close())

const groups = async (query: string, token = bot) =>
  (await app.call(`GET /api/v1/findings/groups?${query}`, { token })).body
const brief = ({ items }: { items: { name: string; counts: { findings: number }; priority: number }[] }) =>
  items.map(({ name, counts, priority }) => `${name} ${counts.findings} ${priority}`)

it("counts findings by asset and by package, worst first, page after page, as the filter shows them", async () => {
  const assets = await groups("by=asset")
  expect(brief(assets).at(-1)).toBe("till 1 20")
  expect(brief(assets).sort()).toEqual(["desk 2 90", "shop 2 90", "till 1 20"])
  expect(assets).toMatchObject({ total: 3, totalIsExact: true })
  expect(assets.items.find((each: { name: string }) => each.name === "shop")).toMatchObject({
    version: "1",
    counts: { findings: 2, critical: 1, high: 0, medium: 1, low: 0, none: 0, unknown: 0 },
    vulnerabilities: 2,
    assets: 1,
  })
  expect(await groups("by=package")).toMatchObject({
    total: 2,
    items: [
      {
        id: "pkg:npm/lodash",
        versions: ["4.17.15", "4.17.20"],
        counts: { findings: 3, critical: 2, high: 1 },
        vulnerabilities: 2,
        assets: 2,
      },
      {
        id: "pkg:npm/other",
        versions: ["1.0.0"],
        counts: { findings: 2, medium: 2 },
        vulnerabilities: 1,
        assets: 2,
        priority: 20,
      },
    ],
  })
  for (const by of ["asset", "package"])
    for (const sort of ["-priority", "-findings"]) {
      const whole = brief(await groups(`by=${by}&sort=${sort}`))
      const paged: string[] = []
      for (let cursor: string | null = ""; cursor !== null; ) {
        const page: Awaited<ReturnType<typeof groups>> = await groups(
          `by=${by}&sort=${sort}&limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        )
        paged.push(...brief(page))
        cursor = page.nextCursor
      }
      expect(paged, `${by} ${sort}`).toEqual(whole)
    }
  expect(brief(await groups("by=asset&severity=medium"))).toHaveLength(2)
  expect(brief(await groups("by=package&priorityMin=50"))).toEqual(["pkg:npm/lodash 2 90"])
  expect(brief(await groups("by=package&fixAvailable=false"))).toEqual([])
  expect(brief(await groups("by=package&q=CVE-2024-3003"))).toEqual(["pkg:npm/other 2 20"])
  expect((await app.call("GET /api/v1/findings/groups?by=colour", { token: bot })).status).toBe(400)
  const csv = await fetch(`${app.url}/api/v1/findings/groups?by=package&format=csv`, {
    headers: { authorization: `Bearer ${bot}` },
  })
  expect(await csv.text()).toMatch(/^id,name,.*counts\.critical.*\r\npkg:npm\/lodash,/)
})

it("a group opens to exactly the findings that it counts, and is decided on whole, several at once too", async () => {
  for (const by of ["asset", "package"])
    for (const { id, counts } of (await groups(`by=${by}`)).items) {
      const filter = by === "asset" ? `assetId=${id}` : `package=${encodeURIComponent(id)}`
      const { body } = await app.call(`GET /api/v1/findings?${filter}`, { token: bot })
      expect([body.total, body.items.length], id).toEqual([counts.findings, counts.findings])
    }
  const versioned = await app.call(`GET /api/v1/findings?package=${encodeURIComponent("pkg:npm/lodash@1.0.0")}`, {
    token: bot,
  })
  expect(versioned.body.total, "a version in it is passed over").toBe(3)
  const desk = (await groups("by=asset")).items.find((each: { name: string }) => each.name === "desk").id
  const filter = [{ package: "pkg:npm/other" }, { assetId: desk, severity: ["high"] }, { package: "pkg:npm/other" }]
  const wish = { filter, status: "accept_risk", reach: "asset" }
  const dry = await app.call("POST /api/v1/triage", { token: bot, json: { ...wish, dryRun: true } })
  expect([dry.status, dry.body.reached]).toEqual([200, { findings: 3, assets: 3 }])
  const taken = await app.call("POST /api/v1/triage", { token: bot, json: wish })
  expect(taken.body.reached).toEqual(dry.body.reached)
  expect(brief(await groups("by=package"))).toEqual(["pkg:npm/lodash 2 90"])
  expect((await groups("by=package&status=accept_risk")).total).toBe(2)
  for (const { id } of taken.body.decisions) await app.call(`DELETE /api/v1/triage/${id}`, { token: bot })
  expect((await groups("by=package")).total).toBe(2)
})

it("counts the same by asset where too many findings are shown for all to be read, page after page", async () => {
  const given: FilterGiven[] = [
    {},
    { severity: ["critical", "medium"] },
    { priorityMin: 30 },
    { q: "lodash" },
    { package: "pkg:npm/other" },
    { fixAvailable: true },
    { status: ["accept_risk"] },
  ]
  await app.database.read({ organizationId: organization.id }, async (tx) => {
    const rules = await findActionRules(tx, organization.id)
    for (const each of given)
      for (const sort of ["priority", "findings"] as const) {
        const filter = findingFilterOf(each, rules, null)
        const read = (after: GroupKey | null, limit: number, max: number) =>
          listFindingGroupRows(tx, organization.id, { filter, grouping: "asset", sort, after, limit }, max)
        const whole = (await read(null, 100, 1_000)).rows
        const paged: FindingGroupRow[] = []
        for (let after: GroupKey | null = null; ; after = paged.at(-1)?.place ?? null) {
          const { rows, total } = await read(after, 1, -1)
          expect(total.count).toBeGreaterThanOrEqual(whole.length)
          if (rows.length === 0) break
          paged.push(...rows)
        }
        const counted = ({ place: _place, ...row }: FindingGroupRow) => row
        const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)
        expect(paged.map(counted).sort(byKey), JSON.stringify(each)).toEqual(whole.map(counted).sort(byKey))
        const values = paged.map(({ place }) => place[0])
        expect(values, "highest first").toEqual([...values].sort((a, b) => b - a))
        if (sort === "priority") expect(paged.map((row) => row.priority)).toEqual(values)
      }
  })
})

it("counts no fewer by package where too many findings are shown for all to be read, in the same order", async () => {
  await app.database.read({ organizationId: organization.id }, async (tx) => {
    const rules = await findActionRules(tx, organization.id)
    for (const given of [{}, { severity: ["critical"] }, { package: "pkg:npm/other" }] satisfies FilterGiven[])
      for (const sort of ["priority", "findings"] as const) {
        const filter = findingFilterOf(given, rules, null)
        const read = (max: number) =>
          listFindingGroupRows(tx, organization.id, { filter, grouping: "package", sort, after: null, limit: 10 }, max)
        const [whole, bounded] = [(await read(1_000)).rows, (await read(-1)).rows]
        expect(
          bounded.map(({ key, versions, vulnerabilities, priority }) => [key, versions, vulnerabilities, priority]),
        ).toEqual(
          whole.map(({ key, versions, vulnerabilities, priority }) => [key, versions, vulnerabilities, priority]),
        )
        for (const [index, row] of bounded.entries()) {
          expect(row.is_exact).toBe(false)
          expect(row.findings).toBeGreaterThanOrEqual(whole[index]?.findings ?? 0)
        }
      }
  })
})

it("shows nothing of another organization", async () => {
  const foreign = await app.createToken(await app.createOrganization(), ["view-all"])
  for (const by of ["asset", "package"])
    expect(await groups(`by=${by}`, foreign)).toMatchObject({ items: [], total: 0 })
})
