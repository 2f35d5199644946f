import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { type Direction, downwards } from "../../db/direction.ts"
import type { Principal, TokenReach } from "../../http/principal.ts"
import { findActionRules } from "../action-rules/action-rules.sql.ts"
import { type FindingFilter, matchingFindings } from "../finding/matching-findings.sql.ts"
import { isWithinReach, nameOfFamily, reachedAssets } from "../token/token-reach.sql.ts"
import { type AttachmentOf, attachmentsOf } from "../triage-attachment/attachment.sql.ts"
import { meets } from "../triage-rule/rule-predicate.sql.ts"
import { listRulesInForce } from "../triage-rule/rules-in-force.sql.ts"
import { byPrecedence, isInForce } from "./decision-order.sql.ts"
import { type OwnStatusOf, ownStatusOf } from "./own-status.sql.ts"
import type { AuthorKind, DecisionState, ReachKind, TriageStatus } from "./triage.domain.ts"

/** A finding that somebody chose to decide on. */
export interface ChosenFinding {
  asset_id: string
  vulnerability_id: number
  public_id: string
  family_id: string
  decision_id: string | null
}

const chosenColumns = sql`f.asset_id, f.vulnerability_id, v.public_id, a.family_id, f.decision_id`

/** The findings with these keys, those of another organization and unknown ones left out. */
export function listChosenFindings(
  tx: Tx,
  organizationId: string,
  keys: readonly { readonly assetId: string; readonly vulnerabilityId: number }[],
): Promise<ChosenFinding[]> {
  return tx.many<ChosenFinding>(sql`
    select ${chosenColumns} from unnest(${keys.map((key) => key.assetId)}::uuid[], ${keys.map((key) => key.vulnerabilityId)}::bigint[]) as k(asset_id, vulnerability_id)
      join finding f on f.organization_id = ${organizationId} and f.asset_id = k.asset_id and f.vulnerability_id = k.vulnerability_id
      join asset a on a.organization_id = ${organizationId} and a.id = f.asset_id join known_vulnerability v on v.id = f.vulnerability_id
     order by f.vulnerability_id, f.asset_id`)
}

/** The findings that a list's filter shows, at most so many. */
export function listFilteredFindings(
  tx: Tx,
  organizationId: string,
  filter: FindingFilter,
  limit: number,
): Promise<ChosenFinding[]> {
  const { groups, from, where } = matchingFindings(organizationId, filter)
  return tx.many<ChosenFinding>(sql`
    with ${groups}
    select ${chosenColumns} from ${from} join asset a on a.organization_id = ${organizationId} and a.id = f.asset_id join known_vulnerability v on v.id = f.vulnerability_id
     where ${where} order by f.vulnerability_id, f.asset_id limit ${limit}`)
}

/** What a decision names of the findings that it was taken on. */
export interface DecisionTarget {
  public_id: string
  /** Null: it names neither the one nor the other. */
  family_id: string | null
  asset_id: string | null
}

/**
 * What decisions that reach further than an asset name of the findings that a list's filter shows, each once, and of
 * how many findings (of at most so many as asked): from the index alone, where each of tens of thousands was read and
 * sent.
 */
export function listFilteredTargets(
  tx: Tx,
  organizationId: string,
  filter: FindingFilter,
  isByFamily: boolean,
  limit: number,
): Promise<(DecisionTarget & { findings: number })[]> {
  const { groups, from, where } = matchingFindings(organizationId, filter)
  const [family, asset] = isByFamily
    ? [sql`a.family_id`, sql`join asset a on a.organization_id = ${organizationId} and a.id = f.asset_id`]
    : [sql`null::uuid`, sql``]
  return tx.many(sql`
    with ${groups}, shown as (select f.asset_id, f.vulnerability_id from ${from} where ${where} limit ${limit})
    select v.public_id, t.family_id, null as asset_id, t.findings
      from (select f.vulnerability_id, ${family} as family_id, count(*)::int as findings from shown f ${asset} group by 1, 2) t join known_vulnerability v on v.id = t.vulnerability_id
     order by t.vulnerability_id, t.family_id`)
}

/** What a decision says, whatever it reaches. */
export interface DecisionWords {
  readonly status: TriageStatus
  /** One of the organization's own, which counts as `status`. */
  readonly ownStatusId: string | null
  readonly justification: string | null
  readonly impactStatement: string | null
  readonly response: string | null
}

export interface NewDecision extends DecisionWords {
  readonly id: string
  readonly vulnerability: string
  readonly assetId: string | null
  readonly familyId: string | null
  readonly assetIds: readonly string[] | null
}

/** What decisions that are taken together share. */
export interface DecisionFacts {
  readonly note: string | null
  readonly reach: ReachKind
  readonly packageKey: string | null
  readonly productId: string | null
  readonly labelId: string | null
  readonly endsAt: string | null
  readonly authorKind: AuthorKind
  readonly authorId: string | null
  readonly authorName: string
}

/** Appends decisions, the later in the list the later taken. */
export async function insertDecisions(
  tx: Tx,
  organizationId: string,
  decisions: readonly NewDecision[],
  facts: DecisionFacts,
): Promise<void> {
  const rows = decisions.map((each) => ({
    id: each.id,
    v: each.vulnerability,
    st: each.status,
    o: each.ownStatusId,
    j: each.justification,
    i: each.impactStatement,
    re: each.response,
    a: each.assetId,
    f: each.familyId,
    s: each.assetIds,
  }))
  await tx.run(sql`
    insert into triage_decision (organization_id, id, vulnerability, status, own_status_id, justification, impact_statement, response, note, reach, asset_id, family_id, asset_ids, package_key, product_id, label_id, ends_at, author_kind, author_id, author_name)
    select ${organizationId}, r.id, r.v, r.st, r.o, r.j, r.i, r.re, ${facts.note}, ${facts.reach}, r.a, r.f,
           case when r.s is null then null else array(select jsonb_array_elements_text(r.s)::uuid) end, ${facts.packageKey}, ${facts.productId}, ${facts.labelId}, ${facts.endsAt}::timestamptz, ${facts.authorKind}, ${facts.authorId}, ${facts.authorName}
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as given(row, place)
      cross join lateral jsonb_to_record(given.row) as r(id uuid, v text, st text, o uuid, j text, i text, re text, a uuid, f uuid, s jsonb)
     order by given.place`)
}

/** The versions of a family that are there now. */
export async function listFamilyAssetIds(
  tx: Tx,
  organizationId: string,
  familyIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await tx.many<{ family_id: string; ids: string[] }>(sql`
    select family_id, array_agg(id order by id) as ids from asset where organization_id = ${organizationId} and family_id = any (${[...familyIds]}::uuid[]) group by family_id`)
  return new Map(rows.map((row) => [row.family_id, row.ids]))
}

/**
 * Whether a decision `d` on the vulnerability of a finding `f` of asset `a` reaches it. A package's decision reaches a
 * finding only where no other package carries it.
 */
const reachesFinding = sql`
         case d.reach
           when 'asset' then d.asset_id = a.id
           when 'family_now' then a.id = any (d.asset_ids)
           when 'family' then d.family_id = a.family_id
           when 'product' then exists (select from product_reach r where r.organization_id = a.organization_id and r.product_id = d.product_id and r.asset_id = a.id)
           when 'label' then exists (select from asset_label l where l.organization_id = a.organization_id and l.asset_id = a.id and l.label_id = d.label_id)
           else not exists (
             select from known_match m join component c on c.organization_id = a.organization_id and c.sbom_id = a.current_sbom_id and c.package_version_id = m.package_version_id
               join package_version w on w.id = m.package_version_id join package p on p.id = w.package_id
              where m.vulnerability_id = f.vulnerability_id and p.key <> d.package_key)
         end`

/** `from … where`: the decisions `d` that reach a finding `f` of asset `a` now. */
const reaching = (organizationId: string) => sql`
    from triage_decision d
   where d.organization_id = ${organizationId} and d.vulnerability in (select n.name from known_name n where n.vulnerability_id = f.vulnerability_id) and ${isInForce}
     and ${reachesFinding}`

/**
 * Whether a decision `d` is told to a token of this reach: one of an asset that it reaches, one in force on a finding
 * there, whichever way it came there.
 */
export const isDecisionTold = (organizationId: string, reach: TokenReach | null): RawBuilder<unknown> =>
  reach === null
    ? sql`true`
    : sql`(d.asset_id in (${reachedAssets(organizationId, reach)})
       or d.id in (select f.decision_id from finding f where f.organization_id = ${organizationId} and f.decision_id is not null and f.asset_id in (${reachedAssets(organizationId, reach)})))`

/** The same of one that other decisions, of further reach or narrower, overrule there. */
const isToldOverruled = (organizationId: string, reach: TokenReach): RawBuilder<unknown> => sql`
  (${isInForce} and exists (
    select from known_name n join finding f on f.organization_id = ${organizationId} and f.vulnerability_id = n.vulnerability_id
      join asset a on a.organization_id = ${organizationId} and a.id = f.asset_id
     where n.name = d.vulnerability and ${isWithinReach(organizationId, sql`a.id`, reach)} and ${reachesFinding}))`

/**
 * The decisions that reach a finding now, those of rules that it meets last; the first is in force. Null where the
 * caller reaches no such finding.
 */
export async function listReachingDecisions(
  tx: Tx,
  organizationId: string,
  { assetId, vulnerabilityId }: { readonly assetId: string; readonly vulnerabilityId: number },
  reach: TokenReach | null,
): Promise<DecisionRow[] | null> {
  const rules = await listRulesInForce(tx, organizationId)
  const actionRules = await findActionRules(tx, organizationId)
  const met = rules.map(
    ({ decisionId, conditions }) => sql`case when ${meets(conditions, actionRules)} then ${decisionId}::uuid end`,
  )
  const found = await tx.maybe<{ ids: string[] }>(sql`
    select array(select d.id ${reaching(organizationId)} order by ${byPrecedence(sql`d`)}) || array_remove(array[${sql.join(met)}]::uuid[], null) as ids
      from finding f join asset a on a.organization_id = f.organization_id and a.id = f.asset_id
      join known_vulnerability v on v.id = f.vulnerability_id join known_score s on s.vulnerability_id = v.id
     where f.organization_id = ${organizationId} and f.asset_id = ${assetId} and f.vulnerability_id = ${vulnerabilityId} and ${isWithinReach(organizationId, sql`f.asset_id`, reach)}`)
  if (found === null) return null
  return tx.many<DecisionRow>(sql`
    ${decisionColumns(organizationId, reach)} join unnest(${found.ids}::uuid[]) with ordinality as o(id, place) on o.id = d.id where d.organization_id = ${organizationId} order by o.place`)
}

/** How many findings and assets the decisions stand for now. */
export function countReached(
  tx: Tx,
  organizationId: string,
  decisionIds: readonly string[],
): Promise<{ findings: number; assets: number }> {
  return tx.one(sql`
    select count(*)::int as findings, count(distinct asset_id)::int as assets from finding where organization_id = ${organizationId} and decision_id = any (${[...decisionIds]}::uuid[])`)
}

export interface DecisionRow {
  id: string
  sequence: number
  /** Null: a rule's. */
  vulnerability: string | null
  status: TriageStatus
  own_status: OwnStatusOf | null
  justification: string | null
  impact_statement: string | null
  response: string | null
  note: string | null
  reach: ReachKind
  asset_id: string | null
  family_id: string | null
  package_key: string | null
  product_id: string | null
  /** Of the product or label, as it was last called. */
  through_name: string | null
  target_name: string | null
  reached_name: string | null
  reached_version: string | null
  ends_at: Date | null
  author_kind: AuthorKind
  author_id: string | null
  author_name: string
  created_at: Date
  undone_at: Date | null
  undone_by_name: string | null
  ended_at: Date | null
  is_ended: boolean
  findings: number
  attachments: AttachmentOf[]
}

const decisionColumns = (organizationId: string, reach: TokenReach | null) => sql`
  select d.id, d.sequence, d.vulnerability, d.status, ${ownStatusOf(sql`d`)} as own_status, d.justification, d.impact_statement, d.response, d.note, d.reach, d.asset_id, d.family_id, d.package_key, d.product_id, d.ends_at, d.author_kind, d.author_id, d.author_name, d.created_at,
         d.undone_at, d.ended_at, (d.ends_at is not null and d.ends_at <= now()) as is_ended, coalesce(r.name, l.name, d.through_name) as through_name, coalesce(a.name || ' ' || a.version, ${nameOfFamily(organizationId, reach)}) as target_name, coalesce(a.name, ${nameOfFamily(organizationId, reach)}) as reached_name, a.version as reached_version, coalesce(d.undone_by_name, p.name) as undone_by_name,
         (select count(*)::int from finding f where f.organization_id = ${organizationId} and f.decision_id = d.id and ${isWithinReach(organizationId, sql`f.asset_id`, reach)}) as findings, ${attachmentsOf(organizationId, reach)} as attachments
    from triage_decision d
    left join asset a on a.organization_id = d.organization_id and a.id = d.asset_id
    left join asset_family y on y.organization_id = d.organization_id and y.id = d.family_id
    left join product r on r.organization_id = d.organization_id and r.id = d.product_id
    left join label l on l.organization_id = d.organization_id and l.id = d.label_id
    left join person p on p.id = d.undone_by`

export interface DecisionFilter {
  readonly vulnerability: string | null
  readonly assetId: string | null
  readonly isStanding: boolean | null
  readonly states: readonly DecisionState[] | null
  readonly statuses: readonly TriageStatus[] | null
  readonly reaches: readonly ReachKind[] | null
  readonly authorKinds: readonly AuthorKind[] | null
  readonly q: string | null
  readonly reach: TokenReach | null
}

/** All that were ever taken. */
export const everyDecision: Omit<DecisionFilter, "reach"> = {
  vulnerability: null,
  assetId: null,
  isStanding: null,
  states: null,
  statuses: null,
  reaches: null,
  authorKinds: null,
  q: null,
}

const hasState = {
  standing: isInForce,
  ended: sql`(d.undone_at is null and d.ends_at <= now())`,
  undone: sql`d.undone_at is not null`,
} as const satisfies Record<DecisionState, unknown>

const isOneOf = (column: RawBuilder<unknown>, values: readonly string[] | null) =>
  values === null ? sql`true` : sql`${column} = any (${[...values]}::text[])`

/** A decision has a text in its words, or reaches an asset, of one version or all, whose name has it. */
const hasWords = (organizationId: string, q: string, reach: TokenReach | null) => sql`(
  strpos(lower(concat_ws(' ', d.vulnerability, d.author_name, d.note, d.impact_statement, d.package_key)), lower(${q})) > 0
  or d.asset_id in (select a.id from asset a where a.organization_id = ${organizationId} and strpos(lower(a.name), lower(${q})) > 0)
  or d.family_id in (select y.id from asset_family y where y.organization_id = ${organizationId} and strpos(lower(${nameOfFamily(organizationId, reach)}), lower(${q})) > 0))`

const named = (filter: DecisionFilter) =>
  sql`(select j.vulnerability_id from known_alias j where j.alias in (${filter.vulnerability}, upper(${filter.vulnerability})) limit 1)`

const decided = (organizationId: string, filter: DecisionFilter) => sql`
  d.organization_id = ${organizationId} and ${isDecisionTold(organizationId, filter.reach)}
  and (${filter.vulnerability}::text is null or d.vulnerability in (select n.name from known_name n where n.vulnerability_id = ${named(filter)})
       or (d.reach = 'rule' and exists (select from finding f where f.organization_id = ${organizationId} and f.vulnerability_id = ${named(filter)} and f.decision_id = d.id and ${isWithinReach(organizationId, sql`f.asset_id`, filter.reach)})))
  and (${filter.assetId}::uuid is null or exists (select from finding f where f.organization_id = ${organizationId} and f.asset_id = ${filter.assetId} and f.decision_id = d.id and ${isWithinReach(organizationId, sql`f.asset_id`, filter.reach)}))
  and (${filter.isStanding}::boolean is null or ${filter.isStanding} = ${isInForce})
  and ${
    filter.states === null
      ? sql`true`
      : sql`(${sql.join(
          filter.states.map((state) => hasState[state]),
          sql` or `,
        )})`
  }
  and ${isOneOf(sql`d.status`, filter.statuses)} and ${isOneOf(sql`d.reach`, filter.reaches)} and ${isOneOf(sql`d.author_kind`, filter.authorKinds)}
  and ${filter.q === null ? sql`true` : hasWords(organizationId, filter.q, filter.reach)}`

/** One page of decisions, the latest first unless said otherwise. */
export function listDecisionRows(
  tx: Tx,
  organizationId: string,
  filter: DecisionFilter,
  after: number | null,
  limit: number,
  { order, beyond }: Direction = downwards,
): Promise<DecisionRow[]> {
  return tx.many<DecisionRow>(sql`
    ${decisionColumns(organizationId, filter.reach)} where ${decided(organizationId, filter)} and (${after}::bigint is null or d.sequence ${beyond} ${after}) order by d.sequence ${order} limit ${limit}`)
}

/** How many decisions the filter leaves, over all pages. */
export async function countDecisions(tx: Tx, organizationId: string, filter: DecisionFilter): Promise<number> {
  return tx.number(sql`select count(*)::int from triage_decision d where ${decided(organizationId, filter)}`)
}

/**
 * The decision, whether it stands or not; null where the organization has none of this id, or none that the caller's
 * reach is told of.
 */
export function findDecisionById(
  tx: Tx,
  organizationId: string,
  id: string,
  reach: TokenReach | null,
): Promise<DecisionRow | null> {
  const told =
    reach === null
      ? sql`true`
      : sql`(${isDecisionTold(organizationId, reach)} or ${isToldOverruled(organizationId, reach)})`
  return tx.maybe<DecisionRow>(
    sql`${decisionColumns(organizationId, reach)} where d.organization_id = ${organizationId} and d.id = ${id} and ${told}`,
  )
}

/** Who takes decisions back; the name as decisions have it, with the token. */
export interface Undoer {
  readonly personId: string
  readonly name: string
}

/** The caller as one who takes decisions back. */
export const findUndoer = async (tx: Tx, actor: Principal): Promise<Undoer> => ({
  personId: actor.personId,
  name: await findAuthorName(tx, actor),
})

/** Takes decisions back, and gives those that stood until now. A rule's is left: the rule would take it again. */
export function undoDecisions(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  by: Undoer,
): Promise<{ id: string; vulnerability: string; status: TriageStatus; reach: ReachKind }[]> {
  return tx.many(sql`
    update triage_decision set undone_at = now(), undone_by = ${by.personId}, undone_by_name = ${by.name}
     where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[]) and undone_at is null and reach <> 'rule' returning id, vulnerability, status, reach`)
}

/** Products or labels that are about to be deleted. */
export type Through = { readonly productIds: readonly string[] } | { readonly labelIds: readonly string[] }

/**
 * Takes back what reaches through them, while it can still be told which findings that was; all that ever did keeps
 * their names. Gives those that stood until now.
 */
export async function undoDecisionsThrough(
  tx: Tx,
  organizationId: string,
  through: Through,
  by: Undoer,
): Promise<string[]> {
  const [thing, column, ids] =
    "productIds" in through
      ? [sql`product`, sql`product_id`, through.productIds]
      : [sql`label`, sql`label_id`, through.labelIds]
  const isThrough = sql`d.organization_id = ${organizationId} and d.${column} = any (${[...ids]}::uuid[])`
  const rows = await tx.many<{ id: string }>(sql`
    update triage_decision d set undone_at = now(), undone_by = ${by.personId}, undone_by_name = ${by.name} where ${isThrough} and d.undone_at is null returning d.id`)
  await tx.run(sql`
    update triage_decision d set through_name = x.name from ${thing} x where ${isThrough} and x.organization_id = d.organization_id and x.id = d.${column}`)
  return rows.map(({ id }) => id)
}

/**
 * Which of these decisions there are, undone ones too, with how they reach; to a limited token those of its own assets
 * alone.
 */
export async function listDecisionReaches(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  reach: TokenReach | null,
): Promise<Map<string, ReachKind>> {
  const rows = await tx.many<{ id: string; reach: ReachKind }>(
    sql`select id, reach from triage_decision d where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[]) and ${isWithinReach(organizationId, sql`d.asset_id`, reach)}`,
  )
  return new Map(rows.map((row) => [row.id, row.reach]))
}

/** Marks decisions whose end has come, and gives them. */
export function endDecisions(tx: Tx, organizationId: string): Promise<{ id: string; reach: ReachKind }[]> {
  return tx.many(sql`
    update triage_decision set ended_at = now() where organization_id = ${organizationId} and undone_at is null and ended_at is null and ends_at <= now() returning id, reach`)
}

/** The name under which a caller's decisions stand. */
export async function findAuthorName(tx: Tx, actor: Principal): Promise<string> {
  const tokenId = actor.kind === "token" ? actor.tokenId : null
  const row = await tx.one<{ name: string }>(sql`
    select p.name || coalesce((select ' (token ' || t.name || ')' from api_token t where t.organization_id = ${actor.organizationId} and t.id = ${tokenId}), '') as name from person p where p.id = ${actor.personId}`)
  return row.name
}
