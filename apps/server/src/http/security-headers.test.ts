import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import type { FastifyInstance } from "fastify"
import { afterAll, beforeAll, expect, it } from "vitest"
import { operations } from "../operations.ts"
import { smallSbom } from "../testing/small-sbom.ts"
import { startTestApp, type TestApp } from "../testing/test-app.ts"
import { mountPages } from "./pages.ts"
import { buildServer } from "./server.ts"

let app: TestApp
let folder: string
let server: FastifyInstance
let url: string
let token: string
let sbom: string
beforeAll(async () => {
  app = await startTestApp()
  const organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  sbom = (await app.call("POST /api/v1/sboms?name=a", { token, json: smallSbom() })).body.id
  folder = await mkdtemp(path.join(tmpdir(), "waybill-web-"))
  await mkdir(path.join(folder, "assets"))
  await writeFile(path.join(folder, "index.html"), '<style nonce="__CSP_NONCE__"></style>')
  await writeFile(path.join(folder, "assets", "a.js"), "1")
  // The same server as it stands behind TLS, with pages of its own.
  const { parts } = app.app
  const config = {
    ...parts.config,
    publicUrl: new URL("https://waybill.example"),
    corsOrigins: ["https://portal.example"],
  }
  server = await buildServer({ ...parts, config }, operations, (each) => mountPages(each, folder))
  url = await server.listen({ host: "127.0.0.1", port: 0 })
})
afterAll(async () => {
  await server.close()
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const download = "sandbox; default-src 'none'; frame-ancestors 'none'"
const page =
  /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{24}'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'$/
const stored = "no-store"
const cors = { origin: "https://portal.example" }

it.each([
  ["an answer of the API", "GET", "/api/v1/token", {}, 200, nothing, stored],
  ["its head alone", "HEAD", "/api/v1/token", {}, 200, nothing, stored],
  ["a list as a file", "GET", "/api/v1/assets?format=csv", {}, 200, download, stored],
  ["a download", "GET", "/api/v1/sboms/SBOM/content", {}, 200, download, stored],
  [
    "a refusal for want of a credential",
    "GET",
    "/api/v1/assets",
    { authorization: "Bearer wbl_x" },
    401,
    nothing,
    stored,
  ],
  [
    "a refusal for want of a permission",
    "DELETE",
    "/api/v1/labels/01890000-0000-7000-8000-000000000001",
    {},
    403,
    nothing,
    stored,
  ],
  ["a refusal of what was asked", "GET", "/api/v1/assets?x=1", {}, 400, nothing, stored],
  ["what does not exist", "GET", "/api/v1/nothing", {}, 404, nothing, stored],
  ["a file that does not exist", "GET", "/assets/b.js", {}, 404, nothing, stored],
  ["a method that nobody declared", "PUT", "/", {}, 404, nothing, stored],
  [
    "what another origin asks before it calls",
    "OPTIONS",
    "/api/v1/assets",
    { ...cors, "access-control-request-method": "GET" },
    204,
    nothing,
    stored,
  ],
  ["a page", "GET", "/assets", {}, 200, page, stored],
  ["the API's own page", "GET", "/api/docs", {}, 200, page, stored],
  ["a file of the pages", "GET", "/assets/a.js", {}, 200, nothing, "public, max-age=31536000, immutable"],
] as const)(
  "%s has every header that a browser is told by",
  async (_, method, address, headers, status, policy, cache) => {
    const answer = await fetch(url + address.replace("SBOM", sbom), {
      method,
      headers: { authorization: `Bearer ${token}`, ...headers },
    })
    expect(answer.status).toBe(status)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "strict-transport-security": "max-age=31536000; includeSubDomains",
      "content-security-policy": typeof policy === "string" ? policy : expect.stringMatching(policy),
      "cache-control": cache,
      "x-request-id": expect.stringMatching(/^[\w-]{36}$/),
    })
    if (policy === download) expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename=/)
  },
)

it("a file that a browser has still is said so under the same headers", async () => {
  const first = await fetch(`${url}/assets/a.js`)
  const again = await fetch(`${url}/assets/a.js`, {
    headers: { "if-none-match": first.headers.get("etag") ?? "", "cache-control": "max-age=0" },
  })
  expect([again.status, again.headers.get("x-content-type-options")]).toEqual([304, "nosniff"])
})
