import { type RawBuilder, sql } from "kysely"

/**
 * `(vulnerability_id, package_version_id, sbom_id)`: where vulnerabilities `(vulnerability_id)` are carried, also in
 * SBOMs that count no more.
 *
 * From each vulnerability to its versions, and from each version to its uses: never SBOM by SBOM with each of the
 * versions, which are hundreds for some vulnerabilities. The planner would take that for cheap, since it cannot know
 * how many SBOMs a statement is about; `offset 0` keeps it from trying.
 */
export const usesOf = (organizationId: string, vulnerabilities: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select k.vulnerability_id, m.package_version_id, c.sbom_id
    from (${vulnerabilities}) k
   cross join lateral (select distinct m.package_version_id from known_match m where m.vulnerability_id = k.vulnerability_id offset 0) m
   cross join lateral (${usesOfVersion(organizationId, sql`m.package_version_id`)}) c`

/** `(sbom_id)`: the SBOMs that hold a package version, as a lateral part. */
export const usesOfVersion = (
  organizationId: string,
  packageVersionId: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  select c.sbom_id from component c where c.organization_id = ${organizationId} and c.package_version_id = ${packageVersionId} offset 0`
