import type { Tx } from "./database.ts"

/** Does the work; in a dry run it is taken back before anybody sees it, and only what it gave is told. */
export async function doneOrTried<T>(tx: Tx, isDryRun: boolean, work: () => Promise<T>): Promise<T> {
  if (!isDryRun) return work()
  await tx.client.query("savepoint dry_run")
  const result = await work()
  await tx.client.query("rollback to savepoint dry_run")
  return result
}
