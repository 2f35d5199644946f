import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
let token: string
let editor: string
let policy: string

beforeAll(async () => {
  app = await startTestApp()
  const organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  editor = await app.createToken(organization, ["view-all", "manage-assets"])
  policy = await app.createToken(organization, ["view-all", "manage-settings"])
  await knowOf(app, { cve: "CVE-2024-4001", fixed: "4.17.21", priority: 95, severity: 5 })
})
afterAll(() => app.close())

const upload = async (name: string, version: string, lodash: string) =>
  (
    await app.call(`POST /api/v1/sboms?name=${name}&version=${version}`, {
      token,
      json: smallSbom([`lodash@${lodash}`]),
    })
  ).body
const list = async (query: string) =>
  (await app.call(`GET /api/v1/assets?${query}`, { token })).body.items.map((each: { name: string }) => each.name)

describe("assets", () => {
  it("are filtered by what is open in them and sorted by what is worst", async () => {
    await upload("clean", "1", "4.17.21")
    await upload("hit", "1", "4.17.20")
    await upload("tidy", "1", "4.17.22")
    expect(await list("severity=critical")).toEqual(["hit"])
    expect(await list("kev=true")).toEqual(["hit"])
    expect((await list("kev=false")).sort()).toEqual(["clean", "tidy"])
    expect((await list("sort=-priority"))[0]).toBe("hit")
    expect((await list("sort=-findings"))[0]).toBe("hit")
    expect(await list("")).toEqual(["tidy", "hit", "clean"])
  })

  it("tell of which ecosystems no loaded advisory speaks, where nothing found says nothing", async () => {
    const components = [
      "pkg:npm/lodash@4.17.22",
      "pkg:apk/alpine/busybox@1.36.1-r0?distro=alpine-3.18",
      "pkg:apk/alpine/musl@1.2.4-r0?distro=alpine-3.18",
      "pkg:deb/debian/bash@5.2-3?distro=debian-12",
      // Not matched at all: that is told elsewhere.
      "pkg:generic/firmware@1",
    ].map((purl) => ({ type: "library", name: purl.split(/[/@]/).at(-2), purl, version: purl.split(/[@?]/)[1] }))
    const sent = await app.call("POST /api/v1/sboms?name=image&version=1", {
      token,
      json: smallSbom(components),
    })
    const read = await app.call(`GET /api/v1/assets/${sent.body.asset.id}`, { token })
    expect(read.body.counts).toMatchObject({ components: 5, matched: 4, findings: 0 })
    expect(read.body.unknownEcosystems).toEqual([
      { ecosystem: "Alpine:3.18", components: 2 },
      { ecosystem: "Debian:12", components: 1 },
    ])
  })

  it("keep what people say of them, and the audit from what to what; who comes second with an old tag is told", async () => {
    const { asset } = await upload("edited", "1", "1.0.0")
    const read = await app.call(`GET /api/v1/assets/${asset.id}`, { token: editor })
    const etag = read.headers.get("etag") ?? ""
    const change = (json: unknown) =>
      app.call(`PATCH /api/v1/assets/${asset.id}`, { token: editor, json, headers: { "if-match": etag } })
    const said = { criticality: "critical", exposure: "internet", owner: "platform team", relationship: "third" }
    const first = await change(said)
    expect(first.status).toBe(200)
    expect(first.body).toMatchObject(said)
    const audit = await app.call(`GET /api/v1/audit?action=asset.updated&objectId=${asset.id}`, { token: policy })
    expect(audit.body.items).toMatchObject([{ before: { relationship: "first", owner: null }, after: said }])
    const second = await change({ criticality: "low" })
    expect(second.status).toBe(412)
    const untold = (owner: string) =>
      app.call(`PATCH /api/v1/assets/${asset.id}`, { token: editor, json: { owner } }).then(({ status }) => status)
    const owners = ["one", "two", "three", "four", "five", "six"]
    expect(await Promise.all(owners.map(untold))).toEqual(owners.map(() => 200))
    expect((await app.call(`GET /api/v1/assets/${asset.id}`, { token: editor })).body.criticality).toBe("critical")
  })

  it("refuse a change of nothing, of unknown words and of what they do not have", async () => {
    const { asset } = await upload("edited", "2", "1.0.1")
    for (const json of [{}, { criticality: "huge" }, { colour: "red" }])
      expect((await app.call(`PATCH /api/v1/assets/${asset.id}`, { token: editor, json })).status).toBe(400)
  })

  it("stand beside the other versions of the same software", async () => {
    const { asset } = await upload("many", "1.0", "1.0.2")
    await upload("many", "2.0", "1.0.3")
    const { body } = await app.call(`GET /api/v1/assets/${asset.id}/versions`, { token })
    expect(body.items.map((each: { version: string }) => each.version)).toEqual(["2.0", "1.0"])
  })
})

describe("an asset's SBOMs", () => {
  it("fall back to the newest active one when one is set inactive or deleted, findings with them", async () => {
    const old = await upload("revised", "1", "4.17.20")
    const now = await upload("revised", "1", "4.17.21")
    const findings = async () => (await app.call(`GET /api/v1/assets/${old.asset.id}`, { token })).body.counts.findings
    expect(await findings()).toBe(0)
    const off = await app.call(`PATCH /api/v1/sboms/${now.id}`, { token, json: { active: false } })
    expect(off.body).toMatchObject({ active: false, counts: { findings: 1 } })
    await app.call(`PATCH /api/v1/sboms/${now.id}`, { token, json: { active: true } })
    expect(await findings()).toBe(0)
    expect((await app.call(`DELETE /api/v1/sboms/${now.id}`, { token })).status).toBe(204)
    expect(await findings()).toBe(1)
    expect((await app.call(`GET /api/v1/sboms/${now.id}/content`, { token })).status).toBe(404)
    const left = await app.call(`GET /api/v1/sboms?assetId=${old.asset.id}`, { token })
    expect(left.body.items.map((each: { id: string }) => each.id)).toEqual([old.id])
    await app.call(`DELETE /api/v1/sboms/${old.id}`, { token })
    expect((await app.call(`GET /api/v1/assets/${old.asset.id}`, { token })).body.counts).toMatchObject({
      components: 0,
      findings: 0,
    })
  })

  it("come newest first, page by page", async () => {
    const seen: string[] = []
    let cursor = ""
    do {
      const { body } = await app.call(`GET /api/v1/sboms?limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`, {
        token,
      })
      seen.push(...body.items.map((each: { id: string }) => each.id))
      cursor = body.nextCursor ?? ""
      if (cursor === "") expect(seen.length).toBe(body.total)
    } while (cursor !== "")
    expect(new Set(seen).size).toBe(seen.length)
  })
})

it("a selection of assets, or what a list shows, is changed at once, with a result for each; their findings follow, and the audit", async () => {
  const [one, two, three] = [
    await upload("bulk-one", "1", "4.17.20"),
    await upload("bulk-two", "1", "4.17.20"),
    await upload("other", "1", "4.17.20"),
  ].map((sbom) => sbom.asset.id)
  const unknown = "01890000-0000-7000-8000-000000000001"
  const change = (json: object, credential = editor) => app.call("PATCH /api/v1/assets", { token: credential, json })
  const get = async (id: string) => (await app.call(`GET /api/v1/assets/${id}`, { token })).body
  expect((await change({ ids: [one], change: { exposure: "internet" } }, token)).status).toBe(403)
  for (const json of [
    { change: { active: false } },
    { ids: [one], filter: {}, change: { active: false } },
    { ids: [one], change: {} },
    { ids: [one], change: { name: "same" } },
  ])
    expect((await change(json)).status, JSON.stringify(json)).toBe(400)
  const first = await change({ ids: [one, two, unknown], change: { exposure: "internet", owner: "team shop" } })
  expect(first.body.results).toEqual([
    { id: one, result: "changed" },
    { id: two, result: "changed" },
    { id: unknown, result: "not-found" },
  ])
  expect(await get(two)).toMatchObject({ exposure: "internet", owner: "team shop", name: "bulk-two" })
  const second = await change({ filter: { q: "bulk-" }, change: { exposure: "internet", active: false } })
  expect(second.body.results.map(({ result }: { result: string }) => result)).toEqual(["changed", "changed"])
  expect(
    (await change({ filter: { q: "bulk-", active: false }, change: { active: false } })).body.results,
  ).toHaveLength(2)
  expect((await get(three)).active).toBe(true)
  const findings = await app.call("GET /api/v1/findings?limit=1000", { token })
  const names = new Set(findings.body.items.map((each: { asset: { name: string } }) => each.asset.name))
  expect([names.has("bulk-one"), names.has("other")]).toEqual([false, true])
  await change({ ids: [one], change: { owner: null, active: true } })
  expect(await get(one)).toMatchObject({ owner: null, active: true, exposure: "internet" })
})
