import type { StatedRelease } from "@waybill/purl/stated-release"
import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Total } from "../../http/list.ts"
import { maskOf } from "../action-rules/action.sql.ts"
import { type OwnStatusOf, ownStatusOf } from "../triage/own-status.sql.ts"
import { type EvidenceRow, firstEvidence } from "../vulnerability/match.sql.ts"
import type { PlaceRow, VulnerabilitySummaryRow } from "../vulnerability/vulnerability.schema.ts"
import { summaryColumns } from "../vulnerability/vulnerability.sql.ts"
import { areFewDirect, assetsOfDirect, fewDirectMax } from "./few-direct.sql.ts"
import {
  asksOfEach,
  asksOfFindings,
  assetsNamedBy,
  chosenGroups,
  type FindingFilter,
  isShownInWalk,
  isShownOfAll,
  matchingFindings,
  namesAssets,
} from "./matching-findings.sql.ts"

/** Why a finding began. */
export interface FindingCause {
  readonly kind: "component" | "advisory" | "range" | "own-record" | "correction"
  readonly at: string
  readonly sbomId: string | null
  readonly source: string | null
  readonly generation: number | null
}

export type FindingSort = "priority" | "severity" | "epss" | "cvss"

export interface FindingRow extends VulnerabilitySummaryRow, PlaceRow {
  asset_id: string
  asset_name: string
  asset_version: string
  vulnerability_id: number
  sort_value: number
  status: string
  own_status: OwnStatusOf | null
  justification: string | null
  decision: { id: string; reach: string; authorKind: string; author: string; at: string; endsAt: string | null } | null
  place: number
  first_seen_at: Date
  /** Exact, for cursors. */
  first_seen_key: string
  cause: FindingCause | null
  stated_releases: StatedRelease[]
  components: {
    ordinal: number
    sbomId: string
    bomRef: string | null
    purl: string | null
    version: string | null
    cpe: string | null
    isDirect: boolean
    fixedVersions: string[]
    evidence: EvidenceRow
  }[]
}

const sortColumns: Readonly<Record<FindingSort, RawBuilder<number>>> = {
  priority: sql`s.priority::float8`,
  severity: sql`s.severity::float8`,
  epss: sql`(coalesce(s.epss, -1)::float8)`,
  cvss: sql`(coalesce(s.cvss_score, -1)::float8)`,
}

/**
 * Where a page ended: the value, the group (vulnerability, place, status), the finding in it (first seen, exactly;
 * asset).
 */
export type FindingKey = readonly [number, number, number, string, string, string]

const order = sql`sort_value desc, vulnerability_id desc, place desc, status desc, first_seen_at desc, asset_id desc`

// The group's own columns: groups come in this order already, so that a page sorts the findings of one group at a time,
// not of all that have the same value.
const found = sql`g.sort_value, f.asset_id, g.vulnerability_id, g.status, g.place, f.decision_id, f.change_id, f.first_seen_at`

/** Group after group from the highest down, each from its newest finding: the walk ends with the page. */
const walk = (
  organizationId: string,
  filter: FindingFilter,
  after: FindingKey | null,
  limit: number,
  directMax: number,
) => {
  const [value, vulnerability, place, status, seen, asset] = after ?? [0, 0, 0, "", null, null]
  const at = sql`(${value}::float8, ${vulnerability}::bigint, ${place}::smallint, ${status}::text)`
  const here = sql`(g.sort_value, g.vulnerability_id, g.place, g.status)`
  const newestOf = (findings: RawBuilder<unknown>, isAsked: RawBuilder<unknown>) => sql`(
       select f.* from ${findings}
        where f.organization_id = ${organizationId} and f.vulnerability_id = g.vulnerability_id and f.status = g.status and f.place = g.place
          and (${after === null} or ${here} <> ${at} or (f.first_seen_at, f.asset_id) < (${seen}::timestamptz, ${asset}::uuid)) and ${isAsked}
        order by f.first_seen_at desc, f.asset_id desc limit ${limit}
     )`
  const isShown = isShownInWalk(organizationId, filter)
  const isShownOfDirect = isShownInWalk(organizationId, { ...filter, isDirect: null })
  return sql`
    select ${found}
      from (select * from chosen g where ${after === null} or ${here} <= ${at} order by sort_value desc, vulnerability_id desc, place desc, status desc) g
     ${
       filter.isDirect === true
         ? sql`
     cross join lateral (${areFewDirect(organizationId, directMax)}) d
     cross join lateral (
       ${newestOf(sql`finding f`, sql`not d.are_few and ${isShown}`)}
       union all
       ${newestOf(sql`(${assetsOfDirect(organizationId)}) c join finding f on f.asset_id = c.asset_id`, sql`d.are_few and ${isShownOfDirect}`)}
     ) f`
         : sql`cross join lateral ${newestOf(sql`finding f`, isShown)} f`
     }
     order by ${order} limit ${limit}`
}

/** The findings of one or some assets: few enough to be sorted. */
const ofAssets = (organizationId: string, filter: FindingFilter, after: FindingKey | null, limit: number) => {
  const [value, vulnerability, place, status, seen, asset] = after ?? [0, 0, 0, "", null, null]
  return sql`
    select ${found} from chosen g join finding f on f.organization_id = ${organizationId} and f.asset_id = any (${[...(filter.assetIds ?? [])]}::uuid[]) and f.vulnerability_id = g.vulnerability_id and f.status = g.status and f.place = g.place
     where ${isShownOfAll(organizationId, filter)}
       and (${after === null} or (g.sort_value, f.vulnerability_id, f.place, f.status, f.first_seen_at, f.asset_id) < (${value}::float8, ${vulnerability}::bigint, ${place}::smallint, ${status}::text, ${seen}::timestamptz, ${asset}::uuid))
     order by ${order} limit ${limit}`
}

/**
 * Whether the SBOM of a page's asset `a` holds the package version of a match `m`, and what goes before in the `with`.
 * Those of the assets that are named are read once: one of 10,000 components was read for each of its findings. `is
 * true` keeps them from being joined, so that they stay a table to look into.
 */
const heldVersions = (organizationId: string, { assetIds }: FindingFilter) =>
  assetIds === null
    ? {
        part: sql``,
        has: sql`m.package_version_id in (select w.package_version_id from component w where w.organization_id = ${organizationId} and w.sbom_id = a.current_sbom_id)`,
      }
    : {
        part: sql`, held as materialized (
      select w.sbom_id, w.package_version_id
        from (select distinct asset_id from page) p join asset a on a.organization_id = ${organizationId} and a.id = p.asset_id
        join component w on w.organization_id = ${organizationId} and w.sbom_id = a.current_sbom_id
       where w.package_version_id is not null
    )`,
        has: sql`((a.current_sbom_id, m.package_version_id) in (select sbom_id, package_version_id from held)) is true`,
      }

/**
 * One page of findings, highest first by the chosen value, or lowest: then its negative goes down as the rest of the
 * key does. The page's rows alone fetch their components and evidence: what is matched first, then the components of
 * each, whatever the planner thinks. Right after a first upload it knows of no components, and asked what is matched
 * again for every one of them.
 */
export function listFindingRows(
  tx: Tx,
  organizationId: string,
  filter: FindingFilter,
  { field, isUpwards }: { readonly field: FindingSort; readonly isUpwards: boolean },
  after: FindingKey | null,
  limit: number,
  directMax = fewDirectMax,
): Promise<FindingRow[]> {
  const page =
    filter.assetIds === null
      ? walk(organizationId, filter, after, limit, directMax)
      : ofAssets(organizationId, filter, after, limit)
  const held = heldVersions(organizationId, filter)
  return tx.many<FindingRow>(sql`
    with ${chosenGroups(organizationId, filter, isUpwards ? sql`-${sortColumns[field]}` : sortColumns[field])}, page as materialized (${page})${held.part}
    select page.*, page.first_seen_at::text as first_seen_key, a.name as asset_name, a.version as asset_version, ${maskOf(sql`page.place`)} as places, ${summaryColumns},
           coalesce(parts.components, '[]') as components, coalesce(w.stated_releases, '[]') as stated_releases, d.justification, ${ownStatusOf(sql`d`)} as own_status,
           case when d.id is null then null else jsonb_build_object('id', d.id, 'reach', d.reach, 'authorKind', d.author_kind, 'author', d.author_name, 'at', d.created_at, 'endsAt', d.ends_at) end as decision,
           case when b.id is null then null else jsonb_build_object('kind', b.cause, 'at', b.at, 'sbomId', b.sbom_id, 'source', b.source, 'generation', b.generation) end as cause
      from page join asset a on a.organization_id = ${organizationId} and a.id = page.asset_id
      join known_vulnerability v on v.id = page.vulnerability_id join known_score s on s.vulnerability_id = page.vulnerability_id
      left join sbom w on w.organization_id = ${organizationId} and w.id = a.current_sbom_id
      left join triage_decision d on d.organization_id = ${organizationId} and d.id = page.decision_id
      left join finding_change b on b.organization_id = ${organizationId} and b.id = page.change_id
      left join lateral (
        select jsonb_agg(jsonb_build_object('ordinal', c.ordinal, 'sbomId', c.sbom_id, 'bomRef', c.bom_ref, 'purl', c.purl, 'version', c.version, 'cpe', c.cpe, 'isDirect', c.is_direct, 'fixedVersions', e.fixed, 'evidence', e.evidence) order by c.ordinal) as components
          from (
            select m.package_version_id, array_remove(array_agg(distinct r.fixed), null) as fixed, ${firstEvidence} as evidence
              from (select m.package_version_id, m.affected_range_id from known_match m where m.vulnerability_id = page.vulnerability_id offset 0) m
              join known_range r on r.id = m.affected_range_id join known_advisory d on d.id = r.advisory_id
             where ${held.has}
             group by m.package_version_id
             offset 0
          ) e
          cross join lateral (
            select c.ordinal, c.sbom_id, c.bom_ref, c.purl, c.version, c.cpe, c.is_direct from component c
             where c.organization_id = ${organizationId} and c.sbom_id = a.current_sbom_id and c.package_version_id = e.package_version_id
            offset 0
          ) c
      ) parts on true
     order by ${order}`)
}

// So many are asked one by one within the time of a page.
const askedMax = 5_000

/**
 * How many findings a filter shows. Not exact, but never too few, where too many would have to be asked for what no
 * count of groups tells: a component that a text or a package names, a large product or label, a direct dependency, an
 * age.
 */
export async function countFindings(tx: Tx, organizationId: string, filter: FindingFilter): Promise<Total> {
  const { groups, from, where } = matchingFindings(organizationId, filter)
  const one = () =>
    tx.one<Total>(sql`with ${groups} select count(*)::int as count, true as "isExact" from ${from} where ${where}`)
  if (filter.assetIds !== null || filter.ownStatusIds !== null) return one()
  const chosen = await tx.one<Total>(
    sql`with ${groups} select coalesce(sum(findings), 0)::int as count, coalesce(bool_and(is_whole and is_alone), true) as "isExact" from chosen`,
  )
  if (chosen.isExact && !asksOfEach(filter)) return chosen
  if (chosen.count <= askedMax) return one()
  if (!namesAssets(filter) || filter.statuses !== null) return { count: chosen.count, isExact: false }
  const { open } = await tx.one<{ open: number }>(sql`
    select coalesce(sum(n.findings), 0)::int as open
      from (${assetsNamedBy(organizationId, filter)}) r join asset a on a.organization_id = ${organizationId} and a.id = r.asset_id and a.is_active join asset_finding_count n on n.organization_id = ${organizationId} and n.asset_id = r.asset_id`)
  return { count: Math.min(open, chosen.count), isExact: !asksOfFindings(filter) }
}
