import { sql } from "kysely"
import { afterAll, beforeAll, expect, inject, it } from "vitest"
import { asSuperuser, withDatabase } from "../testing/databases.ts"
import { openDatabase } from "./database.ts"
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

it("an operator's command acts as the server's role, knows no secret and shuts nobody out", async () => {
  const serverUrl = await prepareDatabase(ownerUrl, "of the server", () => {})
  const operatorUrl = await prepareDatabase(ownerUrl, null, () => {})
  const { rows } = await withOwnerClient({ connectionString: operatorUrl }, (client) =>
    client.query("select rolsuper, rolbypassrls, rolname from pg_roles where rolname = current_user"),
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolname: new URL(serverUrl).username }])
  await withOwnerClient({ connectionString: serverUrl }, (client) => client.query("select from organization"))
  // Beside what every connection of ours is set to.
  const database = openDatabase({ connectionString: operatorUrl, connectionsMax: 1, statementTimeoutMs: 15_000 })
  try {
    const session = await database.read("shared", (tx) =>
      tx.one(
        sql`select current_user as role, current_setting('timezone') as timezone, current_setting('statement_timeout') as timeout`,
      ),
    )
    expect(session).toEqual({ role: new URL(serverUrl).username, timezone: "UTC", timeout: "15s" })
  } finally {
    await database.close()
  }
})

it("a command that may take long is ended where it hangs in a transaction, or its machine vanished: others wait for its locks", async () => {
  const database = openDatabase({ connectionString: ownerUrl, connectionsMax: 1 })
  const limits = sql`select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle,
    current_setting('tcp_keepalives_idle')::int + current_setting('tcp_keepalives_interval')::int * current_setting('tcp_keepalives_count')::int as "noticedAfter"`
  try {
    expect(await database.read("shared", (tx) => tx.one(limits))).toEqual({
      statement: "0",
      idle: "5min",
      noticedAfter: 60,
    })
  } finally {
    await database.close()
  }
})

it("an operator's command that comes before the first start leaves the password to the server", async () => {
  const emptyUrl = withDatabase(inject("postgresUrl"), "waybill_before_start")
  await asSuperuser(ownerUrl, "create database waybill_before_start")
  try {
    await withOwnerClient({ connectionString: await prepareDatabase(emptyUrl, null, () => {}) }, (client) =>
      client.query("select from organization"),
    )
    await refuseOtherSecret(emptyUrl, "of the server")
    await withOwnerClient({ connectionString: await prepareDatabase(emptyUrl, "of the server", () => {}) }, (client) =>
      client.query("select from organization"),
    )
  } finally {
    await asSuperuser(ownerUrl, "drop database waybill_before_start")
  }
})

it("an owner that is no superuser starts again, and acts as the role that it made", async () => {
  const ownedUrl = withDatabase(inject("postgresUrl"), "waybill_owned")
  await asSuperuser(ownerUrl, "create role waybill_owner login createrole password 'owner'")
  await asSuperuser(ownerUrl, "create database waybill_owned owner waybill_owner")
  try {
    const asOwner = new URL(ownedUrl)
    asOwner.username = "waybill_owner"
    asOwner.password = "owner"
    for (const _start of ["first", "second"]) await prepareDatabase(asOwner.href, "of the server", () => {})
    const { rows } = await withOwnerClient(
      { connectionString: await prepareDatabase(asOwner.href, null, () => {}) },
      (client) => client.query("select current_user <> session_user as acts"),
    )
    expect(rows).toEqual([{ acts: true }])
  } finally {
    await asSuperuser(ownerUrl, "drop database waybill_owned")
    await asSuperuser(ownerUrl, "drop owned by waybill_owner cascade")
  }
})

it("a role that row-level security would not hold is refused: the one given, and the one made once that somebody gave more", async () => {
  const database = "waybill_bypassed"
  const address = new URL(withDatabase(inject("postgresUrl"), database))
  await asSuperuser(ownerUrl, "create role waybill_bypasser login createrole password 'owner'")
  await asSuperuser(ownerUrl, `create database ${database} owner waybill_bypasser`)
  address.username = "waybill_bypasser"
  address.password = "owner"
  const start = () => prepareDatabase(address.href, "of the server", () => {}).then(() => "started", String)
  try {
    expect(await start()).toBe("started")
    await asSuperuser(ownerUrl, "alter role waybill_bypasser bypassrls nocreaterole")
    expect(await start()).toContain("Give DATABASE_URL another role.")
    await asSuperuser(ownerUrl, "alter role waybill_bypasser nobypassrls createrole")
    const { username } = new URL(await prepareDatabase(address.href, "of the server", () => {}))
    await asSuperuser(ownerUrl, `alter role ${username} bypassrls`)
    expect(await start()).toContain(`alter role ${username} nosuperuser nobypassrls`)
    // PostgreSQL lets nobody but a superuser set that one's password.
    await asSuperuser(ownerUrl, `alter role ${username} nobypassrls superuser`)
    expect(await start()).toContain("permission denied to alter role")
    await asSuperuser(ownerUrl, `alter role ${username} nosuperuser`)
    expect(await start()).toBe("started")
  } finally {
    await asSuperuser(ownerUrl, `drop database ${database}`)
    await asSuperuser(ownerUrl, "drop owned by waybill_bypasser cascade")
  }
})
