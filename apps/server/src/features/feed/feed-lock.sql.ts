import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"

// Any two constants: the first orders uploads and switches of knowledge, the second lets one load run at a time.
const knowledgeLock = 7_294_610_341
const loadLock = 7_294_610_342

/**
 * Taken by everything that adds package versions, matches or findings (an upload), before it reads or writes any of
 * them, as a statement of its own: a snapshot is taken at the start of a statement, so that what a feed switched while
 * this waited is only seen by the next one. Held until the transaction ends; any number hold it together.
 *
 * Beside the lock, two rules keep uploads and feeds from waiting for each other in a circle: new rows of `package` and
 * `package_version` are inserted in the order of their key (`insert … select … order by key on conflict do nothing`),
 * and by an upload only after this lock was taken.
 */
export async function waitForKnowledge(tx: Tx): Promise<void> {
  await tx.one(sql`select pg_advisory_xact_lock_shared(${knowledgeLock})`)
}

/**
 * Taken by the switch of a feed for as short as it can be: no upload is between matching and committing now, and none
 * begins to match before the switch is committed.
 */
export async function holdKnowledge(tx: Tx): Promise<void> {
  await tx.one(sql`select pg_advisory_xact_lock(${knowledgeLock})`)
}

/**
 * As `holdKnowledge`, but gives false at once where uploads are running, instead of making later ones queue behind it.
 */
export async function tryToHoldKnowledge(tx: Tx): Promise<boolean> {
  const row = await tx.one<{ held: boolean }>(sql`select pg_try_advisory_xact_lock(${knowledgeLock}) as held`)
  return row.held
}

/**
 * Session lock of a load: false where another load runs. It ends with the connection, also when the process is killed.
 */
export async function tryToHoldLoad(tx: Tx): Promise<boolean> {
  const row = await tx.one<{ held: boolean }>(sql`select pg_try_advisory_lock(${loadLock}) as held`)
  return row.held
}

/** Gives the load lock back; only for a connection that goes on to be used. */
export async function releaseLoad(tx: Tx): Promise<void> {
  await tx.one(sql`select pg_advisory_unlock(${loadLock})`)
}
