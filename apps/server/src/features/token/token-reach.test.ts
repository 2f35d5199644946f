import { sql } from "kysely"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { operations } from "../../operations.ts"
import { callExample } from "../../testing/call-example.ts"
import { knowOf } from "../../testing/known-advisory.ts"
import { makeResidents } from "../../testing/residents.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization, type TestSession } from "../../testing/test-app.ts"
import { bindVex } from "../vex/bind-vex.sql.ts"

let app: TestApp
let organization: TestOrganization
let administrator: TestSession
/** Of the whole organization. */
let everything: string
let inside: Awaited<ReturnType<typeof upload>>
let outside: Awaited<ReturnType<typeof upload>>
let product: string
let label: string
beforeAll(async () => {
  app = await startTestApp({ WAYBILL_RATE_LIMIT_FACTOR: "100000" })
  await knowOf(app, { cve: "CVE-2024-9301", fixed: "4.17.21", priority: 60, severity: 5 })
  await knowOf(app, {
    cve: "CVE-2024-9302",
    packageKey: "pkg:npm/only-outside",
    fixed: "2.0.0",
    priority: 50,
    severity: 4,
  })
})
afterAll(() => app.close())

const scopes = ["view-all", "manage-sboms-and-vex", "manage-assets", "manage-vulnerability-triage"] as const

async function upload(name: string, token: string, query = "") {
  const { status, body } = await app.call(`POST /api/v1/sboms?name=${name}${query}`, {
    token,
    json: smallSbom(["lodash@4.17.20", { type: "library", name, version: "1" }]),
  })
  return { status, body, assetId: String(body.asset?.id), sbomId: String(body.id) }
}

beforeEach(async () => {
  organization = await app.createOrganization()
  administrator = await app.createSession(organization)
  everything = await app.createToken(organization, ["view-all", "manage-sboms-and-vex", "manage-products"])
  inside = await upload("inside", everything, "&label=team-shop")
  outside = await upload("outside", everything)
  expect([inside.status, outside.status], JSON.stringify([inside.body, outside.body])).toEqual([201, 201])
  const by = { session: administrator }
  product = (await app.call("POST /api/v1/products", { ...by, json: { name: "Suite" } })).body.id
  const part = (await app.call("POST /api/v1/products", { ...by, json: { name: "Part" } })).body.id
  await app.call(`PATCH /api/v1/products/${product}/members`, { ...by, json: { addProducts: [part] } })
  await app.call(`PATCH /api/v1/products/${part}/members`, { ...by, json: { addAssets: [inside.assetId] } })
  label = (await app.call("GET /api/v1/labels", by)).body.items[0].id
})

/** What the log of refusals holds, whatever the minute. */
const refusals = async () => {
  const rows = await app.database.read({ organizationId: organization.id }, (tx) =>
    tx.many<{ operation: string; count: number }>(
      sql`select operation, sum(count)::int as count from audit_refusal where organization_id = ${organization.id} and status = 403 group by operation order by operation`,
    ),
  )
  return rows.map(({ operation, count }) => `${operation} ${count}`)
}

const make = async (limits: object) =>
  app.call("POST /api/v1/tokens", { session: administrator, json: { name: "limited", scopes, limits } })

describe.each([
  ["a product, through its sub-product", () => ({ products: [product] })],
  ["a label", () => ({ labels: [label] })],
])("a token that is limited to %s", (kind, limits) => {
  let token: string
  beforeEach(async () => {
    token = (await make(limits())).body.token
  })
  const names = async (route: string) =>
    (await app.call(route, { token })).body.items.map(
      (item: { asset?: { name: string }; name?: string }) => item.asset?.name ?? item.name,
    )

  it("sees its assets and their findings, in lists, counts and exports, and nothing else", async () => {
    expect(await names("GET /api/v1/assets")).toEqual(["inside"])
    expect((await app.call("GET /api/v1/assets", { token })).body.total).toBe(1)
    expect(await names("GET /api/v1/findings")).toEqual(["inside"])
    expect((await app.call("GET /api/v1/findings?format=csv", { token })).text).not.toContain("outside")
    expect(await names(`GET /api/v1/findings?assetId=${inside.assetId}`)).toEqual(["inside"])
    expect(await names(`GET /api/v1/sboms?assetId=${inside.assetId}`)).toEqual(["inside"])
    expect(await names(`GET /api/v1/findings?assetId=${outside.assetId}`)).toEqual([])
    expect(await names(`GET /api/v1/sboms?assetId=${outside.assetId}`)).toEqual([])
    for (const way of [
      "sboms",
      "components",
      "components?q=lodash",
      "components?purl=pkg:npm/lodash",
      "components?name=lodash",
    ])
      expect([...new Set(await names(`GET /api/v1/${way}`))], way).toEqual(["inside"])
    expect((await app.call("GET /api/v1/components", { token })).body).toMatchObject({ total: 2, totalIsExact: true })
    for (const way of [
      "assets",
      "findings",
      "vulnerabilities",
      "findings/groups?by=asset",
      `assets/${inside.assetId}/findings`,
      ...(kind === "a product, through its sub-product" ? [`products/${product}/findings`] : []),
    ])
      for (const beyond of ["productId=01890000-0000-7000-8000-000000000001", "label=other"]) {
        const refused = await app.call(`GET /api/v1/${way}${way.includes("?") ? "&" : "?"}${beyond}`, { token })
        expect(refused.body.type, `${way} ${beyond}`).toBe("/problems/outside-limits")
      }
    for (const [way, there, not] of [
      ["assets", inside.assetId, outside.assetId],
      ["sboms", inside.sbomId, outside.sbomId],
    ] as const) {
      expect((await app.call(`GET /api/v1/${way}/${there}`, { token })).status).toBe(200)
      const hidden = await app.call(`GET /api/v1/${way}/${not}`, { token })
      const none = await app.call(`GET /api/v1/${way}/01890000-0000-7000-8000-000000000001`, { token })
      expect([hidden.status, hidden.text]).toEqual([404, none.text])
    }
  })

  it("is told counts of what it reaches: dashboard, vulnerabilities, groups", async () => {
    const alone = await app.call("POST /api/v1/sboms?name=outside-too", {
      token: everything,
      json: smallSbom(["only-outside@1.0.0", "lodash@4.17.20"]),
    })
    expect(alone.status).toBe(201)
    const dashboard = await app.call("GET /api/v1/dashboard", { token })
    expect(dashboard.body).toMatchObject({
      counts: { findings: 1, critical: 1, vulnerabilities: 1, assets: 1, components: 2, sboms: 1 },
      changes: { findings: 1, critical: 1, ended: 0, sboms: 1, assets: 1, beganByCause: { component: 1 } },
      spread: [{ severity: "critical", vulnerabilities: 1 }],
      trend: null,
      doFirst: [{ affectedAssets: 1 }],
      worstAssets: [{ name: "inside" }],
      newestSboms: [{ asset: { name: "inside" } }],
    })
    expect(dashboard.text).not.toContain("outside")
    const whole = (await app.call("GET /api/v1/dashboard", { token: everything })).body
    expect([whole.counts.findings, whole.changes.findings, whole.doFirst[0].affectedAssets]).toEqual([4, 4, 3])
    expect(whole.trend).not.toBeNull()
    const listed = await app.call("GET /api/v1/vulnerabilities", { token })
    expect(listed.body).toMatchObject({ total: 1, items: [{ id: "CVE-2024-9301", affectedAssets: 1 }] })
    expect(await names(`GET /api/v1/vulnerabilities?assetId=${outside.assetId}`)).toEqual([])
    const one = (id: string) => app.call(`GET /api/v1/vulnerabilities/${id}`, { token })
    expect((await one("CVE-2024-9301")).body).toMatchObject({ affectedAssets: 1 })
    const [hidden, none] = [await one("CVE-2024-9302"), await one("CVE-1999-0001")]
    expect([hidden.status, hidden.text]).toEqual([404, none.text])
    expect((await app.call("GET /api/v1/vulnerabilities/CVE-2024-9302", { token: everything })).status).toBe(200)
    const groups = async (by: string) => (await app.call(`GET /api/v1/findings/groups?by=${by}`, { token })).body
    expect(await groups("asset")).toMatchObject({ total: 1, items: [{ name: "inside" }] })
    await app.call("POST /api/v1/sboms?name=outside", { token: everything, json: smallSbom(["lodash@4.17.19"]) })
    expect(await groups("package")).toMatchObject({
      total: 1,
      items: [{ assets: 1, counts: { findings: 1 }, versions: ["4.17.20"] }],
    })
    await app.call(`PATCH /api/v1/assets/${inside.assetId}`, { token, json: { active: false } })
    expect((await app.call("GET /api/v1/dashboard", { token })).body.counts).toMatchObject({ findings: 0, assets: 0 })
  })

  it("is named no product or label beyond its limits, and can put no other label on its assets", async () => {
    const by = { session: administrator }
    const above = (await app.call("POST /api/v1/products", { ...by, json: { name: "Secret hall" } })).body.id
    await app.call(`PATCH /api/v1/products/${above}/members`, { ...by, json: { addProducts: [product] } })
    const secret = (await app.call("POST /api/v1/labels", { ...by, json: { name: "secret-label" } })).body.id
    await app.call(`PUT /api/v1/labels/${secret}/apply`, {
      ...by,
      json: { assetIds: [inside.assetId, outside.assetId], productIds: [product] },
    })
    for (const way of [
      "assets",
      `assets/${inside.assetId}`,
      `products/${product}`,
      `products/${product}/tree`,
      "dashboard",
    ])
      expect((await app.call(`GET /api/v1/${way}`, { token })).text, way).not.toMatch(/secret/i)
    for (const method of ["PUT", "DELETE"])
      for (const named of ["secret-label", secret])
        expect((await app.call(`${method} /api/v1/assets/${inside.assetId}/labels/${named}`, { token })).status).toBe(
          404,
        )
    const put = await upload("inside", token, "&version=3&label=secret-label&label=fresh")
    expect(put.body.warnings.map(({ code }: { code: string }) => code)).toEqual(["label-left-out", "label-left-out"])
    const again = await upload("inside", token, "&version=3&label=secret-label")
    expect([again.status, again.body.warnings.length]).toEqual([200, 1])
    const known = (await app.call("GET /api/v1/labels", by)).body.items
    expect(known.find(({ name }: { name: string }) => name === "secret-label").assets).toBe(2)
    expect(known.some(({ name }: { name: string }) => name === "fresh")).toBe(false)
  })

  it("is not told in an SBOM of its own asset which labels somebody else's upload left out", async () => {
    const by = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
    const query = "&version=4&label=team-shop"
    expect((await upload("inside", everything, query)).status).toBe(201)
    const json = smallSbom(["lodash@4.17.20"], { version: 7 })
    const put = await app.call(`POST /api/v1/sboms?name=inside&version=4&label=secret-label`, { token: by, json })
    expect([put.status, put.body.warnings]).toMatchObject([201, [{ code: "label-left-out" }]])
    await app.call(`PATCH /api/v1/products/${product}/members`, {
      session: administrator,
      json: { addAssets: [put.body.asset.id] },
    })
    for (const way of [`sboms/${put.body.id}`, `sboms?assetId=${put.body.asset.id}`, "dashboard"]) {
      expect((await app.call(`GET /api/v1/${way}`, { token: by })).text, way).toContain("secret-label")
      expect((await app.call(`GET /api/v1/${way}`, { token })).text, way).not.toContain("secret-label")
    }
    for (const more of ["", "&label=team-shop"]) {
      const again = await app.call(`POST /api/v1/sboms?name=inside&version=4${more}`, { token, json })
      expect([again.status, again.text.includes("secret-label")]).toEqual([200, false])
    }
  })

  it("makes no version of software that it does not reach", async () => {
    const refused = await upload("outside", token, "&version=9")
    expect([refused.status, refused.body.type]).toEqual([403, "/problems/outside-limits"])
    expect((await upload("inside", token, "&version=9")).status).toBe(201)
    const versions = await app.call(`GET /api/v1/assets/${outside.assetId}/versions`, { token: everything })
    expect(versions.body.total).toBe(1)
  })

  it("changes and decides on its own assets alone", async () => {
    const rename = (id: string) => app.call(`PATCH /api/v1/assets/${id}`, { token, json: { exposure: "internet" } })
    expect([(await rename(inside.assetId)).status, (await rename(outside.assetId)).status]).toEqual([200, 404])
    const decide = (json: object) =>
      app.call("POST /api/v1/triage", { token, json: { status: "affected", ...json } }).then(({ status }) => status)
    expect(await decide({ filter: { assetId: outside.assetId } })).toBe(403)
    expect(await decide({ filter: { vulnerability: "CVE-2024-9301" } })).toBe(403)
    expect(await decide({ filter: { assetId: inside.assetId }, reach: "family" })).toBe(403)
    expect(await decide({ filter: [{ assetId: inside.assetId }, { assetId: outside.assetId }] })).toBe(403)
    expect(await decide({ filter: { assetId: inside.assetId } })).toBe(201)
    const [finding] = (await app.call("GET /api/v1/findings", { token })).body.items
    expect(await decide({ findings: [finding.id] })).toBe(201)
    const setInactive = (ids: string[]) =>
      app.call("PATCH /api/v1/sboms", { token, json: { ids, change: { active: false }, dryRun: true } })
    expect((await setInactive([inside.sbomId])).status).toBe(200)
    expect((await setInactive([inside.sbomId, outside.sbomId])).status).toBe(403)
    const remove = (json: object) => app.call("POST /api/v1/sboms/delete", { token, json: { dryRun: true, ...json } })
    expect((await remove({ ids: [outside.sbomId] })).status).toBe(403)
    expect((await remove({ filter: {} })).body.results).toEqual([{ id: inside.sbomId, result: "deleted" }])
    const bulk = await app.call("PATCH /api/v1/assets", { token, json: { filter: {}, change: { owner: "us" } } })
    expect(bulk.body.results).toEqual([{ id: inside.assetId, result: "changed" }])
    const named = { filter: { label: "other" }, change: { owner: "them" } }
    expect((await app.call("PATCH /api/v1/assets", { token, json: named })).body.type).toBe("/problems/outside-limits")
    const vex = (json: object) => app.call("POST /api/v1/vex/generate", { token, json: { format: "openvex", ...json } })
    expect((await vex({ assetIds: [inside.assetId] })).status).toBe(200)
    expect((await vex({ assetIds: [inside.assetId, outside.assetId] })).status).toBe(403)
    expect((await vex({ vulnerabilityIds: ["CVE-2024-9301"] })).status).toBe(403)
  })

  it("uploads to its assets; what it uploads anew comes within its limits; nothing is stored beyond", async () => {
    expect((await upload("inside", token, "&version=2&deactivateOlder=true")).status).toBe(201)
    expect((await names("GET /api/v1/assets?active=true")).sort()).toEqual(["inside"])
    const made = await upload("made", token)
    expect(made.status).toBe(201)
    expect((await names("GET /api/v1/assets?active=true")).sort()).toEqual(["inside", "made"])
    expect((await app.call(`GET /api/v1/assets/${made.assetId}`, { token })).status).toBe(200)
    const refused = await upload("outside", token)
    expect([refused.status, refused.body.type]).toEqual([403, "/problems/outside-limits"])
    const other = await app.call("POST /api/v1/sboms?name=outside", {
      token,
      json: smallSbom(),
    })
    expect(other.body.type).toBe("/problems/outside-limits")
    expect((await app.call("GET /api/v1/audit", { token })).status).toBe(403)
    expect(await refusals()).toEqual(["list_audit_events 1", "upload_sbom 2"])
    const kept = await app.call(`GET /api/v1/sboms?assetId=${outside.assetId}`, { token: everything })
    expect(kept.body.total).toBe(1)
  })

  it("decides by what an SBOM states of itself on that SBOM's asset alone, whatever else it names, also when advisories change", async () => {
    const serial = "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79"
    const library = { type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20" }
    const named = await app.call("POST /api/v1/sboms?name=named", {
      token: everything,
      json: smallSbom([{ ...library, "bom-ref": "lodash" }], { serialNumber: serial, version: 1 }),
    })
    expect(named.status).toBe(201)
    const affects = [{ ref: "own" }, { ref: `${serial.replace("uuid", "cdx")}/1#lodash` }]
    const stated = await app.call("POST /api/v1/sboms?name=inside", {
      token,
      json: smallSbom([{ ...library, "bom-ref": "own" }], {
        vulnerabilities: [{ id: "CVE-2024-9301", analysis: { state: "not_affected" }, affects }],
      }),
    })
    expect(stated.status).toBe(201)
    const statuses = async () => {
      const listed = await app.call("GET /api/v1/findings?status=open,not_affected", { token: everything })
      return Object.fromEntries(
        listed.body.items.map((each: { asset: { name: string }; status: string }) => [each.asset.name, each.status]),
      )
    }
    const expected = { inside: "not_affected", outside: "open", named: "open" }
    expect(await statuses()).toEqual(expected)
    await app.database.transaction({ organizationId: organization.id }, async (tx) => {
      const { id: vulnerability } = await tx.one<{ id: number }>(
        sql`select id from known_vulnerability where public_id = 'CVE-2024-9301'`,
      )
      await bindVex(tx, organization.id, { vulnerabilityIds: [vulnerability] })
    })
    expect(await statuses()).toEqual(expected)
  })

  it("reaches nothing once what it was limited to is gone, and hands its limits on when rotated", async () => {
    const [{ id }] = (await app.call("GET /api/v1/tokens", { session: administrator })).body.items
    const rotated = await app.call(`POST /api/v1/tokens/${id}/rotate`, { session: administrator, json: {} })
    expect(rotated.body.limits.isLimited).toBe(true)
    token = rotated.body.token
    expect(await names("GET /api/v1/assets")).toEqual(["inside"])
    await app.call(`DELETE /api/v1/products/${product}`, { session: administrator })
    await app.call(`DELETE /api/v1/labels/${label}`, { session: administrator })
    const listed = await app.call("GET /api/v1/assets", { token })
    expect(listed.status === 403 || listed.body.total === 0, listed.text).toBe(true)
    expect((await app.call(`GET /api/v1/assets/${inside.assetId}`, { token })).status).toBe(404)
    expect((await upload("anew", token)).status).toBe(403)
  })
})

it("names its label as the database tells names apart: another one that only differs in how a letter is written is beyond", async () => {
  await upload("near", everything, `&label=${encodeURIComponent("ÉQUIPE")}`)
  await upload("own", everything, `&label=${encodeURIComponent("équipe")}`)
  const { items } = (await app.call("GET /api/v1/labels", { session: administrator })).body
  const own = items.find(({ name }: { name: string }) => name === "équipe")
  const { token } = (await make({ labels: [own.id] })).body
  const seen = async (name: string) => {
    const { body } = await app.call(`GET /api/v1/assets?label=${encodeURIComponent(name)}`, { token })
    return body.items?.map((each: { name: string }) => each.name) ?? body.type
  }
  // Where the database takes both for one name, there is but one label.
  const isOne = items.length === 2
  expect(await seen("équipe")).toEqual(isOne ? ["own", "near"] : ["own"])
  expect(await seen("ÉQUIPE")).toEqual(isOne ? ["own", "near"] : "/problems/outside-limits")
  expect(await seen("équipe\u0000")).toBe("/problems/outside-limits")
})

it("a limit that nothing has is refused with its place", async () => {
  const unknown = "01890000-0000-7000-8000-000000000001"
  const { status, body } = await make({ products: [product, unknown] })
  expect([status, body.errors[0].path]).toEqual([400, "body/limits/products/1"])
  const elsewhere = await app.createOrganization()
  const stranger = await app.createSession(elsewhere)
  const theirs = (await app.call("POST /api/v1/products", { session: stranger, json: { name: "Theirs" } })).body.id
  expect((await make({ products: [theirs] })).status).toBe(400)
})

interface Counted {
  readonly total?: number
  readonly counts?: object
  readonly results?: readonly { readonly result: string }[]
  readonly decided?: readonly string[]
}
const isNothing = (body: Counted) =>
  body.total === 0 ||
  body.decided?.length === 0 ||
  body.results?.every(({ result }) => result === "not-found") ||
  Object.values(body.counts ?? { none: 1 }).every((count) => count === 0)

it("no operation answers a token whose limits hold nothing with anything of the organization", async () => {
  const residents = await makeResidents(app, organization)
  const empty = (await app.call("POST /api/v1/products", { session: administrator, json: { name: "Empty" } })).body.id
  const token = await app.createToken(
    organization,
    [
      ...new Set([
        ...scopes,
        "manage-people",
        "manage-settings",
        "manage-products",
        "manage-labels",
        "manage-custom-vulnerabilities",
      ] as const),
    ],
    {
      productIds: [empty],
    },
  )
  const answered: string[] = []
  // Whoever uploads makes an asset within the limits: asked above.
  for (const operation of operations.filter(
    ({ permission, within }) => typeof permission === "string" && within !== "document",
  )) {
    const answer = await callExample(app, operation, { token, params: residents.params })
    if (answer.status < 400 && !(operation.within === "reach" && isNothing(answer.body)))
      answered.push(`${operation.id}: ${operation.within}`)
  }
  expect(answered).toEqual([
    "list_roles: nothing",
    // The product itself, with nothing in it.
    "list_products: reach",
    // Their names, with no finding.
    "list_own_statuses: reach",
    "get_action_rules: nothing",
    "list_feeds: nothing",
  ])
})
