import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { assetsNamedBy, type FindingFilter, namesAssets } from "./matching-findings.sql.ts"

const assetsMax = 500
// Sorted within the time of a page.
const findingsMax = 50_000

/**
 * The filter with the assets of its product and label by their ids, where these are few and have few findings: else
 * each finding of the organization would be asked whether it is of them until a page is full.
 */
export async function withFewAssets(tx: Tx, organizationId: string, filter: FindingFilter): Promise<FindingFilter> {
  if (!namesAssets(filter) || filter.assetIds !== null) return filter
  // Of a limited token all findings that it reaches are read, however many: what is told instead of a count would be of
  // assets beyond.
  if (filter.reach !== null) {
    const rows = await tx.many<{ asset_id: string }>(sql`${assetsNamedBy(organizationId, filter)}`)
    return { ...filter, assetIds: rows.map((row) => row.asset_id) }
  }
  const { ids, findings } = await tx.one<{ ids: string[]; findings: number }>(sql`
    select coalesce(array_agg(r.asset_id), '{}') as ids, coalesce(sum(n.findings), 0)::int as findings
      from (${assetsNamedBy(organizationId, filter)} limit ${assetsMax + 1}) r
      left join asset_finding_count n on n.organization_id = ${organizationId} and n.asset_id = r.asset_id`)
  return ids.length <= assetsMax && findings <= findingsMax ? { ...filter, assetIds: ids } : filter
}
