import { sql } from "kysely"
import type { Database } from "../db/database.ts"

/** Minutes without renewal after which a job's worker counts as dead. The library's own four hours are too long for a server that was killed. */
const lockMinutes = 5

/** Renews the lock of a running job; false where another worker holds it by now. */
export async function renewLock(database: Database, jobId: string, lockedBy: string | null): Promise<boolean> {
  const renewed = await database.transaction("shared", (tx) =>
    tx.run(
      sql`update graphile_worker._private_jobs set locked_at = now() where id = ${jobId} and locked_by = ${lockedBy}`,
    ),
  )
  return renewed === 1
}

/** Frees the jobs whose worker died, so that they are tried again; gives how many. */
export function freeDeadLocks(database: Database): Promise<number> {
  return database.transaction("shared", (tx) =>
    tx.run(sql`
      update graphile_worker._private_jobs set locked_at = null, locked_by = null
       where locked_at < now() - make_interval(mins => ${lockMinutes})`),
  )
}
