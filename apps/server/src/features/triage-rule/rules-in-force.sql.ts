import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { RuleConditions } from "./conditions.domain.ts"

export interface RuleInForce {
  /** The decision that stands for it. */
  readonly decisionId: string
  readonly conditions: RuleConditions
}

/** The rules that decide now, in their order. */
export async function listRulesInForce(tx: Tx, organizationId: string): Promise<RuleInForce[]> {
  const rows = await tx.many<{ id: string; conditions: unknown }>(sql`
    select d.id, r.conditions from triage_rule r join triage_decision d on d.organization_id = r.organization_id and d.author_id = r.id and d.reach = 'rule' and d.undone_at is null
     where r.organization_id = ${organizationId} and r.is_enabled and (d.ends_at is null or d.ends_at > now()) order by r.position, r.id`)
  return rows.map((row) => ({ decisionId: row.id, conditions: RuleConditions.parse(row.conditions) }))
}

/** Takes the decisions of rules that have begun and have none yet; gives how many. */
export function standRules(tx: Tx, organizationId: string): Promise<number> {
  return tx.run(sql`
    insert into triage_decision (organization_id, id, status, own_status_id, justification, impact_statement, response, note, reach, ends_at, author_kind, author_id, author_name)
    select r.organization_id, gen_random_uuid(), r.status, r.own_status_id, r.justification, r.impact_statement, r.response, r.note, 'rule', r.valid_until, 'rule', r.id, r.name
      from triage_rule r
     where r.organization_id = ${organizationId} and r.is_enabled and (r.valid_from is null or r.valid_from <= now()) and (r.valid_until is null or r.valid_until > now())
       and not exists (select from triage_decision d where d.organization_id = r.organization_id and d.author_id = r.id and d.reach = 'rule' and d.undone_at is null)`)
}
