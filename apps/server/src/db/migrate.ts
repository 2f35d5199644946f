import { Logger, runMigrations } from "graphile-worker"
import pg from "pg"
import { applyMigration } from "./apply-migration.ts"
import { type Migration, readMigrations } from "./migrations.ts"
import { withOwnerClient } from "./owner-client.ts"

// Any constant: whoever holds it migrates, a second start waits.
const migrationLock = 7_294_610_337

/**
 * Brings the schema up to date, each numbered file in a transaction of its own (`applyMigration`), under a lock.
 * Connects as the owner of the schema. Refuses a database that holds a migration which this program does not know (an
 * older program on a newer schema) or one whose text changed.
 */
export async function migrate(ownerConnectionString: string, log: (line: string) => void): Promise<void> {
  const options = { connectionString: ownerConnectionString, application_name: "waybill migrate" }
  const known = await readMigrations()
  await withOwnerClient(options, async (client) => {
    await client.query("select pg_advisory_lock($1)", [migrationLock])
    await applyMissing(client, known, log)
    await migrateJobQueue(ownerConnectionString)
  })
}

/**
 * Those of the known ones that the database does not have. A line each is for who upgrades; of a new database one says
 * it all.
 */
export async function applyMissing(
  client: pg.Client,
  known: readonly Migration[],
  log: (line: string) => void,
): Promise<void> {
  await client.query(
    "create table if not exists schema_migration (name text primary key, digest text not null, applied_at timestamptz not null default now())",
  )
  const applied = new Map<string, string>(
    (await client.query<{ name: string; digest: string }>("select name, digest from schema_migration")).rows.map(
      (row) => [row.name, row.digest],
    ),
  )
  for (const name of applied.keys()) {
    if (!known.some((migration) => migration.name === name))
      throw new Error(
        `The database was migrated by a newer Waybill (${name}). Start that version, or restore the backup made before it.`,
      )
  }
  for (const migration of known) {
    const digest = applied.get(migration.name)
    if (digest === migration.digest) continue
    if (digest !== undefined)
      throw new Error(`Migration ${migration.name} was changed after it was applied; migrations only go forward.`)
    await applyMigration(client, migration)
    if (applied.size > 0) log(`migrated ${migration.name}`)
  }
  if (applied.size === 0) log(`Made the tables, by ${known.length} migrations`)
}

/** The job queue keeps its tables in a schema of its own (`graphile_worker`) and migrates them itself. */
async function migrateJobQueue(connectionString: string): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 1, application_name: "waybill migrate jobs" })
  // The query that breaks says it; without a listener an idle break would end the process.
  pool.on("error", () => {})
  pool.on("connect", (connection) => connection.on("error", () => {}))
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) })
  } finally {
    await pool.end()
  }
}
