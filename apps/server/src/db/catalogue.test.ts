import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../testing/test-app.ts"

let app: TestApp
let owner: pg.Client
beforeAll(async () => {
  app = await startTestApp()
  owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await app.close()
})

describe("the live catalogue", () => {
  it("has row-level security enabled and forced, with policies for all four commands, on every table of a tenant", async () => {
    const { rows } = await owner.query<{ name: string; enabled: boolean; forced: boolean; commands: string[] }>(`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
             (select coalesce(array_agg(distinct p.polcmd::text), '{}') from pg_policy p where p.polrelid = c.oid) as commands
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p')
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped)`)
    expect(rows.length).toBeGreaterThan(10)
    for (const table of rows) {
      expect(table, table.name).toMatchObject({ enabled: true, forced: true })
      expect([...table.commands].sort().join(""), table.name).toBe("adrw")
    }
  })

  it("has no view that reads with its owner's rights, whom no policy holds back", async () => {
    const { rows } = await owner.query<{ name: string }>(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and (c.relkind = 'm' or c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false))`)
    expect(rows).toEqual([])
  })

  it("begins the key of every tenant table with organization_id, which is how the tables would be spread", async () => {
    const { rows } = await owner.query<{ name: string; first: string }>(`
      select c.relname as name, a.attname as first
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where n.nspname = 'public' and i.indisprimary and c.relname <> 'mail'
         and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'organization_id')`)
    for (const table of rows) expect(table.first, table.name).toBe("organization_id")
  })

  it("lets the server's role own nothing, and bypass nothing", async () => {
    const { rows } = await app.database.pool.query<{
      owned: number
      rolsuper: boolean
      rolbypassrls: boolean
      rolcreaterole: boolean
    }>(`
      select (select count(*)::int from pg_class where relowner = r.oid) as owned, rolsuper, rolbypassrls, rolcreaterole from pg_roles r where rolname = current_user`)
    expect(rows[0]).toEqual({ owned: 0, rolsuper: false, rolbypassrls: false, rolcreaterole: false })
  })

  it("lets the server's role add to the audit, and change or delete nothing of it", async () => {
    const { id } = await app.createOrganization()
    const run = (text: string) => app.database.transaction({ organizationId: id }, (tx) => tx.client.query(text))
    const [event, refusal] = [
      `insert into audit_event (organization_id, id, actor_kind, action, object_kind, object_id) values ('${id}', gen_random_uuid(), 'system', 'a', 'a', 'a')`,
      `insert into audit_refusal (organization_id, minute, actor_kind, actor_id, address, status, operation) values ('${id}', now(), 'token', 'a', '::1', 403, 'a')`,
    ]
    for (const added of [event, refusal, "update audit_refusal set count = count + 1"])
      expect((await run(added)).rowCount, added).toBe(1)
    for (const changed of [
      "update audit_event set action = 'b'",
      "delete from audit_event",
      "truncate audit_event",
      "update audit_refusal set status = 200",
      "delete from audit_refusal",
    ])
      await expect(run(changed), changed).rejects.toMatchObject({ code: "42501" })
  })

  it("shows no row of a tenant where no organization is set", async () => {
    const organization = await app.createOrganization()
    await app.createToken(organization, ["view-all"])
    const seen = await app.database.read(
      "shared",
      async (tx) =>
        (await tx.client.query("select from member union all select from api_token union all select from organization"))
          .rowCount,
    )
    expect(seen).toBe(0)
  })
})
