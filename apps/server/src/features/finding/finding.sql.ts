import type { StatedRelease } from "@waybill/purl/stated-release"
import type { ActionRules } from "@waybill/ssvc/action-rules"
import type { Action } from "@waybill/ssvc/finding-action"
import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Total } from "../../http/list.ts"
import { isActionIn, maskOf } from "../action-rules/action.sql.ts"
import { type OwnStatusOf, ownStatusOf } from "../triage/own-status.sql.ts"
import { type EvidenceRow, firstEvidence } from "../vulnerability/match.sql.ts"
import type { PlaceRow, VulnerabilitySummaryRow } from "../vulnerability/vulnerability.schema.ts"
import { hasFix, summaryColumns } from "../vulnerability/vulnerability.sql.ts"
import { askedVulnerabilities, isNamedPackage } from "../vulnerability/vulnerability-search.sql.ts"
import { hasStatus, isDecidedAs, type StatusFilter } from "./shown-status.sql.ts"

export interface FindingFilter extends StatusFilter {
  readonly assetId: string | null
  /** Of its assets and those of its sub-products. */
  readonly productId: string | null
  /** The assets that these two name, where they have few findings: those are read then, and no others. */
  readonly assetIds: readonly string[] | null
  /** Any id of it. */
  readonly vulnerability: string | null
  /** Keys of one package; null: any. */
  readonly packageKeys: readonly string[] | null
  /** Numbers of the score table; null: any. */
  readonly severities: readonly number[] | null
  readonly kev: boolean | null
  readonly epssMin: number | null
  readonly priorityMin: number | null
  readonly priorityMax: number | null
  readonly fixAvailable: boolean | null
  /** By the organization's rules; null: any. */
  readonly actions: { readonly wanted: readonly Action[]; readonly rules: ActionRules } | null
  readonly q: string | null
}

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

const isVulnerability = (row: RawBuilder<unknown>, { vulnerability }: FindingFilter) =>
  vulnerability === null
    ? sql`true`
    : sql`${row}.vulnerability_id = (select i.vulnerability_id from known_alias i where i.alias in (${vulnerability}, upper(${vulnerability})) limit 1)`

/** `of_package`: the organization's vulnerabilities that a package of the filter has; `is_alone`: no other package has it too. As a part of a `with`. */
const ofPackage = (organizationId: string, { packageKeys }: FindingFilter) =>
  packageKeys === null
    ? sql``
    : sql`of_package as materialized (
    select n.vulnerability_id, n.versions = (select count(distinct m.package_version_id) from known_match m where m.vulnerability_id = n.vulnerability_id) as is_alone
      from (
        select m.vulnerability_id, count(distinct m.package_version_id) as versions
          from package p join package_version w on w.package_id = p.id join known_match m on m.package_version_id = w.id where p.key = any (${[...packageKeys]}::text[]) group by m.vulnerability_id
      ) n
     where exists (select from finding_group h where h.organization_id = ${organizationId} and h.vulnerability_id = n.vulnerability_id)
  ),`

/** `fixable`: the organization's vulnerabilities of which a source names a version that is fixed: asked once of each, not of each of its groups. */
const fixable = (organizationId: string, { fixAvailable }: FindingFilter) =>
  fixAvailable === null
    ? sql``
    : sql`fixable as materialized (
    select h.vulnerability_id from (select distinct vulnerability_id from finding_group where organization_id = ${organizationId}) h where ${hasFix(sql`h.vulnerability_id`)}
  ),`

const isRated = ({ severities, kev, epssMin, priorityMin, priorityMax, fixAvailable, actions }: FindingFilter) => sql`
  (${severities === null} or s.severity = any (${[...(severities ?? [])]}::smallint[]))
  and (${kev}::boolean is null or (s.kev_added is not null) = ${kev})
  and (${epssMin}::float8 is null or s.epss >= ${epssMin})
  and (${priorityMin}::int is null or s.priority >= ${priorityMin}) and (${priorityMax}::int is null or s.priority <= ${priorityMax})
  and (${fixAvailable}::boolean is null or ${fixAvailable === null ? sql`true` : sql`g.vulnerability_id in (select vulnerability_id from fixable)`} = ${fixAvailable})
  and ${actions === null ? sql`true` : isActionIn(actions.rules, maskOf(sql`g.place`), actions.wanted)}`

const group = sql.raw("g")

/**
 * `asked`, `chosen`: the groups whose findings a filter shows, with their score. `is_whole`: all of them; else those alone whose asset has a component that the text names; `is_alone`: the same of the package. What a list walks, and what
 * its total is summed from: as many rows as the organization has vulnerabilities, however many findings these have.
 */
const chosenGroups = (organizationId: string, filter: FindingFilter, value: RawBuilder<unknown>) => sql`
  ${filter.q === null ? sql`` : sql`${askedVulnerabilities(organizationId, filter.q)},`}${ofPackage(organizationId, filter)}${fixable(organizationId, filter)}
  chosen as materialized (
    select g.vulnerability_id, g.status, g.place, g.findings, ${value} as sort_value, ${filter.q === null ? sql`true` : sql`q.is_whole`} as is_whole, ${filter.packageKeys === null ? sql`true` : sql`o.is_alone`} as is_alone
      from finding_group g ${filter.q === null ? sql`` : sql`join asked q on q.vulnerability_id = g.vulnerability_id`} ${filter.packageKeys === null ? sql`` : sql`join of_package o on o.vulnerability_id = g.vulnerability_id`} join known_score s on s.vulnerability_id = g.vulnerability_id
      ${filter.actions === null ? sql`` : sql`join known_vulnerability v on v.id = g.vulnerability_id`}
     where g.organization_id = ${organizationId} and g.place > 0 and ${hasStatus(group, filter)} and ${isVulnerability(group, filter)} and ${isRated(filter)}
  )`

/** Whether the asset of a finding `f` has a component of such a package `p` in a version `w`, with the vulnerability. */
const isByComponent = (organizationId: string, isSuch: RawBuilder<unknown>) => sql`
  exists (select from asset a join known_match m on m.vulnerability_id = f.vulnerability_id
            join component c on c.organization_id = ${organizationId} and c.package_version_id = m.package_version_id and c.sbom_id = a.current_sbom_id
            join package_version w on w.id = m.package_version_id join package p on p.id = w.package_id
           where a.organization_id = ${organizationId} and a.id = f.asset_id and ${isSuch})`

/** Whether an asset is of the product of the filter, where its assets are not named. */
export const isOfProduct = (
  organizationId: string,
  { productId, assetIds, assetId }: FindingFilter,
  id: RawBuilder<unknown>,
) =>
  productId === null || (assetIds !== null && assetId === null)
    ? sql`true`
    : sql`exists (select from product_reach r where r.organization_id = ${organizationId} and r.product_id = ${productId} and r.asset_id = ${id})`

/** What of a filter is asked of each finding `f`, when its group is chosen. */
export const isShown = (
  organizationId: string,
  filter: FindingFilter,
  { isWhole, isAlone }: { readonly isWhole: RawBuilder<unknown>; readonly isAlone: RawBuilder<unknown> },
) =>
  sql`(${filter.q === null ? sql`true` : sql`(${isWhole} or ${isByComponent(organizationId, isNamedPackage(filter.q))})`}
    and ${filter.packageKeys === null ? sql`true` : sql`(${isAlone} or ${isByComponent(organizationId, sql`p.key = any (${[...filter.packageKeys]}::text[])`)})`} and ${isDecidedAs(organizationId, filter)} and ${isOfProduct(organizationId, filter, sql`f.asset_id`)})`

/** The same beside its group `g`. */
const isWhole = (organizationId: string, filter: FindingFilter) =>
  isShown(organizationId, filter, { isWhole: sql`g.is_whole`, isAlone: sql`g.is_alone` })

/** Whether a filter shows of each vulnerability all open findings or none. */
const isByVulnerability = ({ statuses, ownStatusIds, actions, q, packageKeys }: FindingFilter): boolean =>
  [statuses, ownStatusIds, actions, q, packageKeys].every((asked) => asked === null)

/**
 * The findings `f` that a filter shows; as what `with`, `from` and `where` of a query are made of. Those of named assets are found by their asset and vulnerability alone where that suffices, which the index knows without the
 * table; their assets are active, as those of the groups are.
 */
export const matchingFindings = (organizationId: string, filter: FindingFilter, value = sql`0`) => {
  const isIndexed = filter.assetIds !== null && isByVulnerability(filter)
  return {
    groups: chosenGroups(organizationId, filter, value),
    from: isIndexed
      ? sql`(select distinct vulnerability_id from chosen) g join finding f on f.organization_id = ${organizationId} and f.vulnerability_id = g.vulnerability_id and is_open(f.status)`
      : sql`chosen g join finding f on f.organization_id = ${organizationId} and f.vulnerability_id = g.vulnerability_id and f.status = g.status and f.place = g.place`,
    where: sql`${filter.assetIds === null ? sql`true` : sql`f.asset_id = any (${[...filter.assetIds]}::uuid[])`}
      and ${isIndexed ? sql`exists (select from asset x where x.organization_id = ${organizationId} and x.id = f.asset_id and x.is_active)` : sql`true`} and ${isWhole(organizationId, filter)}`,
  }
}

/** Where a page ended: the value, the group (vulnerability, place, status), the finding in it (first seen, exactly; asset). */
export type FindingKey = readonly [number, number, number, string, string, string]

const order = sql`sort_value desc, vulnerability_id desc, place desc, status desc, first_seen_at desc, asset_id desc`

// The group's own columns: groups come in this order already, so that a page sorts the findings of one group at a time, not of all that have the same value.
const found = sql`g.sort_value, f.asset_id, g.vulnerability_id, g.status, g.place, f.decision_id, f.change_id, f.first_seen_at`

/** Group after group from the highest down, each from its newest finding: the walk ends with the page. */
const walk = (organizationId: string, filter: FindingFilter, after: FindingKey | null, limit: number) => {
  const [value, vulnerability, place, status, seen, asset] = after ?? [0, 0, 0, "", null, null]
  const at = sql`(${value}::float8, ${vulnerability}::bigint, ${place}::smallint, ${status}::text)`
  const here = sql`(g.sort_value, g.vulnerability_id, g.place, g.status)`
  return sql`
    select ${found}
      from (select * from chosen g where ${after === null} or ${here} <= ${at} order by sort_value desc, vulnerability_id desc, place desc, status desc) g
     cross join lateral (
       select f.* from finding f
        where f.organization_id = ${organizationId} and f.vulnerability_id = g.vulnerability_id and f.status = g.status and f.place = g.place
          and (${after === null} or ${here} <> ${at} or (f.first_seen_at, f.asset_id) < (${seen}::timestamptz, ${asset}::uuid)) and ${isWhole(organizationId, filter)}
        order by f.first_seen_at desc, f.asset_id desc limit ${limit}
     ) f
     order by ${order} limit ${limit}`
}

/** The findings of one or some assets: few enough to be sorted. */
const ofAssets = (organizationId: string, filter: FindingFilter, after: FindingKey | null, limit: number) => {
  const [value, vulnerability, place, status, seen, asset] = after ?? [0, 0, 0, "", null, null]
  return sql`
    select ${found} from chosen g join finding f on f.organization_id = ${organizationId} and f.asset_id = any (${[...(filter.assetIds ?? [])]}::uuid[]) and f.vulnerability_id = g.vulnerability_id and f.status = g.status and f.place = g.place
     where ${isWhole(organizationId, filter)}
       and (${after === null} or (g.sort_value, f.vulnerability_id, f.place, f.status, f.first_seen_at, f.asset_id) < (${value}::float8, ${vulnerability}::bigint, ${place}::smallint, ${status}::text, ${seen}::timestamptz, ${asset}::uuid))
     order by ${order} limit ${limit}`
}

/**
 * Whether the SBOM of a page's asset `a` holds the package version of a match `m`, and what goes before in the `with`. Those of the assets that are named are read once: one of 10,000 components was read for each of its findings.
 * `is true` keeps them from being joined, so that they stay a table to look into.
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
 * One page of findings, highest first by the chosen value, or lowest: then its negative goes down as the rest of the key does. The page's rows alone fetch their components and evidence: what is matched first, then the components of each, whatever the planner thinks. Right after a first upload
 * it knows of no components, and asked what is matched again for every one of them.
 */
export function listFindingRows(
  tx: Tx,
  organizationId: string,
  filter: FindingFilter,
  { field, isUpwards }: { readonly field: FindingSort; readonly isUpwards: boolean },
  after: FindingKey | null,
  limit: number,
): Promise<FindingRow[]> {
  const page = filter.assetIds === null ? walk : ofAssets
  const held = heldVersions(organizationId, filter)
  return tx.many<FindingRow>(sql`
    with ${chosenGroups(organizationId, filter, isUpwards ? sql`-${sortColumns[field]}` : sortColumns[field])}, page as materialized (${page(organizationId, filter, after, limit)})${held.part}
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
        select jsonb_agg(jsonb_build_object('ordinal', c.ordinal, 'sbomId', c.sbom_id, 'bomRef', c.bom_ref, 'purl', c.purl, 'version', c.version, 'cpe', c.cpe, 'fixedVersions', e.fixed, 'evidence', e.evidence) order by c.ordinal) as components
          from (
            select m.package_version_id, array_remove(array_agg(distinct r.fixed), null) as fixed, ${firstEvidence} as evidence
              from (select m.package_version_id, m.affected_range_id from known_match m where m.vulnerability_id = page.vulnerability_id offset 0) m
              join known_range r on r.id = m.affected_range_id join known_advisory d on d.id = r.advisory_id
             where ${held.has}
             group by m.package_version_id
             offset 0
          ) e
          cross join lateral (
            select c.ordinal, c.sbom_id, c.bom_ref, c.purl, c.version, c.cpe from component c
             where c.organization_id = ${organizationId} and c.sbom_id = a.current_sbom_id and c.package_version_id = e.package_version_id
            offset 0
          ) c
      ) parts on true
     order by ${order}`)
}

// So many are asked one by one within the time of a page.
const askedMax = 5_000

/** How many findings a filter shows. Not exact, but never too few, where too many would have to be asked for what no count of groups tells: a component that a text or a package names, a large product. */
export async function countFindings(tx: Tx, organizationId: string, filter: FindingFilter): Promise<Total> {
  const { groups, from, where } = matchingFindings(organizationId, filter)
  const one = () =>
    tx.one<Total>(sql`with ${groups} select count(*)::int as count, true as "isExact" from ${from} where ${where}`)
  if (filter.assetIds !== null || filter.ownStatusIds !== null) return one()
  const chosen = await tx.one<Total>(
    sql`with ${groups} select coalesce(sum(findings), 0)::int as count, coalesce(bool_and(is_whole and is_alone), true) as "isExact" from chosen`,
  )
  if (chosen.isExact && filter.productId === null) return chosen
  if (chosen.count <= askedMax) return one()
  if (filter.productId === null || filter.statuses !== null) return { count: chosen.count, isExact: false }
  const { open } = await tx.one<{ open: number }>(sql`
    select coalesce(sum(n.findings), 0)::int as open
      from product_reach r join asset a on a.organization_id = r.organization_id and a.id = r.asset_id and a.is_active join asset_finding_count n on n.organization_id = r.organization_id and n.asset_id = r.asset_id
     where r.organization_id = ${organizationId} and r.product_id = ${filter.productId}`)
  return { count: Math.min(open, chosen.count), isExact: !asksOfFindings(filter) }
}

/** Whether a filter asks anything of findings beside where they are and that they are open. */
export const asksOfFindings = (filter: FindingFilter): boolean =>
  [
    filter.statuses,
    filter.ownStatusIds,
    filter.vulnerability,
    filter.packageKeys,
    filter.severities,
    filter.kev,
    filter.epssMin,
    filter.priorityMin,
    filter.priorityMax,
    filter.fixAvailable,
    filter.actions,
    filter.q,
  ].some((asked) => asked !== null)
