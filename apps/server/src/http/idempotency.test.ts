import { randomUUID } from "node:crypto"
import { readdir, utimes } from "node:fs/promises"
import { setTimeout } from "node:timers/promises"
import { sql } from "kysely"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { holdFindings } from "../features/finding/finding-lock.sql.ts"
import { sweep } from "../features/system/sweep.job.ts"
import { uploadShop } from "../features/vex/testing/shop.ts"
import { knowOf } from "../testing/known-advisory.ts"
import { smallSbom } from "../testing/small-sbom.ts"
import { type CallAnswer, startTestApp, type TestApp, type TestOrganization } from "../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let bot: string
let uploader: string
beforeAll(async () => {
  app = await startTestApp()
  await knowOf(app, { cve: "CVE-2024-9101", fixed: "4.17.21", priority: 60, severity: 5 })
})
afterAll(() => app.close())
beforeEach(async () => {
  organization = await app.createOrganization()
  bot = await app.createToken(organization, ["view-all", "manage-vulnerability-triage"])
  uploader = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
})

const keyed = { "idempotency-key": "once" }
const unknownDecisions = Array.from({ length: 1000 }, () => randomUUID())
const undoing = () =>
  app.call("POST /api/v1/triage/undo", { token: bot, headers: keyed, json: { decisions: unknownDecisions } })

/** A VEX document of one decision, made under a key. */
async function decideAndMake(): Promise<() => Promise<CallAnswer>> {
  const assetId = await uploadShop(app, uploader, "shop")
  await app.call("POST /api/v1/triage", {
    token: bot,
    json: { filter: { vulnerability: "CVE-2024-9101" }, status: "affected", reach: "asset" },
  })
  return () =>
    app.call("POST /api/v1/vex/generate", {
      token: uploader,
      headers: keyed,
      json: { assetIds: [assetId], format: "csaf" },
    })
}

const rows = () =>
  app.database.read({ organizationId: organization.id }, (tx) =>
    tx.many<{ row_bytes: number; sha256: Buffer | null }>(
      sql`select pg_column_size(k.*) as row_bytes, sha256 from idempotency_key k where organization_id = ${organization.id}`,
    ),
  )
const files = async () =>
  (await readdir(`${app.dataFolder}/blobs/${organization.id}`, { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile(),
  )

/** The night after: everything has lain for long. */
async function sweepLater(): Promise<void> {
  for (const { parentPath, name } of await files()) await utimes(`${parentPath}/${name}`, new Date(0), new Date(0))
  await sweep.run({
    parts: app.app.parts,
    payload: {},
    signal: new AbortController().signal,
    attempt: 1,
    isLastAttempt: false,
  })
}

describe("an answer kept for a repeat", () => {
  it.each(["short", "long", "document"] as const)("is the same bytes, headers and status: %s", async (kind) => {
    const send = {
      short: async () => () =>
        app.call("POST /api/v1/sboms?name=shop", {
          token: uploader,
          headers: { ...keyed, "content-type": "application/json" },
          body: '{"bomFormat":"CycloneDX","specVersion":"1.5","components":[]}',
        }),
      long: async () => undoing,
      document: decideAndMake,
    }[kind]
    const again = await send()
    const [first, repeated] = [await again(), await again()]
    expect([repeated.status, repeated.text]).toEqual([first.status, first.text])
    expect(repeated.headers.get("idempotency-replayed")).toBe("true")
    for (const name of ["content-type", "content-disposition", "content-length"])
      expect(repeated.headers.get(name), name).toBe(first.headers.get(name))
  })

  it("is a file where it is long or a document, and the row stays short", async () => {
    const long = await undoing()
    expect(long.text.length).toBeGreaterThan(64_000)
    const [row] = await rows()
    expect(row?.row_bytes).toBeLessThan(1000)
    expect((await files()).map(({ name }) => name)).toContain(row?.sha256?.toString("hex"))
  })

  it("goes with its key, and not before", async () => {
    const make = await decideAndMake()
    const made = await make()
    const before = (await files()).length
    await sweepLater()
    expect((await make()).text).toBe(made.text)
    await app.database.transaction({ organizationId: organization.id }, (tx) =>
      tx.run(
        sql`update idempotency_key set created_at = now() - interval '25 hours' where organization_id = ${organization.id}`,
      ),
    )
    await sweepLater()
    expect(await rows()).toEqual([])
    expect((await files()).length).toBe(before - 1)
  })

  it("whose file is gone is said so; nothing is done twice", async () => {
    const make = await decideAndMake()
    await make()
    const [row] = (await rows()).filter(({ sha256 }) => sha256 !== null)
    await app.database.transaction({ organizationId: organization.id }, (tx) =>
      tx.run(sql`update idempotency_key set sha256 = '\\x00' where sha256 = ${row?.sha256}`),
    )
    const answer = await make()
    expect([answer.status, answer.body.type]).toEqual([409, "/problems/idempotency-not-replayed"])
    const made = await app.database.read({ organizationId: organization.id }, (tx) =>
      tx.number(sql`select count(*)::int from audit_event where action = 'vex.generated'`),
    )
    expect(made).toBe(1)
  })

  it("of two that come at once is one's; the other hears that it runs, or the same", async () => {
    const answers = await Promise.all([undoing(), undoing(), undoing()])
    const done = answers.filter(({ status }) => status === 200)
    expect(new Set(done.map(({ text }) => text)).size).toBe(1)
    expect(done.filter(({ headers }) => !headers.has("idempotency-replayed"))).toHaveLength(1)
    for (const { status, body } of answers) if (status !== 200) expect(body.type).toBe("/problems/idempotency-running")
    expect((await undoing()).text).toBe(done[0]?.text)
  })
})

describe("a request whose server was killed", () => {
  const make = () =>
    app.call("POST /api/v1/triage/undo", { token: bot, headers: keyed, json: { decisions: [randomUUID()] } })
  const left = (change: ReturnType<typeof sql>) =>
    app.database.transaction({ organizationId: organization.id }, (tx) =>
      tx.run(
        sql`update idempotency_key set status = null, body_hash = null, ${change} where organization_id = ${organization.id}`,
      ),
    )
  const longAgo = sql`seen_at = now() - interval '1 minute'`

  it("is tried again where nothing was done, and told of where something was", async () => {
    expect((await make()).status).toBe(200)
    await left(sql`is_done = true`)
    const running = await make()
    expect([running.status, running.body.type, running.headers.get("retry-after")]).toEqual([
      409,
      "/problems/idempotency-running",
      "1",
    ])
    await left(longAgo)
    const unknown = await make()
    expect([unknown.status, unknown.body.type]).toEqual([409, "/problems/idempotency-not-replayed"])
    expect(unknown.body.detail).toContain("See what is there")
    await left(sql`is_done = false, ${longAgo}`)
    expect((await make()).status).toBe(200)
  })

  it("that only stood still does nothing more once a repeat took its key over", async () => {
    const reach = { organizationId: organization.id }
    const claims = async () => {
      const rows = await app.database.read(reach, (tx) =>
        tx.many<{ claim: string }>(sql`select claim from idempotency_key where organization_id = ${organization.id}`),
      )
      return rows[0]?.claim ?? null
    }
    const claimed = async (before: string | null): Promise<string> => {
      for (;;) {
        const claim = await claims()
        if (claim !== null && claim !== before) return claim
        await setTimeout(10)
      }
    }
    const [first, second] = await app.database.transaction(reach, async (tx) => {
      // Both wait for it.
      await holdFindings(tx, organization.id)
      const one = make()
      const claim = await claimed(null)
      await left(longAgo)
      const other = make()
      await claimed(claim)
      return [one, other]
    })
    const [{ status, body }, repeat] = [await first, await second]
    expect([status, body.type, repeat.status]).toEqual([409, "/problems/idempotency-running", 200])
  })

  it("had done nothing where it only looked whether a document is known, and is noted by long work too", async () => {
    const by = { token: uploader, headers: keyed }
    const reach = { organizationId: organization.id }
    const isDone = async (operation: string) => {
      const rows = await app.database.read(reach, (tx) =>
        tx.many<{ is_done: boolean }>(
          sql`select is_done from idempotency_key where organization_id = ${organization.id} and operation = ${operation}`,
        ),
      )
      return rows.map((row) => row.is_done)
    }
    const isWaiting = sql`select count(*)::int from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`
    const [uploading] = await app.database.transaction(reach, async (tx) => {
      await holdFindings(tx, organization.id)
      const sent = app.call("POST /api/v1/sboms?name=kept", { ...by, json: smallSbom(["kept@1.0.0"]) })
      while ((await tx.number(isWaiting)) === 0) await setTimeout(10)
      expect(await isDone("upload_sbom")).toEqual([false])
      return [sent]
    })
    const { status, body } = await uploading
    expect([status, await isDone("upload_sbom")]).toEqual([201, [true]])
    const deleted = await app.call("POST /api/v1/sboms/delete", { ...by, json: { ids: [body.id] } })
    expect([deleted.status, await isDone("delete_sboms")]).toEqual([200, [true]])
  })
})
