import { maliciousRecord } from "@waybill/advisories/testing/malicious-record"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../testing/feed-loads.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"

const [wheel, archive] = maliciousRecord.affected[0].database_specific.indicators.package_integrity
const other = "ab".repeat(32)
const sha256 = (content: string) => ({ alg: "SHA-256", content })
const malware = maliciousRecord.id

let app: TestApp
let feeds: FeedLoads
let [ours, theirs] = ["", ""]
let organizationId: string
beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  const scopes = [
    "view-all",
    "manage-sboms-and-vex",
    "manage-assets",
    "manage-custom-vulnerabilities",
    "manage-vulnerability-triage",
  ] as const
  const organization = await app.createOrganization("Ours")
  organizationId = organization.id
  ours = await app.createToken(organization, scopes)
  theirs = await app.createToken(await app.createOrganization("Theirs"), scopes)
})
afterAll(async () => {
  await feeds.close()
  await app.close()
})

const patient = { timeout: 20_000 }

let serial = 0
async function upload(token: string, name: string, components: readonly object[], query = ""): Promise<string> {
  serial += 1
  const { body, status, text } = await app.call(`POST /api/v1/sboms?name=${name}&version=1${query}`, {
    token,
    json: smallSbom(
      components.map((each, index) => ({ type: "library", "bom-ref": `c${index}`, ...each })),
      { metadata: { component: { type: "application", name: `${name} ${serial}` } } },
    ),
  })
  expect(status, text).toBe(201)
  return body.id
}

async function load(record: object) {
  serial += 1
  const file = await feeds.write(`${serial}.json`, JSON.stringify(record))
  return feeds.load([file])
}

interface Item {
  asset: { name: string }
  vulnerability: { id: string }
  components: { bomRef: string; evidence: { advisory: string; rule: string; confidence: string; hash: unknown } }[]
}
async function items(token: string, query = ""): Promise<Item[]> {
  const { body, status, text } = await app.call(`GET /api/v1/findings?limit=1000${query}`, { token })
  expect(status, text).toBe(200)
  return body.items
}
/** `asset vulnerability rule…` of each finding. */
const found = async (token: string, query = "") =>
  (await items(token, query))
    .map(
      ({ asset, vulnerability, components }) =>
        `${asset.name} ${vulnerability.id} ${components.map(({ bomRef, evidence }) => `${bomRef}:${evidence.rule}`).join(" ")}`,
    )
    .sort()

describe("a component whose bytes a record knows", () => {
  it("is found when the record comes, under whatever name, and nowhere else", async () => {
    const nameless = await upload(ours, "nameless", [
      { name: "vendored-requests", hashes: [sha256(wheel.hashes.sha256.toUpperCase())] },
      { name: "clean", hashes: [sha256(other)] },
    ])
    await upload(ours, "renamed", [
      {
        name: "fast-http",
        version: "1.0.0",
        purl: "pkg:pypi/fast-http@1.0.0",
        hashes: [{ alg: "MD5", content: archive.hashes.md5 }],
      },
    ])
    // The same name and version with other bytes.
    const same = { name: "fast-http", version: "1.0.0", purl: "pkg:pypi/fast-http@1.0.0" }
    await upload(ours, "honest", [{ ...same, hashes: [sha256(other)] }])
    await upload(theirs, "honest", [{ ...same, hashes: [sha256(other)] }])
    expect(await found(ours)).toEqual([])
    const { body: sbom } = await app.call(`GET /api/v1/sboms/${nameless}`, { token: ours })
    expect(sbom.coverage).toEqual({ "hash-only": 2 })
    const byHash = await app.call("GET /api/v1/components?reason=hash-only", { token: ours })
    expect(byHash.body.items.map((item: { name: string }) => item.name).sort()).toEqual(["clean", "vendored-requests"])
    await load(maliciousRecord)
    expect(await found(ours)).toEqual([`nameless ${malware} c0:hash`, `renamed ${malware} c0:hash`])
    expect(await found(theirs)).toEqual([])
    const [first, renamed] = (await items(ours)).sort((a, b) => (a.asset.name < b.asset.name ? -1 : 1))
    expect(first?.components).toMatchObject([
      {
        evidence: {
          source: "osv",
          advisory: malware,
          range: `sha-256:${wheel.hashes.sha256} (${wheel.filename})`,
          confidence: "high",
          hash: { algorithm: "sha-256", value: wheel.hashes.sha256 },
        },
      },
    ])
    expect(renamed?.components).toMatchObject([{ evidence: { confidence: "medium", hash: { algorithm: "md5" } } }])
    const { body } = await app.call("GET /api/v1/dashboard", { token: ours })
    expect(JSON.stringify(body)).toContain(malware)
  })

  it("is found in an SBOM that comes later, once beside its name, and an evidence file alone says nothing", async () => {
    const evidence = maliciousRecord.affected[0].database_specific.indicators.evidence_files[0]
    await upload(ours, "later", [
      { name: "0requests", version: "0.0.1", purl: "pkg:pypi/0requests@0.0.1", hashes: [sha256(wheel.hashes.sha256)] },
      { name: "0requests", version: "0.0.1", purl: "pkg:pypi/0requests@0.0.1" },
      { name: "copy", hashes: [{ alg: "BLAKE2b-256", content: archive.hashes.blake2b_256 }] },
      { name: "__init__.py", type: "file", hashes: [sha256(evidence.sha256)] },
    ])
    const later = (await items(ours)).filter(({ asset }) => asset.name === "later")
    expect(later.map(({ components }) => components.map(({ bomRef }) => bomRef))).toEqual([["c0", "c1", "c2"]])
    const { body } = await app.call(`GET /api/v1/components?hash=sha-256:${wheel.hashes.sha256}`, { token: ours })
    expect(body.items.map((item: { name: string }) => item.name).sort()).toEqual(["0requests", "vendored-requests"])
    expect((await app.call("GET /api/v1/components?hash=lodash", { token: ours })).status).toBe(400)
    const asked = Buffer.from(archive.hashes.md5, "hex").toString("base64")
    const explained = await app.call(`GET /api/v1/explain?hash=${encodeURIComponent(`md5:${asked}`)}`, {
      token: theirs,
    })
    expect(explained.body).toMatchObject({
      hash: `md5:${archive.hashes.md5}`,
      verdict: "affected",
      advisories: [
        {
          source: "osv",
          advisory: malware,
          ranges: [{ rule: "hash", range: `md5:${archive.hashes.md5} (${archive.filename})`, verdict: "affected" }],
        },
      ],
    })
    // Bytes beside a name: what is known of either counts, and each is said.
    const both = (purl: string, hash: string) =>
      app.call(`GET /api/v1/explain?purl=${encodeURIComponent(purl)}&hash=sha-256:${hash}`, { token: ours })
    const vendored = await both("pkg:pypi/fast-http@1.0.0", wheel.hashes.sha256)
    expect(vendored.body).toMatchObject({
      purl: "pkg:pypi/fast-http@1.0.0",
      hash: `sha-256:${wheel.hashes.sha256}`,
      package: { key: "pkg:pypi/fast-http", version: "1.0.0" },
      verdict: "affected",
      why: expect.stringMatching(
        /No advisory covers pkg:pypi\/fast-http.* is the hash of a file that an advisory names/,
      ),
      advisories: [{ advisory: malware, ranges: [{ rule: "hash", verdict: "affected" }] }],
    })
    const named = await both("pkg:pypi/0requests@0.0.1", wheel.hashes.sha256)
    expect(named.body.advisories).toMatchObject([{ advisory: malware, verdict: "affected" }])
    expect(named.body.advisories[0].ranges.map((range: { rule: string }) => range.rule)).toContain("hash")
    expect(named.body.advisories[0].ranges.length).toBeGreaterThan(1)
    const clean = await both("pkg:pypi/fast-http@1.0.0", other)
    expect([clean.body.verdict, clean.body.why]).toEqual([
      "unknown",
      expect.stringContaining("No advisory names a file"),
    ])
    const mixed = await app.call("GET /api/v1/explain?purl=pkg:npm/a@1&cpe=cpe:2.3:a:b:c:1", { token: ours })
    expect([mixed.status, mixed.body.errors[0].path]).toEqual([400, "query/cpe"])
    expect((await app.call("GET /api/v1/explain", { token: ours })).body.errors[0].path).toBe("query/purl")
    const unknown = await app.call(`GET /api/v1/explain?hash=sha-256:${other}`, { token: ours })
    expect([unknown.body.verdict, unknown.body.advisories]).toEqual(["unknown", []])
    expect((await app.call("GET /api/v1/explain?hash=sha-256:12", { token: ours })).body.errors[0].path).toBe(
      "query/hash",
    )
  })

  it("stays so through later SBOMs, restores and corrections, and ends with its record", async () => {
    const bad = { name: "shim", hashes: [sha256(wheel.hashes.sha256)] }
    const first = await upload(ours, "moving", [bad])
    const second = await upload(ours, "moving", [bad, { name: "more" }])
    const mine = async () => (await found(ours)).filter((line) => line.startsWith("moving"))
    expect(await mine()).toEqual([`moving ${malware} c0:hash`])
    const third = await upload(ours, "moving", [{ name: "more" }])
    expect(await mine()).toEqual([])
    expect((await app.call(`DELETE /api/v1/sboms/${third}`, { token: ours })).status).toBe(204)
    expect(await mine()).toEqual([`moving ${malware} c0:hash`])
    expect((await app.call(`DELETE /api/v1/sboms/${second}`, { token: ours })).status).toBe(204)
    expect(await mine()).toEqual([`moving ${malware} c0:hash`])
    const corrected = await app.call(`PATCH /api/v1/components/${first}.0`, {
      token: ours,
      json: { purl: "pkg:npm/shim@2.0.0" },
    })
    expect(corrected.status, corrected.text).toBe(200)
    expect(await mine()).toEqual([`moving ${malware} c0:hash`])
    expect((await app.call(`GET /api/v1/components/${first}.0`, { token: ours })).body).toMatchObject({
      purl: "pkg:npm/shim@2.0.0",
      package: "pkg:npm/shim",
      findings: [{ vulnerability: malware, evidence: { rule: "hash" } }],
    })
    const undone = await app.call(`DELETE /api/v1/components/${first}.0/correction`, { token: ours })
    expect(undone.status, undone.text).toBe(200)
    expect(await mine()).toEqual([`moving ${malware} c0:hash`])
    // The record names the package alone now.
    const [affected] = maliciousRecord.affected
    await load({ ...maliciousRecord, affected: [{ ...affected, database_specific: {} }] })
    expect(await found(ours)).toEqual([`later ${malware} c0:enumerated c1:enumerated`])
    await load(maliciousRecord)
    expect(await mine()).toEqual([`moving ${malware} c0:hash`])
  })
})

describe("an own record that names bytes", () => {
  const named = (hash: string) => [
    { database_specific: { hashes: { sha256: Buffer.from(hash, "hex").toString("base64") } } },
  ]
  const record = { id: "ACME-HASH-1", summary: "A build that was tampered with", affected: named(other) }

  it("tells what it would reach, reaches it, in whatever SBOM, and nobody else's", async () => {
    const dry = await app.call("POST /api/v1/custom-vulnerabilities?dryRun=true", { token: ours, json: record })
    expect([dry.status, dry.body.reached, dry.body.warnings], dry.text).toEqual([200, { findings: 2, assets: 2 }, []])
    expect((await found(ours)).filter((line) => line.includes("ACME"))).toEqual([])
    const made = await app.call("POST /api/v1/custom-vulnerabilities", { token: ours, json: record })
    expect([made.status, made.body.reached], made.text).toEqual([201, { findings: 2, assets: 2 }])
    await upload(ours, "afterwards", [{ name: "blob", hashes: [sha256(other)] }])
    await upload(theirs, "afterwards", [{ name: "blob", hashes: [sha256(other)] }])
    expect((await found(ours)).filter((line) => line.includes("ACME"))).toEqual([
      "afterwards ACME-HASH-1 c0:hash",
      "honest ACME-HASH-1 c0:hash",
      "nameless ACME-HASH-1 c1:hash",
    ])
    expect(await found(theirs)).toEqual([])
    const packages = await Promise.all(
      [ours, theirs].map((token) =>
        app.call(`GET /api/v1/packages/${encodeURIComponent("pkg:pypi/fast-http")}`, { token }),
      ),
    )
    const versions = packages.map(({ body }) =>
      body.versions.map((each: { version: string; assets: number }) => [each.version, each.assets]),
    )
    expect(versions).toEqual([[["1.0.0", 2]], [["1.0.0", 1]]])
    const withdrawn = await app.call("POST /api/v1/custom-vulnerabilities/ACME-HASH-1/withdraw", {
      token: ours,
      json: { reason: "it was ours" },
    })
    expect(withdrawn.status, withdrawn.text).toBe(200)
    expect((await found(ours)).filter((line) => line.includes("ACME"))).toEqual([])
  })

  it("says what of a hash cannot be read, and changes nothing", async () => {
    for (const [hashes, says] of [
      [{ sha256: "abc" }, "32 bytes"],
      [{ crc32: "01020304" }, "none of md5"],
      [{ sha1: "da39a3ee5e6b4b0d3255bfef95601890afd80709" }, "empty file"],
      [{}, "name nothing"],
    ] as const) {
      const { status, body } = await app.call("POST /api/v1/custom-vulnerabilities", {
        token: ours,
        json: { id: "ACME-HASH-2", summary: "x", affected: [{ database_specific: { hashes } }] },
      })
      expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining(says)])
      expect(body.errors[0].message).toContain("affected[0].database_specific")
    }
    expect((await app.call("GET /api/v1/custom-vulnerabilities/ACME-HASH-2", { token: ours })).status).toBe(404)
  })

  it("takes a malicious-packages record as it is", async () => {
    const copy = { ...maliciousRecord, id: "ACME-HASH-3", affected: maliciousRecord.affected }
    const { status, body, text } = await app.call("POST /api/v1/custom-vulnerabilities", { token: theirs, json: copy })
    expect(status, text).toBe(201)
    await upload(theirs, "copied", [{ name: "blob", hashes: [sha256(archive.hashes.sha256)] }])
    expect(body.warnings).toEqual([])
    expect(await found(theirs)).toEqual(["copied ACME-HASH-3 c0:hash", `copied ${malware} c0:hash`])
  })

  it("finds what an SBOM takes over from the one before while the record is written", async () => {
    const bytes = { name: "blob", hashes: [sha256("cd".repeat(32))] as const }
    await upload(ours, "meanwhile", [bytes])
    const waiting = sql`select count(*)::int from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`
    const expectWaiting = (count: number) =>
      expect.poll(() => app.database.transaction("shared", (tx) => tx.number(waiting)), patient).toBe(count)
    const [written, uploaded] = await app.database.transaction({ organizationId }, async (tx) => {
      await holdFindings(tx, organizationId)
      const json = { ...record, id: "ACME-HASH-4", affected: named(bytes.hashes[0].content) }
      const own = app.call("POST /api/v1/custom-vulnerabilities", { token: ours, json })
      await expectWaiting(1)
      const sbom = upload(ours, "meanwhile", [bytes, { name: "other" }])
      await expectWaiting(2)
      // As an object: what is waited for ends with this transaction alone.
      return [{ own }, { sbom }] as const
    })
    expect((await written.own).status).toBe(201)
    await uploaded.sbom
    expect((await found(ours)).filter((line) => line.startsWith("meanwhile"))).toEqual([
      "meanwhile ACME-HASH-4 c0:hash",
    ])
  })

  it("finds what an SBOM has whose upload was on its way while the last other with that name was deleted", async () => {
    const bytes = { name: "lonely", hashes: [sha256("de".repeat(32))] as const }
    const first = await upload(ours, "leaves", [bytes])
    const labelled = await app.call("POST /api/v1/sboms?name=labelled&label=held", {
      token: ours,
      json: smallSbom(["some@1.0.0"]),
    })
    expect(labelled.status, labelled.text).toBe(201)
    const waiting = sql`select count(*)::int from pg_locks l where l.locktype = 'transactionid' and not l.granted`
    const { uploaded } = await app.database.transaction({ organizationId }, async (tx) => {
      await tx.run(sql`select from label where organization_id = ${organizationId} and name = 'held' for update`)
      // It takes its label last.
      const sbom = upload(ours, "comes", [bytes], "&label=held")
      await expect.poll(() => app.database.transaction("shared", (other) => other.number(waiting)), patient).toBe(1)
      expect((await app.call(`DELETE /api/v1/sboms/${first}`, { token: ours })).status).toBe(204)
      // As an object: what is waited for ends with this transaction alone.
      return { uploaded: sbom }
    })
    await uploaded
    const searched = await app.call(`GET /api/v1/components?hash=${bytes.hashes[0].content}`, { token: ours })
    expect(searched.body.items.map((each: { asset: { name: string } }) => each.asset.name)).toEqual(["comes"])
    const json = { ...record, id: "ACME-HASH-5", affected: named(bytes.hashes[0].content) }
    const made = await app.call("POST /api/v1/custom-vulnerabilities", { token: ours, json })
    expect([made.status, made.body.reached], made.text).toEqual([201, { findings: 1, assets: 1 }])
  })
})
