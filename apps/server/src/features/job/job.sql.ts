import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { ProblemBody } from "../../http/problem.ts"

export interface JobRow {
  id: string
  kind: string
  state: "waiting" | "running" | "done" | "failed"
  progress: number
  counts: Record<string, number>
  result: { kind: string; id: string } | null
  error: ProblemBody | null
  created_at: Date
  finished_at: Date | null
}

/** The job as it stands; null where the organization has none of this id. */
export function findJobById(tx: Tx, organizationId: string, id: string): Promise<JobRow | null> {
  return tx.maybe<JobRow>(sql`
    select id, kind, state, progress, counts, result, error, created_at, finished_at from job where organization_id = ${organizationId} and id = ${id}`)
}

/** Waits until nobody else counts an organization's jobs to add one, and lets nobody until the transaction ends. */
export async function holdJobs(tx: Tx, organizationId: string): Promise<void> {
  await tx.one(sql`select pg_advisory_xact_lock(hashtextextended('jobs:' || ${organizationId}, 0))`)
}

/** How many jobs of an organization wait or run. */
export const countOpenJobs = async (tx: Tx, organizationId: string): Promise<number> =>
  tx.number(sql`select count(*)::int from job where organization_id = ${organizationId} and finished_at is null`)

/**
 * Notes a job that is about to be enqueued; `sha256` are the bytes that it reads, which must not be swept away until it
 * has ended.
 */
export function insertJob(
  tx: Tx,
  organizationId: string,
  job: { readonly id: string; readonly kind: string; readonly sha256: Buffer | null; readonly tokenId: string | null },
): Promise<number> {
  return tx.run(
    sql`insert into job (organization_id, id, kind, sha256, token_id) values (${organizationId}, ${job.id}, ${job.kind}, ${job.sha256}, ${job.tokenId})`,
  )
}

/** Notes how far a job is; an ended one stays as it ended. */
export function updateJobProgress(
  tx: Tx,
  organizationId: string,
  id: string,
  progress: number,
  counts: Readonly<Record<string, number>>,
): Promise<number> {
  return tx.run(sql`
    update job set state = 'running', progress = ${progress}, counts = ${JSON.stringify(counts)} where organization_id = ${organizationId} and id = ${id} and finished_at is null`)
}

/** Ends a job, with what it made or why it failed. */
export function finishJob(
  tx: Tx,
  organizationId: string,
  id: string,
  end: { readonly result: { readonly kind: string; readonly id: string } } | { readonly error: ProblemBody },
): Promise<number> {
  return tx.run(sql`
    update job set finished_at = now(), sha256 = null, state = ${"result" in end ? "done" : "failed"}, progress = ${"result" in end ? 1 : sql`progress`},
      result = ${"result" in end ? JSON.stringify(end.result) : null}, error = ${"error" in end ? JSON.stringify(end.error) : null}
     where organization_id = ${organizationId} and id = ${id}`)
}

/** Deletes what ended longer ago than so many days; what still waits or runs stays, however old. */
export function deleteOldJobs(tx: Tx, organizationId: string, days: number): Promise<number> {
  return tx.run(
    sql`delete from job where organization_id = ${organizationId} and finished_at < now() - make_interval(days => ${days})`,
  )
}
