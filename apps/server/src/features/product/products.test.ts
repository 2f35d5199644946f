import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let maker: string
let bot: string
beforeAll(async () => {
  app = await startTestApp()
  await knowOf(app, { cve: "CVE-2024-7001", fixed: "4.17.21", priority: 60, severity: 5 })
  await knowOf(app, { cve: "CVE-2024-7002", fixed: "4.17.21", priority: 40, severity: 4 })
  organization = await app.createOrganization()
  maker = await app.createToken(organization, ["view-all", "manage-products"])
  bot = await app.createToken(organization, ["view-all", "manage-vulnerability-triage"])
})
afterAll(() => app.close())

const make = async (name: string): Promise<string> =>
  (await app.call("POST /api/v1/products", { token: maker, json: { name } })).body.id
const members = (id: string, json: object, token = maker) =>
  app.call(`PATCH /api/v1/products/${id}/members`, { token, json })
const get = (route: string, token = bot) => app.call(`GET /api/v1/${route}`, { token })
async function upload(name: string, version: string, of = organization): Promise<string> {
  const token = await app.createToken(of, ["view-all", "manage-sboms-and-vex"])
  const { body } = await app.call(`POST /api/v1/sboms?name=${name}&version=${version}`, {
    token,
    json: smallSbom(["lodash@4.17.20", { type: "library", name: `${name}-${version}` }]),
  })
  return body.asset.id
}

describe("products", () => {
  it("are listed page by page, each once, whatever letters their names begin with", async () => {
    const elsewhere = await app.createOrganization()
    const token = await app.createToken(elsewhere, ["view-all", "manage-products"])
    const names = ["Öl", "Ökonomie", "ökologie", "Zoll", "Ägypten", "anker"]
    for (const name of names) await app.call("POST /api/v1/products", { token, json: { name } })
    const seen: string[] = []
    for (let cursor = ""; ; ) {
      const { body } = await app.call(`GET /api/v1/products?limit=1${cursor}`, { token })
      seen.push(...body.items.map((each: { name: string }) => each.name))
      if (body.nextCursor === null) break
      cursor = `&cursor=${encodeURIComponent(body.nextCursor)}`
    }
    expect(seen.sort()).toEqual(names.sort())
  })

  it("are made, described, labelled and deleted by the scope for it, and by no other", async () => {
    const labeller = await app.createToken(organization, ["view-all", "manage-labels"])
    await app.call("POST /api/v1/labels", { token: labeller, json: { name: "gold" } })
    const id = await make("Quay")
    expect((await app.call("POST /api/v1/products", { token: maker, json: { name: "QUAY" } })).status).toBe(409)
    expect((await app.call("POST /api/v1/products", { token: bot, json: { name: "Pier" } })).status).toBe(403)
    expect((await app.call(`PUT /api/v1/products/${id}/labels/gold`, { token: labeller })).status).toBe(403)
    expect((await app.call(`PUT /api/v1/products/${id}/labels/gold`, { token: maker })).status).toBe(204)
    const described = await app.call(`PATCH /api/v1/products/${id}`, { token: maker, json: { description: "Cranes" } })
    expect(described.body).toMatchObject({ name: "Quay", description: "Cranes", labels: ["gold"] })
    const before = await get(`products/${id}`)
    const change = (description: string, tag: string | null) =>
      app.call(`PATCH /api/v1/products/${id}`, {
        token: maker,
        json: { description },
        headers: { "if-match": tag ?? "" },
      })
    const first = await change("Cranes and cables", before.headers.get("etag"))
    expect([first.status, first.headers.get("etag") === before.headers.get("etag")]).toEqual([200, false])
    expect((await change("Cranes", before.headers.get("etag"))).status).toBe(412)
    expect((await change("Cables", first.headers.get("etag"))).body.description).toBe("Cables")
    expect((await get("products?label=GOLD")).body.items.map((each: { id: string }) => each.id)).toEqual([id])
    expect((await app.call(`DELETE /api/v1/products/${id}/labels/gold`, { token: maker })).status).toBe(204)
    expect((await app.call(`DELETE /api/v1/products/${id}`, { token: maker })).status).toBe(204)
    expect((await get(`products/${id}`)).status).toBe(404)
  })

  it("hold assets and sub-products, which may stand in several; each asset and each flaw counts once", async () => {
    const [suite, kit, tools, shop, desk] = [
      await make("Suite"),
      await make("Kit"),
      await make("Tools"),
      await upload("shop", "1"),
      await upload("desk", "1"),
    ]
    await members(suite, { addProducts: [kit, tools], addAssets: [shop] })
    await members(tools, { addProducts: [kit] })
    await members(kit, { addAssets: [shop, desk] })
    expect((await get(`products/${suite}`)).body.counts).toMatchObject({
      assets: 2,
      parts: 2,
      vulnerabilities: 2,
      findings: 4,
      critical: 2,
      high: 2,
    })
    const tree = (await get(`products/${suite}/tree`)).body
    expect(tree.products.map((each: { name: string }) => each.name)).toEqual(["Kit", "Suite", "Tools"])
    expect(tree.parts).toHaveLength(3)
    expect(tree.assets[0].counts).toMatchObject({ components: 2, findings: 2, critical: 1, high: 1 })
    expect(tree.assets.map((each: { product: string; name: string }) => [each.product, each.name])).toEqual(
      expect.arrayContaining([
        [suite, "shop"],
        [kit, "shop"],
        [kit, "desk"],
      ]),
    )
    await upload("elsewhere", "1")
    const found = (await get(`products/${tools}/findings?severity=critical`)).body
    expect(found.total).toBe(2)
    expect(found.items.map((each: { asset: { name: string } }) => each.asset.name).sort()).toEqual(["desk", "shop"])
    expect((await get("products?top=true&q=suite")).body.total).toBe(1)
    expect((await get("products?top=true&q=kit")).body.total).toBe(0)
    expect((await get(`products?assetId=${desk}`)).body.total).toBe(3)
    await members(kit, { removeAssets: [desk] })
    expect((await get(`products/${suite}`)).body.counts.assets).toBe(1)
    expect((await app.call(`DELETE /api/v1/products/${kit}`, { token: maker })).status).toBe(204)
    expect((await get(`products/${tools}`)).body.counts).toMatchObject({ assets: 0, parts: 0 })
    expect((await get(`products/${suite}`)).body.counts.assets).toBe(1)
  })

  it("make no circle, two changes at once neither", async () => {
    const [a, b, c] = [await make("Circle a"), await make("Circle b"), await make("Circle c")]
    await members(a, { addProducts: [b] })
    expect(await members(a, { addProducts: [a] })).toMatchObject({ status: 400 })
    const both = await Promise.all([members(b, { addProducts: [c] }), members(c, { addProducts: [a] })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  it("take no asset and no product of another organization, and say which they do not know", async () => {
    const other = await app.createOrganization()
    const strange = await upload("strange", "1", other)
    const id = await make("Own")
    const refused = await members(id, { addAssets: [strange] })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: "body/addAssets" }] } })
    const theirs = await app.createToken(other, ["view-all", "manage-products"])
    expect((await members(id, { removeAssets: [strange] }, theirs)).status).toBe(404)
    expect((await get(`products/${id}/tree`, theirs)).status).toBe(404)
    expect((await get("products", theirs)).body.total).toBe(0)
  })
})

it("a decision by product reaches its assets and those below it, follows what comes and goes, and goes with it", async () => {
  const [suite, kit] = [await make("Decided suite"), await make("Decided kit")]
  const [pump, valve] = [await upload("pump", "1"), await upload("valve", "1")]
  await members(suite, { addProducts: [kit] })
  await members(kit, { addAssets: [pump] })
  const decided = await app.call("POST /api/v1/triage", {
    token: bot,
    json: {
      filter: { vulnerability: "CVE-2024-7001", productId: suite },
      status: "accept_risk",
      reach: { product: "decided suite" },
    },
  })
  expect(decided.body.reached).toEqual({ findings: 1, assets: 1 })
  const statusOf = async (assetId: string) =>
    (await get(`findings?assetId=${assetId}&vulnerability=CVE-2024-7001&status=open,accept_risk`)).body.items[0].status
  expect([await statusOf(pump), await statusOf(valve)]).toEqual(["accept_risk", "open"])
  await members(kit, { addAssets: [valve], removeAssets: [pump] })
  expect([await statusOf(pump), await statusOf(valve)]).toEqual(["open", "accept_risk"])
  const [decision] = (await get("triage?vulnerability=CVE-2024-7001")).body.items
  expect(decision.reach).toMatchObject({ kind: "product", target: "Decided suite" })
  await members(suite, { removeProducts: [kit] })
  expect(await statusOf(valve)).toBe("open")
  await members(suite, { addProducts: [kit] })
  expect((await app.call(`DELETE /api/v1/products/${suite}`, { token: maker })).status).toBe(204)
  expect(await statusOf(valve)).toBe("open")
  const history = await app.call("GET /api/v1/triage?vulnerability=CVE-2024-7001", { token: bot })
  expect(history.body.items).toContainEqual(
    expect.objectContaining({
      state: "undone",
      reach: expect.objectContaining({ kind: "product", target: "Decided suite" }),
    }),
  )
  const unknown = await app.call("POST /api/v1/triage", {
    token: bot,
    json: { filter: { vulnerability: "CVE-2024-7001" }, status: "fixed", reach: { product: "Decided suite" } },
  })
  expect(unknown).toMatchObject({ status: 400, body: { errors: [{ path: "body/reach/product" }] } })
})
