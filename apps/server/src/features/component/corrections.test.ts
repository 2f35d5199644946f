import fc from "fast-check"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"

interface Said {
  readonly name: string
  readonly version?: string
  readonly purl?: string
  readonly cpe?: string
  readonly licenses?: unknown
  readonly supplier?: { readonly name: string }
}

let app: TestApp
let organization: TestOrganization
let token: string
let reader: string
beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex", "manage-assets"])
  reader = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  await knowOf(app, { cve: "CVE-2024-4001", fixed: "4.17.21", priority: 40 })
  await knowOf(app, { cve: "CVE-2024-4002", fixed: "2.0.0", priority: 95, packageKey: "pkg:npm/acme-core" })
})
afterAll(() => app.close())

let serial = 0
async function upload(name: string, components: readonly Said[], credential = token) {
  serial += 1
  const { body, status, text } = await app.call(`POST /api/v1/sboms?name=${name}&version=1`, {
    token: credential,
    json: {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      // Another document each time.
      metadata: { component: { type: "application", name: `${name} ${serial}` } },
      components: components.map((each, index) => ({ type: "library", "bom-ref": `c${index}`, ...each })),
    },
  })
  expect(status, text).toBe(201)
  return { sbomId: String(body.id), assetId: String(body.asset.id), counts: body.counts }
}
const patch = (id: string, json: unknown, options: { headers?: Record<string, string>; query?: string } = {}) =>
  app.call(`PATCH /api/v1/components/${id}${options.query ?? ""}`, {
    token,
    json,
    ...(options.headers ? { headers: options.headers } : {}),
  })
const read = async (id: string) => (await app.call(`GET /api/v1/components/${id}`, { token })).body
async function findings(assetId: string, credential = token): Promise<string[]> {
  const { body } = await app.call(`GET /api/v1/findings?assetId=${assetId}&limit=1000`, { token: credential })
  return body.items.map((each: { vulnerability: { id: string } }) => each.vulnerability.id).sort()
}
const renamed = { name: "l0dash", version: "4.17.20", purl: "pkg:generic/l0dash@4.17.20" }

describe("a corrected component", () => {
  it("that an SBOM takes over from the one before while the correction is taken back is as the document says", async () => {
    const { sbomId, assetId } = await upload("undone meanwhile", [renamed])
    expect((await patch(`${sbomId}.0`, { purl: "pkg:npm/lodash@4.17.20" })).status).toBe(200)
    expect(await findings(assetId)).toEqual(["CVE-2024-4001"])
    const waiting = sql`select count(*)::int from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`
    const expectWaiting = (count: number) =>
      expect.poll(() => app.database.transaction("shared", (tx) => tx.number(waiting)), { timeout: 20_000 }).toBe(count)
    const { undone, later } = await app.database.transaction({ organizationId: organization.id }, async (tx) => {
      await holdFindings(tx, organization.id)
      const taken = app.call(`DELETE /api/v1/components/${sbomId}.0/correction`, { token })
      await expectWaiting(1)
      const uploaded = upload("undone meanwhile", [renamed, { name: "more", version: "1" }])
      await expectWaiting(2)
      // As an object: what is waited for ends with this transaction alone.
      return { undone: taken, later: uploaded }
    })
    expect((await undone).status).toBe(200)
    expect(await read(`${(await later).sbomId}.0`)).toMatchObject({ purl: renamed.purl, isCorrected: false })
    expect(await findings(assetId)).toEqual([])
  })

  it("is matched anew at once, says what it was, by whom and why, and is taken back whole", async () => {
    const { sbomId, assetId } = await upload("corrected", [renamed, { name: "other", version: "1" }])
    const id = `${sbomId}.0`
    const done = await patch(id, { purl: "pkg:npm/lodash@4.17.20", supplier: "OpenJS", note: "The build renames it" })
    expect(done.status, done.text).toBe(200)
    expect(done.body).toMatchObject({
      purl: "pkg:npm/lodash@4.17.20",
      supplier: "OpenJS",
      isCorrected: true,
      unmatched: null,
    })
    expect(done.body.reached).toMatchObject({
      components: 1,
      assets: 1,
      findings: { added: 1, ended: 0 },
      vulnerabilities: { added: ["CVE-2024-4001"] },
    })
    expect(await findings(assetId)).toEqual(["CVE-2024-4001"])
    const shown = await read(id)
    expect(shown.original).toEqual({
      purl: renamed.purl,
      cpe: null,
      licenses: [],
      supplier: null,
      unmatched: "unsupported-ecosystem",
    })
    expect(shown.corrections).toMatchObject([
      {
        kind: "component",
        reach: "asset",
        note: "The build renames it",
        set: { purl: "pkg:npm/lodash@4.17.20", supplier: "OpenJS" },
      },
    ])
    expect(shown.corrections[0].by).toContain("Person")
    expect((await app.call(`GET /api/v1/sboms/${sbomId}`, { token })).body.counts).toMatchObject({
      matched: 1,
      unmatched: 1,
    })
    const undone = await app.call(`DELETE /api/v1/components/${id}/correction`, { token })
    expect(undone.body.reached.findings).toEqual({ added: 0, ended: 1 })
    expect(await findings(assetId)).toEqual([])
    expect(await read(id)).toMatchObject({
      purl: renamed.purl,
      supplier: null,
      isCorrected: false,
      original: null,
      corrections: [],
      unmatched: "unsupported-ecosystem",
    })
    expect((await app.call(`GET /api/v1/sboms/${sbomId}`, { token })).body.counts).toMatchObject({
      matched: 0,
      unmatched: 2,
    })
    expect((await app.call(`DELETE /api/v1/components/${id}/correction`, { token })).status).toBe(404)
  })

  it("stays corrected in the next SBOM of the asset, and in no other asset", async () => {
    const first = await upload("kept", [renamed])
    await patch(`${first.sbomId}.0`, { purl: "pkg:npm/lodash" })
    const next = await upload("kept", [{ name: "new", version: "1" }, renamed])
    expect(next.assetId).toBe(first.assetId)
    expect(next.counts).toMatchObject({ matched: 1, findings: 1 })
    expect(await read(`${next.sbomId}.1`)).toMatchObject({ purl: "pkg:npm/lodash@4.17.20", isCorrected: true })
    const elsewhere = await upload("elsewhere", [renamed])
    expect(elsewhere.counts).toMatchObject({ matched: 0, findings: 0 })
    const wide = await patch(`${elsewhere.sbomId}.0`, { purl: "pkg:npm/lodash", reach: "organization" })
    expect(wide.body.reached).toMatchObject({ assets: expect.any(Number) })
    expect((await upload("later", [renamed])).counts).toMatchObject({ findings: 1 })
  })

  it("takes one value back with null, has none with an empty one, and keeps the others", async () => {
    const { sbomId } = await upload("values", [
      { name: "v", version: "1", purl: "pkg:npm/lodash@4.17.20", supplier: { name: "Them" } },
    ])
    const id = `${sbomId}.0`
    const none = await patch(id, { purl: "", licenses: ["MIT"], cpe: "cpe:2.3:a:x:y:1:*:*:*:*:*:*:*" })
    // Without a purl it is known by its CPE.
    expect(none.body).toMatchObject({ purl: null, licenses: ["MIT"], supplier: "Them", unmatched: null })
    expect(none.body.reached.findings).toEqual({ added: 0, ended: 1 })
    const back = await patch(id, { purl: null })
    expect(back.body).toMatchObject({ purl: "pkg:npm/lodash@4.17.20", licenses: ["MIT"], isCorrected: true })
    expect((await patch(id, { licenses: null, cpe: null })).body).toMatchObject({
      licenses: [],
      cpe: null,
      isCorrected: false,
    })
  })

  it("is first tried: a dry run tells the same and changes nothing", async () => {
    const { sbomId, assetId } = await upload("tried", [{ ...renamed, name: "l1dash" }])
    const tried = await patch(`${sbomId}.0`, { purl: "pkg:npm/lodash" }, { query: "?dryRun=true" })
    expect(tried.body).toMatchObject({ purl: "pkg:npm/lodash@4.17.20", reached: { findings: { added: 1, ended: 0 } } })
    expect(await findings(assetId)).toEqual([])
    expect(await read(`${sbomId}.0`)).toMatchObject({ isCorrected: false })
  })

  it("is edited by one person at a time", async () => {
    const { sbomId } = await upload("two", [{ name: "two", version: "1" }])
    const id = `${sbomId}.0`
    const tag = (await app.call(`GET /api/v1/components/${id}`, { token })).headers.get("etag") ?? ""
    const mine = await patch(id, { supplier: "Mine" }, { headers: { "if-match": tag } })
    expect(mine.status).toBe(200)
    const theirs = await patch(id, { supplier: "Theirs" }, { headers: { "if-match": tag } })
    expect([theirs.status, theirs.body.type]).toEqual([412, "/problems/changed-meanwhile"])
    expect(await read(id)).toMatchObject({ supplier: "Mine" })
    expect(
      (await patch(id, { supplier: "Ours" }, { headers: { "if-match": mine.headers.get("etag") ?? "" } })).status,
    ).toBe(200)
  })

  it("refuses what it cannot read, and who may not", async () => {
    const { sbomId } = await upload("refused", [{ name: "refused", version: "1" }])
    for (const body of [
      {},
      { purl: "npm/lodash" },
      { cpe: "cpe:9" },
      { reach: "asset" },
      { supplier: 5 },
      { unknown: "x", supplier: "y" },
    ])
      expect((await patch(`${sbomId}.0`, body)).status, JSON.stringify(body)).toBe(400)
    const answer = await app.call(`PATCH /api/v1/components/${sbomId}.0`, { token: reader, json: { supplier: "x" } })
    expect(answer.status).toBe(403)
    expect(await read(`${sbomId}.0`)).toMatchObject({ isCorrected: false })
  })
})

describe("a rule", () => {
  it("corrects what its patterns describe, now and later, is changed and taken back; a component's own correction goes before it", async () => {
    const build = { name: "acme-core", version: "1.5.0", purl: "pkg:generic/acme-core@1.5.0" }
    const { sbomId, assetId } = await upload("ruled", [
      build,
      { name: "acme_core", version: "1", purl: "pkg:generic/acme_core@1" },
    ])
    const rule = {
      where: { purl: "pkg:generic/acme-*" },
      set: { purl: "pkg:npm/acme-core", supplier: "Acme" },
      note: "Own builds",
    }
    const tried = await app.call("POST /api/v1/component-corrections?dryRun=true", { token, json: rule })
    expect([tried.status, tried.body.reached.findings]).toEqual([200, { added: 1, ended: 0 }])
    expect(await findings(assetId)).toEqual([])
    const made = await app.call("POST /api/v1/component-corrections", { token, json: rule })
    expect([made.status, made.body.correction.components]).toEqual([201, 1])
    expect(await findings(assetId)).toEqual(["CVE-2024-4002"])
    expect((await app.call("POST /api/v1/component-corrections", { token, json: rule })).status).toBe(409)
    expect((await upload("ruled later", [build])).counts).toMatchObject({ findings: 1, kev: 1 })
    await patch(`${sbomId}.0`, { purl: "pkg:npm/acme-core@2.0.0" })
    expect(await read(`${sbomId}.0`)).toMatchObject({ purl: "pkg:npm/acme-core@2.0.0", supplier: "Acme" })
    expect(await findings(assetId)).toEqual([])
    const id = made.body.correction.id
    const changed = await app.call(`PUT /api/v1/component-corrections/${id}`, {
      token,
      headers: { "if-match": made.headers.get("etag") ?? "" },
      json: { where: { name: "acme?core" }, set: { supplier: "Acme" } },
    })
    expect([changed.status, changed.body.correction.components]).toEqual([200, 0])
    expect(await read(`${sbomId}.0`)).toMatchObject({ supplier: null })
    const stale = await app.call(`PUT /api/v1/component-corrections/${id}`, {
      token,
      headers: { "if-match": `"1"` },
      json: rule,
    })
    expect(stale.status).toBe(412)
    const { body } = await app.call("GET /api/v1/component-corrections?limit=1", { token: reader })
    expect(body.items[0]).toMatchObject({ id, kind: "rule", where: { name: "acme?core" }, reach: "organization" })
    const asked = async (query: string) =>
      (await app.call(`GET /api/v1/component-corrections?${query}`, { token: reader })).body.items.map(
        (each: { id: string }) => each.id,
      )
    expect(await asked("kind=rule&limit=100")).toContain(id)
    expect(await asked("kind=component&limit=100")).not.toContain(id)
    expect(await asked("q=no%20such%20words")).toEqual([])
    expect((await app.call(`DELETE /api/v1/component-corrections/${id}`, { token })).status).toBe(200)
    expect((await app.call(`DELETE /api/v1/component-corrections/${id}`, { token })).status).toBe(404)
  })
})

describe("corrections", () => {
  it("are felt by no other organization", async () => {
    const theirs = await app.createOrganization("Other")
    const credential = await app.createToken(theirs, ["view-all", "manage-sboms-and-vex", "manage-assets"])
    const before = await upload("same", [renamed], credential)
    await app.call("POST /api/v1/component-corrections", {
      token,
      json: { where: { name: "l0dash" }, set: { purl: "pkg:npm/lodash" } },
    })
    const after = await upload("same", [renamed, { name: "x", version: "1" }], credential)
    expect([await findings(before.assetId, credential), after.counts.matched]).toEqual([[], 0])
    expect((await app.call("GET /api/v1/component-corrections", { token: credential })).body.items).toEqual([])
  })

  it("make of an SBOM what one that says the corrected values would be", async () => {
    const version = fc.constantFrom("1.0.0", "4.17.20", "4.17.21", "2.0.0")
    const purl = fc.constantFrom(
      undefined,
      "pkg:npm/lodash",
      "pkg:npm/acme-core",
      "pkg:generic/thing",
      "pkg:deb/debian/x",
    )
    const said = fc
      .record({ name: fc.constantFrom("a", "b"), version, type: purl })
      .map(({ name, version: of, type }) => ({ name, version: of, ...(type ? { purl: `${type}@${of}` } : {}) }))
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(said, { minLength: 1, maxLength: 4, selector: (each) => JSON.stringify(each) }),
        fc.array(fc.tuple(fc.nat(3), purl), { maxLength: 3 }),
        async (components, changes) => {
          run += 1
          const corrected = await upload(`p${run}`, components)
          const expected = [...components]
          for (const [place, value] of changes) {
            const at = place % components.length
            const component = components[at]
            if (component === undefined) continue
            await patch(`${corrected.sbomId}.${at}`, { purl: value ?? "" })
            expected[at] = {
              name: component.name,
              version: component.version,
              ...(value ? { purl: `${value}@${component.version}` } : {}),
            }
          }
          const again = await upload(`p${run}`, [...components, { name: "c", version: "1" }])
          const plain = await upload(`q${run}`, [...expected, { name: "c", version: "1" }])
          expect(again.counts).toEqual(plain.counts)
          const list = async (assetId: string) =>
            (await app.call(`GET /api/v1/assets/${assetId}/components`, { token })).body.items
              .map((each: Record<string, unknown>) =>
                JSON.stringify([each.name, each.purl, each.unmatched, each.counts]),
              )
              .sort()
          expect(await list(again.assetId)).toEqual(await list(plain.assetId))
          expect(await findings(again.assetId)).toEqual(await findings(plain.assetId))
        },
      ),
      { numRuns: 15 },
    )
  })
})
