import { sql } from "kysely"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { insertJob } from "./job.sql.ts"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

it("the events of a job end when the token that follows it is revoked", async () => {
  const organization = await app.createOrganization()
  const token = await app.createToken(organization, ["view-all"])
  const id = uuidv7()
  const reach = { organizationId: organization.id }
  await app.database.transaction(reach, (tx) =>
    insertJob(tx, organization.id, { id, kind: "store-sbom", sha256: null }),
  )
  const answer = await fetch(`${app.url}/api/v1/jobs/${id}/events`, { headers: { authorization: `Bearer ${token}` } })
  const events = answer.body?.getReader()
  const first = await events?.read()
  expect(new TextDecoder().decode(first?.value)).toContain('"state":"waiting"')
  await app.database.transaction(reach, (tx) =>
    tx.run(sql`update api_token set revoked_at = now() where organization_id = ${organization.id}`),
  )
  let isDone = false
  while (!isDone) isDone = (await events?.read())?.done ?? true
  expect(isDone).toBe(true)
})
