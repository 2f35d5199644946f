import { connect } from "node:net"
import { gzipSync } from "node:zlib"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { withOwnerClient } from "../db/owner-client.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let token: string
beforeAll(async () => {
  app = await startTestApp({ WAYBILL_RATE_LIMIT_FACTOR: "1" })
  organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
})
afterAll(() => app.close())

const sbom = '{"bomFormat":"CycloneDX","specVersion":"1.5","components":[]}'
const inTenant = <T>(work: Parameters<typeof app.database.transaction<T>>[1]) =>
  app.database.transaction({ organizationId: organization.id }, work)

/** Bytes as they are, and what comes back until the server closes. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(app.url).port), "127.0.0.1")
    let answer = ""
    socket.on("data", (chunk) => {
      answer += chunk
    })
    socket.on("close", () => resolve(answer))
    socket.on("error", () => resolve(answer))
    socket.write(text)
  })

describe("a hostile request", () => {
  it.each([
    "findings?q=%00",
    "findings?vulnerability=a%00",
    "assets?q=%00",
    "assets?label=%00",
    "components?hash=%00",
    "components?license=%00",
    // As a package URL writes it.
    "components?purl=pkg:npm/a@%2500",
    "components?purl=pkg:deb/debian/a%2500b",
    "components?purl=pkg:deb/debian/a?arch=%2500",
    "vulnerabilities?q=%00",
    "sboms?q=%00",
    "custom-vulnerabilities?q=%00",
  ])("with U+0000 in %s is a 400 that names the parameter", async (route) => {
    const answer = await app.call(`GET /api/v1/${route}`, { token })
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([400, `query/${/\?(\w+)/.exec(route)?.[1]}`])
  })

  it.each([
    ['{"name":"a\\u0000"}', "body/name"],
    ['{"name":"\\ud800"}', "body/name"],
    ['{"a":[{"b":"c"},{"d\\udc00":1}]}', "body/a/1/d\\udc00"],
  ])("with U+0000 or a lone surrogate in a body is refused with its place: %s", async (body, place) => {
    const session = await app.createSession(organization)
    const headers = { "content-type": "application/json" }
    const answer = await app.call("POST /api/v1/labels", { session, headers, body })
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([400, place])
    const vex = await app.call("POST /api/v1/vex", { token, headers, body })
    expect([vex.status, vex.body.detail]).toEqual([400, expect.stringContaining(`(at ${place.slice("body/".length)})`)])
  })

  it("with an address or headers at their limit is taken, just above it refused", async () => {
    const get = (path: string, headers = "") =>
      raw(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers}\r\n`)
    const long = (length: number) => `/healthz?${"a".repeat(length - "/healthz?".length)}`
    const many = (count: number) => Array.from({ length: count - 2 }, (_, i) => `X-${i}: a\r\n`).join("")
    // An unknown parameter, but read.
    expect(await get(long(8192))).toContain('"path":"query/aaa')
    expect(await get(long(8193))).toContain('"limit":8192,"found":8193')
    expect(await get("/healthz", many(100))).toMatch(/^HTTP\/1.1 200 /)
    expect(await get("/healthz", many(101))).toMatch(/^HTTP\/1.1 431 [\s\S]*"limit":100/)
    expect(await get("/healthz", many(300))).toMatch(/^HTTP\/1.1 431 /)
  })

  it("with a body at its limit of bytes or of depth is read, just above it refused with the limit", async () => {
    const session = await app.createSession(organization)
    const send = (body: string) =>
      app.call("POST /api/v1/labels", { session, body, headers: { "content-type": "application/json" } })
    const ofBytes = (bytes: number) => send(`{"name":"${"x".repeat(bytes - 11)}"}`)
    expect((await ofBytes(1024 ** 2)).body.errors?.[0]?.path).toBe("body/name")
    expect((await ofBytes(1024 ** 2 + 1)).body).toMatchObject({ status: 413, limit: 1024 ** 2 })
    const ofDepth = (levels: number) => send(`{"name":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}`)
    expect((await ofDepth(32)).body.errors?.[0]?.path).toBe("body/name")
    expect((await ofDepth(33)).body).toMatchObject({ type: "/problems/unreadable-body", limit: 32 })
  })

  it("with an expectation that nobody knows is answered like any other, under our headers", async () => {
    const answer = await raw("GET /healthz HTTP/1.1\r\nHost: a\r\nExpect: tea\r\nConnection: close\r\n\r\n")
    expect(answer).toMatch(/^HTTP\/1.1 200 /)
    expect(answer).toMatch(/x-content-type-options: nosniff/i)
  })

  it("whose JSON has a name twice is refused with its place, be it a body, an SBOM or a VEX document: readers do not agree which holds", async () => {
    const session = await app.createSession(organization)
    const headers = { "content-type": "application/json" }
    const body = await app.call("POST /api/v1/labels", { session, headers, body: '{"name":"one","name":"two"}' })
    expect([body.status, body.body.detail]).toEqual([
      400,
      'An object of the body has the name "name" twice (at character 14).',
    ])
    const document =
      '{"bomFormat":"CycloneDX","specVersion":"1.5","components":[{"name":"a","type":"file","name":"b"}]}'
    const upload = await app.call("POST /api/v1/sboms?name=twice", { token, headers, body: document })
    expect([upload.status, upload.body.type, upload.body.detail]).toEqual([
      422,
      "/problems/sbom-invalid",
      expect.stringContaining('line 1, column 86: An object has the name "name" twice.'),
    ])
    const vex = await app.call("POST /api/v1/vex", {
      token,
      headers,
      body: document.replace("components", "vulnerabilities"),
    })
    expect([vex.status, vex.body.detail]).toEqual([
      400,
      expect.stringContaining('the name "name" twice (at character 90)'),
    ])
  })

  it.each([
    ["GET /api/v1/findings?epssMin=5e-324", null, 200],
    ["GET /api/v1/vulnerabilities?epssMin=1e-300", null, 200],
    ["GET /api/v1/findings?epssMin=1.1", null, 400],
    ["PUT /api/v1/settings/action-rules?dryRun=true", { pocEpss: 5e-324 }, 400],
    [
      "POST /api/v1/triage/rules",
      { name: "a", conditions: { epssMin: 5e-324, epssMax: 5e-324 }, status: "affected" },
      201,
    ],
  ])("with a number too small for the database is no error of ours: %s", async (route, json, status) => {
    const session = await app.createSession(organization)
    const rules = (await app.call("GET /api/v1/settings/action-rules", { session })).body
    const body = route.startsWith("PUT")
      ? { rows: rules.rows, activeEpss: 0.5, unknownExposure: "open", ...json }
      : json
    const answer = await app.call(route, { session, ...(body === null ? {} : { json: body }) })
    expect(answer.status, answer.text).toBe(status)
  })

  it("of a method that nobody declared is a 404, with a body or without", async () => {
    for (const method of ["QUERY", "PROPFIND", "TRACE"])
      expect(await raw(`${method} /api/v1/findings HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 404 /,
      )
  })

  it("with U+0000 in a path is a 404, in an upload's words a 400", async () => {
    expect((await app.call("GET /api/v1/vulnerabilities/a%00b", { token })).status).toBe(404)
    for (const query of ["name=%00", "version=%00", "source=%00", "fileName=%00", "label=%00"]) {
      const answer = await app.call(`POST /api/v1/sboms?${query}`, {
        token,
        body: sbom,
        headers: { "content-type": "application/json" },
      })
      expect([query, answer.status]).toEqual([query, 400])
    }
  })

  it("puts no label on an asset that could not be made as one", async () => {
    for (const label of ["a%0Ab", "%20%20", "a%2Cb", "a%E2%80%A8b"]) {
      const answer = await app.call(`POST /api/v1/sboms?name=labels&label=${label}`, {
        token,
        body: sbom,
        headers: { "content-type": "application/json" },
      })
      expect([label, answer.status]).toEqual([label, 400])
    }
  })

  it("with an address that cannot be decoded is answered with our headers", async () => {
    const answer = await raw("GET /%ff HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    expect(answer).toMatch(/^HTTP\/1.1 400/)
    expect(answer).toMatch(/x-content-type-options: nosniff/i)
    expect(answer).toMatch(/content-security-policy:/i)
    expect(answer).toMatch(/application\/problem\+json/)
  })

  it.each([
    ["GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n", 400],
    ["GET / HTTP/1.1\nHost: a\n\n", 400],
    [`GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(17_000)}\r\n\r\n`, 431],
    ["GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
    ["GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n", 400],
  ])("that is no HTTP is answered with a problem, under our headers: %j", async (bytes, status) => {
    const [head = "", body = ""] = (await raw(bytes)).split("\r\n\r\n")
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(head).toMatch(/x-content-type-options: nosniff/i)
    expect(head).toMatch(/content-security-policy:/i)
    expect(head).toMatch(/application\/problem\+json/)
    expect(JSON.parse(body).status).toBe(status)
  })

  it("with two credentials is refused", async () => {
    const line = `Authorization: Bearer ${token}\r\n`
    const ask = (headers: string) => raw(`GET /api/v1/token HTTP/1.1\r\nHost: a\r\n${headers}Connection: close\r\n\r\n`)
    expect(await ask(line)).toMatch(/^HTTP\/1.1 200/)
    expect(await ask(line + line)).toMatch(/^HTTP\/1.1 401/)
  })

  it("that is refused counts against its caller's rate", async () => {
    const reader = await app.createToken(organization, ["view-all"])
    const refused: number[] = []
    const ask = () => app.call("DELETE /api/v1/labels/01890000-0000-7000-8000-000000000001", { token: reader })
    // Many at a time: the rate is by the minute, and a slow machine would never reach it one by one. It gives some back
    // meanwhile.
    expect((await ask()).headers.get("ratelimit-limit")).toBe("300")
    for (let i = 0; i < 60 && refused.at(-1) !== 429; i += 1)
      refused.push(...(await Promise.all(Array.from({ length: 30 }, ask))).map((answer) => answer.status))
    expect(refused[0]).toBe(403)
    expect(refused.at(-1)).toBe(429)
  })

  it("for a CSV draws from the exports' rate, and is audited", async () => {
    const reader = await app.createToken(organization, ["view-all"])
    const answers: number[] = []
    for (let i = 0; i < 12; i += 1)
      answers.push((await app.call("GET /api/v1/components?format=csv", { token: reader })).status)
    expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(answers.at(-1)).toBe(429)
    const { n } = await inTenant((tx) =>
      tx.one<{ n: number }>(
        sql`select count(*)::int as n from audit_event where action = 'list.exported' and object_id = 'list_components'`,
      ),
    )
    expect(n).toBe(10)
  })

  it("beyond its own rate takes nothing from the others of its organization, and is told the limit", async () => {
    const [flooding, other] = [
      await app.createToken(organization, ["view-all"]),
      await app.createToken(organization, ["view-all"]),
    ]
    const ask = (by: string) => app.call("GET /api/v1/assets?format=csv", { token: by })
    const answers = await Promise.all(Array.from({ length: 130 }, () => ask(flooding)))
    const last = answers.find((answer) => answer.status === 429)
    expect(Object.fromEntries(last?.headers ?? [])).toMatchObject({
      "ratelimit-limit": "10",
      "ratelimit-remaining": "0",
      "retry-after": expect.stringMatching(/^[1-6]$/),
      "ratelimit-reset": last?.headers.get("retry-after"),
    })
    expect((await ask(other)).status).toBe(200)
  })

  it("is done once though its answer could not be kept under its key", async () => {
    const send = () =>
      app.call("POST /api/v1/sboms?name=kept-once", {
        token,
        body: sbom,
        headers: { "content-type": "application/json", "idempotency-key": "not kept" },
      })
    await withOwnerClient({ connectionString: app.ownerUrl }, async (owner) => {
      await owner.query(`
        create function lose() returns trigger language plpgsql as $$ begin raise exception 'lost' using errcode = '57P01'; end $$;
        create trigger lose before update of status on idempotency_key for each row execute function lose()`)
      expect((await send()).status).toBe(201)
      await owner.query("drop trigger lose on idempotency_key; drop function lose")
    })
    expect((await send()).body.type).toBe("/problems/idempotency-running")
  })

  it("under a key that was used for another name is refused, not answered with the other's", async () => {
    const send = (name: string) =>
      app.call(`POST /api/v1/sboms?name=${name}`, {
        token,
        body: sbom,
        headers: { "content-type": "application/json", "idempotency-key": "one" },
      })
    expect((await send("first")).body.asset.name).toBe("first")
    expect((await send("first")).headers.get("idempotency-replayed")).toBe("true")
    expect((await send("second")).body.type).toBe("/problems/idempotency-key-reused")
  })

  it("with a time of a year that the database does not know is no fault of the server", async () => {
    for (const time of ["0000-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"]) {
      for (const route of ["finding-changes", "dashboard"])
        expect(
          (await app.call(`GET /api/v1/${route}?since=${encodeURIComponent(time)}`, { token })).status,
          route,
        ).toBe(400)
      const bom = { ...JSON.parse(sbom), metadata: { timestamp: time } }
      const stored = await app.call(`POST /api/v1/sboms?name=${encodeURIComponent(time)}`, { token, json: bom })
      expect(stored.status, stored.text).toBe(201)
      const vex = {
        "@context": "https://openvex.dev/ns/v0.2.0",
        "@id": `https://example.com/${time}`,
        author: "Somebody",
        timestamp: time,
        version: 1,
        statements: [{ vulnerability: { name: "CVE-2024-1" }, products: [{ "@id": "pkg:npm/a" }], status: "fixed" }],
      }
      const stated = await app.call("POST /api/v1/vex", { token, json: vex })
      expect(stated.status, stated.text).toBe(201)
    }
  })

  it("whose body is packed is told to send it as it is, not that it cannot be read", async () => {
    const packed = gzipSync(sbom)
    const send = (route: string, coding: string, body: string | Uint8Array<ArrayBuffer>) =>
      app.call(route, { token, body, headers: { "content-type": "application/json", "content-encoding": coding } })
    for (const [route, coding] of [
      ["POST /api/v1/sboms?name=packed", "gzip"],
      ["POST /api/v1/vex", "zstd"],
      ["POST /api/v1/vex/generate", "identity, x-gzip"],
      ["POST /api/v1/vex", "GZIP"],
    ] as const) {
      const answer = await send(route, coding, packed)
      expect([route, answer.status, answer.body.type]).toEqual([route, 415, "/problems/content-coding-not-taken"])
      expect(answer.body.detail).toContain(coding)
      expect(answer.headers.get("accept-encoding")).toBe("identity")
    }
    expect((await send("POST /api/v1/sboms?name=plain", "identity", sbom)).status).toBe(201)
  })

  it("whose body drips is ended", { timeout: 60_000 }, async () => {
    const startedAt = performance.now()
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(app.url).port), "127.0.0.1")
      socket.write(
        'POST /api/auth/sign-in/email HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"',
      )
      const drip = setInterval(() => socket.write(" "), 2_000)
      socket.on("error", () => {})
      socket.on("close", () => {
        clearInterval(drip)
        resolve()
      })
    })
    expect(performance.now() - startedAt).toBeLessThan(45_000)
  })
})
