import { sql } from "kysely"
import type { Tx } from "../db/database.ts"
import { attemptsMax, type JobType } from "./job.ts"

/** Enqueues in the caller's transaction: no lost job, no phantom job. With a key, a job of the same key that still waits is replaced. */
export async function enqueue<Payload>(
  tx: Tx,
  type: JobType<Payload>,
  payload: Payload,
  options: { readonly key?: string } = {},
): Promise<void> {
  await tx.run(sql`
    select graphile_worker.add_job(${type.name}, payload := ${JSON.stringify(type.payload.parse(payload))}::json,
      max_attempts := ${attemptsMax}, job_key := ${options.key === undefined ? null : `${type.name}:${options.key}`})`)
}
