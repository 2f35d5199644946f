import type pg from "pg"
import { withOwnerClient } from "./owner-client.ts"

/**
 * Grants that the server's role needs on what the owner made: rows, never the tables themselves. What was audited stays
 * as it was written, whoever speaks through the server.
 */
const grants = (role: string) => `
  grant usage on schema public to ${role};
  grant select, insert, update, delete on all tables in schema public to ${role};
  revoke insert, update, delete, truncate on schema_migration from ${role};
  revoke update, delete, truncate on audit_event, audit_refusal from ${role};
  grant update (count) on audit_refusal to ${role};
  grant usage, select on all sequences in schema public to ${role};
  grant execute on all functions in schema public to ${role};
  grant usage on schema graphile_worker to ${role};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${role};
  revoke insert, update, delete on graphile_worker.migrations from ${role};
  grant usage, select on all sequences in schema graphile_worker to ${role};
  grant execute on all functions in schema graphile_worker to ${role};
`

/**
 * The job queue enables row-level security on its tables and writes no policy, so that only their owner reaches them.
 * The server works off the queue for all organizations: whoever was granted the schema (the server's role alone) may
 * use it. Jobs hold ids, never an organization's data.
 */
const queuePolicies = `
  do $$
  declare queue_table regclass;
  begin
    for queue_table in
      select c.oid from pg_class c
       where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
         and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'waybill_server')
    loop
      execute format('create policy waybill_server on %s using (true) with check (true)', queue_table);
    end loop;
  end $$;
`

/**
 * Makes (or renews) the role that the server runs as: it can log in, owns nothing, and has neither superuser nor
 * BYPASSRLS, so that row-level security holds it. Run after every migration, by the owner, who must be allowed to
 * create roles. Without a password its login stays as it is, none for a new one, and the owner may act as it.
 */
export async function provisionServerRole(
  ownerConnectionString: string,
  role: string,
  password: string | null,
): Promise<void> {
  const options = { connectionString: ownerConnectionString, application_name: "waybill roles" }
  await withOwnerClient(options, async (client) => {
    const name = client.escapeIdentifier(role)
    // Two starts at once must not both create it.
    await client.query("begin; select pg_advisory_xact_lock(7294610338)")
    const mayAlterAll = await isSuperuser(client)
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role])
    if (!rowCount) await client.query(`create role ${name} nologin nosuperuser nobypassrls nocreatedb nocreaterole`)
    // Who only made the role may not even name what it never had.
    else if (mayAlterAll)
      await client.query(`alter role ${name} nosuperuser nobypassrls nocreatedb nocreaterole noreplication`)
    if (password !== null) await client.query(`alter role ${name} login password ${client.escapeLiteral(password)}`)
    // A superuser may act as anybody; who made a role may let itself.
    else if (!mayAlterAll) await client.query(`grant ${name} to current_user`)
    await client.query(grants(name))
    await client.query(queuePolicies)
    await client.query("commit")
  })
}

async function isSuperuser(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ rolsuper: boolean }>(
    "select rolsuper from pg_roles where rolname = current_user",
  )
  return rows[0]?.rolsuper ?? false
}

/**
 * What the role that a connection acts as may do: whether the server can have a role of its own, and whether row-level
 * security would hold it.
 */
export async function roleAbilities(
  connectionString: string,
): Promise<{ bypassesRowSecurity: boolean; mayCreateRoles: boolean; serverVersion: number }> {
  const options = { connectionString, application_name: "waybill check", connectionTimeoutMillis: 10_000 }
  return withOwnerClient(options, async (client) => {
    const { rows } = await client.query<{
      rolsuper: boolean
      rolbypassrls: boolean
      rolcreaterole: boolean
      version: number
    }>(
      "select rolsuper, rolbypassrls, rolcreaterole, current_setting('server_version_num')::int as version from pg_roles where rolname = current_user",
    )
    const row = rows[0]
    if (!row) throw new Error("the database does not know the role that is connected")
    return {
      bypassesRowSecurity: row.rolsuper || row.rolbypassrls,
      mayCreateRoles: row.rolsuper || row.rolcreaterole,
      serverVersion: row.version,
    }
  })
}
