import { setTimeout as pause } from "node:timers/promises"
import type pg from "pg"
import { errorCode } from "./failures.ts"
import type { Migration } from "./migrations.ts"

const lockWaitMs = 2_000
const givenUpMs = 600_000

/**
 * Applies one migration in a transaction of its own. Row-level security is forced on the tables of organizations, so
 * that it holds their owner too, and a migration that moves their rows would find none of them: within the transaction
 * the owner is let through.
 *
 * Servers that still run may hold tables for minutes (a feed's switch), and whoever comes after a change of a table
 * that waits, waits behind it: the migration asks for a few seconds at a time, and anew after a while.
 */
export async function applyMigration(client: pg.Client, migration: Migration): Promise<void> {
  const deadline = performance.now() + givenUpMs
  for (;;) {
    try {
      return await inTransaction(client, migration)
    } catch (error) {
      if (isInTheWay(error) && performance.now() < deadline) await pause(500)
      else
        throw new Error(
          `Migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`,
          { cause: error },
        )
    }
  }
}

async function inTransaction(client: pg.Client, { name, digest, sql }: Migration): Promise<void> {
  await client.query(`begin; set local lock_timeout = ${lockWaitMs}`)
  try {
    if (await isHeld(client)) {
      await client.query(letOwnerThrough)
      await client.query(sql.replaceAll(protection, "$& alter table $<table> no force row level security;"))
      await client.query(holdOwnerAgain)
    } else await client.query(sql)
    await client.query("insert into schema_migration (name, digest) values ($1, $2)", [name, digest])
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw error
  }
}

async function isHeld(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    "select from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)",
  )
  return rowCount === 0
}

/** A lock that was not had in time, or a circle of waiting. */
const isInTheWay = (error: unknown): boolean => ["55P03", "40P01"].includes(errorCode(error) ?? "")

const letOwnerThrough = `
  do $$
  declare held regclass;
  begin
    for held in
      select oid from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity order by oid
    loop
      execute format('alter table %s no force row level security', held);
    end loop;
  end $$`

/** Where a migration makes a table, which it may fill at once. */
const protection = /^call protect_tenant_table\('(?<table>\w+)'\);$/gm

/**
 * On every table that has row-level security, as no table has it unforced. What waits for the end of the transaction is
 * done first: a table with work before it cannot be altered.
 */
const holdOwnerAgain = `
  do $$
  declare free regclass;
  begin
    set constraints all immediate;
    for free in
      select oid from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and not relforcerowsecurity order by oid
    loop
      execute format('alter table %s force row level security', free);
    end loop;
  end $$`
