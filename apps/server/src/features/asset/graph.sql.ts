import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { carriedOf } from "../component/carried.sql.ts"

export interface GraphRow {
  ordinal: number
  sbom_id: string
  name: string
  version: string | null
  purl: string | null
  is_direct: boolean
  depends_on: number[] | null
  /** Worst severity of its open findings as a number; null without any. */
  worst: number | null
}

/** The components of an asset's current SBOM with their edges, in the order of the document. */
export function listGraphRows(tx: Tx, organizationId: string, assetId: string, limit: number): Promise<GraphRow[]> {
  return tx.many<GraphRow>(sql`
    with ${carriedOf(organizationId, assetId)}, worst as (select package_version_id, max(severity) as worst from carried group by package_version_id)
    select c.ordinal, c.sbom_id, c.name, c.version, c.purl, c.is_direct, c.depends_on, w.worst
      from asset a join component c on c.organization_id = a.organization_id and c.sbom_id = a.current_sbom_id left join worst w on w.package_version_id = c.package_version_id
     where a.organization_id = ${organizationId} and a.id = ${assetId} order by c.ordinal limit ${limit}`)
}
