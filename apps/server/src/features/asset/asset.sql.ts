import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { countsOfAsset, type FindingCounts } from "../finding/finding.sql.ts"

export interface AssetFilter {
  readonly q: string | null
  readonly isActive: boolean | null
  readonly label: string | null
}

export interface AssetRow extends FindingCounts {
  id: string
  name: string
  version: string
  type: string
  purl: string | null
  relationship: string
  is_active: boolean
  current_sbom_id: string | null
  uploaded_at: Date | null
  uploaded_key: string
  labels: string[]
  components: number
  matched: number
}

const matching = (organizationId: string, filter: AssetFilter) => sql`
  a.organization_id = ${organizationId}
  and (${filter.isActive}::boolean is null or a.is_active = ${filter.isActive})
  and (${filter.q}::text is null or strpos(lower(a.name || ' ' || a.version || ' ' || coalesce(a.purl, '')), lower(${filter.q})) > 0)
  and (${filter.label}::text is null or exists (select from asset_label al join label l on l.organization_id = al.organization_id and l.id = al.label_id
        where al.organization_id = a.organization_id and al.asset_id = a.id and lower(l.name) = lower(${filter.label})))`

/** One page of assets, the newest upload first; counts are read for the page's rows alone. */
export function listAssetRows(
  tx: Tx,
  organizationId: string,
  filter: AssetFilter,
  after: readonly [string, string] | null,
  limit: number,
): Promise<AssetRow[]> {
  return tx.many<AssetRow>(sql`
    with page as (
      select a.*, coalesce(a.uploaded_at, a.created_at) as at from asset a
       where ${matching(organizationId, filter)} and (${after === null} or (coalesce(a.uploaded_at, a.created_at), a.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
       order by at desc, a.id desc limit ${limit}
    )
    ${assetColumns(organizationId)} from page a ${assetJoins(organizationId)} order by a.at desc, a.id desc`)
}

export function findAssetById(tx: Tx, organizationId: string, assetId: string): Promise<AssetRow | null> {
  return tx.maybe<AssetRow>(sql`
    with page as (select a.*, coalesce(a.uploaded_at, a.created_at) as at from asset a where a.organization_id = ${organizationId} and a.id = ${assetId})
    ${assetColumns(organizationId)} from page a ${assetJoins(organizationId)}`)
}

export async function countAssets(tx: Tx, organizationId: string, filter: AssetFilter): Promise<number> {
  return (
    await tx.one<{ n: number }>(sql`select count(*)::int as n from asset a where ${matching(organizationId, filter)}`)
  ).n
}

const assetColumns = (organizationId: string) => sql`
  select a.id, a.name, a.version, a.type, a.purl, a.relationship, a.is_active, a.current_sbom_id, a.uploaded_at, a.at::text as uploaded_key,
         coalesce((select array_agg(l.name order by l.name) from asset_label al join label l on l.organization_id = al.organization_id and l.id = al.label_id
                    where al.organization_id = ${organizationId} and al.asset_id = a.id), '{}') as labels,
         coalesce(s.component_count, 0) as components, coalesce(s.matched_count, 0) as matched, f.*`

const assetJoins = (organizationId: string) => sql`
  left join sbom s on s.organization_id = ${organizationId} and s.id = a.current_sbom_id
      ${countsOfAsset(organizationId)}`
