import { afterAll, beforeAll, expect, it } from "vitest"
import { knowOf } from "../testing/known-advisory.ts"
import { makeResidents } from "../testing/residents.ts"
import { smallSbom } from "../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization, type TestSession } from "../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let by: { session: TestSession }
beforeAll(async () => {
  app = await startTestApp({ WAYBILL_RATE_LIMIT_FACTOR: "100000" })
  await knowOf(app, { cve: "CVE-2024-9301", fixed: "4.17.21", priority: 60, severity: 5 })
  organization = await app.createOrganization()
  by = { session: await app.createSession(organization) }
})
afterAll(() => app.close())

const made = async (route: string, json: object) => {
  const { status, body, text } = await app.call(route, { ...by, json })
  expect([200, 201], text).toContain(status)
  return body
}
const asked = async (route: string, json: object) => {
  const { status, body, text } = await app.call(route, { ...by, json })
  expect(status, text).toBe(200)
  return body
}
const total = async (route: string) => (await app.call(`GET /api/v1/${route}`, by)).body.total
const results = (body: { results: { id: string; result: string }[] }) => body.results.map(({ result }) => result)
const upload = (name: string, version: string, more: object = {}) =>
  made(`POST /api/v1/sboms?name=${name}`, smallSbom([`lodash@${version}`], more))

const nobodys = "01890000-0000-7000-8000-000000000001"

it("each takes ids or the list's filter and not both, tells of each row, and reaches nothing of another organization", async () => {
  const residents = await makeResidents(app, await app.createOrganization())
  const { sbomId, vexId, ruleId, correctionId, assetId } = residents.params
  const change = { active: false }
  for (const [route, theirs, more] of [
    ["PATCH /api/v1/assets", assetId, { change }],
    ["PATCH /api/v1/sboms", sbomId, { change }],
    ["POST /api/v1/sboms/delete", sbomId, {}],
    ["POST /api/v1/vex/delete", vexId, {}],
    ["POST /api/v1/labels/delete", nobodys, {}],
    ["POST /api/v1/products/delete", nobodys, {}],
    ["POST /api/v1/tokens/revoke", nobodys, {}],
    ["POST /api/v1/custom-vulnerabilities/withdraw", "THEIRS-1", {}],
    ["PATCH /api/v1/triage/rules", ruleId, { change: { isEnabled: false } }],
    ["POST /api/v1/triage/rules/delete", ruleId, {}],
    ["POST /api/v1/component-corrections/delete", correctionId, {}],
    ["POST /api/v1/settings/triage-statuses/retire", nobodys, {}],
  ] as const) {
    for (const json of [
      more,
      { ids: [theirs], filter: {}, ...more },
      { ids: [], ...more },
      { filter: { no: 1 }, ...more },
    ])
      expect((await app.call(route, { ...by, json })).status, `${route} ${JSON.stringify(json)}`).toBe(400)
    expect(await asked(route, { ids: [theirs, theirs], ...more }), route).toMatchObject({
      results: [{ id: theirs, result: "not-found" }],
    })
  }
})

it("SBOMs are set inactive and deleted at once, with what becomes of their assets; a dry run changes nothing", async () => {
  const old = await upload("box", "4.17.20")
  const now = await upload("box", "4.17.21")
  const lone = await upload("crate", "4.17.20")
  const ids = [now.id, lone.id, nobodys]
  const reached = { assets: 2, findings: { added: 1, ended: 1 } }
  const setInactive = { ids, change: { active: false } }
  const told = { results: [{ result: "changed" }, { result: "changed" }, { result: "not-found" }], reached }
  expect(await asked("PATCH /api/v1/sboms", { ...setInactive, dryRun: true })).toMatchObject(told)
  expect(await total("findings")).toBe(1)
  expect(await asked("PATCH /api/v1/sboms", setInactive)).toMatchObject(told)
  expect(results(await asked("PATCH /api/v1/sboms", setInactive))).toEqual(["unchanged", "unchanged", "not-found"])
  const listed = await app.call("GET /api/v1/findings", by)
  expect(listed.body.items.map(({ asset }: { asset: { name: string } }) => asset.name)).toEqual(["box"])
  const inactive = { filter: { active: false } }
  expect(results(await asked("POST /api/v1/sboms/delete", { ...inactive, dryRun: true }))).toHaveLength(2)
  expect(await total("sboms")).toBe(3)
  const gone = await asked("POST /api/v1/sboms/delete", inactive)
  expect([results(gone), gone.reached]).toEqual([
    ["deleted", "deleted"],
    { assets: 0, findings: { added: 0, ended: 0 } },
  ])
  expect(await asked("POST /api/v1/sboms/delete", { ids: [old.id] })).toMatchObject({
    reached: { assets: 1, findings: { ended: 1 } },
  })
  expect([await total("sboms"), await total("findings")]).toEqual([0, 0])
  const { items } = (await app.call("GET /api/v1/audit?action=sbom.deleted", by)).body
  expect(items.map((each: { before: { asset: string } }) => each.before.asset).sort()).toEqual(["box", "box", "crate"])
})

it("what an SBOM that does not count stated of itself ends with it", async () => {
  const stated = await upload("self", "4.17.20", {
    vulnerabilities: [
      {
        id: "CVE-2024-9301",
        analysis: { state: "not_affected", justification: "code_not_reachable" },
        affects: [{ ref: "pkg:npm/lodash@4.17.20" }],
      },
    ],
  })
  await upload("self", "4.17.20")
  const documents = (await app.call("GET /api/v1/vex?embedded=true", by)).body.items
  expect(documents).toHaveLength(1)
  await asked("POST /api/v1/sboms/delete", { ids: [stated.id] })
  expect(await total("vex?embedded=true")).toBe(0)
  const { items } = (await app.call("GET /api/v1/findings?q=CVE-2024-9301&status=open,not_affected", by)).body
  expect(items.map(({ status }: { status: string }) => status)).toEqual(["open"])
})

it("VEX documents, labels and products are deleted at once; the decisions that hung on them stand no more", async () => {
  const { asset } = await upload("decided", "4.17.20")
  const openVex = (author: string) => ({
    "@context": "https://openvex.dev/ns/v0.2.0",
    author,
    statements: [
      {
        vulnerability: { name: "CVE-2024-9301" },
        products: [{ "@id": "pkg:npm/lodash@4.17.20" }],
        status: "not_affected",
        justification: "component_not_present",
      },
    ],
  })
  const status = async () =>
    (await app.call(`GET /api/v1/findings?assetId=${asset.id}&status=open,not_affected,affected,fixed`, by)).body
      .items[0].status
  const [one, other] = [
    await made("POST /api/v1/vex", openVex("First")),
    await made("POST /api/v1/vex", openVex("Second")),
  ]
  expect(await status()).toBe("not_affected")
  const vex = "POST /api/v1/vex/delete"
  const preview = await asked(vex, { ids: [one.id, other.id], dryRun: true })
  expect([results(preview), preview.reached.findings >= 1]).toEqual([["deleted", "deleted"], true])
  expect(results(await asked(vex, { filter: { author: "first" } }))).toEqual(["deleted"])
  expect(await status()).toBe("not_affected")
  await asked(vex, { filter: {} })
  expect(await status()).toBe("open")

  const label = await made("POST /api/v1/labels", { name: "Shelf" })
  const product = await made("POST /api/v1/products", { name: "Rack" })
  const parent = await made("POST /api/v1/products", { name: "Hall" })
  const put = { assetIds: [asset.id, nobodys], productIds: [product.id] }
  expect(results(await asked(`PUT /api/v1/labels/${label.id}/apply`, put))).toEqual(["put", "not-found", "put"])
  await asked(`PATCH /api/v1/products/${product.id}/members`, { addAssets: [asset.id] })
  await asked(`PATCH /api/v1/products/${parent.id}/members`, { addProducts: [product.id] })
  const decide = (reach: object) =>
    made("POST /api/v1/triage", { filter: { assetId: asset.id }, status: "affected", reach })
  await decide({ label: "Shelf" })
  expect(await status()).toBe("affected")
  const takeOff = { assetIds: [asset.id], productIds: [nobodys] }
  const takenOff = await asked(`PUT /api/v1/labels/${label.id}/take-off`, takeOff)
  expect([results(takenOff), await status()]).toEqual([["taken-off", "not-found"], "open"])
  expect(results(await asked(`PUT /api/v1/labels/${label.id}/take-off`, takeOff))).toEqual(["was-not-on", "not-found"])
  await asked(`PUT /api/v1/labels/${label.id}/apply`, put)
  expect(await status()).toBe("affected")
  expect(await asked("POST /api/v1/labels/delete", { filter: { q: "SHELF" } })).toMatchObject({
    results: [{ id: label.id, result: "deleted" }],
    reached: { findings: 1 },
  })
  expect(await status()).toBe("open")
  await decide({ product: "Hall" })
  expect(await status()).toBe("affected")
  const removed = await asked("POST /api/v1/products/delete", { ids: [parent.id, product.id] })
  expect([results(removed), removed.reached, await status()]).toEqual([["deleted", "deleted"], { findings: 1 }, "open"])
  const history = (await app.call("GET /api/v1/triage?reach=product,label", by)).body.items
  expect(history.map(({ reach }: { reach: object }) => JSON.stringify(reach)).join()).toMatch(/Hall.*Shelf/)
})

it("rules are switched and deleted, corrections deleted, records withdrawn and statuses retired at once", async () => {
  await upload("ruled", "4.17.20")
  const rule = (name: string, q: string) =>
    made("POST /api/v1/triage/rules", { name, conditions: { package: q }, status: "affected" })
  const { rule: one } = await rule("One", "pkg:npm/lodash")
  const { rule: two } = await rule("Two", "pkg:npm/loda*")
  const before = await total("findings?status=affected")
  expect(before).toBeGreaterThan(0)
  const off = { ids: [one.id], change: { isEnabled: false } }
  expect(await asked("PATCH /api/v1/triage/rules", off)).toMatchObject({
    results: [{ id: one.id, result: "changed" }],
    reached: { changed: before, moves: [{ from: "affected", to: "affected", findings: before }] },
  })
  expect(results(await asked("PATCH /api/v1/triage/rules", off))).toEqual(["unchanged"])
  const all = { filter: { q: "tw" } }
  expect(await asked("POST /api/v1/triage/rules/delete", { ...all, dryRun: true })).toMatchObject({
    reached: { moves: [{ from: "affected", to: "open", findings: before }] },
  })
  expect(await total("triage/rules")).toBe(2)
  await asked("POST /api/v1/triage/rules/delete", { ids: [one.id, two.id] })
  expect([await total("triage/rules"), await total("findings?status=affected")]).toEqual([0, 0])

  const { correction } = await made("POST /api/v1/component-corrections", {
    where: { name: "lodash" },
    set: { purl: "pkg:npm/lodash@4.17.21" },
  })
  const open = await total("findings")
  const corrections = "POST /api/v1/component-corrections/delete"
  const tried = await asked(corrections, { ids: [correction.id], dryRun: true })
  expect([results(tried), tried.reached.findings.added > 0, await total("findings")]).toEqual([["deleted"], true, open])
  expect(await asked(corrections, { filter: { kind: "rule" } })).toEqual(tried)
  expect(await total("findings")).toBeGreaterThan(open)

  const record = (id: string) => ({
    id,
    modified: "2026-01-01T00:00:00Z",
    summary: "Ours",
    affected: [{ package: { ecosystem: "npm", name: "lodash" }, versions: ["4.17.20"] }],
  })
  const without = await total("findings")
  await made("POST /api/v1/custom-vulnerabilities", record("OURS-1"))
  await made("POST /api/v1/custom-vulnerabilities", record("OURS-2"))
  const ours = (await total("findings")) - without
  const withdraw = { filter: { q: "ours" }, reason: "Both were one" }
  const withdrawn = await asked("POST /api/v1/custom-vulnerabilities/withdraw", withdraw)
  expect([results(withdrawn), ours > 0, withdrawn.reached.findings]).toEqual([["withdrawn", "withdrawn"], true, ours])
  expect(await total("findings")).toBe(without)
  expect(results(await asked("POST /api/v1/custom-vulnerabilities/withdraw", withdraw))).toEqual([
    "withdrawn-before",
    "withdrawn-before",
  ])

  const own = await made("POST /api/v1/settings/triage-statuses", { name: "Parked", color: "grey", base: "affected" })
  const retire = { ids: [own.id] }
  const tryOut = { ...retire, dryRun: true }
  expect(results(await asked("POST /api/v1/settings/triage-statuses/retire", tryOut))).toEqual(["retired"])
  expect(results(await asked("POST /api/v1/settings/triage-statuses/retire", retire))).toEqual(["retired"])
  expect(results(await asked("POST /api/v1/settings/triage-statuses/retire", retire))).toEqual(["not-found"])
})

it("tokens are revoked at once: the own ones, by an administrator any; a filter shows no more than it does in the list", async () => {
  const elsewhere = await app.createOrganization()
  const administrator = await app.createSession(elsewhere)
  const member = await app.createSession(elsewhere, { role: "member" })
  const make = async (session: TestSession, name: string) =>
    (await app.call("POST /api/v1/tokens", { session, json: { name, scopes: ["view-all"] } })).body
  const [mine, mineToo, theirs] = [
    await make(member, "ci-one"),
    await make(member, "ci-two"),
    await make(administrator, "other"),
  ]
  const revoke = (session: TestSession, json: object) => app.call("POST /api/v1/tokens/revoke", { session, json })
  expect((await revoke(member, { filter: { all: true } })).status).toBe(403)
  expect(results((await revoke(member, { ids: [mine.id, theirs.id] })).body)).toEqual(["revoked", "not-found"])
  expect((await app.call("GET /api/v1/token", { token: mine.token })).status).toBe(401)
  expect(results((await revoke(member, { ids: [mine.id] })).body)).toEqual(["revoked-before"])
  expect((await revoke(member, { filter: { state: "revoked" } })).body.results).toEqual([
    { id: mine.id, result: "revoked-before" },
  ])
  expect((await revoke(administrator, { filter: { all: true, q: "ci-" } })).body.results).toEqual([
    { id: mine.id, result: "revoked-before" },
    { id: mineToo.id, result: "revoked" },
  ])
  expect((await app.call("GET /api/v1/token", { token: theirs.token })).status).toBe(200)
})
