import { sql } from "kysely"
import type { Tx } from "../../../db/database.ts"

/** From here on the transaction sees this organization. */
export async function seeOrganization(tx: Tx, organizationId: string): Promise<void> {
  await tx.one(sql`select set_config('waybill.organization_id', ${organizationId}, true)`)
}

/**
 * Brings one organization's findings in line with `changed_match`, in one statement: those that began are added, those that no component of the asset's current SBOM
 * carries any more end. A finding of a vulnerability that came out of another (`moved_vulnerability`) is as old as that one was.
 *
 * Only assets that hold one of the changed package versions are looked at; whether another component still carries a vulnerability is asked from the vulnerability's
 * few matches, not from the SBOM's many components.
 */
export async function keepFindingsOf(tx: Tx, organizationId: string): Promise<{ added: number; ended: number }> {
  await seeOrganization(tx, organizationId)
  return tx.one<{ added: number; ended: number }>(sql`
    with candidate as materialized (
      select a.id as asset_id, a.current_sbom_id as sbom_id, d.vulnerability_id, bool_or(d.is_added) as is_added
        from changed_match d
        join component c on c.organization_id = ${organizationId} and c.package_version_id = d.package_version_id
        join sbom b on b.organization_id = ${organizationId} and b.id = c.sbom_id
        join asset a on a.organization_id = ${organizationId} and a.id = b.asset_id and a.current_sbom_id = b.id
       group by a.id, a.current_sbom_id, d.vulnerability_id
    ), carried as materialized (
      select k.asset_id, k.vulnerability_id from candidate k
       where k.is_added or exists (
         select from known_match m join component c on c.organization_id = ${organizationId} and c.package_version_id = m.package_version_id and c.sbom_id = k.sbom_id
          where m.vulnerability_id = k.vulnerability_id)
    ), added as (
      insert into finding (organization_id, asset_id, vulnerability_id, first_seen_at)
      select ${organizationId}::uuid, k.asset_id, k.vulnerability_id,
             coalesce((select min(f.first_seen_at) from moved_vulnerability v join finding f on f.organization_id = ${organizationId} and f.asset_id = k.asset_id and f.vulnerability_id = v.old_id
                        where v.new_id = k.vulnerability_id), now())
        from carried k
      on conflict do nothing returning 1
    ), ended as (
      delete from finding f using candidate k
       where f.organization_id = ${organizationId} and f.asset_id = k.asset_id and f.vulnerability_id = k.vulnerability_id
         and not exists (select from carried c where c.asset_id = k.asset_id and c.vulnerability_id = k.vulnerability_id)
      returning 1
    )
    select (select count(*)::int from added) as added, (select count(*)::int from ended) as ended`)
}
