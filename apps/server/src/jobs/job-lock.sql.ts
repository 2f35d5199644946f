import { sql } from "kysely"
import type { Database } from "../db/database.ts"

/**
 * Minutes without renewal after which a job's worker counts as dead. The library's own four hours are too long for a
 * server that was killed.
 */
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

/**
 * Frees the jobs whose worker died, so that they are tried again, and the lines that they held: nothing else of a line
 * is begun while one of it runs. Gives how many jobs.
 */
export function freeDeadLocks(database: Database): Promise<number> {
  const died = sql`locked_at < now() - make_interval(mins => ${lockMinutes})`
  return database.transaction("shared", async (tx) => {
    const freed = await tx.run(
      sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null where ${died}`,
    )
    await tx.run(sql`
      update graphile_worker._private_job_queues q set locked_at = null, locked_by = null
       where ${died} and not exists (select from graphile_worker._private_jobs j where j.job_queue_id = q.id and j.locked_at is not null)`)
    return freed
  })
}
