import { afterAll, beforeAll, expect, it } from "vitest"
import { startTestApp, type TestApp, type TestOrganization, type TestSession } from "../../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let administrator: TestSession
let member: TestSession
let viewer: TestSession
beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
  administrator = await app.createSession(organization)
  member = await app.createSession(organization, { role: "member" })
  viewer = await app.createSession(organization, { role: "view-only" })
})
afterAll(() => app.close())

const view = { list: "vulnerabilities", name: "Exploited now", query: { kev: "true", sort: "-epss" } }
const namesFor = async (session: TestSession): Promise<string[]> =>
  (await app.call("GET /api/v1/saved-views?list=vulnerabilities", { session })).body.items.map(
    (item: { name: string }) => item.name,
  )

it("a view is seen by its owner alone until it is shared, and changed by its owner alone", async () => {
  const made = await app.call("POST /api/v1/saved-views", { session: member, json: view })
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({ ...view, isShared: false, can: { change: true, delete: true } })
  expect(await namesFor(member)).toEqual(["Exploited now"])
  expect(await namesFor(viewer)).toEqual([])
  const path = `/api/v1/saved-views/${made.body.id}`
  expect((await app.call(`PATCH ${path}`, { session: viewer, json: { name: "mine" } })).status).toBe(404)
  expect((await app.call(`PATCH ${path}`, { session: member, json: { isShared: true } })).body.isShared).toBe(true)
  expect(await namesFor(viewer)).toEqual(["Exploited now"])
  expect((await app.call(`PATCH ${path}`, { session: viewer, json: { name: "mine" } })).status).toBe(409)
  expect((await app.call(`DELETE ${path}`, { session: viewer })).status).toBe(409)
  expect((await app.call(`DELETE ${path}`, { session: administrator })).status).toBe(204)
  expect(await namesFor(member)).toEqual([])
})

it("a name is taken once by a person and list; who may only look does not share", async () => {
  expect((await app.call("POST /api/v1/saved-views", { session: viewer, json: view })).status).toBe(201)
  expect(
    (await app.call("POST /api/v1/saved-views", { session: viewer, json: { ...view, name: "EXPLOITED NOW" } })).status,
  ).toBe(409)
  expect(
    (await app.call("POST /api/v1/saved-views", { session: viewer, json: { ...view, list: "assets" } })).status,
  ).toBe(201)
  const shared = await app.call("POST /api/v1/saved-views", {
    session: viewer,
    json: { ...view, name: "for all", isShared: true },
  })
  expect([shared.status, shared.body.type]).toEqual([403, "/problems/role-too-low"])
})

it("another organization sees none of it, and a token keeps no views", async () => {
  const other = await app.createOrganization()
  await app.call("POST /api/v1/saved-views", { session: member, json: { ...view, name: "ours", isShared: true } })
  expect(await namesFor(await app.createSession(other))).toEqual([])
  const token = await app.createToken(organization, ["view-all"])
  expect((await app.call("GET /api/v1/saved-views", { token })).status).toBe(403)
})

it("a query with names that are no parameters is refused", async () => {
  for (const query of [{ __proto__x: "1" }, { "a b": "1" }, { kev: "x".repeat(1025) }])
    expect(
      (await app.call("POST /api/v1/saved-views", { session: member, json: { ...view, name: "odd", query } })).status,
    ).toBe(400)
})
