import { setTimeout } from "node:timers/promises"
import { sql } from "kysely"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestApp, TestOrganization } from "../../testing/test-app.ts"
import { decidedFindings } from "./decided-findings.ts"
import { lodashFixed, newHarbour, openVex, putTrust, startShopApp, statusesSeen, uploadShop } from "./testing/shop.ts"
import { waitForVexTurn } from "./vex-turn.sql.ts"

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
const vex = (document: object) => app.call("POST /api/v1/vex", { token, headers: json, body: JSON.stringify(document) })
const statuses = () => statusesSeen(app, token)

describe("incoming VEX", () => {
  it("becomes decisions of its author, by component and by product; what fits nothing is told with the reason", async () => {
    await upload("shop")
    await upload("desk")
    const { status, body } = await vex(
      openVex([
        {
          vulnerability: { name: "GHSA-CVE-2024-9101" },
          products: [{ "@id": "pkg:npm/lodash@4.17.20" }],
          status: "not_affected",
          justification: "vulnerable_code_not_present",
        },
        { vulnerability: { name: "CVE-2024-9102" }, products: [{ "@id": "pkg:npm/shop@1" }], status: "fixed" },
        { vulnerability: { name: "CVE-2024-9102" }, products: [{ "@id": "pkg:npm/elsewhere@1" }], status: "fixed" },
        { vulnerability: { name: "CVE-1999-0001" }, products: [{ "@id": "pkg:npm/lodash@4.17.20" }], status: "fixed" },
      ]),
    )
    expect(status).toBe(201)
    expect(body).toMatchObject({
      format: "openvex",
      statements: 4,
      applied: 3,
      proposed: 0,
      unmatched: [
        {
          statement: "/statements/2",
          reason: "CVE-2024-9102: none of its products matches a component or asset of yours that has it.",
        },
        { statement: "/statements/3", reason: "CVE-1999-0001: none of your assets has this vulnerability." },
      ],
    })
    expect(await statuses()).toEqual({
      "shop CVE-2024-9101": "not_affected",
      "desk CVE-2024-9101": "not_affected",
      "shop CVE-2024-9102": "fixed",
      "desk CVE-2024-9102": "open",
    })
    const finding = (await app.call("GET /api/v1/findings?status=fixed", { token })).body.items[0]
    expect(finding.decision).toMatchObject({ authorKind: "document", author: "Supplier (openvex)" })
    const again = await vex(openVex([]))
    expect(again.status).toBe(422)
  })

  it("is found in the list by what became of it, its author, its assets and what it speaks of", async () => {
    await upload("shop")
    await upload("desk")
    const { body: supplier } = await vex(
      openVex([
        { vulnerability: { name: "CVE-2024-9102" }, products: [{ "@id": "pkg:npm/shop@1" }], status: "fixed" },
        { vulnerability: { name: "CVE-2031-0001" }, products: [{ "@id": "pkg:npm/lodash@4.17.20" }], status: "fixed" },
      ]),
    )
    const { body: nobody } = await app.call("POST /api/v1/vex?fileName=else.vex.json", {
      token,
      headers: json,
      body: JSON.stringify({
        ...openVex([
          { vulnerability: { name: "CVE-2031-0002" }, products: [{ "@id": "pkg:npm/none@1" }], status: "fixed" },
        ]),
        author: "Elsewhere 100%",
      }),
    })
    const listed = async (query: string) => {
      const answer = await app.call(`GET /api/v1/vex?${query}`, { token })
      expect(answer.status, answer.text).toBe(200)
      const ids = answer.body.items.map((each: { id: string }) => each.id)
      expect(answer.body.total).toBe(ids.length)
      return ids.filter((id: string) => id === supplier.id || id === nobody.id)
    }
    const both = [nobody.id, supplier.id]
    expect(await listed("")).toEqual(both)
    expect(await listed("state=applied")).toEqual([supplier.id])
    expect(await listed("state=unmatched")).toEqual(both)
    expect(await listed("state=proposed,ignored")).toEqual([])
    expect(await listed("author=elsewhere+100%25")).toEqual([nobody.id])
    expect(await listed("asset=SHOP")).toEqual([supplier.id])
    expect(await listed("asset=desk")).toEqual([])
    expect(await listed("q=cve-2031-0002")).toEqual([nobody.id])
    expect(await listed("q=else.vex")).toEqual([nobody.id])
    expect(await listed("standard=csaf")).toEqual([])
    expect(await listed("embedded=false&standard=openvex")).toEqual(both)
    expect(await listed("embedded=true")).toEqual([])
    expect((await app.call("GET /api/v1/vex?state=lost", { token })).status).toBe(400)
  })

  it("gives way to a person's decision, is the same document twice, and stands no more when deleted", async () => {
    await upload("shop")
    await app.call("POST /api/v1/triage", {
      token: bot,
      json: { filter: { vulnerability: "CVE-2024-9101" }, status: "affected" },
    })
    const document = openVex([
      { vulnerability: { name: "CVE-2024-9101" }, products: [{ "@id": "pkg:npm/lodash" }], status: "fixed" },
      { vulnerability: { name: "CVE-2024-9102" }, products: [{ "@id": "pkg:npm/other" }], status: "fixed" },
    ])
    const first = await vex(document)
    expect(await statuses()).toEqual({ "shop CVE-2024-9101": "affected", "shop CVE-2024-9102": "fixed" })
    const second = await vex(document)
    expect([second.status, second.body.id]).toEqual([200, first.body.id])
    expect((await app.call(`GET /api/v1/vex/${first.body.id}/content`, { token })).text).toBe(JSON.stringify(document))
    expect((await app.call(`DELETE /api/v1/vex/${first.body.id}`, { token })).status).toBe(204)
    expect(await statuses()).toEqual({ "shop CVE-2024-9101": "affected", "shop CVE-2024-9102": "open" })
    expect((await app.call("GET /api/v1/vex", { token })).body.total).toBe(0)
  })

  it("in CycloneDX reaches a component of one SBOM by BOM-Link", async () => {
    await upload("a1")
    await upload("b2")
    const { body } = await vex({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      vulnerabilities: [
        {
          id: "CVE-2024-9101",
          analysis: { state: "false_positive" },
          affects: [{ ref: "urn:cdx:3e671687-395b-41f5-a30f-a10000000000/1#ref-lodash" }],
        },
      ],
    })
    expect(body).toMatchObject({ format: "cyclonedx", applied: 1 })
    expect(await statuses()).toMatchObject({ "a1 CVE-2024-9101": "not_affected", "b2 CVE-2024-9101": "open" })
  })

  it("that is none, or not JSON, is refused in words", async () => {
    expect((await vex({ hello: "world" })).body.errors[0].message).toMatch(/neither OpenVEX/)
    expect((await app.call("POST /api/v1/vex", { token, headers: json, body: "{" })).status).toBe(400)
    const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`
    expect((await app.call("POST /api/v1/vex", { token, headers: json, body: nested(100) })).status).toBe(422)
    const tooDeep = await app.call("POST /api/v1/vex", { token, headers: json, body: nested(101) })
    expect([tooDeep.status, tooDeep.body.detail]).toEqual([400, expect.stringMatching(/deeper than 100 levels/)])
    expect((await app.call("POST /api/v1/vex", { token: bot, headers: json, body: "{}" })).status).toBe(403)
  })
})

describe("outgoing VEX", () => {
  it("states what was decided in three formats, and comes back in as the same", async () => {
    const assetId = await upload("shop")
    const make = (format: string, more: object = {}) =>
      app.call("POST /api/v1/vex/generate", { token, json: { assetIds: [assetId], format, ...more } })
    expect((await make("openvex")).status).toBe(422)
    const listed = await app.call("GET /api/v1/findings", { token })
    const byVulnerability = new Map<string, string>(
      listed.body.items.map((each: { id: string; vulnerability: { id: string } }) => [each.vulnerability.id, each.id]),
    )
    const chosen = (id: string) =>
      app.call("POST /api/v1/vex/generate", {
        token,
        json: { findings: [byVulnerability.get(id) ?? ""], format: "openvex" },
      })
    await app.call("POST /api/v1/triage", {
      token: bot,
      json: {
        filter: { vulnerability: "CVE-2024-9101" },
        status: "not_affected",
        justification: "vulnerable_code_not_present",
      },
    })
    expect((await chosen("CVE-2024-9101")).text).toContain("CVE-2024-9101")
    const keyed = () =>
      app.call("POST /api/v1/vex/generate", {
        token,
        headers: { "idempotency-key": "one document" },
        json: { assetIds: [assetId], format: "openvex" },
      })
    const [first, repeated] = [await keyed(), await keyed()]
    expect([first.status, repeated.status, repeated.text]).toEqual([200, 200, first.text])
    expect(repeated.headers.get("idempotency-replayed")).toBe("true")
    const old = await app.call("POST /api/v1/vex/generate", {
      token,
      json: { assetIds: [assetId], format: "cyclonedx", cyclonedxVersion: "1.4" },
    })
    expect(JSON.parse(old.text)).toMatchObject({ specVersion: "1.4", metadata: { tools: [{ name: "Waybill" }] } })
    expect((await chosen("CVE-2024-9102")).body.type).toMatch(/nothing-decided$/)
    for (const [format, more] of [
      ["openvex", {}],
      ["csaf", {}],
      ["csaf", { csafVersion: "2.1", tlp: "CLEAR" }],
      ["cyclonedx", {}],
    ] as const) {
      const made = await make(format, more)
      expect(made.status, format).toBe(200)
      expect(made.text).toContain("CVE-2024-9101")
      expect(made.text).not.toContain("CVE-2024-9102")
      const elsewhere = await app.createOrganization("Customer")
      const theirs = await app.createToken(elsewhere, ["view-all", "manage-sboms-and-vex"])
      const held = token
      token = theirs
      await upload("shop")
      const taken = await app.call("POST /api/v1/vex", { token: theirs, headers: json, body: made.text })
      expect(taken.body, format).toMatchObject({ format, applied: 1, unmatched: [] })
      expect(await statuses(), format).toEqual({ "shop CVE-2024-9101": "not_affected", "shop CVE-2024-9102": "open" })
      token = held
    }
  })

  it("states just the findings that were chosen, and refuses more than it may hold instead of leaving some out", async () => {
    const [one, other] = [await upload("one"), await upload("other")]
    const decide = { filter: {}, status: "affected" }
    expect((await app.call("POST /api/v1/triage", { token: bot, json: decide })).status).toBe(201)
    const { items } = (await app.call("GET /api/v1/findings?status=affected", { token })).body
    const crosswise = items
      .filter((each: { asset: { id: string }; vulnerability: { id: string } }) =>
        [`${other} CVE-2024-9101`, `${one} CVE-2024-9102`].includes(`${each.asset.id} ${each.vulnerability.id}`),
      )
      .map((each: { id: string }) => each.id)
    const stated = (wish: object, max: number) =>
      app.database.transaction({ organizationId: organization.id }, (tx) =>
        decidedFindings(tx, organization.id, wish, max),
      )
    const rows = await stated({ findings: crosswise }, 2)
    expect(rows.map((row) => `${row.asset_id} ${row.public_id}`)).toEqual([
      `${other} CVE-2024-9101`,
      `${one} CVE-2024-9102`,
    ])
    for (const wish of [{ filter: {} }, { assetIds: [one, other] }, { vulnerabilityIds: ["CVE-2024-9101"] }]) {
      expect((await stated(wish, 4)).length, JSON.stringify(wish)).toBeGreaterThan(1)
      await expect(stated(wish, 1), JSON.stringify(wish)).rejects.toThrow(/narrow it/)
    }
  })

  it("of software without a purl comes back by the link into its SBOM, or by its name and version", async () => {
    const assetId = await upload("desk", false)
    const decide = { filter: { vulnerability: "CVE-2024-9101" }, status: "affected", response: "update" }
    expect((await app.call("POST /api/v1/triage", { token: bot, json: decide })).status).toBe(201)
    for (const more of [
      { format: "openvex" },
      { format: "csaf" },
      { format: "csaf", csafVersion: "2.1" },
      { format: "cyclonedx" },
    ]) {
      const made = await app.call("POST /api/v1/vex/generate", { token, json: { assetIds: [assetId], ...more } })
      const elsewhere = await app.createOrganization("Customer")
      const held = token
      token = await app.createToken(elsewhere, ["view-all", "manage-sboms-and-vex"])
      await upload("desk", false)
      await upload("shop")
      const taken = await app.call("POST /api/v1/vex", { token, headers: json, body: made.text })
      expect(taken.body, JSON.stringify(more)).toMatchObject({ applied: 1, unmatched: [] })
      expect(await statuses()).toMatchObject({ "desk CVE-2024-9101": "affected", "shop CVE-2024-9101": "open" })
      const { body } = await app.call(`GET /api/v1/vex/${taken.body.id}/statements`, { token })
      expect(body.items).toMatchObject([{ response: "update" }])
      token = held
    }
  })
})

const trustAll = (trust: object) => putTrust(app, organization, trust)

describe("a statement", () => {
  it("holds for software that comes later, and ends when its component is another", async () => {
    const { body } = await vex(lodashFixed)
    expect(body).toMatchObject({ applied: 0, unmatchedCount: 1 })
    await upload("later")
    expect(await statuses()).toMatchObject({ "later CVE-2024-9101": "fixed" })
    expect((await app.call(`GET /api/v1/vex/${body.id}`, { token })).body).toMatchObject({ applied: 1, unmatched: [] })
    await app.call("POST /api/v1/sboms?version=1", {
      token,
      headers: json,
      body: JSON.stringify({
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        metadata: { component: { type: "application", name: "later", version: "1", purl: "pkg:npm/later@1" } },
        components: [{ type: "library", name: "lodash", version: "4.17.19", purl: "pkg:npm/lodash@4.17.19" }],
      }),
    })
    expect(await statuses()).toEqual({ "later CVE-2024-9101": "open" })
  })

  it("about a part of a product is about that part in this product alone", async () => {
    await upload("shop")
    await upload("desk")
    await vex(
      openVex([
        {
          vulnerability: { name: "CVE-2024-9101" },
          products: [{ "@id": "pkg:npm/shop@1", subcomponents: [{ "@id": "pkg:npm/lodash" }] }],
          status: "not_affected",
          justification: "vulnerable_code_not_present",
        },
      ]),
    )
    expect(await statuses()).toMatchObject({ "shop CVE-2024-9101": "not_affected", "desk CVE-2024-9101": "open" })
  })

  it("closes a finding only when it speaks of every component that carries it; of two about one the later stands", async () => {
    await app.call("POST /api/v1/sboms?name=two&version=1", {
      token,
      headers: json,
      body: JSON.stringify({
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        components: ["4.17.20", "4.17.19"].map((version) => ({
          type: "library",
          name: "lodash",
          version,
          purl: `pkg:npm/lodash@${version}`,
        })),
      }),
    })
    const { body } = await vex(lodashFixed)
    expect(body.unmatched).toEqual([
      {
        statement: "/statements/0",
        reason: "CVE-2024-9101: in two pkg:npm/lodash@4.17.19 has it too, and the document does not mention it.",
      },
    ])
    const said = (status: string, timestamp: string) => ({
      vulnerability: { name: "CVE-2024-9101" },
      products: [{ "@id": "pkg:npm/lodash" }],
      status,
      timestamp,
    })
    await vex(openVex([said("fixed", "2026-02-01T00:00:00Z"), said("under_investigation", "2026-01-01T00:00:00Z")]))
    expect(await statuses()).toEqual({ "two CVE-2024-9101": "fixed" })
  })

  it("of an author who is not believed changes nothing; of one who is to be asked about waits for a word", async () => {
    await upload("shop")
    expect(
      (
        await trustAll({
          everybody: "propose",
          sboms: "apply",
          authors: [
            { author: "Liar", trust: "ignore", note: null },
            { author: "Überlieferer", trust: "ignore", note: null },
          ],
        })
      ).status,
    ).toBe(200)
    // Found by small letters, shown as it was written.
    const administrator = await app.createToken(organization, ["view-all", "manage-settings"])
    const trusted = await app.call("GET /api/v1/settings/vex-trust", { token: administrator })
    expect(trusted.body.authors).toEqual(
      ["Liar", "Überlieferer"].map((author) => ({ author, trust: "ignore", note: null, tokens: [] })),
    )
    for (const author of ["LIAR", "Überlieferer"]) {
      const ignored = await vex({ ...lodashFixed, author })
      expect(ignored.body, author).toMatchObject({ applied: 0, proposed: 0, unmatchedCount: 0 })
    }
    const { body } = await vex(lodashFixed)
    expect(body).toMatchObject({ applied: 0, proposed: 1, unmatched: [] })
    expect(await statuses()).toMatchObject({ "shop CVE-2024-9101": "open" })
    const proposals = (await app.call("GET /api/v1/triage/proposals", { token: bot })).body
    expect(proposals.items).toMatchObject([
      { vulnerability: "CVE-2024-9101", status: "fixed", document: { author: "Supplier" }, asset: { name: "shop" } },
    ])
    const decide = (verdict: string) =>
      app.call("POST /api/v1/triage/proposals/decide", {
        token: bot,
        json: { verdict, proposals: [proposals.items[0].id] },
      })
    const found = async (query: string) =>
      (await app.call(`GET /api/v1/triage/proposals?${query}`, { token: bot })).body.total
    const fits = ["q=SHOP", "q=2024-9101", "q=suppl", "author=SUPPLIER", "status=fixed,affected", "state=open,rejected"]
    for (const query of fits) expect(await found(query), query).toBe(1)
    for (const query of ["q=desk", "author=Suppl", "status=affected", "state=accepted"])
      expect(await found(query), query).toBe(0)
    // All that a filter shows are those of the list with the same one.
    const none = await app.call("POST /api/v1/triage/proposals/decide", {
      token: bot,
      json: { verdict: "reject", filter: { status: "affected", q: "shop" } },
    })
    expect(none.body.decided).toEqual([])
    expect((await decide("accept")).body.decided).toEqual([proposals.items[0].id])
    expect((await decide("reject")).body.decided).toEqual([])
    expect(await statuses()).toMatchObject({ "shop CVE-2024-9101": "fixed" })
    expect(
      (await app.call(`GET /api/v1/vex/${body.id}/statements?state=proposed`, { token })).body.items,
    ).toMatchObject([
      { ids: ["CVE-2024-9101"], status: "fixed", products: ["pkg:npm/lodash@4.17.20"], state: "proposed" },
    ])
  })

  it("is looked through by text and verdict, in its own order or by when it was said", async () => {
    await upload("shop")
    const said = (name: string, purl: string, timestamp?: string) => ({
      vulnerability: { name },
      products: [{ "@id": purl }],
      status: "fixed",
      ...(timestamp ? { timestamp } : {}),
    })
    const { body } = await vex(
      openVex([
        said("CVE-2024-9101", "pkg:npm/lodash@4.17.20", "2026-03-01T00:00:00Z"),
        said("CVE-2024-9102", "pkg:npm/elsewhere@1", "2026-02-01T00:00:00Z"),
        said("CVE-1999-0001", "pkg:npm/lodash@4.17.20"),
        said("CVE-1999-0002", "pkg:npm/elsewhere@1", "2026-02-01T00:00:00Z"),
      ]),
    )
    const route = `GET /api/v1/vex/${body.id}/statements`
    const places = async (query: string) => {
      const answer = await app.call(`${route}?${query}`, { token })
      expect(answer.status, answer.text).toBe(200)
      expect(answer.body.total).toBe(answer.body.items.length)
      return answer.body.items.map(({ place }: { place: number }) => place)
    }
    expect(await places("q=cve-1999")).toEqual([2, 3])
    expect(await places("q=NPM/Elsewhere")).toEqual([1, 3])
    expect(await places("q=none%20of%20your%20ASSETS")).toEqual([2, 3])
    // A product is stored field by field; what the fields are called is nobody's word.
    expect(await places("q=purl")).toEqual([])
    expect(await places("state=unmatched,applied")).toEqual([0, 1, 2, 3])
    expect(await places("state=applied")).toEqual([0])
    expect(await places("sort=-place")).toEqual([3, 2, 1, 0])
    // Of no time of its own it was said when the document was.
    expect(await places("sort=statedAt")).toEqual([2, 1, 3, 0])
    expect(await places("sort=-statedAt")).toEqual([0, 3, 1, 2])
    for (const sort of ["place", "-place", "statedAt", "-statedAt"]) {
      const walked: number[] = []
      for (let cursor = ""; cursor !== null; ) {
        const page = await app.call(`${route}?limit=1&sort=${sort}${cursor && `&cursor=${cursor}`}`, { token })
        walked.push(...page.body.items.map(({ place }: { place: number }) => place))
        cursor = page.body.nextCursor
      }
      expect(walked, sort).toEqual(await places(`sort=${sort}`))
    }
    expect((await app.call(`${route}?state=unread`, { token })).status).toBe(400)
  })

  it("that an SBOM makes of itself is decided with it, in JSON and in XML, and for it alone", async () => {
    await upload("desk")
    await app.call("POST /api/v1/sboms?version=1", {
      token,
      headers: json,
      body: JSON.stringify({
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        metadata: { component: { type: "application", name: "own", version: "1" } },
        components: [
          { "bom-ref": "l", type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20" },
        ],
        vulnerabilities: [
          {
            id: "CVE-2024-9101",
            analysis: { state: "not_affected", justification: "code_not_reachable" },
            affects: [{ ref: "l" }],
          },
        ],
      }),
    })
    await app.call("POST /api/v1/sboms?version=1", {
      token,
      headers: { "content-type": "application/xml" },
      body: `<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1">
        <metadata><component type="application" bom-ref="app"><name>markup</name><version>1</version></component></metadata>
        <components><component type="library" bom-ref="l"><name>lodash</name><version>4.17.20</version><purl>pkg:npm/lodash@4.17.20</purl></component></components>
        <vulnerabilities><vulnerability><id>CVE-2024-9101</id>
          <analysis><state>resolved</state><responses><response>update</response></responses></analysis>
          <affects><target><ref>l</ref><versions><version><range>vers:npm/&lt;4.18.0</range><status>affected</status></version></versions></target></affects>
        </vulnerability></vulnerabilities></bom>`,
    })
    expect(await statuses()).toMatchObject({
      "own CVE-2024-9101": "not_affected",
      "markup CVE-2024-9101": "fixed",
      "desk CVE-2024-9101": "open",
    })
    expect((await app.call("GET /api/v1/vex", { token })).body.items).toHaveLength(2)
  })

  it("of CSAF that contradicts itself is refused with the number of the test", async () => {
    const { status, body } = await vex({
      document: {
        category: "csaf_base",
        csaf_version: "2.0",
        title: "Two tongues",
        publisher: { category: "vendor", name: "Example", namespace: "https://example.com" },
        tracking: {
          id: "EX-1",
          status: "final",
          version: "1",
          initial_release_date: "2026-01-01T00:00:00Z",
          current_release_date: "2026-01-01T00:00:00Z",
          revision_history: [{ number: "1", date: "2026-01-01T00:00:00Z", summary: "First" }],
        },
      },
      product_tree: { full_product_names: [{ product_id: "P", name: "Product" }] },
      vulnerabilities: [{ cve: "CVE-2026-0001", product_status: { fixed: ["P"], known_affected: ["P"] } }],
    })
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      {
        path: "/vulnerabilities/0/product_status/fixed/0",
        message: 'P is both "Affected" and "Fixed".',
        test: "6.1.6",
      },
    ])
  })
})

describe("a document of 100,000 statements", () => {
  const many = (count: number) =>
    openVex(
      Array.from({ length: count }, (_, n) => ({
        vulnerability: { name: n === count - 1 ? "CVE-2024-9101" : `CVE-2030-${100_000 + n}` },
        products: [{ "@id": "pkg:npm/lodash@4.17.20" }],
        status: "fixed",
      })),
    )
  it("is taken within the time of a request, and one of one more is refused", { timeout: 180_000 }, async () => {
    await upload("shop")
    const started = performance.now()
    const { status, body } = await vex(many(100_000))
    console.info(`100,000 statements: ${Math.round(performance.now() - started)} ms`)
    expect([status, body.statements, body.applied, body.unmatchedCount]).toEqual([201, 100_000, 1, 99_999])
    expect(await statuses()).toMatchObject({ "shop CVE-2024-9101": "fixed" })
    expect((await vex(many(100_001))).status).toBe(422)
  })
})

it("a document waits for another server that stores one of the organization, with one connection", async () => {
  await upload("shop")
  const waiting = () =>
    app.database.read("shared", (tx) =>
      tx.number(sql`select count(*)::int from pg_stat_activity where wait_event_type = 'Lock' and query like '%vex:%'`),
    )
  const sent = await app.database.transaction({ organizationId: organization.id }, async (tx) => {
    await waitForVexTurn(tx, organization.id)
    const statements = [
      { vulnerability: { name: "CVE-2024-9102" }, products: [{ "@id": "pkg:npm/shop@1" }], status: "fixed" },
    ]
    const documents = [vex(openVex(statements)), vex({ ...openVex(statements), "@id": "urn:another" })]
    while ((await waiting()) < 1) await setTimeout(10)
    expect(await waiting()).toBe(1)
    return documents
  })
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([201, 201])
})
