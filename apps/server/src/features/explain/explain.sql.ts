import { isOrigin } from "@waybill/purl/module-stream"
import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { KnownRange, Subject } from "./explain.domain.ts"

export interface ExplainedRow extends KnownRange {
  advisory_id: number
  source: string
  source_id: string
  title: string | null
  vulnerabilities: string[]
  fixed: string | null
  rule: string
}

/**
 * The packages that a key means: its own, and of two CPE products of which one leaves the vendor open, each the other.
 */
const packagesOf = (key: string) => sql`
  select p.id from package p where p.key = ${key}
  union select p.id from package p where ${key} like 'cpe:/%' and p.cpe_product = split_part(${key}::text, ':', 2) || ':' || split_part(${key}::text, ':', 4) and (p.is_of_any_vendor or ${key} like 'cpe:/_::%')`

/**
 * Ranges of a package: everybody's, and the organization's own by the package's name, which must not depend on whether
 * anybody has uploaded it; and those of what it was built from that speak of it (`isOfOrigin`).
 */
const rangesOf = (organizationId: string, packageKey: string, origin: string | null) => sql`(
  select r.id, r.advisory_id, r.lower, r.upper, r.exact_version, r.range, r.fixed, r.rule, r.cpe_patterns, r.cpe_criteria, r.streams from affected_range r where r.package_id in (${packagesOf(packageKey)})
  union all select id, custom_id, lower, upper, exact_version, range, fixed, rule, cpe_patterns, cpe_criteria, streams from custom_range where organization_id = ${organizationId} and package_key in (${packageKey}, ${origin})
  union all select r.id, r.advisory_id, r.lower, r.upper, r.exact_version, r.range, r.fixed, r.rule, r.cpe_patterns, r.cpe_criteria, r.streams from package q join affected_range r on r.package_id = q.id
   where q.key = ${origin} and r.streams is null and not exists (select from affected_range o join package p on p.id = o.package_id where o.advisory_id = r.advisory_id and p.key = ${packageKey}))`

/**
 * What is known of a package, of one vulnerability or of all: everybody's knowledge and the organization's own, a row a
 * range.
 */
export function listKnownRanges(
  tx: Tx,
  organizationId: string,
  { key, stream, attributes }: Pick<Subject, "key" | "stream" | "attributes">,
  vulnerabilityId: number | null,
  limit: number,
): Promise<ExplainedRow[]> {
  return tx.many<ExplainedRow>(sql`
    select d.id as advisory_id, d.source, d.source_id, d.title, r.lower, r.upper, r.exact_version, r.range, r.fixed, r.rule, r.streams, r.cpe_criteria as criteria,
           r.cpe_patterns is null or not exists (select from unnest(r.cpe_patterns, ${attributes && [...attributes]}::text[]) as each(pattern, value) where each.value !~ each.pattern) as "isFitting",
           (select array_agg(v.public_id order by v.public_id) from known_advisory_vulnerability k join known_vulnerability v on v.id = k.vulnerability_id where k.advisory_id = d.id) as vulnerabilities
      from ${rangesOf(organizationId, key, isOrigin(stream) ? stream : null)} r join known_advisory d on d.id = r.advisory_id and d.withdrawn_at is null
     where (${vulnerabilityId}::bigint is null or exists (select from known_advisory_vulnerability k where k.advisory_id = d.id and k.vulnerability_id = ${vulnerabilityId}))
     order by d.source_id, r.id limit ${limit}`)
}

/**
 * What advisories of a vulnerability say that speak of none of the packages: those that were withdrawn, and the
 * packages that the others name.
 */
export function listOtherAdvisories(
  tx: Tx,
  organizationId: string,
  packageKeys: readonly string[],
  vulnerabilityId: number,
): Promise<{ source: string; source_id: string; withdrawn_at: Date | null; packages: string[] }[]> {
  return tx.many(sql`
    select d.source, d.source_id, d.withdrawn_at,
           array(select key from (select p.key from affected_range r join package p on p.id = r.package_id where r.advisory_id = d.id
                                  union select r.package_key from custom_range r where r.organization_id = ${organizationId} and r.custom_id = d.id) n order by key limit 20) as packages
      from known_advisory_vulnerability k join known_advisory d on d.id = k.advisory_id
     where k.vulnerability_id = ${vulnerabilityId}
       ${sql.join(
         packageKeys.map(
           (key) =>
             sql`and not exists (select from ${rangesOf(organizationId, key, null)} r where r.advisory_id = d.id and d.withdrawn_at is null)`,
         ),
         sql` `,
       )}
     order by d.source_id limit 50`)
}

/** The vulnerability that an id means. */
export function findVulnerabilityId(
  tx: Tx,
  id: string,
): Promise<{ vulnerability_id: number; public_id: string } | null> {
  return tx.maybe(sql`
    select i.vulnerability_id, v.public_id from known_alias i join known_vulnerability v on v.id = i.vulnerability_id where i.alias in (${id}, upper(${id})) limit 1`)
}
