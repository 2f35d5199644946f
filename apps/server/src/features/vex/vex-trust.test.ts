import { sql } from "kysely"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestApp, TestOrganization } from "../../testing/test-app.ts"
import { lodashFixed, newHarbour, putTrust, startShopApp, statusesSeen, uploadShop } from "./testing/shop.ts"

let app: TestApp
let token: string
let bot: string
let organization: TestOrganization
beforeAll(async () => {
  app = await startShopApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  ;({ organization, token, bot } = await newHarbour(app))
})

const json = { "content-type": "application/json" }
const upload = (name: string, purl = true) => uploadShop(app, token, name, purl)
const statuses = () => statusesSeen(app, token)

const trustAll = (trust: object) => putTrust(app, organization, trust)

it("an author has one setting, however it is written, as far as the database tells small letters", async () => {
  const authors = ["Twice", "#SBOM", "TWICE", "Ämter", "ämter"].map((author) => ({ author, trust: "ignore" }))
  const { isOne } = await app.database.read("shared", (tx) =>
    tx.one<{ isOne: boolean }>(sql`select lower('Ä') = 'ä' as "isOne"`),
  )
  const refused = await trustAll({ everybody: "apply", sboms: "apply", authors })
  expect(refused.status).toBe(400)
  expect(refused.body.errors.map(({ path }: { path: string }) => path)).toEqual(
    [1, 2, ...(isOne ? [4] : [])].map((place) => `body/authors/${place}/author`),
  )
  const administrator = await app.createToken(organization, ["view-all", "manage-settings"])
  const trusted = await app.call("GET /api/v1/settings/vex-trust", { token: administrator })
  expect(trusted.body.authors).toEqual([])
})

it("is not changed by who read it before somebody else changed it; two at once change it one after the other", async () => {
  const elsewhere = await app.createOrganization()
  const administrator = await app.createToken(elsewhere, ["view-all", "manage-settings"])
  const route = "/api/v1/settings/vex-trust"
  const read = await app.call(`GET ${route}`, { token: administrator })
  const put = (everybody: string, headers = {}) =>
    app.call(`PUT ${route}`, { token: administrator, headers, json: { everybody, sboms: "apply", authors: [] } })
  const seen = { "if-match": read.headers.get("etag") ?? "" }
  const first = await put("propose", seen)
  expect(first.status).toBe(200)
  expect((await put("ignore", seen)).status).toBe(412)
  expect((await put("ignore", { "if-match": first.headers.get("etag") ?? "" })).body.everybody).toBe("ignore")
  const atOnce = await Promise.all(["apply", "propose", "ignore", "apply"].map((word) => put(word)))
  expect(atOnce.map(({ status }) => status)).toEqual([200, 200, 200, 200])
})

describe("an author who applies", () => {
  const findingsOf = async () => Object.values(await statuses())
  const numbered = (n: number, author = "Supplier") => ({ ...lodashFixed, "@id": `https://example.com/${n}`, author })
  const bring = (by: string, document: object) =>
    app.call("POST /api/v1/vex", { token: by, headers: json, body: JSON.stringify(document) })
  const trust = (tokens: string[]) =>
    trustAll({
      everybody: "propose",
      sboms: "apply",
      authors: [{ author: "Supplier", trust: "apply", note: null, tokens }],
    })
  const idOf = async (of: string) => (await app.call("GET /api/v1/token", { token: of })).body.id

  it("is a name that anybody can write: its documents are proposed, unless they come from whoever may triage or by a token that is named", async () => {
    await upload("shop")
    await trust([])
    const forged = await bring(token, numbered(1))
    expect(forged.body).toMatchObject({
      applied: 0,
      proposed: 1,
      heldBack: expect.stringMatching(/may triage or by a token .*; .* \(token /),
    })
    const { items } = (await app.call(`GET /api/v1/vex/${forged.body.id}/statements`, { token })).body
    expect(items).toMatchObject([{ state: "proposed", reason: forged.body.heldBack }])
    const proposals = (await app.call("GET /api/v1/triage/proposals", { token: bot })).body
    expect(proposals.items).toMatchObject([{ heldBack: forged.body.heldBack }])
    // Not even with software that comes later, or under the name of the settings for SBOMs.
    await upload("desk")
    await bring(token, numbered(2, "#SBOM"))
    await bring(token, numbered(3, " supplier"))
    expect(await findingsOf()).toEqual(["open", "open", "open", "open"])

    const triager = await app.createToken(organization, [
      "view-all",
      "manage-sboms-and-vex",
      "manage-vulnerability-triage",
    ])
    expect((await bring(triager, numbered(4))).body).toMatchObject({ applied: 2, proposed: 0, heldBack: null })
    const pipeline = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
    const named = await trust([await idOf(pipeline)])
    expect(named.body.authors).toMatchObject([{ tokens: [{ id: await idOf(pipeline), owner: expect.any(String) }] }])
    expect((await bring(pipeline, numbered(5))).body).toMatchObject({ applied: 2, proposed: 0, heldBack: null })
    expect((await bring(token, numbered(6))).body).toMatchObject({ applied: 0, proposed: 2 })
    // A token's right goes over to the one in its place, and stays with what the old one brought.
    const session = await app.createSession(organization)
    const rotated = await app.call(`POST /api/v1/tokens/${await idOf(pipeline)}/rotate`, { session, json: {} })
    expect((await bring(rotated.body.token, numbered(7))).body).toMatchObject({ applied: 2, proposed: 0 })
  })

  it("applies when the same bytes come again from somebody whose word counts, but for what was rejected", async () => {
    await upload("shop")
    await upload("desk")
    await trust([])
    const forged = await bring(token, lodashFixed)
    const proposals = (await app.call("GET /api/v1/triage/proposals", { token: bot })).body.items
    await app.call("POST /api/v1/triage/proposals/decide", {
      token: bot,
      json: { verdict: "reject", proposals: [proposals[0].id] },
    })
    expect((await bring(token, lodashFixed)).body).toMatchObject({ id: forged.body.id, applied: 0, proposed: 1 })
    const triager = await app.createToken(organization, [
      "view-all",
      "manage-sboms-and-vex",
      "manage-vulnerability-triage",
    ])
    const again = await bring(triager, lodashFixed)
    expect([again.status, again.body]).toMatchObject([
      200,
      { id: forged.body.id, applied: 1, proposed: 0, heldBack: null },
    ])
    expect(await statuses()).toMatchObject({ [`${proposals[0].asset.name} CVE-2024-9101`]: "open" })
    // And it goes on doing so, with software that comes later.
    await upload("later")
    expect(await statuses()).toMatchObject({ "later CVE-2024-9101": "fixed" })
    expect((await bring(token, lodashFixed)).body).toMatchObject({ applied: 2 })
  })

  it("speaks in an SBOM under the same rule", async () => {
    await trustAll({
      everybody: "apply",
      sboms: "propose",
      authors: [{ author: "Supplier", trust: "apply", note: null }],
    })
    const sbom = (name: string) => ({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      metadata: { supplier: { name: "Supplier" }, component: { type: "application", name, version: "1" } },
      components: [
        { "bom-ref": "l", type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20" },
      ],
      vulnerabilities: [{ id: "CVE-2024-9101", analysis: { state: "resolved" }, affects: [{ ref: "l" }] }],
    })
    const triager = await app.createToken(organization, [
      "view-all",
      "manage-sboms-and-vex",
      "manage-vulnerability-triage",
    ])
    for (const [by, name] of [
      [token, "forged"],
      [triager, "honest"],
    ] as const)
      await app.call("POST /api/v1/sboms?version=1", { token: by, headers: json, body: JSON.stringify(sbom(name)) })
    expect(await statuses()).toEqual({ "forged CVE-2024-9101": "open", "honest CVE-2024-9101": "fixed" })
  })

  it("is brought by tokens of the organization alone", async () => {
    const elsewhere = await app.createOrganization("Elsewhere")
    const theirs = await idOf(await app.createToken(elsewhere, ["view-all"]))
    for (const id of [theirs, "01890000-0000-7000-8000-00000000ffff"]) {
      const { status, body } = await trust([id])
      expect([status, body.errors]).toEqual([
        400,
        [{ path: "body/authors/0/tokens/0", message: "no token of yours has this id" }],
      ])
    }
  })
})
