import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { findActionRules } from "../action-rules/action-rules.sql.ts"
import { usesOf } from "../finding/uses.sql.ts"
import { meets } from "../triage-rule/rule-predicate.sql.ts"
import { listRulesInForce } from "../triage-rule/rules-in-force.sql.ts"
import { byPrecedence, isInForce } from "./decision-order.sql.ts"
import { type ReachKind, type TriageStatus, triageStatuses } from "./triage.domain.ts"

/**
 * Which findings are brought in line: those of vulnerabilities that became others, of assets that did or came to or
 * left a product, those that decisions reach which were taken or taken back, or those that rules decide or could
 * ("rules").
 */
export type KeepScope =
  | { readonly vulnerabilityIds: readonly number[] }
  | { readonly assetIds: readonly string[] }
  | { readonly movedAssetIds: readonly string[] }
  | { readonly decisionIds: readonly string[] }
  | "rules"

const decided = sql.raw(`array[${triageStatuses.map((status) => `'${status}'`).join(", ")}]`)

/**
 * `left join … w`: the decision of the first rule that a finding `f` of asset `a` meets where no other decision `st`
 * reaches it.
 */
async function decidingRule(tx: Tx, organizationId: string): Promise<{ any: boolean; join: RawBuilder<unknown> }> {
  const rules = await listRulesInForce(tx, organizationId)
  if (rules.length === 0) return { any: false, join: sql`left join triage_decision w on false` }
  const actionRules = await findActionRules(tx, organizationId)
  const branches = rules.map(
    ({ decisionId, conditions }) => sql`when ${meets(conditions, actionRules)} then ${decisionId}::uuid`,
  )
  return {
    any: true,
    join: sql`
      left join lateral (
        select case ${sql.join(branches, sql` `)} end as id from known_vulnerability v join known_score s on s.vulnerability_id = v.id where st.id is null and v.id = f.vulnerability_id
      ) r on true
      left join triage_decision w on w.organization_id = ${organizationId} and w.id = r.id`,
  }
}

const kept = sql`f.asset_id, f.vulnerability_id, f.status, f.decision_id`

/**
 * The findings that these decisions may reach, by the index that leads from what each names; a package's may reach all
 * of its vulnerability. What they name is handed back as lists, so that the planner knows how many there are: it took a
 * thousand decisions for a million findings, and read all of them.
 */
async function reachableBy(
  tx: Tx,
  organizationId: string,
  decisionIds: readonly string[],
): Promise<RawBuilder<unknown>> {
  const decisions = await tx.many<{ reach: ReachKind; target: string | null; vulnerability_id: number }>(sql`
    select distinct d.reach, coalesce(d.asset_id, d.family_id, d.product_id, d.label_id) as target, i.vulnerability_id from triage_decision d cross join lateral (select i.vulnerability_id from known_alias i where i.alias = d.vulnerability offset 0) i
     where d.organization_id = ${organizationId} and d.id = any (${[...decisionIds]}::uuid[])`)
  const of = (...reaches: ReachKind[]) => decisions.filter(({ reach }) => reaches.includes(reach))
  const listed = (rows: typeof decisions) =>
    sql`unnest(${rows.map(({ target }) => target)}::uuid[], ${rows.map((row) => row.vulnerability_id)}::bigint[]) as d(target, vulnerability_id)`
  const findingOf = (asset: RawBuilder<unknown>) =>
    sql`cross join lateral (select ${kept} from finding f where f.organization_id = ${organizationId} and f.asset_id = ${asset} and f.vulnerability_id = d.vulnerability_id offset 0) f`
  const [assets, families, packages] = [of("asset"), of("family", "family_now"), of("package")]
  const [products, labels] = [of("product"), of("label")]
  const branches = [
    ...(assets.length === 0 ? [] : [sql`select ${kept} from ${listed(assets)} ${findingOf(sql`d.target`)}`]),
    ...(families.length === 0
      ? []
      : [
          sql`select ${kept} from ${listed(families)} join asset a on a.organization_id = ${organizationId} and a.family_id = d.target ${findingOf(sql`a.id`)}`,
        ]),
    ...(products.length === 0
      ? []
      : [
          sql`select ${kept} from ${listed(products)} join product_reach r on r.organization_id = ${organizationId} and r.product_id = d.target ${findingOf(sql`r.asset_id`)}`,
        ]),
    ...(labels.length === 0
      ? []
      : [
          sql`select ${kept} from ${listed(labels)} join asset_label l on l.organization_id = ${organizationId} and l.label_id = d.target ${findingOf(sql`l.asset_id`)}`,
        ]),
    sql`select ${kept} from finding f where f.organization_id = ${organizationId} and f.vulnerability_id = any (${packages.map((row) => row.vulnerability_id)}::bigint[])`,
  ]
  return sql.join(branches, sql` union `)
}

/**
 * Of decisions that reach the same the first by precedence stands wherever another would: who decides anew every week
 * is asked for the last week alone.
 */
const sameReach = sql`n.vulnerability_id, d.reach, d.family_id, d.asset_ids, d.package_key, d.product_id, d.label_id`

const fewAssets = 20

/**
 * `decision`s by package with the SBOMs in which another package carries the vulnerability too: of few assets asked
 * from their components, else from the vulnerability.
 */
const elsewhere = (organizationId: string, isOfFew: boolean) => {
  const isOther = sql`join package_version w on w.id = m.package_version_id join package p on p.id = w.package_id and p.key <> d.package_key`
  return isOfFew
    ? sql`
      select distinct d.id, c.sbom_id from (select distinct sbom_id from scoped) s
        cross join lateral (select c.sbom_id, c.package_version_id from component c where c.organization_id = ${organizationId} and c.sbom_id = s.sbom_id and c.package_version_id is not null offset 0) c
        join known_match m on m.package_version_id = c.package_version_id join decision d on d.vulnerability_id = m.vulnerability_id and d.reach = 'package' ${isOther}
       where exists (select from decision where reach = 'package')`
    : sql`
      select distinct d.id, m.sbom_id from decision d
        join (${usesOf(organizationId, sql`select distinct vulnerability_id from decision where reach = 'package'`)}) m on m.vulnerability_id = d.vulnerability_id ${isOther}
       where d.reach = 'package'`
}

async function findingsIn(
  tx: Tx,
  organizationId: string,
  scope: KeepScope,
  anyRule: boolean,
): Promise<RawBuilder<unknown>> {
  const where = (condition: RawBuilder<unknown>) =>
    sql`select ${kept} from finding f where f.organization_id = ${organizationId} and ${condition}`
  const decides = sql`exists (select from triage_decision d where d.organization_id = ${organizationId})`
  if (scope === "rules")
    return where(sql`(${anyRule ? sql`f.decision_id is null or ` : sql``}
      f.decision_id in (select d.id from triage_decision d where d.organization_id = ${organizationId} and d.reach = 'rule'))`)
  if ("decisionIds" in scope) return reachableBy(tx, organizationId, scope.decisionIds)
  // What reaches through a product alone can change: of a thousand assets all findings were gone through.
  if ("movedAssetIds" in scope)
    return where(sql`f.asset_id = any (${[...scope.movedAssetIds]}::uuid[]) and f.vulnerability_id = any (array(
      select i.vulnerability_id from triage_decision d cross join lateral (select i.vulnerability_id from known_alias i where i.alias = d.vulnerability offset 0) i
       where d.organization_id = ${organizationId} and d.product_id is not null))`)
  if ("assetIds" in scope) return where(sql`f.asset_id = any (${[...scope.assetIds]}::uuid[]) and ${decides}`)
  const ids = [...scope.vulnerabilityIds]
  if (anyRule) return where(sql`f.vulnerability_id = any (${ids}::bigint[])`)
  // Without rules only what a decision stands for or names can change. What stands for one has its status, which the
  // index tells: all findings of each vulnerability were read for it.
  return sql`
    ${where(sql`f.status = any (${decided}) and f.vulnerability_id = any (${ids}::bigint[]) and ${decides}`)}
    union ${where(sql`
      f.vulnerability_id in (
        select v.id from unnest(${ids}::bigint[]) as v(id)
         where ${decides} and exists (
           select from (select n.name from known_name n where n.vulnerability_id = v.id offset 0) n join triage_decision d on d.organization_id = ${organizationId} and d.vulnerability = n.name))`)}`
}

/**
 * What bringing in line comes to: findings by the status that they had and have now, which may be the same by another
 * decision.
 */
export interface StatusMove {
  from: "open" | TriageStatus
  to: "open" | TriageStatus
  findings: number
}

/** Brings findings in line with decisions and rules; gives how many changed. */
export async function keepDecisions(tx: Tx, organizationId: string, scope: KeepScope): Promise<number> {
  const { changed, write } = await keeping(tx, organizationId, scope)
  return tx.run(sql`${changed} ${write}`)
}

/** As `keepDecisions` of what rules decide or could; gives what changed by status, the most first. */
export async function keepRules(tx: Tx, organizationId: string): Promise<StatusMove[]> {
  const { changed, write } = await keeping(tx, organizationId, "rules")
  return tx.many<StatusMove>(sql`
    ${changed}, written as (${write} returning k.was, k.status)
    select was as "from", status as "to", count(*)::int as findings from written group by was, status order by findings desc, was, status`)
}

/**
 * The statement that brings findings in line: `with` what changes, and the writing of it.
 *
 * The decision that stands for a finding is of those that reach it the narrowest (this version, the versions that were
 * there, all versions, the package, the product, the label); of equally narrow ones a person's or token's before a
 * document's; then the latest. A package's decision reaches a finding only where no other package carries it. Where
 * none does, the organization's rules are asked.
 *
 * All findings in scope are asked at once, and each kind of reach is one join: a decision costs what it may reach, and
 * a finding what could reach it, however many decisions are in force. Those of one asset are looked up by it: a
 * vulnerability may have one for each of thousands. What changes is known before any finding is looked up to be
 * written, and is written asset by asset, in the order of the key.
 */
async function keeping(
  tx: Tx,
  organizationId: string,
  scope: KeepScope,
): Promise<{ changed: RawBuilder<unknown>; write: RawBuilder<unknown> }> {
  const rule = await decidingRule(tx, organizationId)
  const findings = await findingsIn(tx, organizationId, scope, rule.any)
  const reached = (condition: RawBuilder<unknown>, joined = sql``) => sql`
    select f.asset_id, f.vulnerability_id, d.id, d.status, d.reach, d.author_kind, d.sequence from scoped f join decision d on d.vulnerability_id = f.vulnerability_id ${joined} where ${condition}`
  const changed = sql`
    with scoped as materialized (
      select f.asset_id, f.vulnerability_id, f.status, f.decision_id, a.family_id, a.current_sbom_id as sbom_id
        from (${findings}) f join asset a on a.organization_id = ${organizationId} and a.id = f.asset_id
    ), name as materialized (
      select n.vulnerability_id, n.name from (select distinct vulnerability_id from scoped) s
        cross join lateral (select n.vulnerability_id, n.name from known_name n where n.vulnerability_id = s.vulnerability_id offset 0) n
    ), decision as materialized (
      select distinct on (${sameReach}) d.id, d.status, d.reach, d.family_id, d.asset_ids, d.package_key, d.product_id, d.label_id, d.sequence, n.vulnerability_id, d.author_kind
        from name n
        cross join lateral (select d.* from triage_decision d where d.organization_id = ${organizationId} and d.vulnerability = n.name and d.asset_id is null and ${isInForce} offset 0) d
       order by ${sameReach}, ${byPrecedence(sql`d`)}
    ), elsewhere as materialized (${elsewhere(organizationId, scope !== "rules" && "assetIds" in scope && scope.assetIds.length <= fewAssets)}
    ), standing as materialized (
      select distinct on (asset_id, vulnerability_id) asset_id, vulnerability_id, id, status from (
        select f.asset_id, f.vulnerability_id, d.id, d.status, d.reach, d.author_kind, d.sequence from scoped f join name n on n.vulnerability_id = f.vulnerability_id
          cross join lateral (select d.* from triage_decision d where d.organization_id = ${organizationId} and d.asset_id = f.asset_id and d.vulnerability = n.name and ${isInForce} offset 0) d
        union all ${reached(sql`d.reach = 'family_now' and f.asset_id = any (d.asset_ids)`)}
        union all ${reached(sql`d.reach = 'family' and d.family_id = f.family_id`)}
        union all ${reached(sql`d.reach = 'package' and not exists (select from elsewhere e where e.id = d.id and e.sbom_id = f.sbom_id)`)}
        union all ${reached(sql`d.reach = 'product'`, sql`join product_reach x on x.organization_id = ${organizationId} and x.product_id = d.product_id and x.asset_id = f.asset_id`)}
        union all ${reached(sql`d.reach = 'label'`, sql`join asset_label l on l.organization_id = ${organizationId} and l.label_id = d.label_id and l.asset_id = f.asset_id`)}
      ) r
       order by asset_id, vulnerability_id, ${byPrecedence(sql`r`)}
    ), changed as materialized (
      select f.asset_id, f.vulnerability_id, f.status as was, coalesce(st.status, w.status, 'open') as status, coalesce(st.id, w.id) as id
        from scoped f ${rule.any ? sql`join asset a on a.organization_id = ${organizationId} and a.id = f.asset_id` : sql``}
        left join standing st on st.asset_id = f.asset_id and st.vulnerability_id = f.vulnerability_id
        ${rule.join}
       where f.decision_id is distinct from coalesce(st.id, w.id) or f.status <> coalesce(st.status, w.status, 'open')
       order by f.asset_id, f.vulnerability_id
    )`
  const write = sql`
    update finding t set status = k.status, decision_id = k.id
      from changed k where t.organization_id = ${organizationId} and t.asset_id = k.asset_id and t.vulnerability_id = k.vulnerability_id`
  return { changed, write }
}
