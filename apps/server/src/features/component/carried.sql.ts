import { type RawBuilder, sql } from "kysely"

/**
 * `held (package_version_id, sbom_id, ordinal, is_direct)`: the package versions of the current SBOM of one asset, each
 * with its first component and whether any is direct. `carried (package_version_id, vulnerability_id, severity,
 * priority, is_kev)`: its open findings, by each package version that has them. As parts of a `with`.
 *
 * The findings are read once, then what each version is matched by: asked for each component again, those of an SBOM of
 * 10,000 components cost seconds.
 */
export const carriedOf = (organizationId: string, assetId: string): RawBuilder<unknown> => sql`
  open_finding as materialized (
    select f.vulnerability_id, s.severity, s.priority, s.kev_added is not null as is_kev
      from finding f join known_score s on s.vulnerability_id = f.vulnerability_id
     where f.organization_id = ${organizationId} and f.asset_id = ${assetId} and is_open(f.status)
  ),
  held as materialized (
    select c.package_version_id, (array_agg(c.sbom_id))[1] as sbom_id, min(c.ordinal) as ordinal, bool_or(c.is_direct) as is_direct
      from asset a join component c on c.organization_id = ${organizationId} and c.sbom_id = a.current_sbom_id
     where a.organization_id = ${organizationId} and a.id = ${assetId} and c.package_version_id is not null
     group by c.package_version_id
  ),
  carried as materialized (
    select distinct h.package_version_id, o.vulnerability_id, o.severity, o.priority, o.is_kev
      from held h cross join lateral (select m.vulnerability_id from known_match m where m.package_version_id = h.package_version_id offset 0) m
      join open_finding o on o.vulnerability_id = m.vulnerability_id
  )`
