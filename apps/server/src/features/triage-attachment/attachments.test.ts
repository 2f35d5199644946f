import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { readdir, utimes } from "node:fs/promises"
import pg from "pg"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { sweep } from "../system/sweep.job.ts"
import { attachmentLimits } from "./attachment-kinds.domain.ts"

const png = new Uint8Array(readFileSync(new URL("../../../../../docs/images/dashboard.png", import.meta.url)))

let app: TestApp
let organization: TestOrganization
let bot: string
let onlooker: string
let decision: string

beforeAll(async () => {
  app = await startTestApp()
  await knowOf(app, { cve: "CVE-2024-7701", fixed: "4.17.21", priority: 60 })
})
afterAll(() => app.close())
beforeEach(async () => {
  organization = await app.createOrganization()
  const uploader = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  bot = await app.createToken(organization, ["view-all", "manage-vulnerability-triage"])
  onlooker = await app.createToken(organization, ["view-all"])
  for (const name of ["shop", "desk"])
    await app.call(`POST /api/v1/sboms?name=${name}&version=1`, {
      token: uploader,
      json: smallSbom(["lodash@4.17.20", { type: "library", name }]),
    })
  decision = (await decide({})).body.decisions[0].id
})

const decide = (json: object) =>
  app.call("POST /api/v1/triage", {
    token: bot,
    json: { filter: { vulnerability: "CVE-2024-7701" }, status: "affected", ...json },
  })
const send = (query: string, body: string | Uint8Array<ArrayBuffer>, token = bot, type = "application/octet-stream") =>
  app.call(`POST /api/v1/triage/attachments?${query}`, { token, headers: { "content-type": type }, body })
const attachments = async (id = decision) =>
  (await app.call(`GET /api/v1/triage/${id}/history`, { token: bot })).body.decision.attachments
const download = (id: string, token = bot) => app.call(`GET /api/v1/triage/attachments/${id}/content`, { token })
const owned = async (text: string) => {
  const owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  try {
    return (await owner.query(text)).rows
  } finally {
    await owner.end()
  }
}
const audited = async (action: string) =>
  await owned(
    `select before, after from audit_event where organization_id = '${organization.id}' and action = '${action}'`,
  )

it("a file speaks for a decision once, is shown with it, named in exports, and goes out as bytes that nothing renders", async () => {
  const sha256 = createHash("sha256").update(png).digest("hex")
  const sent = await send(`decision=${decision}&fileName=screen.png`, png)
  expect([sent.status, sent.body]).toMatchObject([
    201,
    { fileName: "screen.png", bytes: png.length, sha256, removedAt: null },
  ])
  const again = await send(`decision=${decision}&fileName=other-name.png`, png)
  expect([again.status, again.body.id]).toEqual([200, sent.body.id])
  expect(await attachments()).toEqual([sent.body])
  expect(
    (await app.call("GET /api/v1/triage", { token: bot })).body.items
      .map((each: { attachments: unknown[] }) => each.attachments.length)
      .sort(),
  ).toEqual([0, 1])
  const csv = await fetch(`${app.url}/api/v1/triage?format=csv`, { headers: { authorization: `Bearer ${bot}` } })
  expect(await csv.text()).toMatch(/attachments.*\r\n(?:.*\r\n)*.*screen\.png/)

  const got = await fetch(`${app.url}/api/v1/triage/attachments/${sent.body.id}/content`, {
    headers: { authorization: `Bearer ${bot}` },
  })
  expect(
    createHash("sha256")
      .update(Buffer.from(await got.arrayBuffer()))
      .digest("hex"),
  ).toBe(sha256)
  expect(Object.fromEntries(got.headers)).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": expect.stringMatching(/^attachment; filename="screen\.png"/),
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none'/),
  })
  expect(await audited("triage.attached")).toMatchObject([
    { after: { fileName: "screen.png", sha256, decisions: [decision] } },
  ])
})

it("a form takes it too, and one file speaks for all decisions that are taken with it", async () => {
  const form = new FormData()
  form.append("file", new Blob(["From: a@example.com\n\nIt is never called."]), "mail.eml")
  const sent = await app.call("POST /api/v1/triage/attachments", { token: bot, body: form })
  expect([sent.status, sent.body.fileName]).toEqual([201, "mail.eml"])
  expect((await decide({ dryRun: true, attachments: [sent.body.id] })).status).toBe(200)
  const taken = await decide({ status: "fixed", attachments: [sent.body.id] })
  expect(taken.body.decisions).toHaveLength(2)
  for (const { id } of taken.body.decisions) expect(await attachments(id)).toEqual([sent.body])
  expect(await audited("triage.decided")).toContainEqual({
    before: null,
    after: expect.objectContaining({ attachments: [sent.body.id] }),
  })
  // Undone decisions keep what spoke for them.
  await app.call(`DELETE /api/v1/triage/${taken.body.decisions[0].id}`, { token: bot })
  expect(await attachments(taken.body.decisions[0].id)).toHaveLength(1)
})

it("what is no such file, too large, one too many or nameless is refused with its reason, and nothing is kept", async () => {
  const refused = async (query: string, body: string | Uint8Array<ArrayBuffer>) => {
    const { status, body: told } = await send(query, body)
    return [status, told.detail]
  }
  expect(await refused("fileName=report.html", "<script>")).toEqual([422, expect.stringMatching(/must end in \.pdf/)])
  expect(await refused("fileName=report.pdf", "MZ")).toEqual([422, expect.stringMatching(/no such file/)])
  expect(await refused("fileName=a.txt", "")).toEqual([422, "The file is empty."])
  expect(await refused("", "text")).toEqual([422, "Give the file's name."])
  const large = new Uint8Array(attachmentLimits.bytes + 1).fill(32)
  expect((await refused("fileName=a.txt", large))[0]).toBe(413)
  expect((await send("fileName=a.txt", large.subarray(1))).status).toBe(201)
  expect((await send("fileName=a.txt", "text", bot, "text/html")).status).toBe(415)
  for (let nth = 0; nth < attachmentLimits.ofDecision; nth++)
    expect((await send(`decision=${decision}&fileName=${nth}.txt`, `text ${nth}`)).status).toBe(201)
  const full = await send(`decision=${decision}&fileName=more.txt`, "more")
  expect([full.status, full.body]).toMatchObject([422, { limit: 10, found: 11, errors: [{ path: "query/decision" }] }])
  expect(await attachments()).toHaveLength(10)
  expect((await decide({ attachments: Array.from({ length: 11 }, () => decision) })).status).toBe(400)
  const absent = await decide({ attachments: [decision] })
  expect([absent.status, absent.body.errors]).toMatchObject([400, [{ path: "body/attachments/0" }]])
})

it("that is refused leaves no bytes, and of those that come at once no more wait than may", async () => {
  const files = async () =>
    (await readdir(`${app.dataFolder}/blobs/${organization.id}`, { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile(),
    ).length
  const before = await files()
  expect((await send(`decision=${organization.id}&fileName=a.txt`, "of no decision")).status).toBe(404)
  expect(await files()).toBe(before)
  const limit = attachmentLimits.waiting
  for (let i = 0; i < limit - 3; i += 1) await send("fileName=a.txt", `one ${i}`)
  const statuses = await Promise.all(
    Array.from({ length: 12 }, async (_, i) => (await send("fileName=a.txt", `at once ${i}`)).status),
  )
  expect(statuses.filter((status) => status === 201)).toHaveLength(3)
  expect(await files()).toBe(before + limit)
})

it("is one organization's own: another can neither read, remove nor name it, nor attach to its decisions", async () => {
  const { id } = (await send(`decision=${decision}&fileName=a.txt`, "ours")).body
  const other = await app.createOrganization()
  const foreign = await app.createToken(other, ["view-all", "manage-vulnerability-triage"])
  expect((await download(id, foreign)).status).toBe(404)
  expect((await app.call(`DELETE /api/v1/triage/attachments/${id}`, { token: foreign })).status).toBe(404)
  expect((await send(`decision=${decision}&fileName=a.txt`, "theirs", foreign)).status).toBe(404)
  const named = await app.call("POST /api/v1/triage", {
    token: foreign,
    json: { filter: { q: "x" }, status: "affected", attachments: [id] },
  })
  expect([named.status, named.body.errors]).toMatchObject([400, [{ path: "body/attachments/0" }]])
  expect((await send(`decision=${decision}&fileName=a.txt`, "x", onlooker)).status).toBe(403)
  expect((await download(id, onlooker)).status).toBe(403)
  expect((await attachments())[0].removedAt).toBeNull()
})

it("only who attached it or an administrator removes it: the bytes go, its name stays in the history", async () => {
  const { id } = (await send(`decision=${decision}&fileName=a.txt`, "text")).body
  const member = await app.createSession(organization, { role: "member" })
  const remove = (options: object) => app.call(`DELETE /api/v1/triage/attachments/${id}`, options)
  const denied = await remove({ session: member })
  expect([denied.status, denied.body.type]).toEqual([403, "/problems/role-too-low"])
  expect((await remove({ token: bot })).status).toBe(204)
  expect((await remove({ token: bot })).status).toBe(204)
  expect(await attachments()).toMatchObject([
    { id, fileName: "a.txt", removedBy: expect.any(String), removedAt: expect.any(String) },
  ])
  expect((await download(id)).status).toBe(404)
  expect((await send(`decision=${decision}&fileName=a.txt`, "text")).status, "it may come again").toBe(201)
  expect(await audited("triage.attachment-removed")).toHaveLength(1)
})

it("the nightly sweep keeps the bytes of what speaks for a decision, and takes those of what was removed or never named", async () => {
  const kept = (await send(`decision=${decision}&fileName=kept.txt`, "kept")).body
  const removed = (await send(`decision=${decision}&fileName=removed.txt`, "removed")).body
  await app.call(`DELETE /api/v1/triage/attachments/${removed.id}`, { token: bot })
  const waiting = (await send("fileName=waiting.txt", "waiting")).body
  const young = (await send("fileName=young.txt", "young")).body
  await owned(`update triage_attachment set attached_at = now() - interval '25 hours' where id <> '${young.id}'`)
  const names = async () =>
    (await readdir(`${app.dataFolder}/blobs/${organization.id}`, { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile(),
    )
  for (const { parentPath, name } of await names()) await utimes(`${parentPath}/${name}`, new Date(0), new Date(0))
  await sweep.run({
    parts: app.app.parts,
    payload: {},
    signal: new AbortController().signal,
    attempt: 1,
    isLastAttempt: false,
  })
  const left = new Set((await names()).map(({ name }) => name))
  expect([kept, removed, waiting, young].map(({ sha256 }) => left.has(sha256))).toEqual([true, false, false, true])
  expect((await download(kept.id)).text).toBe("kept")
  expect((await download(waiting.id)).status).toBe(404)
})
