import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { FindingFilter } from "./finding.sql.ts"

const assetsMax = 500
// Sorted within the time of a page.
const findingsMax = 50_000

/** The filter with the assets of its product by their ids, where these are few and have few findings: else each finding of the organization would be asked whether it is of the product until a page is full. */
export async function withFewAssets(tx: Tx, organizationId: string, filter: FindingFilter): Promise<FindingFilter> {
  if (filter.productId === null || filter.assetIds !== null) return filter
  const { ids, findings } = await tx.one<{ ids: string[]; findings: number }>(sql`
    select coalesce(array_agg(r.asset_id), '{}') as ids, coalesce(sum(n.findings), 0)::int as findings
      from (select r.asset_id from product_reach r where r.organization_id = ${organizationId} and r.product_id = ${filter.productId} limit ${assetsMax + 1}) r
      left join asset_finding_count n on n.organization_id = ${organizationId} and n.asset_id = r.asset_id`)
  return ids.length <= assetsMax && findings <= findingsMax ? { ...filter, assetIds: ids } : filter
}
