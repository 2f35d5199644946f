import { sql } from "kysely"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { startTestApp, type TestApp, type TestOrganization, type TestSession } from "../../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let administrator: TestSession
let member: TestSession
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  organization = await app.createOrganization()
  administrator = await app.createSession(organization)
  member = await app.createSession(organization, { role: "member" })
})

const isSignedIn = async (session: TestSession) => (await app.call("GET /api/v1/session", { session })).status === 200
const end = (json: object, by: { session?: TestSession; token?: string } = { session: administrator }) =>
  app.call("POST /api/v1/users/end-sessions", { ...by, json })

it("an administrator sees where somebody is signed in, and ends it from the next request on; the audit says so", async () => {
  const second = await app.createSession(organization, { personId: member.personId })
  const seen = await app.call(`GET /api/v1/users/${member.personId}/sessions`, { session: administrator })
  expect(seen.body.items.map((each: { id: string }) => each.id).sort()).toEqual(
    [member.sessionId, second.sessionId].sort(),
  )
  const { items } = (await app.call("GET /api/v1/users", { session: administrator })).body
  expect(items.find((each: { id: string }) => each.id === member.personId)).toMatchObject({ sessions: 2 })
  expect((await end({ userIds: [member.personId] })).body.results).toEqual([
    { id: member.personId, result: "ended", ended: 2 },
  ])
  expect([await isSignedIn(member), await isSignedIn(second), await isSignedIn(administrator)]).toEqual([
    false,
    false,
    true,
  ])
  expect((await end({ userIds: [member.personId] })).body.results[0].result).toBe("not-signed-in")
  const audit = await app.database.read({ organizationId: organization.id }, (tx) =>
    tx.many(
      sql`select person_id, object_id, before from audit_event where organization_id = ${organization.id} and action = 'person.sessions-ended'`,
    ),
  )
  expect(audit).toEqual([{ person_id: administrator.personId, object_id: member.personId, before: { sessions: 2 } }])
})

it("everybody is signed out at once but the session that asks, and nobody of another organization", async () => {
  const elsewhere = await app.createOrganization()
  const stranger = await app.createSession(elsewhere)
  const own = await app.createSession(organization, { personId: administrator.personId })
  expect((await end({ userIds: [stranger.personId] })).body.results).toEqual([
    { id: stranger.personId, result: "not-found", ended: 0 },
  ])
  const { results } = (await end({ everybody: true })).body
  expect(results.map((each: { result: string }) => each.result)).toEqual(["ended", "ended"])
  const signedIn = await Promise.all([administrator, own, member, stranger].map(isSignedIn))
  expect(signedIn).toEqual([true, false, false, true])
})

it("a token of the people's scope may, members may not see or end, and a question that names nobody is refused", async () => {
  const manager = await app.createToken(organization, ["view-all", "manage-people"])
  const reader = await app.createToken(organization, ["view-all"])
  expect((await app.call(`GET /api/v1/users/${member.personId}/sessions`, { session: member })).status).toBe(403)
  expect((await end({ everybody: true }, { session: member })).status).toBe(403)
  const listed = await app.call("GET /api/v1/users", { token: reader })
  expect(Object.keys(listed.body.items[0])).not.toContain("sessions")
  for (const json of [{}, { userIds: [] }, { userIds: [member.personId], everybody: true }, { everybody: false }])
    expect((await end(json)).status, JSON.stringify(json)).toBe(400)
  expect(await isSignedIn(member)).toBe(true)
  expect((await end({ userIds: [member.personId] }, { token: manager })).body.results[0].ended).toBe(1)
})
