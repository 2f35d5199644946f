import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { isOfStream } from "../vulnerability/match.sql.ts"

export interface CarrierRow {
  sbom_id: string
  ordinal: number
  package: string
  version: string
  is_direct: boolean
  vulnerability_ids: number[]
  /** Null where no source names a version above that is free of everything known. */
  to_version: string | null
}

/**
 * The package versions of an asset that carry open findings, each with the smallest fixed version above it that lies in no known range of its package. Candidates are
 * the versions that sources name as fixed: a version that nobody named may not exist.
 */
export function listCarriers(tx: Tx, organizationId: string, assetId: string): Promise<CarrierRow[]> {
  return tx.many<CarrierRow>(sql`
    with carrier as (
      select c.package_version_id, (array_agg(c.sbom_id))[1] as sbom_id, min(c.ordinal) as ordinal, bool_or(c.is_direct) as is_direct
        from asset a join component c on c.organization_id = a.organization_id and c.sbom_id = a.current_sbom_id
       where a.organization_id = ${organizationId} and a.id = ${assetId} and c.package_version_id is not null
         and exists (select from known_match m where m.package_version_id = c.package_version_id)
       group by c.package_version_id
    )
    select k.sbom_id, k.ordinal, k.is_direct, p.key as package, v.version, o.vulnerability_ids,
      (select r.fixed from known_range r
        where r.package_id = v.package_id and r.fixed is not null and r.upper is not null and r.upper > v.sort_key and ${isOfStream("r")}
          and not exists (select from known_range w where w.package_id = v.package_id and ${isOfStream("w")}
                and (w.exact_version = r.fixed or (w.exact_version is null and (w.lower is null or w.lower <= r.upper) and (w.upper is null or r.upper < w.upper))))
        order by r.upper limit 1) as to_version
      from carrier k join package_version v on v.id = k.package_version_id join package p on p.id = v.package_id
      cross join lateral (
        select array_agg(distinct m.vulnerability_id) as vulnerability_ids from known_match m
          join finding f on f.organization_id = ${organizationId} and f.asset_id = ${assetId} and f.vulnerability_id = m.vulnerability_id and f.is_open
         where m.package_version_id = k.package_version_id
      ) o
     where o.vulnerability_ids is not null order by p.key, v.version limit 5000`)
}
