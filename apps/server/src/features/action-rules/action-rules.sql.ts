import { type ActionRules, defaultActionRules } from "@waybill/ssvc/action-rules"
import { deployerTable } from "@waybill/ssvc/deployer-table"
import { type Action, actions } from "@waybill/ssvc/finding-action"
import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { maskOf, worstActionIn } from "./action.sql.ts"

export interface OwnActionRules extends ActionRules {
  readonly revision: number
  readonly changedAt: Date
  readonly changedBy: string
}

/** The organization's own rules; null where it goes by the published table. */
export async function findOwnActionRules(tx: Tx, organizationId: string): Promise<OwnActionRules | null> {
  const row = await tx.maybe<{
    outcomes: string[]
    poc_epss: number
    active_epss: number
    unknown_exposure: ActionRules["unknownExposure"]
    revision: number
    changed_at: Date
    changed_by_name: string
  }>(sql`
    select outcomes, poc_epss, active_epss, unknown_exposure, revision, changed_at, changed_by_name from action_rules where organization_id = ${organizationId}`)
  return (
    row && {
      table: { ...deployerTable, outcomes: row.outcomes },
      pocEpss: row.poc_epss,
      activeEpss: row.active_epss,
      unknownExposure: row.unknown_exposure,
      revision: row.revision,
      changedAt: row.changed_at,
      changedBy: row.changed_by_name,
    }
  )
}

/** The rules that an organization goes by. */
export const findActionRules = async (tx: Tx, organizationId: string): Promise<ActionRules> =>
  (await findOwnActionRules(tx, organizationId)) ?? defaultActionRules

/** Writes rules in the place of those at this revision (0: none yet); false where somebody was first. */
export async function putActionRules(
  tx: Tx,
  organizationId: string,
  revision: number,
  rules: ActionRules,
  author: string,
): Promise<boolean> {
  const written = await tx.run(sql`
    insert into action_rules as r (organization_id, outcomes, poc_epss, active_epss, unknown_exposure, changed_by_name)
    values (${organizationId}, ${[...rules.table.outcomes]}, ${rules.pocEpss}, ${rules.activeEpss}, ${rules.unknownExposure}, ${author})
    on conflict (organization_id) do update set outcomes = excluded.outcomes, poc_epss = excluded.poc_epss, active_epss = excluded.active_epss, unknown_exposure = excluded.unknown_exposure,
      revision = r.revision + 1, changed_at = now(), changed_by_name = excluded.changed_by_name
     where r.revision = ${revision}`)
  return written === 1
}

/** Back to the published table; false where it was that already. */
export async function deleteActionRules(tx: Tx, organizationId: string): Promise<boolean> {
  return (await tx.run(sql`delete from action_rules where organization_id = ${organizationId}`)) === 1
}

/** How many open findings of active assets get another action, by what it was and what it becomes. */
export async function countChangedActions(
  tx: Tx,
  organizationId: string,
  before: ActionRules,
  after: ActionRules,
): Promise<{ from: Action; to: Action; findings: number }[]> {
  const rows = await tx.many<{ before: number; after: number; findings: number }>(sql`
    select c.before, c.after, sum(c.findings)::int as findings
      from (select g.findings, ${worstActionIn(before, maskOf(sql`g.place`))} as before, ${worstActionIn(after, maskOf(sql`g.place`))} as after
              from finding_group g join known_vulnerability v on v.id = g.vulnerability_id join known_score s on s.vulnerability_id = g.vulnerability_id
             where g.organization_id = ${organizationId} and g.is_open and g.place > 0) c
     where c.before <> c.after group by c.before, c.after order by c.after desc, c.before desc`)
  return rows.map((row) => ({
    from: actions[row.before] ?? "accept",
    to: actions[row.after] ?? "accept",
    findings: row.findings,
  }))
}
