import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { TokenReach } from "../../http/principal.ts"
import { isDecisionTold } from "./triage.sql.ts"

/** A decision with how many findings it stands for. */
export interface StandingDecision {
  readonly id: string
  readonly vulnerability: string
  readonly status: string
  readonly author: string
  readonly at: Date
  readonly findings: number
}

/**
 * Id of the latest decision that the organization has ever taken and the caller's reach is told of, null before the
 * first. Decisions are numbered across the server: from two of their numbers it would be told how many others took
 * between.
 */
export async function findLatestDecisionId(
  tx: Tx,
  organizationId: string,
  reach: TokenReach | null,
): Promise<string | null> {
  const latest = await tx.maybe<{ id: string }>(
    sql`select d.id from triage_decision d where d.organization_id = ${organizationId} and d.reach <> 'rule' and ${isDecisionTold(organizationId, reach)} order by d.sequence desc limit 1`,
  )
  return latest?.id ?? null
}

/** So many later decisions are looked at, one by one, while nobody else may decide. */
export const newerMax = 10_000

/**
 * What was decided after the one of this id (null: ever) and the caller's reach is told of, the latest first and one
 * more than are looked at; what rules decide gives way to everybody. Null where there is no such decision. They are
 * taken one after the other, so that none with a lower number can come later.
 */
export async function listStandingAfter(
  tx: Tx,
  organizationId: string,
  id: string | null,
  reach: TokenReach | null,
): Promise<StandingDecision[] | null> {
  const after = await tx.maybe<{ sequence: number }>(
    id === null
      ? sql`select 0 as sequence`
      : sql`select d.sequence from triage_decision d where d.organization_id = ${organizationId} and d.id = ${id} and ${isDecisionTold(organizationId, reach)}`,
  )
  if (after === null) return null
  return tx.many<StandingDecision>(sql`
    select d.id, d.vulnerability, d.status, d.author_name as author, d.created_at as at, n.findings
      from (
        select * from triage_decision d where d.organization_id = ${organizationId} and d.sequence > ${after.sequence} and d.reach <> 'rule' and ${isDecisionTold(organizationId, reach)} order by d.sequence desc limit ${newerMax + 1}
      ) d cross join lateral (select count(*)::int as findings from finding f where f.organization_id = ${organizationId} and f.decision_id = d.id) n
     order by d.sequence desc`)
}

/** For how many findings each of these stands now; those for none are left out. */
export async function countFindingsOf(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.many<{ id: string; findings: number }>(sql`
    select f.decision_id as id, count(*)::int as findings from finding f where f.organization_id = ${organizationId} and f.decision_id = any (${[...ids]}::uuid[]) group by f.decision_id`)
  return new Map(rows.map(({ id, findings }) => [id, findings]))
}
