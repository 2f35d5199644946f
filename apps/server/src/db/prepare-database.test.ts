import { afterAll, beforeAll, expect, inject, it } from "vitest"
import { asSuperuser, withDatabase } from "../testing/databases.ts"
import { withOwnerClient } from "./owner-client.ts"
import { prepareDatabase, refuseOtherSecret } from "./prepare-database.ts"

const ownerUrl = withDatabase(inject("postgresUrl"), "waybill_shared")
beforeAll(() => asSuperuser(ownerUrl, "create database waybill_shared"))
afterAll(() => asSuperuser(ownerUrl, "drop database waybill_shared"))

it("a server with another secret does not shut out those that run, until their role is told not to log in", async () => {
  await refuseOtherSecret(ownerUrl, "first")
  const serverUrl = await prepareDatabase(ownerUrl, "first", () => {})
  await refuseOtherSecret(ownerUrl, "first")
  const refused = await refuseOtherSecret(ownerUrl, "second").catch((error: Error) => error.message)
  expect(refused).toContain("not that of this database")
  await withOwnerClient({ connectionString: serverUrl }, (client) => client.query("select from organization"))
  await asSuperuser(ownerUrl, /alter role \w+ nologin/.exec(refused ?? "")?.[0] ?? "no words")
  await refuseOtherSecret(ownerUrl, "second")
  await withOwnerClient({ connectionString: await prepareDatabase(ownerUrl, "second", () => {}) }, (client) =>
    client.query("select from organization"),
  )
})
