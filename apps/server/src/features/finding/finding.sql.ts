import type { ActionRules } from "@waybill/ssvc/action-rules"
import type { Action } from "@waybill/ssvc/finding-action"
import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { isActionIn, placeOfAsset } from "../action-rules/action.sql.ts"
import { type EvidenceRow, firstEvidence } from "../vulnerability/match.sql.ts"
import type { PlaceRow, VulnerabilitySummaryRow } from "../vulnerability/vulnerability.schema.ts"
import { summaryColumns } from "../vulnerability/vulnerability.sql.ts"

export interface FindingFilter {
  readonly assetId: string | null
  /** Any id of it. */
  readonly vulnerability: string | null
  /** Numbers of the score table; null: any. */
  readonly severities: readonly number[] | null
  /** Null: those that count. */
  readonly statuses: readonly string[] | null
  readonly kev: boolean | null
  readonly epssMin: number | null
  /** By the organization's rules; null: any. */
  readonly actions: { readonly wanted: readonly Action[]; readonly rules: ActionRules } | null
  readonly q: string | null
}

export type FindingSort = "priority" | "severity" | "epss" | "cvss"

export interface FindingRow extends VulnerabilitySummaryRow, PlaceRow {
  asset_id: string
  asset_name: string
  asset_version: string
  vulnerability_id: number
  sort_value: number
  status: string
  justification: string | null
  decision: { id: string; reach: string; authorKind: string; author: string; at: string; endsAt: string | null } | null
  first_seen_at: Date
  components: {
    ordinal: number
    sbomId: string
    bomRef: string | null
    purl: string | null
    version: string | null
    cpe: string | null
    fixedVersions: string[]
    evidence: EvidenceRow
  }[]
}

const sortColumns: Readonly<Record<FindingSort, RawBuilder<number>>> = {
  priority: sql`s.priority::float8`,
  severity: sql`s.severity::float8`,
  epss: sql`coalesce(s.epss, -1)::float8`,
  cvss: sql`coalesce(s.cvss_score, -1)::float8`,
}

const matching = (organizationId: string, filter: FindingFilter) => sql`
  f.organization_id = ${organizationId} and a.is_active
  and ${filter.statuses === null ? sql`f.is_open` : sql`(f.status = any (${[...filter.statuses]}::text[]) or (${filter.statuses.includes("open")} and f.is_open))`}
  and (${filter.assetId}::uuid is null or f.asset_id = ${filter.assetId})
  and ${filter.vulnerability === null ? sql`true` : sql`f.vulnerability_id = (select i.vulnerability_id from known_alias i where i.alias in (${filter.vulnerability}, upper(${filter.vulnerability})) limit 1)`}
  and (${filter.severities === null} or s.severity = any (${[...(filter.severities ?? [])]}::smallint[]))
  and (${filter.kev}::boolean is null or (s.kev_added is not null) = ${filter.kev})
  and (${filter.epssMin}::float8 is null or s.epss >= ${filter.epssMin})
  and ${filter.actions === null ? sql`true` : isActionIn(filter.actions.rules, placeOfAsset, filter.actions.wanted)}
  and (${filter.q}::text is null or strpos(lower(v.public_id), lower(${filter.q})) > 0 or strpos(lower(coalesce(v.title, '')), lower(${filter.q})) > 0
    or exists (select from unnest(v.aliases) as alias where strpos(lower(alias), lower(${filter.q})) > 0)
    or exists (select from component c join known_match m on m.package_version_id = c.package_version_id
                where c.organization_id = a.organization_id and c.sbom_id = a.current_sbom_id and m.vulnerability_id = f.vulnerability_id and strpos(lower(coalesce(c.purl, c.name)), lower(${filter.q})) > 0))`

const joined = sql`finding f join asset a on a.organization_id = f.organization_id and a.id = f.asset_id join known_vulnerability v on v.id = f.vulnerability_id join known_score s on s.vulnerability_id = f.vulnerability_id`

/** The findings `f` that a filter shows, with asset `a`, vulnerability `v` and score `s`; as `from` and `where` of a query. */
export const matchingFindings = (organizationId: string, filter: FindingFilter) =>
  sql`${joined} where ${matching(organizationId, filter)}`

/** One page of findings, highest first by the chosen value; the page's rows alone fetch their components and evidence. */
export function listFindingRows(
  tx: Tx,
  organizationId: string,
  filter: FindingFilter,
  sort: FindingSort,
  after: readonly [number, number, string] | null,
  limit: number,
): Promise<FindingRow[]> {
  const value = sortColumns[sort]
  return tx.many<FindingRow>(sql`
    with page as (
      select f.asset_id, f.vulnerability_id, ${value} as sort_value, f.status, f.decision_id, f.first_seen_at, a.name as asset_name, a.version as asset_version, a.current_sbom_id, ${placeOfAsset} as places
        from ${joined}
       where ${matching(organizationId, filter)}
         and (${after === null} or (${value}, f.vulnerability_id, f.asset_id) < (${after?.[0] ?? 0}::float8, ${after?.[1] ?? 0}::bigint, ${after?.[2] ?? null}::uuid))
       order by sort_value desc, f.vulnerability_id desc, f.asset_id desc limit ${limit}
    )
    select page.*, ${summaryColumns},
           coalesce(parts.components, '[]') as components, d.justification,
           case when d.id is null then null else jsonb_build_object('id', d.id, 'reach', d.reach, 'authorKind', d.author_kind, 'author', d.author_name, 'at', d.created_at, 'endsAt', d.ends_at) end as decision
      from page join known_vulnerability v on v.id = page.vulnerability_id join known_score s on s.vulnerability_id = page.vulnerability_id
      left join triage_decision d on d.organization_id = ${organizationId} and d.id = page.decision_id
      left join lateral (
        select jsonb_agg(jsonb_build_object('ordinal', c.ordinal, 'sbomId', c.sbom_id, 'bomRef', c.bom_ref, 'purl', c.purl, 'version', c.version, 'cpe', c.cpe, 'fixedVersions', e.fixed, 'evidence', e.evidence) order by c.ordinal) as components
          from component c
          join lateral (
            select array_remove(array_agg(distinct r.fixed), null) as fixed, ${firstEvidence} as evidence, count(*) as matches
              from known_match m join known_range r on r.id = m.affected_range_id join known_advisory d on d.id = r.advisory_id
             where m.package_version_id = c.package_version_id and m.vulnerability_id = page.vulnerability_id
          ) e on e.matches > 0
         where c.organization_id = ${organizationId} and c.sbom_id = page.current_sbom_id and c.package_version_id is not null
      ) parts on true
     order by page.sort_value desc, page.vulnerability_id desc, page.asset_id desc`)
}

export async function countFindings(tx: Tx, organizationId: string, filter: FindingFilter): Promise<number> {
  return (
    await tx.one<{ n: number }>(sql`select count(*)::int as n from ${joined} where ${matching(organizationId, filter)}`)
  ).n
}

export interface FindingCounts {
  findings: number
  critical: number
  high: number
  medium: number
  low: number
  none: number
  unknown: number
  kev: number
}

/** `cross join lateral … f`: the counts of the findings of the asset in the row `a`, as columns of `f`. */
export const countsOfAsset = (organizationId: string) => sql`
  cross join lateral (
    select count(*)::int as findings, count(*) filter (where v.severity = 5)::int as critical, count(*) filter (where v.severity = 4)::int as high,
           count(*) filter (where v.severity = 3)::int as medium, count(*) filter (where v.severity = 2)::int as low, count(*) filter (where v.severity = 1)::int as none,
           count(*) filter (where v.severity = 0)::int as unknown, count(*) filter (where v.kev_added is not null)::int as kev
      from finding n join known_score v using (vulnerability_id) where n.organization_id = ${organizationId} and n.asset_id = a.id and n.is_open
  ) f`
