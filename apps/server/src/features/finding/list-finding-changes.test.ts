import { afterAll, beforeAll, expect, it } from "vitest"
import { downwards } from "../../db/direction.ts"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { countFindingChanges, listFindingChangeRows } from "./finding-changes.sql.ts"

let app: TestApp
let token: string
beforeAll(async () => {
  app = await startTestApp()
  token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
  await knowOf(app, { cve: "CVE-2024-5001", fixed: "4.17.21", priority: 95, severity: 5, epss: 0.5 })
  await knowOf(app, { cve: "CVE-2024-5002", fixed: "4.17.21", priority: 20, severity: 3, epss: 0.02 })
})
afterAll(() => app.close())

const upload = (name: string, version: string) =>
  app.call(`POST /api/v1/sboms?name=${name}`, {
    token,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(smallSbom([`lodash@${version}`])),
  })
const changes = async (query = "", caller = token) =>
  (await app.call(`GET /api/v1/finding-changes${query}`, { token: caller })).body

it("says what made findings begin and end, which the worst are, and of whom, the newest first", async () => {
  await upload("shop", "4.17.20")
  await upload("desk", "4.17.20")
  // Times are told to the millisecond, and kept more exactly.
  const between = new Date(Date.parse((await changes()).items[0].at) + 1).toISOString()
  await upload("desk", "4.17.21")
  const all = await changes()
  const names = ["CVE-2024-5001", "CVE-2024-5002"]
  expect(all).toMatchObject({
    total: 3,
    totalIsExact: true,
    items: [
      { kind: "ended", cause: "component", asset: { name: "desk" }, findings: 2, critical: 1, vulnerabilities: names },
      // Of what is there no more the names are with what ended it.
      { kind: "began", cause: "component", asset: { name: "desk" }, findings: 2, kev: 1, vulnerabilities: [] },
      { kind: "began", cause: "component", asset: { name: "shop" }, findings: 2, kev: 1, vulnerabilities: names },
    ],
  })
  expect((await changes("?kind=began")).total).toBe(2)
  expect((await changes(`?since=${between}`)).items).toEqual(all.items.slice(0, 1))
  expect((await changes(`?assetId=${all.items[2].asset.id}`)).items).toEqual(all.items.slice(2))
  expect((await changes("?q=DESK")).items).toEqual(all.items.slice(0, 2))
  expect((await changes("?q=shop%201&kind=ended")).items).toEqual([])
  // By what made them begin are found those of no asset alone.
  expect((await changes("?q=compon")).items).toEqual([])
  const found = await changes("?q=desk&limit=1")
  expect([found.items, found.total]).toEqual([all.items.slice(0, 1), 2])
  expect((await changes(`?q=desk&limit=1&cursor=${found.nextCursor}`)).items).toEqual(all.items.slice(1, 2))
  const first = await changes("?limit=2")
  const rest = await changes(`?limit=2&cursor=${first.nextCursor}`)
  expect([...first.items, ...rest.items]).toEqual(all.items)
  const stranger = await app.createToken(await app.createOrganization(), ["view-all"])
  expect((await changes("", stranger)).items).toEqual([])
})

it("finds by its cause what is of no one asset, and of many assets by their name what changed last", async () => {
  const organization = await app.createOrganization()
  const keeper = await app.createToken(organization, [
    "view-all",
    "manage-sboms-and-vex",
    "manage-custom-vulnerabilities",
  ])
  for (const name of ["own-recorder", "other"])
    await app.call(`POST /api/v1/sboms?name=${name}`, {
      token: keeper,
      json: smallSbom([{ type: "library", name: "odd", version: "1.0.0", purl: "pkg:npm/odd@1.0.0" }]),
    })
  await app.call("POST /api/v1/custom-vulnerabilities", {
    token: keeper,
    json: {
      id: "ORG-1",
      summary: "x",
      affected: [{ package: { ecosystem: "npm", name: "odd" }, versions: ["1.0.0"] }],
    },
  })
  await app.call("POST /api/v1/sboms?name=own-recorder&version=2", {
    token: keeper,
    json: smallSbom([{ type: "library", name: "odd", version: "1.0.0", purl: "pkg:npm/odd@1.0.0" }]),
  })
  const found = async (query: string) =>
    (await changes(query, keeper)).items.map(({ asset, cause }: { asset: { name: string } | null; cause: string }) => [
      asset?.name ?? null,
      cause,
    ])
  expect(await found("?q=Own-Record")).toEqual([
    ["own-recorder", "component"],
    [null, "own-record"],
  ])
  expect(await found("?q=own-record&sort=at&limit=1")).toEqual([[null, "own-record"]])
  expect(await found("?q=other")).toEqual([])
  // The same where the assets are too many to be looked up.
  await app.database.transaction({ organizationId: organization.id }, async (tx) => {
    const filter = { q: "own-record", since: null, hasBegun: null, assetId: null, reach: null }
    const rows = await listFindingChangeRows(tx, organization.id, filter, null, 10, downwards, 0)
    expect(rows.map(({ cause }) => cause)).toEqual(["component", "own-record"])
    expect(await countFindingChanges(tx, organization.id, filter, 0)).toEqual({ count: 2, isExact: true })
  })
})
