import pg from "pg"
import { afterAll, beforeAll, expect, inject, it } from "vitest"
import { asSuperuser, withDatabase } from "../testing/databases.ts"
import { applyMissing } from "./migrate.ts"
import { type Migration, readMigrations } from "./migrations.ts"
import { withOwnerClient } from "./owner-client.ts"
import { prepareDatabase } from "./prepare-database.ts"

const role = "waybill_held"
const held = withDatabase(inject("postgresUrl"), "waybill_held")
const free = withDatabase(inject("postgresUrl"), "waybill_free")
const asRole = (url: string) => Object.assign(new URL(url), { username: role, password: role }).href
let known: readonly Migration[]
beforeAll(async () => {
  known = await readMigrations()
  await asSuperuser(held, `create role ${role} login nosuperuser nocreaterole password '${role}'`)
  await asSuperuser(held, `create database waybill_held owner ${role}`)
  await asSuperuser(held, "create database waybill_free")
})
afterAll(async () => {
  await asSuperuser(held, "drop database waybill_held")
  await asSuperuser(held, "drop database waybill_free")
  await asSuperuser(held, `drop role ${role}`)
})

const organizationId = "00000000-0000-4000-8000-000000000001"
const id = (last: number) => `00000000-0000-4000-8000-0000000001${String(last).padStart(2, "0")}`

/**
 * What an organization had when the next migration was the numbered one: something for each of those that move rows.
 */
const rowsBefore: ReadonlyMap<string, string> = new Map([
  [
    "0012",
    `
    insert into organization (id, name) values ('${organizationId}', 'Held');
    insert into member (organization_id, person_id, role) values ('${organizationId}', '${id(9)}', 'admin');
    insert into asset (organization_id, id, family_id, name, type, exposure) values ('${organizationId}', '${id(1)}', '${id(1)}', 'One', 'application', 'internet');
    insert into finding (organization_id, asset_id, vulnerability_id, first_seen_at) select '${organizationId}', '${id(1)}', n, '2026-01-01' from generate_series(1, 3) n;
    insert into component (organization_id, sbom_id, ordinal, type, name, package_version_id, licenses, hashes)
    select '${organizationId}', '${id(2)}', n, 'library', name, version, '{MIT}', '[{ "algorithm": "SHA-256", "value": "00112233445566778899aabbccddeeff" }]'
      from (values (0, 'One', 1), (1, 'Two', 2), (2, 'two', 2), (3, 'Three', null)) c(n, name, version);
    insert into custom_vulnerability (organization_id, external_id, record, digest, vulnerability_id, aliases, severity, cvss_vector, priority)
    values ('${organizationId}', 'OWN-1', '{}', '\\x00', -1, '{CVE-2026-1}', 5, 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 1);
    insert into vex_document (organization_id, id, sha256, bytes, format, author, statement_count, applied_count, unmatched, uploaded_at, uploaded_by)
    values ('${organizationId}', '${id(3)}', sha256('vex'), 1, 'openvex', 'Übermittler', 1, 0, '[{ "statement": "/statements/0", "reason": "no such software" }]', '2026-01-02', '${id(9)}')`,
  ],
  [
    "0042",
    `update vex_statement set ids = '{CVE-2026-1}', statement = '{}', state = 'applied';
     insert into vex_trust (organization_id, author, trust) values ('${organizationId}', lower('Übermittler'), 'apply')`,
  ],
  ["0056", `update vex_trust set author = 'übermittler', author_as_written = 'Übermittler'`],
  [
    "0063",
    `insert into finding_day (organization_id, day, began, ended) values ('${organizationId}', '2026-01-01', 3, 0);
     insert into finding_change (organization_id, at, has_begun, cause, findings, critical, kev) values ('${organizationId}', '2026-01-01', true, 'component', 3, 1, 0)`,
  ],
  [
    "0078",
    `insert into idempotency_key (organization_id, principal, operation, key, status, body)
     values ('${organizationId}', 'one', 'generate_vex', 'document', 200, '{ "base64": "" }'), ('${organizationId}', 'one', 'set_triage', 'short', 201, '{ "decisions": [] }')`,
  ],
  [
    "0089",
    `update vex_statement set statement = '{ "status": "fixed", "response": "update" }';
     insert into triage_decision (organization_id, id, vulnerability, status, response, reach, asset_id, author_kind, author_id, author_name, created_at)
     select '${organizationId}', d.id::uuid, d.vulnerability, 'fixed', d.response, 'asset', '${id(1)}', 'document', '${id(3)}', 'Übermittler (openvex)', '2026-01-02'
       from (values ('${id(4)}', 'CVE-2026-1', 'update'), ('${id(5)}', 'CVE-2026-1', 'other words'), ('${id(6)}', 'CVE-2026-2', 'update')) d(id, vulnerability, response)`,
  ],
])

async function migrateWithRows(ownerUrl: string, superuserUrl: string): Promise<void> {
  for (const [number, rows] of rowsBefore) {
    const earlier = known.filter(({ name }) => name < number)
    await withOwnerClient({ connectionString: ownerUrl }, (client) => applyMissing(client, earlier, () => {}))
    await withOwnerClient({ connectionString: superuserUrl }, async (client) => {
      // Rows without all that they belong to.
      await client.query(`set session_replication_role = replica; ${rows}`)
    })
  }
  await prepareDatabase(ownerUrl, "unused", () => {})
}

/** Every row of every table of organizations, by table. */
async function tenantRows(superuserUrl: string): Promise<ReadonlyMap<string, unknown[]>> {
  return withOwnerClient({ connectionString: superuserUrl }, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by 1",
    )
    const found = new Map<string, unknown[]>()
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${name} t order by to_jsonb(t) - '{created_at,updated_at}'::text[]`,
      )
      found.set(
        name,
        rows.map(({ row: { created_at, updated_at, ...row } }) => row),
      )
    }
    return found
  })
}

it("a role that row-level security holds moves what organizations have just as a superuser does, and is held again afterwards", async () => {
  await migrateWithRows(free, free)
  await migrateWithRows(asRole(held), held)
  const rows = await tenantRows(held)
  expect(rows).toEqual(await tenantRows(free))
  const moved = [
    "asset_finding_count",
    "component_hash",
    "custom_name",
    "finding_change_day",
    "finding_group",
    "used_license",
    "used_name",
    "used_version",
    "vex_statement",
    "vex_statement_name",
  ]
  for (const table of moved) expect(rows.get(table), table).not.toEqual([])
  expect(rows.get("finding")).toMatchObject([{ place: 14 }, { place: 14 }, { place: 14 }])
  expect(rows.get("custom_vulnerability")).toMatchObject([{ is_automatable: true, is_total: true }])
  expect(rows.get("vex_document")).toMatchObject([{ uploader_may_triage: true }])
  expect(rows.get("vex_trust")).toHaveLength(1)
  // The statement that says the same words, and no other.
  expect(rows.get("triage_decision")?.map((row) => Object(row).statement_place)).toEqual([1, null, null])
  expect(rows.get("finding_day")).toEqual([])
  expect(rows.get("idempotency_key")).toMatchObject([{ key: "short", body: { decisions: [] } }])
  await withOwnerClient({ connectionString: held }, async (client) => {
    const unforced =
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and not relforcerowsecurity"
    expect((await client.query(unforced)).rows).toEqual([])
  })
}, 300_000)

it("waits for a server that works with a table, without holding up whoever comes after", async () => {
  const worker = new pg.Client({ connectionString: held })
  await worker.connect()
  try {
    await worker.query("begin; select from asset")
    const last = { name: "9999-later.sql", digest: "later", sql: "alter table asset add column later int" }
    const migrated = withOwnerClient({ connectionString: asRole(held) }, (client) =>
      applyMissing(client, [...known, last], () => {}),
    )
    // Behind the migration, which waits for the first one: the migration steps back.
    await withOwnerClient({ connectionString: held }, async (other) => {
      await expect
        .poll(async () => (await other.query("select from pg_locks where not granted")).rowCount, { timeout: 5_000 })
        .toBeGreaterThan(0)
      await other.query("select from asset")
    })
    await worker.query("commit")
    await migrated
  } finally {
    await worker.end()
  }
}, 300_000)
