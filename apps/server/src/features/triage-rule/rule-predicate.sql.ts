import type { ActionRules } from "@waybill/ssvc/action-rules"
import { type RawBuilder, sql } from "kysely"
import { isActionIn, placeOfAsset } from "../action-rules/action.sql.ts"
import { likePattern } from "../component/correction.domain.ts"
import { severityNumber } from "../vulnerability/vulnerability.domain.ts"
import type { RuleConditions } from "./conditions.domain.ts"

/**
 * Whether a finding `f` of an asset `a` with vulnerability `v` and score `s` meets the conditions. What is said of
 * components must hold for each that carries the flaw: one that is shipped and one in tests alone are not "in tests
 * alone".
 */
export function meets(conditions: RuleConditions, actionRules: ActionRules): RawBuilder<boolean> {
  const all = [
    ...ofVulnerability(conditions),
    ...ofAsset(conditions),
    ...(conditions.action ? [isActionIn(actionRules, placeOfAsset, conditions.action)] : []),
    ...ofComponents(conditions),
  ]
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

function ofVulnerability(conditions: RuleConditions): RawBuilder<unknown>[] {
  const { severity, epssMin, epssMax, kev, vulnerabilities, cwes } = conditions
  return [
    ...(severity ? [sql`s.severity = any (${severity.map(severityNumber)}::smallint[])`] : []),
    // In the precision in which probabilities are kept.
    ...(epssMin === undefined ? [] : [sql`s.epss >= ${epssMin}::float4`]),
    ...(epssMax === undefined ? [] : [sql`s.epss <= ${epssMax}::float4`]),
    ...(kev === undefined ? [] : [sql`(s.kev_added is not null) = ${kev}`]),
    ...(vulnerabilities
      ? [
          sql`f.vulnerability_id in (select i.vulnerability_id from known_alias i where i.alias = any (${[...new Set(vulnerabilities.flatMap((id) => [id, id.toUpperCase()]))]}::text[]))`,
        ]
      : []),
    ...(cwes
      ? [
          sql`exists (select from known_advisory_vulnerability y join known_advisory z on z.id = y.advisory_id where y.vulnerability_id = f.vulnerability_id and z.withdrawn_at is null and z.cwes && ${cwes}::text[])`,
        ]
      : []),
  ]
}

function ofAsset({ labels, assetTypes }: RuleConditions): RawBuilder<unknown>[] {
  return [
    ...(assetTypes ? [sql`a.type = any (${assetTypes}::text[])`] : []),
    ...(labels
      ? [
          sql`exists (select from asset_label l join label n on n.organization_id = l.organization_id and n.id = l.label_id
                where l.organization_id = a.organization_id and l.asset_id = a.id and lower(n.name) in (select lower(given) from unnest(${labels}::text[]) given))`,
        ]
      : []),
  ]
}

function ofComponents(conditions: RuleConditions): RawBuilder<unknown>[] {
  const { componentScope, direct, ecosystems } = conditions
  const each = [
    ...(componentScope ? [sql`coalesce(c.scope, 'required') = any (${componentScope}::text[])`] : []),
    ...(direct === undefined ? [] : [sql`c.is_direct = ${direct}`]),
    ...(conditions.package === undefined ? [] : [sql`p.key ilike ${likePattern(conditions.package)}`]),
    // "Debian" is every release of it.
    ...(ecosystems
      ? [sql`lower(split_part(p.ecosystem, ':', 1)) in (select lower(given) from unnest(${ecosystems}::text[]) given)`]
      : []),
  ]
  if (each.length === 0) return []
  return [
    sql`not exists (
      select from known_match m join component c on c.organization_id = a.organization_id and c.sbom_id = a.current_sbom_id and c.package_version_id = m.package_version_id
        join package_version w on w.id = m.package_version_id join package p on p.id = w.package_id
       where m.vulnerability_id = f.vulnerability_id and not coalesce(${sql.join(each, sql` and `)}, false))`,
  ]
}
