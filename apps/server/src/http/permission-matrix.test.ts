import { readFileSync } from "node:fs"
import { permissionsOf } from "@waybill/permissions/grants"
import { allScopeIds, requiredScope } from "@waybill/permissions/scopes"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { operations } from "../operations.ts"
import { callExample } from "../testing/call-example.ts"
import { makeResidents, type Residents } from "../testing/residents.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../testing/test-app.ts"
import { expectedVerdict, permissionMatrix, publicAndSessionList } from "./matrix.ts"
import type { Operation } from "./operation.ts"

let app: TestApp
let own: TestOrganization
let other: TestOrganization
let residents: Residents
beforeAll(async () => {
  app = await startTestApp({ WAYBILL_RATE_LIMIT_FACTOR: "100000" })
  own = await app.createOrganization("Own")
  other = await app.createOrganization("Other")
  residents = await makeResidents(app, other)
})
afterAll(() => app.close())

// A handler may answer 401 and 403 for reasons of its own (a wrong password); these are the gate's.
const gateRefusals = new Set(
  ["invalid-token", "session-required", "permission-missing"].map((key) => `/problems/${key}`),
)

const isGuarded = (operation: Operation) =>
  typeof operation.permission === "string" || operation.permission.kind === "session"
const guarded = operations.filter(isGuarded)

describe("the permission matrix", () => {
  it("as checked in is what the operations say now", () => {
    expect(permissionMatrix(operations)).toBe(
      readFileSync(new URL("../../permission-matrix.txt", import.meta.url), "utf8"),
    )
    expect(publicAndSessionList(operations)).toBe(
      readFileSync(new URL("../../public-and-session-operations.txt", import.meta.url), "utf8"),
    )
  })

  it("names each operation and each route once", () => {
    expect(new Set(operations.map((operation) => operation.id)).size).toBe(operations.length)
    expect(new Set(operations.map((operation) => `${operation.method} ${operation.path}`)).size).toBe(operations.length)
  })

  it.each(allScopeIds)("holds for a token with view-all and %s on every operation", async (scope) => {
    const scopes = [...new Set([requiredScope, scope])]
    const differences: string[] = []
    let token = await app.createToken(own, scopes)
    for (const operation of operations) {
      const answer = await callExample(app, operation, { token })
      const verdict = gateRefusals.has(answer.body?.type) ? "refused" : "allowed"
      if (verdict !== expectedVerdict(operation, scope) || answer.status >= 500)
        differences.push(
          `${operation.method} ${operation.path} with ${scope}: ${answer.status}, expected ${expectedVerdict(operation, scope)}`,
        )
      if (answer.status === 403 && typeof operation.permission === "string") {
        expect(answer.body.permission).toBe(operation.permission)
        expect(answer.body.grantedBy.length).toBeGreaterThan(0)
      }
      // What is no GET may have ended the token that called it.
      if (verdict === "allowed" && operation.method !== "GET") token = await app.createToken(own, scopes)
    }
    expect(differences).toEqual([])
  })

  it("holds for a token whose owner's role no longer has the scope", async () => {
    const token = await app.createToken(own, allScopeIds, { role: "view-only" })
    for (const operation of guarded.filter((each) => typeof each.permission === "string")) {
      const answer = await callExample(app, operation, { token })
      const isAllowed =
        typeof operation.permission === "string" && permissionsOf(["view-all"]).includes(operation.permission)
      expect(answer.status === 403, `${operation.id}: ${answer.status}`).toBe(!isAllowed)
    }
  })
})

describe("without a good credential every guarded operation answers 401 and nothing else", () => {
  const credentials: [string, () => Promise<Record<string, string>>][] = [
    ["none", async () => ({})],
    ["a malformed token", async () => ({ authorization: "Bearer wbl_tooshort" })],
    ["another scheme", async () => ({ authorization: "Basic d3JvbmdzY2hlbWU=" })],
    [
      "an unknown well-formed token",
      async () => ({ authorization: "Bearer wbl_0000000000000000000000000000000000000000000000000" }),
    ],
    [
      "an expired token",
      async () => ({ authorization: `Bearer ${await app.createToken(own, allScopeIds, { expiresInDays: -1 })}` }),
    ],
    [
      "a revoked token",
      async () => ({ authorization: `Bearer ${await app.createToken(own, allScopeIds, { isRevoked: true })}` }),
    ],
    ["a token in the address", async () => ({ "x-api-key": await app.createToken(own, allScopeIds) })],
  ]
  it.each(credentials)("%s", async (_name, make) => {
    const headers = await make()
    for (const operation of guarded) {
      const answer = await callExample(app, operation, { headers })
      expect(answer.status, operation.id).toBe(401)
      expect(answer.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"')
      expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8")
    }
  })
})

describe("another organization's thing", () => {
  // Feeds are the installation's.
  const shared = new Set(["source"])
  const named = guarded.filter(({ params }) => Object.keys(params?.shape ?? {}).some((name) => !shared.has(name)))
  const credentials = async (organization: TestOrganization) => {
    const token = await app.createToken(organization, allScopeIds)
    const { cookie } = await app.createSession(organization, { isConfirmed: true })
    return (operation: Operation) => (typeof operation.permission === "string" ? { token } : { headers: { cookie } })
  }

  it("stands for each name in a path, and is there for its own organization", async () => {
    const names = new Set(named.flatMap(({ params }) => Object.keys(params?.shape ?? {})))
    expect([...names].filter((name) => !shared.has(name) && !(name in residents.params))).toEqual([])
    const by = await credentials(other)
    for (const operation of named.filter(({ method, id }) => method === "GET" && id !== "follow_job")) {
      const answer = await callExample(app, operation, { ...by(operation), params: residents.params })
      expect(answer.status, `${operation.id}: ${answer.text}`).toBe(200)
    }
  })

  it("answers with the same 404 bytes as one that does not exist, on every operation that names a thing", async () => {
    const by = await credentials(own)
    for (const operation of named) {
      const theirs = await callExample(app, operation, { ...by(operation), params: residents.params })
      const nobodys = await callExample(app, operation, { ...by(operation), params: residents.absentParams })
      expect(theirs.status, `${operation.id}: ${theirs.text}`).toBe(404)
      expect(theirs.text, operation.id).toBe(nobodys.text)
      expect(nobodys.status).toBe(404)
    }
  })
})
