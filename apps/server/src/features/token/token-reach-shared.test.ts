import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization, type TestSession } from "../../testing/test-app.ts"

// What is not of one asset: VEX documents, decisions, rules, packages, products. Two assets have the same flaw, of
// which the token reaches one; what stands beyond is named "secret" or "outside".

let app: TestApp
let organization: TestOrganization
let administrator: TestSession
let everything: string
let inside: { assetId: string; sbomId: string }
let outside: { assetId: string; sbomId: string }
let suite: string
let hall: string
let teamLabel: string
let secretLabel: string
beforeAll(async () => {
  app = await startTestApp({ WAYBILL_RATE_LIMIT_FACTOR: "100000" })
  await knowOf(app, { cve: "CVE-2024-9401", fixed: "4.17.21", priority: 60, severity: 5 })
  await knowOf(app, { cve: "CVE-2024-9402", packageKey: "pkg:npm/only-outside", fixed: "2.0.0", priority: 50 })
})
afterAll(() => app.close())

const json = { "content-type": "application/json" }
const nobody = "01890000-0000-7000-8000-000000000001"
const anyWordBeyond = /outside|secret/i

async function upload(name: string, components: (string | object)[], query = "", more: object = {}) {
  const subject = { type: "application", name, version: "1", purl: `pkg:npm/${name}@1` }
  const { status, body } = await app.call(`POST /api/v1/sboms?version=1${query}`, {
    token: everything,
    json: smallSbom(components, { metadata: { component: subject }, ...more }),
  })
  expect(status, JSON.stringify(body)).toBe(201)
  return { assetId: String(body.asset.id), sbomId: String(body.id) }
}

const say = (route: string, body?: object) =>
  app.call(route, { session: administrator, ...(body === undefined ? {} : { json: body }) })

const newProduct = async (name: string, members: object) => {
  const { id } = (await say("POST /api/v1/products", { name })).body
  expect((await say(`PATCH /api/v1/products/${id}/members`, members)).status).toBe(200)
  return String(id)
}

beforeEach(async () => {
  organization = await app.createOrganization()
  administrator = await app.createSession(organization)
  everything = await app.createToken(organization, [
    "view-all",
    "manage-sboms-and-vex",
    "manage-assets",
    "manage-vulnerability-triage",
    "manage-settings",
  ])
  inside = await upload("inside", ["lodash@4.17.20"], "&label=team-shop")
  outside = await upload("outside", ["lodash@4.17.20", "lodash@4.17.19", "only-outside@1.0.0"], "&label=secret-label")
  const part = await newProduct("Part", { addAssets: [inside.assetId] })
  suite = await newProduct("Suite", { addProducts: [part] })
  hall = await newProduct("Secret hall", { addProducts: [suite], addAssets: [outside.assetId] })
  const labels = (await say("GET /api/v1/labels")).body.items
  const labelId = (name: string) => labels.find((each: { name: string }) => each.name === name).id
  teamLabel = labelId("team-shop")
  secretLabel = labelId("secret-label")
})

const scopes = ["view-all", "manage-sboms-and-vex", "manage-assets", "manage-vulnerability-triage"]

describe.each([
  ["a product", () => ({ products: [suite] })],
  ["a label", () => ({ labels: [teamLabel] })],
])("a token that is limited to %s", (kind, limits) => {
  let token: string
  beforeEach(async () => {
    token = (await say("POST /api/v1/tokens", { name: "limited", scopes, limits: limits() })).body.token
  })
  const see = async (path: string) => {
    const answer = await app.call(`GET /api/v1/${path}`, { token })
    expect(answer.status, answer.text).toBe(200)
    expect(answer.text, path).not.toMatch(anyWordBeyond)
    return answer.body
  }
  /** It is answered as what never was. */
  const expectNone = async (path: (id: string) => string, id: string) => {
    const [hidden, none] = await Promise.all(
      [id, nobody].map((each) => app.call(`GET /api/v1/${path(each)}`, { token })),
    )
    expect([hidden?.status, hidden?.text]).toEqual([404, none?.text])
  }
  const putVex = async (statements: object[], fileName = "secret-hall.json") => {
    const { status, body } = await app.call(`POST /api/v1/vex?fileName=${fileName}`, {
      token: everything,
      headers: json,
      body: JSON.stringify({
        "@context": "https://openvex.dev/ns/v0.2.0",
        "@id": "https://example.org/secret-document",
        author: "Supplier",
        timestamp: "2026-01-01T00:00:00Z",
        version: 1,
        statements,
      }),
    })
    expect(status, JSON.stringify(body)).toBe(201)
    return String(body.id)
  }
  const on = (cve: string, status: string, ...products: string[]) => ({
    vulnerability: { name: cve },
    products: products.map((id) => ({ "@id": id })),
    status,
    ...(status === "not_affected" ? { justification: "vulnerable_code_not_present" } : {}),
  })

  describe("VEX documents", () => {
    it("sees of one that names other assets too what it says of its own, and no count, place, file name or byte of the rest", async () => {
      const id = await putVex([
        on("CVE-2024-9402", "fixed", "pkg:npm/outside@1"),
        on("CVE-2024-9401", "not_affected", "pkg:npm/outside@1", "pkg:npm/inside@1", "pkg:npm/secret-part@1"),
        on("CVE-1999-0001", "fixed", "pkg:npm/secret-part@1"),
      ])
      const shown = { id, statements: 1, applied: 1, proposed: 0, unmatchedCount: 0, fileName: null, sbomId: null }
      expect(await see("vex")).toMatchObject({ total: 1, items: [shown] })
      expect(await see(`vex/${id}`)).toMatchObject({ ...shown, author: "Supplier", unmatched: [], warnings: [] })
      const { total, items } = await see(`vex/${id}/statements`)
      expect([total, items]).toMatchObject([
        1,
        [{ place: 0, path: "", state: "applied", reason: null, products: ["pkg:npm/inside@1"], productCount: 1 }],
      ])
      expect(await see(`vex/${id}/statements?state=unmatched`)).toMatchObject({ total: 0, items: [] })
      for (const query of ["q=secret", "q=outside", "q=9402", "state=unmatched,ignored"])
        expect((await see(`vex/${id}/statements?${query}`)).total, query).toBe(0)
      expect((await see(`vex/${id}/statements?q=9401&sort=-statedAt`)).total).toBe(1)
      await expectNone((each) => `vex/${each}/content`, id)
      const whole = (await app.call(`GET /api/v1/vex/${id}`, { token: everything })).body
      expect(whole).toMatchObject({ statements: 3, applied: 3, unmatchedCount: 1, fileName: "secret-hall.json" })
      const found = async (query: string) =>
        (await app.call(`GET /api/v1/vex?${query}`, { token })).body.items.map((each: { id: string }) => each.id)
      for (const query of ["q=cve-2024-9401", "asset=inside", "state=applied", "q=supplier", "embedded=false"])
        expect(await found(query), query).toEqual([id])
      for (const query of [
        "q=CVE-2024-9402",
        "q=CVE-1999-0001",
        "q=secret",
        "asset=outside",
        `asset=${outside.assetId}`,
        "state=unmatched",
        "embedded=true",
      ])
        expect(await found(query), query).toEqual([])
    })

    it("sees none that says nothing of what it reaches, and none any more once what it said was taken back", async () => {
      const other = await putVex([on("CVE-2024-9401", "fixed", "pkg:npm/outside@1")])
      expect(await see("vex")).toMatchObject({ total: 0, items: [] })
      await expectNone((each) => `vex/${each}`, other)
      await expectNone((each) => `vex/${each}/statements`, other)
      await expectNone((each) => `vex/${each}/content`, other)
      const own = await putVex([on("CVE-2024-9401", "fixed", "pkg:npm/inside@1")])
      const [decision] = (await see("triage")).items
      expect(decision.author).toMatchObject({ kind: "document", id: own })
      expect((await app.call(`DELETE /api/v1/triage/${decision.id}`, { token })).status).toBe(204)
      expect((await see("vex")).total).toBe(0)
      for (const method of ["DELETE", "POST"])
        expect(
          (await app.call(method === "POST" ? "POST /api/v1/vex" : `DELETE /api/v1/vex/${own}`, { token })).body.type,
        ).toBe("/problems/outside-limits")
    })

    it("sees one within the SBOM of its own asset whole, byte for byte, and none within another's", async () => {
      const vulnerabilities = [
        { id: "CVE-2024-9401", analysis: { state: "not_affected" }, affects: [{ ref: "own" }] },
        { id: "CVE-1999-0001", analysis: { state: "resolved" }, affects: [{ ref: "own" }] },
      ]
      const library = { type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20" }
      for (const name of ["inside", "outside"])
        await upload(name, [{ ...library, "bom-ref": "own" }], "", { vulnerabilities })
      const { total, items } = await see("vex")
      expect([total, items]).toMatchObject([1, [{ statements: 2, applied: 1, unmatchedCount: 1 }]])
      const [{ id }] = items
      expect(await see(`vex/${id}/statements`)).toMatchObject({
        total: 2,
        items: [{ path: expect.stringMatching(/^\/vulnerabilities/), state: "applied" }, { state: "unmatched" }],
      })
      expect((await app.call(`GET /api/v1/vex/${id}/content`, { token })).text).toContain("CVE-1999-0001")
      expect((await app.call("GET /api/v1/vex", { token: everything })).body.total).toBe(2)
    })

    it("sees and answers the proposals for its own assets, and touches no other", async () => {
      const trust = { everybody: "propose", sboms: "apply", authors: [] }
      expect((await app.call("PUT /api/v1/settings/vex-trust", { token: everything, json: trust })).status).toBe(200)
      const id = await putVex([
        on("CVE-2024-9402", "fixed", "pkg:npm/outside@1"),
        on("CVE-2024-9401", "not_affected", "pkg:npm/lodash@4.17.20", "pkg:npm/lodash@4.17.19"),
      ])
      const { total, items } = await see("triage/proposals")
      expect([total, items]).toMatchObject([1, [{ asset: { name: "inside" }, path: "", heldBack: null }]])
      expect((await see("vex")).items).toMatchObject([{ id, statements: 1, applied: 0, proposed: 1 }])
      expect((await see(`vex/${id}/statements`)).items).toMatchObject([
        { state: "proposed", products: ["pkg:npm/lodash@4.17.20"] },
      ])
      expect((await see(`triage/proposals?assetId=${outside.assetId}`)).total).toBe(0)
      const all = (await app.call("GET /api/v1/triage/proposals", { token: everything })).body.items
      expect(all).toHaveLength(3)
      const decide = (choice: object) =>
        app.call("POST /api/v1/triage/proposals/decide", { token, json: { verdict: "accept", ...choice } })
      const beyond = all.filter((each: { asset: { name: string } }) => each.asset.name === "outside")
      const refused = await decide({ proposals: beyond.map((each: { id: string }) => each.id) })
      expect([refused.status, refused.body.decided]).toEqual([200, []])
      expect((await decide({ filter: { documentId: id } })).body.decided).toEqual([items[0].id])
      expect((await app.call("GET /api/v1/triage/proposals", { token: everything })).body.total).toBe(2)
    })
  })

  describe("decisions", () => {
    const decide = async (given: object) => {
      const { status, body } = await app.call("POST /api/v1/triage", {
        token: everything,
        json: { status: "affected", ...given },
      })
      expect(status, JSON.stringify(body)).toBe(201)
      return String(body.decisions[0].id)
    }
    const finding = async () => (await see("findings")).items[0].id

    it("sees those of its assets and those in force there, counted of what it reaches, and names no product or label beyond", async () => {
      const beyond = await decide({ filter: { assetId: outside.assetId, vulnerability: "CVE-2024-9402" } })
      const own = await decide({ filter: { assetId: inside.assetId } })
      const lost = await decide({ filter: { vulnerability: "CVE-2024-9401" }, reach: { product: hall } })
      expect((await see("triage")).items).toMatchObject([{ id: own, findings: 1, reach: { kind: "asset" } }])
      await expectNone((each) => `triage/${each}/history`, beyond)
      const reaching = await see(`findings/${await finding()}/decisions`)
      expect(reaching.items).toMatchObject([
        { decision: { id: own }, lost: null },
        { decision: { id: lost, findings: 0, reach: { kind: "product", target: "" } } },
      ])
      expect((await see(`triage/${lost}/history`)).others).toMatchObject([{ id: own }])
      expect((await app.call(`DELETE /api/v1/triage/${own}`, { token })).status).toBe(204)
      const { total, items } = await see("triage?standing=true")
      expect([total, items]).toMatchObject([1, [{ id: lost, findings: 1, reach: { kind: "product", target: "" } }]])
      expect((await see(`triage/${lost}/history`)).others).toMatchObject([{ id: own, state: "undone" }])
      for (const query of [
        "vulnerability=CVE-2024-9402",
        `assetId=${outside.assetId}`,
        "q=outside",
        "q=secret",
        "q=9402",
      ])
        expect(await see(`triage?${query}`), query).toMatchObject({ total: 0, items: [] })
      expect((await see("triage?vulnerability=CVE-2024-9401&state=standing")).total).toBe(1)
    })

    it("names its own product or label as where a decision holds, and no other", async () => {
      const [reach, beyond, own] =
        kind === "a product"
          ? [{ product: suite }, { product: hall }, "Suite"]
          : [{ label: "team-shop" }, { label: "secret-label" }, "team-shop"]
      await say(`PUT /api/v1/labels/${secretLabel}/apply`, { assetIds: [inside.assetId] })
      await decide({ filter: { vulnerability: "CVE-2024-9401" }, reach })
      expect((await see("triage")).items).toMatchObject([{ reach: { target: own }, findings: 1 }])
      await decide({ filter: { vulnerability: "CVE-2024-9401" }, reach: beyond })
      expect((await see("triage")).items).toMatchObject([{ reach: { target: "" }, findings: 1 }])
    })

    it("takes back what was decided on its assets alone", async () => {
      const beyond = await decide({ filter: { assetId: outside.assetId, vulnerability: "CVE-2024-9401" } })
      const shared = await decide({ filter: { vulnerability: "CVE-2024-9401" }, reach: { package: "pkg:npm/lodash" } })
      const own = await decide({ filter: { assetId: inside.assetId } })
      const undone = await app.call("POST /api/v1/triage/undo", { token, json: { decisions: [beyond, shared, own] } })
      expect(undone.body.results.map((each: { result: string }) => each.result)).toEqual([
        "not-found",
        "not-found",
        "undone",
      ])
      for (const id of [beyond, shared])
        expect((await app.call(`DELETE /api/v1/triage/${id}`, { token })).status).toBe(404)
      const left = await app.call("GET /api/v1/triage?standing=true", { token: everything })
      expect(left.body.items.map((each: { id: string }) => each.id)).toEqual([shared, beyond])
    })

    it("is told of the files that speak for decisions on its assets alone, and of no other", async () => {
      const attach = async (name: string) => {
        const form = new FormData()
        form.set("file", new File(["%PDF-1.4 evidence\n%%EOF\n"], name, { type: "application/pdf" }))
        const { body } = await app.call("POST /api/v1/triage/attachments", { token: everything, body: form })
        return String(body.id)
      }
      const [own, shared] = [await attach("own.pdf"), await attach("secret.pdf")]
      await decide({ filter: { assetId: outside.assetId, vulnerability: "CVE-2024-9401" }, attachments: [shared] })
      await decide({ filter: { assetId: inside.assetId }, attachments: [own, shared] })
      expect((await see("triage")).items[0].attachments).toMatchObject([{ id: own, fileName: "own.pdf" }])
      expect((await app.call(`GET /api/v1/triage/attachments/${own}/content`, { token })).status).toBe(200)
      await expectNone((each) => `triage/attachments/${each}/content`, shared)
    })
  })

  it("counts of a custom status the findings that it reaches, and sorts by these", async () => {
    const made = async (name: string) =>
      (await say("POST /api/v1/settings/triage-statuses", { name, color: "teal", base: "affected" })).body.id
    const [shared, other] = [await made("Shared"), await made("Unused")]
    for (const assetId of [inside.assetId, outside.assetId])
      expect(
        (await app.call("POST /api/v1/triage", { token: everything, json: { filter: { assetId }, status: shared } }))
          .status,
      ).toBe(201)
    const counted = (items: { id: string; findings: number }[]) => items.map(({ id, findings }) => [id, findings])
    expect(counted((await see("settings/triage-statuses?sort=-findings")).items)).toEqual([
      [shared, 1],
      [other, 0],
    ])
    const whole = (await app.call("GET /api/v1/settings/triage-statuses", { token: everything })).body
    expect(whole.items[0].findings).toBe(3)
  })

  it("is told by a preview, and by what stands against its decision, of no decision beyond", async () => {
    const decide = (by: string, given: object) => app.call("POST /api/v1/triage", { token: by, json: given })
    const own = { filter: { assetId: inside.assetId }, status: "affected" }
    const beyond = { filter: { assetId: outside.assetId }, status: "affected" }
    const latest = async () => (await decide(token, { ...own, dryRun: true })).body.latest
    expect((await decide(everything, own)).status).toBe(201)
    const before = await latest()
    expect(before).not.toBeNull()
    expect((await decide(everything, beyond)).status).toBe(201)
    expect(await latest()).toBe(before)
    expect((await decide(everything, own)).status).toBe(201)
    expect(await latest()).not.toBe(before)
    const late = await decide(token, { ...own, ifNoneAfter: before })
    expect([late.status, late.body.type]).toEqual([409, "/problems/decided-meanwhile"])
  })

  it("lets no file that it is not told of speak for its decisions", async () => {
    const form = new FormData()
    form.set("file", new File(["%PDF-1.4 evidence\n%%EOF\n"], "secret.pdf", { type: "application/pdf" }))
    const file = (await app.call("POST /api/v1/triage/attachments", { token: everything, body: form })).body.id
    const decide = (by: string, assetId: string, attachment: string) =>
      app.call("POST /api/v1/triage", {
        token: by,
        json: { filter: { assetId }, status: "affected", attachments: [attachment] },
      })
    // While it speaks for nothing yet, while it speaks for others, and where it was never there.
    const waiting = await decide(token, inside.assetId, file)
    expect((await decide(everything, outside.assetId, file)).status).toBe(201)
    const [held, none] = [await decide(token, inside.assetId, file), await decide(token, inside.assetId, nobody)]
    expect([none.status, none.body.errors]).toMatchObject([400, [{ path: "body/attachments/0" }]])
    const said = ({ status, body }: { status: number; body: { errors: unknown } }) => [status, body.errors]
    expect([waiting, held].map(said)).toEqual([said(none), said(none)])
    const rest = (await app.call(`GET /api/v1/triage?assetId=${inside.assetId}`, { token: everything })).body
    expect(rest.total).toBe(0)
  })

  it("sees the rules that decide what it reaches, in their order, with its own part of their counts and conditions", async () => {
    const rule = async (name: string, conditions: object) => {
      const made = await app.call("POST /api/v1/triage/rules", {
        token: everything,
        json: { name, conditions, status: "affected" },
      })
      expect(made.status, made.text).toBe(201)
    }
    await rule("Secret rule", { vulnerabilities: ["CVE-2024-9402"] })
    await rule("Ours", {
      vulnerabilities: ["CVE-1999-0001", "CVE-2024-9401", "CVE-2024-9402"],
      labels: ["secret-label", "team-shop", "secret-other"],
    })
    const { total, items } = await see("triage/rules")
    const labels = kind === "a label" ? { labels: ["team-shop"] } : {}
    expect([total, items]).toMatchObject([1, [{ name: "Ours", position: 1, findings: 1 }]])
    expect(items[0].conditions).toEqual({ vulnerabilities: ["CVE-2024-9401"], ...labels })
    expect((await see("triage/rules?q=Secret")).total).toBe(0)
    expect((await see("triage")).items).toMatchObject([{ findings: 1, reach: { kind: "rule", target: "Ours" } }])
    // Of the conditions of a rule that holds by a label beyond, none is left.
    await say(`PUT /api/v1/labels/${secretLabel}/apply`, { assetIds: [inside.assetId] })
    await say("POST /api/v1/triage/rules/delete", { ids: [items[0].id] })
    await rule("By label", { labels: ["secret-label"] })
    const [byLabel] = (await see("triage/rules")).items
    expect([byLabel.name, byLabel.findings, byLabel.conditions]).toEqual(["By label", 1, {}])
    const whole = (await app.call("GET /api/v1/triage/rules", { token: everything })).body.items
    expect(whole).toMatchObject([
      { position: 1, findings: 1 },
      { position: 2, findings: 2 },
    ])
  })

  it("sees packages as its own assets have them, and none that only others have", async () => {
    const pattern = { where: { name: "lodash" }, set: { supplier: "Harbour" }, note: "named" }
    expect((await app.call("POST /api/v1/component-corrections", { token: everything, json: pattern })).status).toBe(
      201,
    )
    const key = (name: string) => `packages/${encodeURIComponent(`pkg:npm/${name}`)}`
    const one = await see(key("lodash"))
    expect(one).toMatchObject({ assets: 1, vulnerabilities: [{ id: "CVE-2024-9401", assets: 1, openAssets: 1 }] })
    expect(one.versions.filter((each: { assets: number }) => each.assets > 0)).toMatchObject([
      { version: "4.17.20", assets: 1, known: 1 },
    ])
    expect(one.licenses).toEqual([{ license: null, assets: 1 }])
    expect(one.corrections).toMatchObject([{ components: 1 }])
    const whole = (await app.call(`GET /api/v1/${key("lodash")}`, { token: everything })).body
    expect([whole.assets, whole.corrections[0].components]).toEqual([2, 3])
    const [hidden, none] = [key("only-outside"), key("never-was")].map((path) =>
      app.call(`GET /api/v1/${path}`, { token }),
    )
    expect([(await hidden)?.status, (await hidden)?.text]).toEqual([404, (await none)?.text])
  })

  it("sees its own labels alone", async () => {
    const { total, items } = await see("labels")
    expect(total).toBe(items.length)
    expect(items).toMatchObject(kind === "a label" ? [{ name: "team-shop", assets: 1 }] : [])
  })

  it("sees its products and what is below them, as if nothing stood above", async () => {
    const expected = kind === "a product" ? ["Part", "Suite"] : []
    const named = async (query: string) => {
      const { total, items } = await see(`products${query}`)
      expect(total).toBe(items.length)
      return items.map((each: { name: string }) => each.name)
    }
    expect(await named("")).toEqual(expected)
    expect(await named("?sort=-name")).toEqual(expected.toReversed())
    expect(await named("?top=true")).toEqual(expected.slice(1))
    expect(await named(`?assetId=${outside.assetId}`)).toEqual([])
    expect(await named(`?assetId=${inside.assetId}`)).toEqual(expected)
    expect(await named("?q=hall")).toEqual([])
    const refused = await app.call("GET /api/v1/products?label=secret-label", { token })
    expect(refused.body.type).toBe("/problems/outside-limits")
  })
})
