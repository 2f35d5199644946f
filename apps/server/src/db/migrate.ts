import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { Logger, runMigrations } from "graphile-worker"
import pg from "pg"
import { withOwnerClient } from "./owner-client.ts"

const migrationsFolder = new URL("../../migrations/", import.meta.url)
// Any constant: whoever holds it migrates, a second start waits.
const migrationLock = 7_294_610_337

/**
 * Brings the schema up to date, each numbered file in a transaction of its own, under a lock. Connects as the owner of the schema.
 * Refuses a database that holds a migration which this program does not know (an older program on a newer schema) or one whose text changed.
 */
export async function migrate(ownerConnectionString: string, log: (line: string) => void): Promise<void> {
  const options = { connectionString: ownerConnectionString, application_name: "waybill migrate" }
  await withOwnerClient(options, async (client) => {
    await client.query("select pg_advisory_lock($1)", [migrationLock])
    await client.query(
      "create table if not exists schema_migration (name text primary key, digest text not null, applied_at timestamptz not null default now())",
    )
    const applied = new Map<string, string>(
      (await client.query<{ name: string; digest: string }>("select name, digest from schema_migration")).rows.map(
        (row) => [row.name, row.digest],
      ),
    )
    const known = await readMigrations()
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
      await apply(client, migration)
      log(`migrated ${migration.name}`)
    }
    await migrateJobQueue(ownerConnectionString)
  })
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

interface Migration {
  readonly name: string
  readonly digest: string
  readonly sql: string
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith(".sql")).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, migrationsFolder), "utf8")
      return { name, sql, digest: createHash("sha256").update(sql).digest("hex") }
    }),
  )
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin")
  try {
    await client.query(migration.sql)
    await client.query("insert into schema_migration (name, digest) values ($1, $2)", [
      migration.name,
      migration.digest,
    ])
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw new Error(`Migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
