import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { knownEcosystem } from "../package/known-ecosystem.sql.ts"

export interface UnknownEcosystem {
  readonly ecosystem: string
  readonly components: number
}

/**
 * Of the components that could be matched, those of ecosystems, or of releases of distributions, that no loaded
 * advisory speaks of; the most first.
 */
export const listUnknownEcosystems = (
  tx: Tx,
  organizationId: string,
  sbomId: string,
): Promise<readonly UnknownEcosystem[]> =>
  tx.many<UnknownEcosystem>(sql`
    select e.ecosystem, count(*)::int as components
      from component c join package_version v on v.id = c.package_version_id join package p on p.id = v.package_id
           cross join lateral (select ${knownEcosystem} as ecosystem) e
     where c.organization_id = ${organizationId} and c.sbom_id = ${sbomId} and c.unmatched is null and p.ecosystem is not null
       and not exists (select from known_ecosystem k where k.name = e.ecosystem)
     group by 1 order by 2 desc, 1`)
