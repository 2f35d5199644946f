import { sql } from "kysely"

// Read within a few milliseconds. Of so many, each some findings apart, a page is soon full from the newest finding on.
export const fewDirectMax = 1_000

const directOf = (organizationId: string) =>
  sql`component c where c.organization_id = ${organizationId} and c.package_version_id = any (g.direct_versions) and c.is_direct and c.package_version_id is not null`

/**
 * `(are_few)`, of a chosen group `g`: whether few components have its vulnerability that SBOMs name as dependencies of
 * their own. Then it is quicker to begin at these: a vulnerability may have tens of thousands of findings of which ten
 * are direct, and all were gone through for those.
 */
export const areFewDirect = (organizationId: string, max: number) =>
  sql`select count(*) <= ${max} as are_few from (select from ${directOf(organizationId)} limit ${max + 1}) c`

/**
 * `(asset_id)`, of a chosen group `g`: the assets whose SBOM names a component with its vulnerability as a dependency
 * of its own.
 */
export const assetsOfDirect = (organizationId: string) => sql`
  select distinct a.id as asset_id from (select c.sbom_id from ${directOf(organizationId)} offset 0) c join asset a on a.organization_id = ${organizationId} and a.current_sbom_id = c.sbom_id`
