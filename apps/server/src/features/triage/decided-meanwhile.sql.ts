import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { TokenReach } from "../../http/principal.ts"
import { isTold } from "./triage.sql.ts"

/** A decision with how many findings it stands for. */
export interface StandingDecision {
  readonly id: string
  readonly vulnerability: string
  readonly status: string
  readonly author: string
  readonly at: Date
  readonly findings: number
}

/** Number of the latest decision that the organization has ever taken and the caller's reach is told of, 0 before the first. They are taken one after the other, so that a decision with a lower number cannot come later. */
export const findLatestSequence = (tx: Tx, organizationId: string, reach: TokenReach | null): Promise<number> =>
  tx.number(
    sql`select coalesce((select d.sequence from triage_decision d where d.organization_id = ${organizationId} and ${isTold(organizationId, reach)} order by d.sequence desc limit 1), 0)::float8`,
  )

/** So many later decisions are looked at, one by one, while nobody else may decide. */
export const newerMax = 10_000

/** What was decided after the one of this number and the caller's reach is told of, the latest first and one more than are looked at; what rules decide gives way to everybody. */
export const listStandingAfter = (
  tx: Tx,
  organizationId: string,
  sequence: number,
  reach: TokenReach | null,
): Promise<StandingDecision[]> =>
  tx.many<StandingDecision>(sql`
    select d.id, d.vulnerability, d.status, d.author_name as author, d.created_at as at, n.findings
      from (
        select * from triage_decision d where d.organization_id = ${organizationId} and d.sequence > ${sequence} and d.reach <> 'rule' and ${isTold(organizationId, reach)} order by d.sequence desc limit ${newerMax + 1}
      ) d cross join lateral (select count(*)::int as findings from finding f where f.organization_id = ${organizationId} and f.decision_id = d.id) n
     order by d.sequence desc`)

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
