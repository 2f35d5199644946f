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

it("an organization follows so many jobs at once, and again where one has gone", async () => {
  const [organization, other] = [await app.createOrganization(), await app.createOrganization()]
  const follow = async ({ id }: { readonly id: string }, token: string) => {
    const jobId = uuidv7()
    await app.database.transaction({ organizationId: id }, (tx) =>
      insertJob(tx, id, { id: jobId, kind: "store-sbom", sha256: null, tokenId: null }),
    )
    const gone = new AbortController()
    const answer = await fetch(`${app.url}/api/v1/jobs/${jobId}/events`, {
      headers: { authorization: `Bearer ${token}` },
      signal: gone.signal,
    })
    return { status: answer.status, gone }
  }
  const token = await app.createToken(organization, ["view-all"])
  const followers = await Promise.all(Array.from({ length: 64 }, () => follow(organization, token)))
  expect(followers.filter(({ status }) => status === 200)).toHaveLength(64)
  expect((await follow(organization, token)).status).toBe(429)
  const theirs = await follow(other, await app.createToken(other, ["view-all"]))
  expect(theirs.status).toBe(200)
  followers[0]?.gone.abort()
  await expect
    .poll(async () => {
      const again = await follow(organization, token)
      followers.push(again)
      return again.status
    })
    .toBe(200)
  for (const { gone } of [...followers, theirs]) gone.abort()
})

it("the events of a job end when the token that follows it is revoked", async () => {
  const organization = await app.createOrganization()
  const token = await app.createToken(organization, ["view-all"])
  const id = uuidv7()
  const reach = { organizationId: organization.id }
  await app.database.transaction(reach, (tx) =>
    insertJob(tx, organization.id, { id, kind: "store-sbom", sha256: null, tokenId: null }),
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
