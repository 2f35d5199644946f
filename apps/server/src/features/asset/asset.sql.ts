import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { countsOfAsset, type FindingCounts } from "../finding/finding.sql.ts"

export interface AssetFilter {
  readonly q: string | null
  readonly isActive: boolean | null
  readonly label: string | null
  readonly type: string | null
  readonly relationship: string | null
  /** Has an open finding of one of these. */
  readonly severities: readonly number[] | null
  readonly kev: boolean | null
}

export type AssetSort = "uploadedAt" | "priority" | "findings"

export interface AssetRow extends FindingCounts {
  id: string
  name: string
  version: string
  type: string
  purl: string | null
  family_id: string
  relationship: string
  owner: string | null
  criticality: "low" | "medium" | "high" | "critical"
  exposure: "unknown" | "isolated" | "internal" | "internet"
  revision: number
  is_active: boolean
  current_sbom_id: string | null
  uploaded_at: Date | null
  sort_value: number
  labels: string[]
  components: number
  matched: number
  coverage: Record<string, number>
}

const matching = (organizationId: string, filter: AssetFilter) => sql`
  a.organization_id = ${organizationId}
  and (${filter.isActive}::boolean is null or a.is_active = ${filter.isActive})
  and (${filter.q}::text is null or strpos(lower(a.name || ' ' || a.version || ' ' || coalesce(a.purl, '')), lower(${filter.q})) > 0)
  and (${filter.label}::text is null or exists (select from asset_label al join label l on l.organization_id = al.organization_id and l.id = al.label_id
        where al.organization_id = a.organization_id and al.asset_id = a.id and lower(l.name) = lower(${filter.label})))
  and (${filter.type}::text is null or a.type = ${filter.type}) and (${filter.relationship}::text is null or a.relationship = ${filter.relationship})
  and (${filter.severities === null && filter.kev === null} or ${filter.kev !== false} = exists (
        select from finding w join known_score ws using (vulnerability_id) where w.organization_id = ${organizationId} and w.asset_id = a.id and w.is_open
           and (${filter.severities === null} or ws.severity = any (${[...(filter.severities ?? [])]}::smallint[])) and (${filter.kev === null} or ws.kev_added is not null)))`

const sortColumns: Readonly<Record<AssetSort, RawBuilder<number>>> = {
  uploadedAt: sql`extract(epoch from coalesce(a.uploaded_at, a.created_at))::float8`,
  priority: sql`coalesce((select max(ws.priority * 10000 + 1) from finding w join known_score ws using (vulnerability_id) where w.organization_id = a.organization_id and w.asset_id = a.id and w.is_open), 0)::float8`,
  findings: sql`(select count(*) from finding w where w.organization_id = a.organization_id and w.asset_id = a.id and w.is_open)::float8`,
}

/** One page of assets, highest first by the chosen value; counts are read for the page's rows alone. */
export function listAssetRows(
  tx: Tx,
  organizationId: string,
  filter: AssetFilter,
  sort: AssetSort,
  after: readonly [number, string] | null,
  limit: number,
): Promise<AssetRow[]> {
  const value = sortColumns[sort]
  return tx.many<AssetRow>(sql`
    with page as (
      select a.*, ${value} as sort_value from asset a
       where ${matching(organizationId, filter)} and (${after === null} or (${value}, a.id) < (${after?.[0] ?? 0}::float8, ${after?.[1] ?? null}::uuid))
       order by sort_value desc, a.id desc limit ${limit}
    )
    ${assetColumns(organizationId)} from page a ${assetJoins(organizationId)} order by a.sort_value desc, a.id desc`)
}

export function findAssetById(tx: Tx, organizationId: string, assetId: string): Promise<AssetRow | null> {
  return tx.maybe<AssetRow>(sql`
    with page as (select a.*, 0::float8 as sort_value from asset a where a.organization_id = ${organizationId} and a.id = ${assetId})
    ${assetColumns(organizationId)} from page a ${assetJoins(organizationId)}`)
}

/** The versions of a family, newest upload first, at most 1,000. */
export function listVersionRows(tx: Tx, organizationId: string, familyId: string): Promise<AssetRow[]> {
  return tx.many<AssetRow>(sql`
    with page as (
      select a.*, 0::float8 as sort_value from asset a where a.organization_id = ${organizationId} and a.family_id = ${familyId} order by coalesce(a.uploaded_at, a.created_at) desc, a.id limit 1000
    )
    ${assetColumns(organizationId)} from page a ${assetJoins(organizationId)} order by coalesce(a.uploaded_at, a.created_at) desc, a.id`)
}

export interface AssetChange {
  readonly name: string
  readonly isActive: boolean
  readonly type: string
  readonly relationship: string
  readonly owner: string | null
  readonly criticality: string
  readonly exposure: string
}

/** Writes what people say of an asset, where it is still at this revision. */
export async function updateAssetById(
  tx: Tx,
  organizationId: string,
  assetId: string,
  revision: number,
  change: AssetChange,
): Promise<boolean> {
  const written = await tx.run(sql`
    update asset set name = ${change.name}, is_active = ${change.isActive}, type = ${change.type}, relationship = ${change.relationship}, owner = ${change.owner},
           criticality = ${change.criticality}, exposure = ${change.exposure}, revision = revision + 1
     where organization_id = ${organizationId} and id = ${assetId} and revision = ${revision}`)
  return written === 1
}

export async function countAssets(tx: Tx, organizationId: string, filter: AssetFilter): Promise<number> {
  return (
    await tx.one<{ n: number }>(sql`select count(*)::int as n from asset a where ${matching(organizationId, filter)}`)
  ).n
}

const assetColumns = (organizationId: string) => sql`
  select a.id, a.name, a.version, a.type, a.purl, a.family_id, a.relationship, a.owner, a.criticality, a.exposure, a.revision, a.is_active, a.current_sbom_id, a.uploaded_at, a.sort_value,
         coalesce((select array_agg(l.name order by l.name) from asset_label al join label l on l.organization_id = al.organization_id and l.id = al.label_id
                    where al.organization_id = ${organizationId} and al.asset_id = a.id), '{}') as labels,
         coalesce(s.component_count, 0) as components, coalesce(s.matched_count, 0) as matched, coalesce(s.unmatched, '{}') as coverage, f.*`

const assetJoins = (organizationId: string) => sql`
  left join sbom s on s.organization_id = ${organizationId} and s.id = a.current_sbom_id
      ${countsOfAsset(organizationId)}`
