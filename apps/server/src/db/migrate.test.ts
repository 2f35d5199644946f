import pg from "pg"
import { afterAll, beforeAll, expect, inject, it } from "vitest"
import { asSuperuser, withDatabase } from "../testing/databases.ts"
import { prepareDatabase } from "./prepare-database.ts"

const [role, database] = ["waybill_held", "waybill_held"]
const superuserUrl = withDatabase(inject("postgresUrl"), database)
const ownerUrl = Object.assign(new URL(superuserUrl), { username: role, password: role }).href
const organizationId = "00000000-0000-4000-8000-000000000001"
let superuser: pg.Client
beforeAll(async () => {
  await asSuperuser(superuserUrl, `create role ${role} login nosuperuser nocreaterole password '${role}'`)
  await asSuperuser(superuserUrl, `create database ${database} owner ${role}`)
  superuser = new pg.Client({ connectionString: superuserUrl })
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await asSuperuser(superuserUrl, `drop database ${database}`)
  await asSuperuser(superuserUrl, `drop role ${role}`)
})

const migrate = () => prepareDatabase(ownerUrl, "unused", () => {})
const values = async (statement: string) =>
  (await superuser.query<{ value: string }>(statement)).rows.map(({ value }) => value)

it("a role that row-level security holds migrates what organizations have, and is held again afterwards", async () => {
  expect(await migrate()).toBe(ownerUrl)
  // Components without all that they belong to.
  await superuser.query(`
    set session_replication_role = replica;
    insert into organization (id, name) values ('${organizationId}', 'Held');
    insert into component (organization_id, sbom_id, ordinal, type, name, package_version_id)
    select '${organizationId}', gen_random_uuid(), 0, 'library', name, version from (values ('One', 1), ('Two', 2), ('two', 2), ('Three', null)) c(name, version)`)
  await superuser.query("delete from schema_migration where name like '0065%'")
  await migrate()
  expect(await values("select name_key as value from used_name order by 1")).toEqual(["one", "three", "two"])
  expect(await values("select package_version_id as value from used_version order by 1")).toEqual(["1", "2"])
  expect(
    await values(
      "select relname as value from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and not relforcerowsecurity",
    ),
  ).toEqual([])
})
