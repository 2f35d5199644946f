import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readConfig } from "../config/config.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../testing/test-app.ts"

const portal = "https://portal.example.com"
let app: TestApp
let organization: TestOrganization
let token: string
beforeAll(async () => {
  app = await startTestApp({ WAYBILL_CORS_ORIGINS: `https://other.example.com, ${portal}` })
  organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all"])
})
afterAll(() => app.close())

const ask = (method: string, path: string, headers: Record<string, string>) =>
  fetch(`${app.url}${path}`, { method, headers })
const preflight = (origin: string, path = "/api/v1/assets") =>
  ask("OPTIONS", path, {
    origin,
    "access-control-request-method": "GET",
    "access-control-request-headers": "authorization",
  })

describe("a page of another origin", () => {
  it("that is listed calls the API with a token, and reads what it is told", async () => {
    const before = await preflight(portal)
    expect([before.status, before.headers.get("access-control-allow-origin")]).toEqual([204, portal])
    expect(before.headers.get("access-control-allow-headers")).toContain("authorization")
    expect(before.headers.get("access-control-allow-methods")).toContain("PATCH")
    const answer = await ask("GET", "/api/v1/assets", { origin: portal, authorization: `Bearer ${token}` })
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, portal])
    expect(answer.headers.get("vary")).toContain("Origin")
    expect(answer.headers.get("access-control-expose-headers")).toContain("ratelimit-remaining")
    // A refusal is read too.
    const refused = await ask("GET", "/api/v1/assets", { origin: portal })
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([401, portal])
  })

  it("never gets in with a session", async () => {
    const { cookie } = await app.createSession(organization)
    const read = await ask("GET", "/api/v1/session", { origin: portal, cookie })
    expect(read.headers.has("access-control-allow-credentials")).toBe(false)
    expect((await preflight(portal)).headers.has("access-control-allow-credentials")).toBe(false)
    const write = await ask("POST", "/api/v1/sessions/end-others", { origin: portal, cookie })
    expect(await write.json()).toMatchObject({ type: "/problems/origin-not-allowed" })
    const signIn = await preflight(portal, "/api/auth/sign-in/email")
    expect(signIn.headers.has("access-control-allow-origin")).toBe(false)
  })

  it.each([`${portal}.evil.example`, "https://portal.example.com:8443", "http://portal.example.com", "null", "*"])(
    "that is not listed hears nothing: %s",
    async (origin) => {
      expect((await preflight(origin)).headers.has("access-control-allow-origin")).toBe(false)
      const answer = await ask("GET", "/api/v1/assets", { origin, authorization: `Bearer ${token}` })
      expect(answer.headers.has("access-control-allow-origin")).toBe(false)
    },
  )
})

it.each(["*", "https://portal.example.com/", "portal.example.com", "http://portal.example.com", "null"])(
  "what is no origin is refused at the start: %s",
  (given) => {
    const read = readConfig([], { WAYBILL_CORS_ORIGINS: `https://a.example, ${given}` })
    expect(read).toMatchObject({ ok: false, problems: [expect.stringContaining("WAYBILL_CORS_ORIGINS")] })
  },
)
