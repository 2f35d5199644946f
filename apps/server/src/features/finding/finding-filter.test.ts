import { type Action, actions } from "@waybill/ssvc/finding-action"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { downwards } from "../../db/direction.ts"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { findActionRules } from "../action-rules/action-rules.sql.ts"
import { listVulnerabilityRows } from "../vulnerability/vulnerability.sql.ts"
import { type FindingKey, type FindingRow, listFindingRows } from "./finding.sql.ts"
import { findingFilterOf } from "./finding-filter.schema.ts"

let app: TestApp
let organization: TestOrganization
let token: string

const lodash = { type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20", "bom-ref": "l" }
const kit = { type: "library", name: "kit", version: "1.0.0", purl: "pkg:npm/kit@1.0.0", "bom-ref": "k" }

/**
 * `shop` names lodash itself, `desk` has it through kit, which it names; `till` names both, has nothing of kit through
 * it.
 */
const software = {
  shop: { parts: [lodash], edges: { root: ["l"] } },
  desk: { parts: [kit, lodash], edges: { root: ["k"], k: ["l"] } },
  till: { parts: [kit, lodash], edges: { root: ["k", "l"], k: ["l"] } },
}

beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
  token = await app.createToken(organization, [
    "view-all",
    "manage-sboms-and-vex",
    "manage-vulnerability-triage",
    "manage-assets",
  ])
  await knowOf(app, { cve: "CVE-2024-3001", fixed: "4.17.21", priority: 40, epss: 0.3 })
  await knowOf(app, { cve: "CVE-2024-3002", fixed: "2.0.0", priority: 60, packageKey: "pkg:npm/kit" })
  for (const [name, { parts, edges }] of Object.entries(software)) {
    const uploaded = await app.call(`POST /api/v1/sboms?label=${name === "shop" ? "Shipped" : "inside"}`, {
      token,
      json: smallSbom(parts, {
        metadata: { component: { type: "application", name, version: "1", "bom-ref": "root" } },
        dependencies: Object.entries(edges).map(([ref, dependsOn]) => ({ ref, dependsOn })),
      }),
    })
    expect(uploaded.status, uploaded.text).toBe(201)
  }
  // Those of `till` came ten days ago.
  await app.database.transaction({ organizationId: organization.id }, (tx) =>
    tx.run(sql`
      update finding f set first_seen_at = now() - interval '10 days' from asset a
       where f.organization_id = ${organization.id} and a.organization_id = f.organization_id and a.id = f.asset_id and a.name = 'till'`),
  )
})
afterAll(() => app.close())

const all = [
  "desk CVE-2024-3001",
  "desk CVE-2024-3002",
  "shop CVE-2024-3001",
  "till CVE-2024-3001",
  "till CVE-2024-3002",
]
const questions: [query: string, shown: readonly string[]][] = [
  ["label=shipped", ["shop CVE-2024-3001"]],
  ["label=inside&q=kit", ["desk CVE-2024-3002", "till CVE-2024-3002"]],
  ["label=nowhere", []],
  ["direct=true", all.filter((each) => each !== "desk CVE-2024-3001")],
  ["direct=false", ["desk CVE-2024-3001"]],
  ["direct=true&label=inside&vulnerability=CVE-2024-3001", ["till CVE-2024-3001"]],
  ["ageMin=5", ["till CVE-2024-3001", "till CVE-2024-3002"]],
  ["ageMax=5", ["desk CVE-2024-3001", "desk CVE-2024-3002", "shop CVE-2024-3001"]],
  ["ageMin=5&ageMax=20&direct=true&package=pkg:npm/kit", ["till CVE-2024-3002"]],
  ["ageMin=11", []],
]
const read = async (path: string) => {
  const answer = await app.call(`GET /api/v1/${path}`, { token })
  expect(answer.status, `${path} ${answer.text}`).toBe(200)
  return answer.body
}
const assetsBy = (shown: readonly string[]) => {
  const by = Map.groupBy(shown, (each) => each.slice(5))
  return [...by].map(([id, of]) => ({ id, affectedAssets: of.length })).sort((a, b) => b.id.localeCompare(a.id))
}

describe.each(questions)("%s", (query, shown) => {
  it("shows the same in findings, groups, vulnerabilities and exports, and reaches the same", async () => {
    const list = await read(`findings?${query}`)
    const names = list.items.map(
      (each: { asset: { name: string }; vulnerability: { id: string } }) =>
        `${each.asset.name} ${each.vulnerability.id}`,
    )
    expect(names.sort()).toEqual(shown)
    expect(list).toMatchObject({ total: shown.length, totalIsExact: true })
    const groups = await read(`findings/groups?by=asset&${query}`)
    const counted = groups.items.map((each: { name: string; counts: { findings: number } }) => [
      each.name,
      each.counts.findings,
    ])
    const byAsset = Map.groupBy(shown, (each) => each.slice(0, 4))
    expect(counted.sort()).toEqual([...byAsset].map(([name, of]) => [name, of.length]))
    const { items, total } = await read(`vulnerabilities?${query}`)
    expect(
      items.map((each: { id: string; affectedAssets: number }) => ({
        id: each.id,
        affectedAssets: each.affectedAssets,
      })),
    ).toEqual(assetsBy(shown))
    expect(total).toBe(items.length)
    const csv = await app.call(`GET /api/v1/findings?format=csv&${query}`, { token })
    expect(csv.text.trim().split("\n").length - 1).toBe(shown.length)
    const filter = Object.fromEntries(
      [...new URLSearchParams(query)].map(([name, value]) => [
        name,
        name === "direct" ? value === "true" : name.startsWith("age") ? Number(value) : value,
      ]),
    )
    for (const reach of ["asset", "family"]) {
      const wish = { filter, status: "affected", reach, dryRun: true }
      const { status, body } = await app.call("POST /api/v1/triage", { token, json: wish })
      expect(status, JSON.stringify(body)).toBe(200)
      expect(body.reached.findings).toBe(shown.length)
    }
  })

  it.each(["priority", "affectedAssets"] as const)(
    "names the same vulnerabilities by %s where too many findings are shown for all to be read, no fewer by direct dependency, with no fewer assets",
    async (sort) => {
      const given = Object.fromEntries(new URLSearchParams(query))
      await app.database.read({ organizationId: organization.id }, async (tx) => {
        const { direct, ageMin, ageMax, ...texts } = given
        const filter = findingFilterOf(
          {
            ...texts,
            ...(direct === undefined ? {} : { direct: direct === "true" }),
            ...(ageMin === undefined ? {} : { ageMin: Number(ageMin) }),
            ...(ageMax === undefined ? {} : { ageMax: Number(ageMax) }),
          },
          await findActionRules(tx, organization.id),
          null,
        )
        const question = { filter, sort, direction: downwards, after: null, limit: 10 } as const
        const { rows, total } = await listVulnerabilityRows(tx, organization.id, question, -1)
        const expected = assetsBy(shown)
        const isDirectAsked = direct !== undefined
        const ids = rows.map((row) => row.public_id)
        const expectedIds = expected.map(({ id }) => id)
        // By their number they come in the order of what there are at most.
        if (isDirectAsked || sort === "affectedAssets") expect(ids).toEqual(expect.arrayContaining(expectedIds))
        else expect(ids).toEqual(expectedIds)
        if (!isDirectAsked) expect(ids.length).toBe(expectedIds.length)
        expect(total).toEqual({
          count: rows.length,
          isExact: !isDirectAsked,
        })
        for (const row of rows) {
          expect(row.is_exact).toBe(false)
          const counted = expected.find(({ id }) => id === row.public_id)?.affectedAssets ?? 0
          expect(row.affected_assets).toBeGreaterThanOrEqual(counted)
        }
      })
    },
  )
})

it("shows the same direct findings from its few components as from all findings, page after page", async () => {
  await app.database.read({ organizationId: organization.id }, async (tx) => {
    const rules = await findActionRules(tx, organization.id)
    for (const given of [{}, { label: "inside" }, { ageMax: 5 }, { ageMin: 5, vulnerability: "CVE-2024-3001" }])
      for (const isUpwards of [false, true]) {
        const filter = findingFilterOf({ ...given, direct: true }, rules, null)
        const read = async (directMax: number) => {
          const rows: FindingRow[] = []
          for (let after: FindingKey | null = null; ; ) {
            const [row] = await listFindingRows(
              tx,
              organization.id,
              filter,
              { field: "priority", isUpwards },
              after,
              1,
              directMax,
            )
            if (row === undefined) return rows
            rows.push(row)
            after = [row.sort_value, row.vulnerability_id, row.place, row.status, row.first_seen_key, row.asset_id]
          }
        }
        const fromComponents = await read(1_000)
        expect(fromComponents.length).toBeGreaterThan(0)
        expect(await read(0), JSON.stringify(given)).toEqual(fromComponents)
      }
  })
})

it("tells what to do by the assets that a label names, however many findings there are", async () => {
  const { items } = await read("assets?q=shop")
  const json = { exposure: "internet", criticality: "critical" }
  expect((await app.call(`PATCH /api/v1/assets/${items[0].id}`, { token, json })).status).toBe(200)
  await app.database.read({ organizationId: organization.id }, async (tx) => {
    const rules = await findActionRules(tx, organization.id)
    const named = async (label: string, action: Action, max?: number) => {
      const filter = findingFilterOf({ label, action: [action] }, rules, null)
      const question = { filter, sort: "priority", direction: downwards, after: null, limit: 10 } as const
      const { rows, total } = await listVulnerabilityRows(tx, organization.id, question, max)
      expect(total.count).toBe(rows.length)
      return rows.map((row) => row.public_id)
    }
    const actionOf = new Map<string, Action>()
    for (const label of ["shipped", "inside"])
      for (const action of actions) {
        const found = await named(label, action)
        expect(await named(label, action, -1), `${label} ${action}`).toEqual(found)
        for (const id of found) actionOf.set(`${label} ${id}`, action)
      }
    expect([...actionOf.keys()].sort()).toEqual([
      "inside CVE-2024-3001",
      "inside CVE-2024-3002",
      "shipped CVE-2024-3001",
    ])
    expect(actionOf.get("shipped CVE-2024-3001")).not.toBe(actionOf.get("inside CVE-2024-3001"))
  })
})

it("findings tell whether their asset names the component itself, and with `paths` through what it has it", async () => {
  interface Found {
    asset: { name: string }
    components: { isDirect: boolean; through: { name: string; version: string }[] | null }[]
  }
  const ways = async (query: string) => {
    const { items }: { items: Found[] } = await read(`findings?vulnerability=CVE-2024-3001${query}`)
    return Object.fromEntries(
      items.map(({ asset, components: [first] }) => [
        asset.name,
        [first?.isDirect, first?.through?.map(({ name, version }) => `${name} ${version}`) ?? null],
      ]),
    )
  }
  expect(await ways("")).toEqual({ shop: [true, null], desk: [false, null], till: [true, null] })
  expect(await ways("&paths=true")).toEqual({ shop: [true, []], desk: [false, ["kit 1.0.0"]], till: [true, []] })
})
