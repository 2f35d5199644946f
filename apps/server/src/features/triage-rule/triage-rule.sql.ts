import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { hasText } from "../../http/list.ts"
import type { TokenReach } from "../../http/principal.ts"
import { isWithinReach, listLabelsBeyond } from "../token/token-reach.sql.ts"
import { type OwnStatusOf, ownStatusOf } from "../triage/own-status.sql.ts"
import type { Justification, Response, TriageStatus } from "../triage/triage.domain.ts"
import type { Undoer } from "../triage/triage.sql.ts"
import type { ChosenStatus } from "../triage-status/triage-status.sql.ts"
import { type RuleConditions, ToldConditions } from "./conditions.domain.ts"

/** What people say of a rule. */
export interface RuleWords extends ChosenStatus {
  readonly name: string
  readonly isEnabled: boolean
  readonly conditions: RuleConditions
  readonly justification: Justification | null
  readonly impactStatement: string | null
  readonly response: Response | null
  readonly note: string | null
  readonly validFrom: string | null
  readonly validUntil: string | null
}

export interface RuleRow {
  id: string
  position: number
  name: string
  is_enabled: boolean
  conditions: unknown
  status: TriageStatus
  own_status: OwnStatusOf | null
  justification: Justification | null
  impact_statement: string | null
  response: Response | null
  note: string | null
  valid_from: Date | null
  valid_until: Date | null
  revision: number
  changed_at: Date
  changed_by_name: string
  decision_id: string | null
  state: "standing" | "disabled" | "waiting" | "ended"
  findings: number
  assets: number
}

/** A finding that a rule decides. */
export interface DecidedFinding {
  asset_id: string
  name: string
  version: string
  vulnerability: string
  title: string | null
  severity: number
}

const ruleRows = (organizationId: string, reach: TokenReach | null) => sql`
  select r.id, row_number() over (order by r.position, r.id)::int as position, r.name, r.is_enabled, r.conditions, r.status, ${ownStatusOf(sql`r`)} as own_status, r.justification, r.impact_statement, r.response, r.note,
         r.valid_from, r.valid_until, r.revision, r.changed_at, r.changed_by_name, d.id as decision_id, reached.findings, reached.assets,
         case when not r.is_enabled then 'disabled' when r.valid_until <= now() then 'ended' when r.valid_from > now() then 'waiting' else 'standing' end as state
    from triage_rule r
    left join triage_decision d on d.organization_id = r.organization_id and d.author_id = r.id and d.reach = 'rule' and d.undone_at is null
    cross join lateral (select count(*)::int as findings, count(distinct f.asset_id)::int as assets from finding f where f.organization_id = ${organizationId} and f.decision_id = d.id and ${isWithinReach(organizationId, sql`f.asset_id`, reach)}) reached
   where r.organization_id = ${organizationId} and (${reach === null} or reached.findings > 0)`

/**
 * All rules in their order, with how many findings each decides now; to a limited token those that decide findings that
 * it reaches, in their order among these, with what their conditions name of it.
 */
export async function listRuleRows(tx: Tx, organizationId: string, reach: TokenReach | null): Promise<RuleRow[]> {
  const rows = await tx.many<RuleRow>(sql`${ruleRows(organizationId, reach)} order by r.position, r.id`)
  if (reach === null) return rows
  const conditions = await conditionsWithin(tx, organizationId, reach, rows)
  return rows.map((row, index) => ({ ...row, conditions: conditions[index] }))
}

/**
 * The conditions of rules without the labels that a token is not limited to and the vulnerabilities of which the rule
 * decides none that it reaches.
 */
async function conditionsWithin(
  tx: Tx,
  organizationId: string,
  reach: TokenReach,
  rows: readonly RuleRow[],
): Promise<RuleConditions[]> {
  const all = rows.map((row) => ({ rule: row.id, decision: row.decision_id, ...ToldConditions.parse(row.conditions) }))
  const labelsBeyond = new Set(
    await listLabelsBeyond(
      tx,
      organizationId,
      reach,
      all.flatMap(({ labels = [] }) => labels),
    ),
  )
  const named = all.flatMap(({ rule, decision, vulnerabilities = [] }) =>
    vulnerabilities.map((name) => ({ rule, decision, name })),
  )
  const reached = await tx.many<{ rule: string; name: string }>(sql`
    select g.rule, g.name from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as g(rule text, decision uuid, name text)
     where exists (select from known_alias i join finding f on f.organization_id = ${organizationId} and f.vulnerability_id = i.vulnerability_id
                    where i.alias in (g.name, upper(g.name)) and f.decision_id = g.decision and ${isWithinReach(organizationId, sql`f.asset_id`, reach)})`)
  const vulnerabilitiesOf = Map.groupBy(reached, ({ rule }) => rule)
  return all.map(({ rule, decision: _, labels = [], vulnerabilities = [], ...others }) => {
    const ownLabels = labels.filter((name) => !labelsBeyond.has(name))
    const names = new Set(vulnerabilitiesOf.get(rule)?.map(({ name }) => name))
    const decided = vulnerabilities.filter((name) => names.has(name))
    return {
      ...others,
      ...(ownLabels.length > 0 ? { labels: ownLabels } : {}),
      ...(decided.length > 0 ? { vulnerabilities: decided } : {}),
    }
  })
}

/** The rule with its counts; null where the organization has none of this id. */
export const findRuleById = (tx: Tx, organizationId: string, id: string): Promise<RuleRow | null> =>
  tx.maybe<RuleRow>(sql`select * from (${ruleRows(organizationId, null)}) rule where rule.id = ${id}`)

/** The worst of the findings for which a decision stands. */
export const listWorstDecided = (
  tx: Tx,
  organizationId: string,
  decisionId: string | null,
  limit: number,
): Promise<DecidedFinding[]> =>
  tx.many(sql`
    select f.asset_id, a.name, a.version, v.public_id as vulnerability, v.title, s.severity
      from finding f join asset a on a.organization_id = f.organization_id and a.id = f.asset_id
      join known_vulnerability v on v.id = f.vulnerability_id join known_score s on s.vulnerability_id = f.vulnerability_id
     where f.organization_id = ${organizationId} and f.decision_id = ${decisionId} order by s.priority desc, v.public_id, a.name, a.version limit ${limit}`)

/** The ids of the rules that have a text in their name. */
export const listShownRules = async (tx: Tx, organizationId: string, q: string | undefined): Promise<string[]> =>
  (await listRuleRows(tx, organizationId, null)).flatMap(({ id, name }) => (hasText(name, q) ? [id] : []))

/** All rules in the order in which they are asked. */
export async function listRuleIds(tx: Tx, organizationId: string): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    sql`select id from triage_rule where organization_id = ${organizationId} order by position, id`,
  )
  return rows.map((row) => row.id)
}

/** Writes a rule, new (last in the order) or in the place of the one with this id; false where another has its name. */
export async function writeRule(
  tx: Tx,
  organizationId: string,
  id: string,
  rule: RuleWords,
  author: string,
): Promise<boolean> {
  const written = await tx.run(sql`
    insert into triage_rule as r (organization_id, id, position, name, is_enabled, conditions, status, own_status_id, justification, impact_statement, response, note, valid_from, valid_until, changed_by_name)
    select ${organizationId}, ${id}, coalesce((select max(position) from triage_rule where organization_id = ${organizationId}), 0) + 1, ${rule.name}, ${rule.isEnabled}, ${JSON.stringify(rule.conditions)}::jsonb,
           ${rule.status}, ${rule.ownStatusId}, ${rule.justification}, ${rule.impactStatement}, ${rule.response}, ${rule.note}, ${rule.validFrom}::timestamptz, ${rule.validUntil}::timestamptz, ${author}
     where not exists (select from triage_rule o where o.organization_id = ${organizationId} and o.id <> ${id} and lower(o.name) = lower(${rule.name}))
    on conflict (organization_id, id) do update set name = excluded.name, is_enabled = excluded.is_enabled, conditions = excluded.conditions, status = excluded.status, own_status_id = excluded.own_status_id, justification = excluded.justification,
      impact_statement = excluded.impact_statement, response = excluded.response, note = excluded.note, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
      revision = r.revision + 1, changed_at = now(), changed_by_name = excluded.changed_by_name`)
  return written === 1
}

/** Deletes the rules; the decisions that stand for them are taken back by `withdrawRules` first. */
export const deleteRulesById = (tx: Tx, organizationId: string, ids: readonly string[]): Promise<number> =>
  tx.run(sql`delete from triage_rule where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[])`)

/** Switches rules on or off. */
export const enableRulesById = (
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  isEnabled: boolean,
  author: string,
): Promise<number> =>
  tx.run(sql`
    update triage_rule set is_enabled = ${isEnabled}, revision = revision + 1, changed_at = now(), changed_by_name = ${author} where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[])`)

/** Writes the order in which rules are asked. */
export const orderRules = (tx: Tx, organizationId: string, ids: readonly string[]): Promise<number> =>
  tx.run(sql`
    update triage_rule r set position = o.place from unnest(${[...ids]}::uuid[]) with ordinality as o(id, place)
     where r.organization_id = ${organizationId} and r.id = o.id and r.position <> o.place`)

/** Takes back the decisions that stand for rules. */
export const withdrawRules = (
  tx: Tx,
  organizationId: string,
  ruleIds: readonly string[],
  by: Undoer,
): Promise<number> =>
  tx.run(sql`
    update triage_decision set undone_at = now(), undone_by = ${by.personId}, undone_by_name = ${by.name} where organization_id = ${organizationId} and author_id = any (${[...ruleIds]}::uuid[]) and reach = 'rule' and undone_at is null`)
