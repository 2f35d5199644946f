import { afterAll, beforeAll, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let keeper: string
let bot: string

beforeAll(async () => {
  app = await startTestApp()
  await knowOf(app, { cve: "CVE-2024-5501", fixed: "4.17.21", priority: 40 })
  await knowOf(app, { cve: "CVE-2024-5502", fixed: "4.17.21", priority: 30 })
  organization = await app.createOrganization()
  keeper = await app.createToken(organization, ["view-all", "manage-settings", "manage-sboms-and-vex"])
  bot = await app.createToken(organization, ["view-all", "manage-vulnerability-triage"])
  const components = [{ type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20" }]
  for (const name of ["shop", "desk"])
    await app.call(`POST /api/v1/sboms?name=${name}&version=1`, {
      token: keeper,
      json: smallSbom([...components, { type: "library", name }]),
    })
})
afterAll(() => app.close())

const make = (json: object, token = keeper) => app.call("POST /api/v1/settings/triage-statuses", { token, json })
const find = async (query: string) => (await app.call(`GET /api/v1/findings?${query}`, { token: bot })).body

it("a status of the organization's own decides as the one that it counts as, is shown, filtered and exported by its name, and keeps it when retired", async () => {
  const wish = { name: "Waits for the vendor", color: "violet", base: "accept_risk" }
  const made = await make(wish)
  expect([made.status, made.body]).toMatchObject([201, { ...wish, findings: 0 }])
  expect((await make({ ...wish, name: "waits for THE vendor" })).status).toBe(409)
  expect((await make({ ...wish, name: "x", base: "open" })).status).toBe(400)
  const path = `/api/v1/settings/triage-statuses/${made.body.id}`
  const one = { filter: { vulnerability: "CVE-2024-5501" }, status: made.body.id }
  const decided = await app.call("POST /api/v1/triage", { token: bot, json: one })
  expect(decided.body.reached).toEqual({ findings: 2, assets: 2 })
  expect((await find("")).total).toBe(2)
  const ownStatus = { id: made.body.id, name: wish.name, color: "violet" }
  expect(await find(`ownStatus=${made.body.id}`)).toMatchObject({
    total: 2,
    items: [
      { status: "accept_risk", ownStatus },
      { status: "accept_risk", ownStatus },
    ],
  })
  expect((await find(`ownStatus=${made.body.id}&status=open`)).total).toBe(0)
  expect((await find("status=open")).items[0].ownStatus).toBeNull()
  const csv = await fetch(`${app.url}/api/v1/findings?ownStatus=${made.body.id}&format=csv`, {
    headers: { authorization: `Bearer ${bot}` },
  })
  expect(await csv.text()).toMatch(/ownStatus\.name.*\r\n.*Waits for the vendor/)
  expect((await app.call("GET /api/v1/triage", { token: bot })).body.items[0]).toMatchObject({ ownStatus })

  const renamed = await app.call(`PATCH ${path}`, { token: keeper, json: { name: "With the vendor" } })
  expect(renamed.body).toMatchObject({ name: "With the vendor", color: "violet", findings: 2 })
  expect((await app.call(`PATCH ${path}`, { token: keeper, json: { base: "fixed" } })).status).toBe(400)
  const retire = { ids: [made.body.id], dryRun: true }
  const tried = await app.call("POST /api/v1/settings/triage-statuses/retire", { token: keeper, json: retire })
  expect(tried.body).toEqual({ results: [{ id: made.body.id, result: "retired" }], reached: { findings: 2 } })
  expect((await app.call(`DELETE ${path}`, { token: keeper })).status).toBe(204)
  expect((await app.call("GET /api/v1/settings/triage-statuses", { token: bot })).body.items).toEqual([])
  expect((await find("status=accept_risk")).items[0].ownStatus.name).toBe("With the vendor")
  const again = await app.call("POST /api/v1/triage", { token: bot, json: one })
  expect([again.status, again.body.errors]).toMatchObject([400, [{ path: "body/status" }]])
  expect((await make({ ...wish, name: "With the vendor" })).status).toBe(201)
})

it("is one organization's own, and says why where what it counts as asks for it", async () => {
  const made = await make({ name: "Cannot hurt us", color: "green", base: "not_affected" })
  const wish = { filter: { vulnerability: "CVE-2024-5502" }, status: made.body.id }
  const bare = await app.call("POST /api/v1/triage", { token: bot, json: wish })
  expect([bare.status, bare.body.errors[0].path]).toEqual([400, "body/justification"])
  const other = await app.createOrganization()
  const foreign = await app.createToken(other, ["view-all", "manage-vulnerability-triage"])
  expect((await app.call("GET /api/v1/settings/triage-statuses", { token: foreign })).body.items).toEqual([])
  const taken = await app.call("POST /api/v1/triage", { token: foreign, json: wish })
  expect([taken.status, taken.body.errors[0].path]).toEqual([400, "body/status"])
})

it("a rule decides with it, keeps it when it is offered no more, and vulnerabilities are filtered by it", async () => {
  const made = await make({ name: "Board accepted it", color: "teal", base: "accept_risk" })
  const ownStatus = { id: made.body.id, name: "Board accepted it", color: "teal" }
  const rules = "/api/v1/triage/rules"
  const wish = { name: "Board", conditions: { vulnerabilities: ["CVE-2024-5502"] }, status: made.body.id }
  const dry = await app.call(`POST ${rules}`, { token: bot, json: { ...wish, dryRun: true } })
  expect(dry.body).toMatchObject({ rule: { status: "accept_risk", ownStatus }, reached: { findings: 2 } })
  const { rule } = (await app.call(`POST ${rules}`, { token: bot, json: wish })).body
  expect(await find(`ownStatus=${made.body.id}`)).toMatchObject({ total: 2, items: [{ ownStatus }, { ownStatus }] })

  const list = async (query: string) => {
    const { body } = await app.call(`GET /api/v1/vulnerabilities?${query}`, { token: bot })
    return [
      body.total,
      ...body.items.map((each: { id: string; affectedAssets: number }) => `${each.id} ${each.affectedAssets}`),
    ]
  }
  expect(await list("severity=high")).not.toContain("CVE-2024-5502 2")
  expect(await list(`ownStatus=${made.body.id}`)).toEqual([1, "CVE-2024-5502 2"])
  expect(await list(`ownStatus=${made.body.id}&status=fixed`)).toEqual([0])
  expect(await list("status=accept_risk")).toContain("CVE-2024-5502 2")
  const asset = (await find(`ownStatus=${made.body.id}`)).items[0].asset.id
  expect(await list(`ownStatus=${made.body.id}&assetId=${asset}`)).toEqual([1, "CVE-2024-5502 1"])
  const [, cursorless] = await list(`ownStatus=${made.body.id}&limit=1&sort=-affectedAssets`)
  expect(cursorless).toBe("CVE-2024-5502 2")

  await app.call(`DELETE /api/v1/settings/triage-statuses/${made.body.id}`, { token: keeper })
  const change = (json: object) => app.call(`PATCH ${rules}/${rule.id}`, { token: bot, json })
  expect((await change({ note: "in May" })).body.rule).toMatchObject({ note: "in May", ownStatus })
  expect((await change({ status: made.body.id })).body.rule.ownStatus, "its own stays").toEqual(ownStatus)
  expect((await change({ status: "fixed" })).body.rule).toMatchObject({ status: "fixed", ownStatus: null })
  const gone = await change({ status: made.body.id })
  expect([gone.status, gone.body.errors]).toMatchObject([400, [{ path: "body/status" }]])
  const foreign = await app.createToken(await app.createOrganization(), ["view-all", "manage-vulnerability-triage"])
  const theirs = await make({ name: "Ours alone", color: "red", base: "affected" })
  expect((await app.call(`POST ${rules}`, { token: foreign, json: { ...wish, status: theirs.body.id } })).status).toBe(
    400,
  )
  await app.call(`DELETE ${rules}/${rule.id}`, { token: bot })
})
