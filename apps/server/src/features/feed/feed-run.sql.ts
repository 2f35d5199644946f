import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"

/** Longer than a run may take: one that is older was killed with its machine. */
const forgottenAfter = sql`interval '5 hours'`

/**
 * The run that is under way (`FeedRun`), or null; `feed f` and `ownRun` must be joined. What another organization began
 * is known to run, and no more.
 */
export const runColumns = sql`
  case when f.run_began_at > now() - ${forgottenAfter} then
    jsonb_build_object('beganAt', f.run_began_at, 'jobId', j.id, 'isScheduled', f.run_job is null, 'person', case when j.id is not null then rp.name end) end as run`
export const ownRun = sql`left join job j on j.id = f.run_job left join person rp on rp.id = f.run_person`

/**
 * Takes a source for a run; null is the schedule, which takes up what it began itself and was killed in. False where
 * one is under way.
 */
export async function claimFeedRun(
  tx: Tx,
  source: string,
  by: { readonly jobId: string; readonly personId: string } | null,
): Promise<boolean> {
  const row = await tx.maybe(sql`
    insert into feed (source, run_began_at, run_job, run_person) values (${source}, now(), ${by?.jobId ?? null}, ${by?.personId ?? null})
    on conflict (source) do update set run_began_at = now(), run_job = excluded.run_job, run_person = excluded.run_person
      where feed.run_began_at is null or feed.run_began_at <= now() - ${forgottenAfter} or (feed.run_job is null and excluded.run_job is null)
    returning source`)
  return row !== null
}

/** Gives a source back, if it is still held by this run (null: the schedule's). */
export async function endFeedRun(tx: Tx, source: string, jobId: string | null): Promise<void> {
  await tx.run(sql`
    update feed set run_began_at = null, run_job = null, run_person = null where source = ${source} and run_job is not distinct from ${jobId}::uuid`)
}
