import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"

/**
 * Notes which names, licences and package versions the components of these SBOMs have (`used_name`, `used_license`,
 * `used_version`). In the order of their keys and as late in a transaction as can be: who uploads the same at once
 * waits until the other has ended. Each is looked up, not joined: a join reads all that the organization has for each
 * small SBOM. Before it: `joinFindings` or `holdFindings`, so that none is forgotten meanwhile.
 */
export function noteUsed(tx: Tx, organizationId: string, sbomIds: readonly string[]): Promise<number> {
  return tx.run(sql`
    with held as materialized (
      select name_key, license_key, package_version_id from component where organization_id = ${organizationId} and sbom_id = any (${[...sbomIds]}::uuid[])
    ), named as (
      insert into used_name (organization_id, name_key)
      select ${organizationId}, name_key from (select distinct name_key from held) h
       where (select u.name_key from used_name u where u.organization_id = ${organizationId} and u.name_key = h.name_key) is null order by name_key
      on conflict do nothing
    ), licensed as (
      insert into used_license (organization_id, license_key)
      select ${organizationId}, license_key from (select distinct license_key from held where license_key is not null) h
       where (select u.license_key from used_license u where u.organization_id = ${organizationId} and u.license_key = h.license_key) is null order by license_key
      on conflict do nothing
    )
    insert into used_version (organization_id, package_version_id)
    select ${organizationId}, package_version_id from (select distinct package_version_id from held where package_version_id is not null) h
     where (select u.package_version_id from used_version u where u.organization_id = ${organizationId} and u.package_version_id = h.package_version_id) is null order by package_version_id
    on conflict do nothing`)
}

/** Forgets what no component has any more. Before it: `holdFindings`, so that no upload is on its way. */
export async function forgetUnused(tx: Tx, organizationId: string): Promise<void> {
  await tx.run(sql`
    delete from used_name u where u.organization_id = ${organizationId}
       and (select true from component c where c.organization_id = ${organizationId} and c.name_key = u.name_key limit 1) is null`)
  await tx.run(sql`
    delete from used_license u where u.organization_id = ${organizationId}
       and (select true from component c where c.organization_id = ${organizationId} and c.license_key = u.license_key limit 1) is null`)
  await tx.run(sql`
    delete from used_version u where u.organization_id = ${organizationId}
       and (select true from component c where c.organization_id = ${organizationId} and c.package_version_id = u.package_version_id limit 1) is null`)
}
