import { sql } from "kysely"
import type { Tx } from "../db/database.ts"
import { attemptsMax, type JobType } from "./job.ts"

/**
 * Enqueues in the caller's transaction: no lost job, no phantom job. With a key, a job of the same key that still waits
 * is replaced; those of one queue run one after the other, so that whoever fills it holds one place.
 */
export async function enqueue<Payload>(
  tx: Tx,
  type: JobType<Payload>,
  payload: Payload,
  options: { readonly key?: string; readonly queue?: string } = {},
): Promise<void> {
  await tx.run(sql`
    select graphile_worker.add_job(${type.name}, payload := ${JSON.stringify(type.payload.parse(payload))}::json,
      queue_name := ${options.queue === undefined ? null : `${type.name}:${options.queue}`}, max_attempts := ${attemptsMax}, job_key := ${options.key === undefined ? null : `${type.name}:${options.key}`})`)
}
