import { existsSync, readdirSync, readFileSync } from "node:fs"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hashSecret } from "../../http/credential.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"

let app: TestApp
let organization: TestOrganization
let token: string
beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
})
afterAll(() => app.close())

const bom = (name: string, components: object[]) =>
  JSON.stringify({
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    metadata: { component: { type: "application", name, version: "1.0.0", "bom-ref": "root" } },
    components,
  })
const lodash = {
  type: "library",
  name: "lodash",
  version: "4.17.20",
  purl: "pkg:npm/lodash@4.17.20",
  "bom-ref": "lodash",
}
const upload = (body: string, query = "", credential = token) =>
  app.call(`POST /api/v1/sboms${query}`, { token: credential, body, headers: { "content-type": "application/json" } })

describe("an uploaded SBOM", () => {
  it("is stored with its components and comes back byte for byte", async () => {
    const body = bom("shop", [
      lodash,
      { type: "library", name: "busybox", version: "1.35", purl: "pkg:apk/alpine/busybox@1.35" },
      { type: "file", name: "a.txt" },
    ])
    const answer = await upload(body)
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body).toMatchObject({
      format: "cyclonedx",
      asset: { name: "shop", version: "1.0.0" },
      counts: { components: 3, matched: 1, unmatched: 2, findings: 0 },
      coverage: { "no-release": 1, "no-purl": 1 },
    })
    const content = await app.call(`GET /api/v1/sboms/${answer.body.id}/content`, { token })
    expect(content.text).toBe(body)
    expect(content.headers.get("content-disposition")).toContain("attachment")
    const again = await upload(body)
    expect([again.status, again.body.id]).toEqual([200, answer.body.id])
  })

  it("that comes again while it is deleted is stored anew", async () => {
    const text = bom("comes again", [lodash])
    const first = await upload(text)
    const waiting = sql`select count(*)::int from pg_locks l where l.locktype in ('advisory', 'tuple', 'transactionid') and not l.granted`
    const expectWaiting = (count: number) =>
      expect.poll(() => app.database.transaction("shared", (tx) => tx.number(waiting)), { timeout: 20_000 }).toBe(count)
    const { deleted, again } = await app.database.transaction({ organizationId: organization.id }, async (tx) => {
      await holdFindings(tx, organization.id)
      const gone = app.call(`DELETE /api/v1/sboms/${first.body.id}`, { token })
      await expectWaiting(1)
      // It is known, and waits for its asset.
      const sent = upload(text, "?active=true")
      await expectWaiting(2)
      // As an object: what is waited for ends with this transaction alone.
      return { deleted: gone, again: sent }
    })
    expect((await deleted).status).toBe(204)
    const stored = await again
    expect([stored.status, stored.body.current], stored.text).toEqual([201, true])
    expect(stored.body.id).not.toBe(first.body.id)
    expect((await app.call(`GET /api/v1/sboms/${stored.body.id}/content`, { token })).text).toBe(text)
  })

  it("that is the only one and is set inactive is not what its asset goes by", async () => {
    const { body } = await upload(bom("only", [lodash]))
    const { body: off } = await app.call(`PATCH /api/v1/sboms/${body.id}`, { token, json: { active: false } })
    expect([body.current, off.active, off.current]).toEqual([true, false, false])
  })

  it("that is there already takes what is said beside it as a new one does", async () => {
    const body = bom("said", [lodash])
    const first = await upload(body)
    const assetOf = async () => (await app.call(`GET /api/v1/assets/${first.body.asset.id}`, { token })).body
    const keeper = await app.createToken(organization, ["view-all", "manage-sboms-and-vex", "manage-assets"])
    const left = await upload(body, "?label=said&relationship=third")
    expect([left.status, left.body.id, left.body.warnings]).toMatchObject([
      200,
      first.body.id,
      [{ code: "label-left-out" }],
    ])
    expect(await assetOf()).toMatchObject({ labels: [], relationship: "third", active: true })
    const put = await upload(body, "?label=said&active=false", keeper)
    expect([put.status, put.body.warnings]).toEqual([200, []])
    expect(await assetOf()).toMatchObject({ labels: ["said"], relationship: "third", active: false })
  })

  it("tells when and by what it was made, and where it comes from", async () => {
    const [made, silent] = [bom("made", [lodash]), bom("silent", [lodash])]
    const document = JSON.parse(made)
    document.metadata.timestamp = "2024-05-06T07:08:09+02:00"
    document.metadata.tools = [{ vendor: "anchore", name: "syft", version: "1.4.1" }]
    expect((await upload(JSON.stringify(document), "?source=pipeline")).body).toMatchObject({
      documentCreatedAt: "2024-05-06T05:08:09.000Z",
      tools: ["syft 1.4.1"],
      source: "pipeline",
    })
    expect((await upload(silent)).body).toMatchObject({ documentCreatedAt: null, tools: [], source: null })
  })

  it("takes over what the SBOM before has too, under its new place and with its new edges", async () => {
    const package_ = (name: string) => ({
      type: "library",
      name,
      version: "1.0.0",
      purl: `pkg:npm/${name}@1.0.0`,
      "bom-ref": name,
    })
    const edges = (...pairs: [string, string[]][]) => pairs.map(([ref, dependsOn]) => ({ ref, dependsOn }))
    const document = (names: string[], dependencies: object[]) =>
      JSON.stringify({ ...JSON.parse(bom("drift", names.map(package_))), dependencies })
    await upload(document(["a", "b", "c"], edges(["root", ["a"]], ["a", ["b", "c"]])))
    const second = await upload(document(["new", "c", "a"], edges(["root", ["new"]], ["new", ["c", "a"]])))
    expect(second.status, second.text).toBe(201)
    const rows = await app.database.transaction({ organizationId: organization.id }, (tx) =>
      tx.many(sql`
        select c.ordinal, c.name, c.purl, c.depends_on, c.is_direct, v.version from component c join package_version v on v.id = c.package_version_id where c.sbom_id = ${second.body.id} order by ordinal`),
    )
    expect(rows).toEqual([
      { ordinal: 0, name: "new", purl: "pkg:npm/new@1.0.0", depends_on: [1, 2], is_direct: true, version: "1.0.0" },
      { ordinal: 1, name: "c", purl: "pkg:npm/c@1.0.0", depends_on: null, is_direct: false, version: "1.0.0" },
      { ordinal: 2, name: "a", purl: "pkg:npm/a@1.0.0", depends_on: null, is_direct: false, version: "1.0.0" },
    ])
  })

  it("of more than 32 MB is not taken where 64 of them wait already", async () => {
    const full = await app.createOrganization()
    await app.database.transaction({ organizationId: full.id }, (tx) =>
      tx.run(
        sql`insert into job (organization_id, id, kind) select ${full.id}, gen_random_uuid(), 'store-sbom' from generate_series(1, 63)`,
      ),
    )
    const its = await app.createToken(full, ["view-all", "manage-sboms-and-vex"])
    const padding = "x".repeat(33 * 1024 * 1024)
    // One place is left, however many come for it at once.
    const answers = await Promise.all(
      ["a", "b", "c", "d"].map((name) =>
        app.call("POST /api/v1/sboms", {
          token: its,
          headers: { "content-type": "application/json" },
          body: `{"bomFormat":"CycloneDX","specVersion":"1.5","${name}":"${padding}"}`,
        }),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([202, 429, 429, 429])
    const refused = answers.find((answer) => answer.status === 429)
    expect([refused?.body.type, refused?.headers.get("retry-after")]).toEqual(["/problems/queue-full", "60"])
  })

  it("of more than 32 MB waits in its organization's own line, and holds one place of the worker's at a time", async () => {
    const flood = await app.createOrganization()
    const its = await app.createToken(flood, ["view-all", "manage-sboms-and-vex"])
    for (const name of ["one", "two"])
      await app.call("POST /api/v1/sboms", {
        token: its,
        headers: { "content-type": "application/json" },
        body: bom(name, [{ ...lodash, description: "x".repeat(33 * 1024 * 1024) }]),
      })
    const lines = await app.database.transaction("shared", (tx) =>
      tx.many<{ queue_name: string; jobs: number }>(sql`
        select queue_name, count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'store-sbom' and queue_name like ${`%${flood.id}`} group by queue_name`),
    )
    expect(lines).toEqual([{ queue_name: `store-sbom:${flood.id}`, jobs: 2 }])
  })

  it("of more than 32 MB is not stored once its token was revoked, be it answered before", async () => {
    const brief = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
    const body = bom("revoked-meanwhile", [{ ...lodash, description: "x".repeat(33 * 1024 * 1024) }])
    const answer = await upload(body, "", brief)
    expect(answer.status, answer.text).toBe(202)
    await app.database.transaction({ organizationId: organization.id }, (tx) =>
      tx.run(sql`update api_token set revoked_at = now() where secret_hash = ${hashSecret(brief)}`),
    )
    app.app.startWorker()
    const location = answer.headers.get("location")
    await app.call(`GET ${location}/events`, { token })
    expect((await app.call(`GET ${location}`, { token })).body).toMatchObject({
      state: "failed",
      error: { type: "/problems/permission-missing", permission: "create:sbom-and-vex" },
    })
    expect((await app.call("GET /api/v1/assets?q=revoked-meanwhile", { token })).body.total).toBe(0)
  })

  it("of more than 32 MB is answered with a job, which says how far it is and what it made", async () => {
    app.app.startWorker()
    const padding = { properties: [{ name: "padding", value: "x".repeat(33 * 1024 * 1024) }] }
    const answer = await upload(
      bom("very-large", [
        { ...lodash, ...padding },
        { type: "file", name: "a.txt" },
      ]),
    )
    expect(answer.status, answer.text).toBe(202)
    const location = answer.headers.get("location") ?? ""
    expect(location).toBe(`/api/v1/jobs/${answer.body.id}`)
    const events = await app.call(`GET ${location}/events`, { token })
    expect(events.headers.get("content-type")).toContain("text/event-stream")
    const states = events.text
      .split("\n")
      .filter((line) => line.startsWith("data: "))
      .map((line) => JSON.parse(line.slice(6)).state)
    expect(states.at(-1)).toBe("done")
    const job = await app.call(`GET ${location}`, { token })
    const made = await app.call(`GET /api/v1/sboms/${job.body.result.id}`, { token })
    expect(made.body).toMatchObject({ asset: { name: "very-large" }, counts: { components: 2, matched: 1 } })
    const second = await upload(
      bom("very-large", [
        { type: "file", name: "a.txt" },
        { ...lodash, ...padding },
        { ...lodash, version: "4.17.19", purl: "pkg:npm/lodash@4.17.19", "bom-ref": "older" },
      ]),
    )
    await app.call(`GET ${second.headers.get("location")}/events`, { token })
    expect((await app.call("GET /api/v1/sboms?q=very-large", { token })).body.items[0]).toMatchObject({
      asset: { name: "very-large" },
      counts: { components: 3, matched: 2 },
    })
    const broken = await upload(`{"bomFormat":"CycloneDX","specVersion":"9","x":"${"x".repeat(33 * 1024 * 1024)}"}`)
    await app.call(`GET ${broken.headers.get("location")}/events`, { token })
    const failed = await app.call(`GET ${broken.headers.get("location")}`, { token })
    expect(failed.body).toMatchObject({
      state: "failed",
      result: null,
      error: { type: "/problems/sbom-invalid", status: 422 },
    })
  })

  it("is taken with a purl that hides U+0000, which then names nothing", async () => {
    const hidden = { ...lodash, name: "hidden", purl: "pkg:npm/hidden@1%00", "bom-ref": "hidden" }
    const answer = await upload(bom("hides", [lodash, hidden]))
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body).toMatchObject({ counts: { components: 2, matched: 1 }, coverage: { "invalid-purl": 1 } })
    const again = await upload(bom("hides", [lodash, hidden, { ...hidden, name: "third", "bom-ref": "third" }]))
    expect(again.body).toMatchObject({ counts: { components: 3, matched: 1 }, coverage: { "invalid-purl": 2 } })
  })

  it("is taken as a form too, under another name as another asset", async () => {
    const form = new FormData()
    form.append("file", new Blob([bom("form", [lodash])], { type: "application/json" }), "form.cdx.json")
    const answer = await app.call("POST /api/v1/sboms?name=renamed&version=2&label=a&label=b", { token, body: form })
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body).toMatchObject({ fileName: "form.cdx.json", asset: { name: "renamed", version: "2" } })
  })

  it("of more than 100,000 components is answered with a job, be it small", async () => {
    const components = (count: number) => Array.from({ length: count }, (_, at) => ({ type: "file", name: `f${at}` }))
    const answer = await upload(bom("very-many", components(100_001)))
    expect(answer.status, answer.text).toBe(202)
    const location = answer.headers.get("location")
    await app.call(`GET ${location}/events`, { token })
    const { id } = (await app.call(`GET ${location}`, { token })).body.result
    expect((await app.call(`GET /api/v1/sboms/${id}`, { token })).body.counts).toMatchObject({ components: 100_001 })
  })

  it("brings labels to the asset that it makes; to one that is there already only with update:asset, else it says so", async () => {
    const labelsOf = async (id: string) => (await app.call(`GET /api/v1/assets/${id}`, { token })).body.labels
    const first = await upload(bom("labelled", [lodash]), "?label=shop")
    const { id } = first.body.asset
    expect(first.body.warnings).toEqual([])
    expect(await labelsOf(id)).toEqual(["shop"])
    const second = await upload(
      bom("labelled", [lodash, { type: "library", name: "other" }]),
      "?label=Shop&label=exempt",
    )
    expect(second.status).toBe(201)
    expect(second.body.warnings).toMatchObject([{ code: "label-left-out", path: "label" }])
    expect(await labelsOf(id)).toEqual(["shop"])
    const keeper = await app.createToken(organization, ["view-all", "manage-sboms-and-vex", "manage-assets"])
    const third = await upload(bom("labelled", [{ ...lodash, version: "4.17.19" }]), "?label=exempt", keeper)
    expect(third.body.warnings).toEqual([])
    expect(await labelsOf(id)).toEqual(["exempt", "shop"])
  })

  it("whose bytes come several times at once is new to one of the senders alone", async () => {
    const body = bom("at-once", [lodash])
    const answers = await Promise.all(Array.from({ length: 4 }, () => upload(body)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 200, 201])
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
  })

  it("of which two come at once is whole, and the asset has one that counts", async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        upload(bom("raced", [lodash, { ...lodash, name: `p${i}`, purl: `pkg:npm/p${i}@1.0.0`, "bom-ref": `p${i}` }])),
      ),
    )
    expect(answers.map((answer) => answer.status)).toEqual(Array(6).fill(201))
    const rows = await app.database.read({ organizationId: organization.id }, (tx) =>
      tx.many<{ components: number; current: boolean }>(sql`
        select (select count(*)::int from component c where c.sbom_id = s.id) as components, a.current_sbom_id = s.id as current
          from sbom s join asset a on a.id = s.asset_id where a.name = 'raced'`),
    )
    expect(rows.map((row) => row.components)).toEqual(Array(6).fill(2))
    expect(rows.filter((row) => row.current)).toHaveLength(1)
  })

  it.each([
    ["cut off", '{"bomFormat":"CycloneDX","specVersion":"1.5","compo', 400, "sbom-unreadable"],
    ["empty", "", 400, "sbom-unreadable"],
    ["no SBOM", '{"lockfileVersion":3}', 422, "sbom-invalid"],
    ["with a reference used twice", bom("x", [lodash, lodash]), 422, "sbom-invalid"],
    ["with an escaped U+0000", bom("x", [{ ...lodash, name: "a\u0000b" }]), 422, "sbom-invalid"],
  ])("that is %s is refused with the place, and nothing is stored", async (_name, body, status, key) => {
    const count = () =>
      app.database.read({ organizationId: organization.id }, (tx) =>
        tx.one<{ n: number }>(sql`select (select count(*) from sbom)::int + (select count(*) from asset)::int as n`),
      )
    const before = await count()
    const answer = await upload(body)
    expect([answer.status, answer.body.type]).toEqual([status, `/problems/${key}`])
    expect(answer.body.errors[0].path).not.toBe("")
    expect(await count()).toEqual(before)
  })

  it("is refused without the permission, in a content type that is none, and with an unknown option", async () => {
    expect((await upload(bom("x", []), "", await app.createToken(organization, ["view-all"]))).status).toBe(403)
    expect(
      (await app.call("POST /api/v1/sboms", { token, body: "x", headers: { "content-type": "image/png" } })).status,
    ).toBe(415)
    expect((await upload(bom("x", []), "?nonsense=1")).status).toBe(400)
  })

  it("with the same Idempotency-Key is stored once and answered alike; with another body it is refused", async () => {
    const send = (body: string) =>
      app.call("POST /api/v1/sboms", {
        token,
        body,
        headers: { "content-type": "application/json", "idempotency-key": "one" },
      })
    const first = await send(bom("idempotent", [lodash]))
    const second = await send(bom("idempotent", [lodash]))
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id])
    expect((await send(bom("other", [lodash]))).status).toBe(422)
  })
})

describe("two organizations", () => {
  it("with the same file know nothing of each other", async () => {
    const other = await app.createOrganization("Other")
    const theirs = await app.createToken(other, ["view-all", "manage-sboms-and-vex"])
    const body = bom("secret-project", [lodash])
    const mine = await upload(body)
    const second = await upload(body, "", theirs)
    expect([mine.status, second.status]).toEqual([201, 201])
    expect(second.body.id).not.toBe(mine.body.id)
    expect((await app.call(`GET /api/v1/sboms/${mine.body.id}`, { token: theirs })).status).toBe(404)
    expect((await app.call(`GET /api/v1/sboms/${mine.body.id}/content`, { token: theirs })).status).toBe(404)
  })
})

const sboms = new URL("../../../../../../shared/data/sboms/", import.meta.url)
describe.skipIf(!existsSync(sboms))("every file of the real SBOMs (skipped without ../shared)", () => {
  it("is taken or refused in words, never with an error of ours", async () => {
    const files = readdirSync(sboms, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name !== "index.jsonl",
    )
    const wrong: string[] = []
    let taken = 0
    const send = async (entry: (typeof files)[number]) => {
      const answer = await app.call("POST /api/v1/sboms", {
        token,
        body: new Uint8Array(readFileSync(`${entry.parentPath}/${entry.name}`)),
        headers: { "content-type": "application/octet-stream" },
      })
      if (answer.status === 201 || answer.status === 200) taken += 1
      else if (![400, 413, 422].includes(answer.status) || answer.body.errors.length === 0)
        wrong.push(`${entry.name}: ${answer.status} ${answer.text.slice(0, 200)}`)
    }
    for (let place = 0; place < files.length; place += 4) await Promise.all(files.slice(place, place + 4).map(send))
    expect(wrong).toEqual([])
    expect(taken).toBeGreaterThan(100)
  }, 300_000)
})
