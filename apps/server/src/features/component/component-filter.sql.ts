import type { KeySpan } from "@waybill/versions/ranges/key-span"
import { type RawBuilder, sql } from "kysely"
import type { TokenReach } from "../../http/principal.ts"
import { isWithinReach } from "../token/token-reach.sql.ts"
import type { BuiltAsked, UnversionedAsked } from "./package-question.domain.ts"

export interface ComponentFilter {
  /** One asset's current SBOM; null: those of all active assets. */
  readonly assetId: string | null
  readonly q: string | null
  readonly name: string | null
  /** Key of a package: its purl without version. */
  readonly packageKey: string | null
  readonly isOfAnyRelease: boolean
  readonly built: BuiltAsked | null
  readonly unversioned: UnversionedAsked | null
  readonly version: string | null
  readonly statedVersion: string | null
  /** Spans of sort keys, one of which a version must lie in; null: every version. */
  readonly spans: readonly KeySpan[] | null
  readonly license: string | null
  /** Its value in small hexadecimal digits, at least 16. */
  readonly hash: string | null
  readonly isUnmatched: boolean | null
  /** Why it could not be matched. */
  readonly reason: string | null
  readonly isAffected: boolean | null
  /** What the caller is limited to, where all assets are asked for; null: to nothing. */
  readonly reach: TokenReach | null
}

/** Whether the sort key of `v` lies in one of the spans. */
const inSpans = (spans: readonly KeySpan[] | null) =>
  spans === null
    ? sql`true`
    : sql`v.sort_key is not null and exists (
        select from unnest(${spans.map(({ lower }) => lower && Buffer.from(lower))}::bytea[], ${spans.map(({ upper }) => upper && Buffer.from(upper))}::bytea[]) as s(lower, upper)
         where (s.lower is null or v.sort_key >= s.lower) and (s.upper is null or v.sort_key < s.upper))`

const isOfPackage = ({ packageKey, isOfAnyRelease }: ComponentFilter) =>
  sql`(p.key = ${packageKey} or (${isOfAnyRelease} and starts_with(p.key, ${`${packageKey}?distro=`})))`

/** The versions `(id)` of the package that a filter asks for. */
export const versionsAsked = (filter: ComponentFilter): RawBuilder<unknown> => sql`
  select v.id from package p join package_version v on v.package_id = p.id
   where ${isOfPackage(filter)} and (${filter.version}::text is null or v.version = ${filter.version}) and ${inSpans(filter.spans)}`

/**
 * Components `(sbom_id, ordinal)` of a distribution's package by the name that it is installed as: their key names its
 * source, which a document may tell elsewhere than in the purl.
 */
export const componentsBuilt = (
  organizationId: string,
  { name, keys }: BuiltAsked,
  filter: ComponentFilter,
): RawBuilder<unknown> => sql`
  select c.sbom_id, c.ordinal from component c join package_version v on v.id = c.package_version_id join package p on p.id = v.package_id
   where c.organization_id = ${organizationId} and c.name_key = lower(${name})
     and ${keys === null ? isOfPackage(filter) : sql`starts_with(p.key, ${keys.prefix}) and right(p.key, ${keys.suffix.length}::int) = ${keys.suffix}`}
     and (${filter.version}::text is null or v.version = ${filter.version} or c.version in (${filter.version}, ${filter.statedVersion})) and ${inSpans(filter.spans)}`

/** Those that name a package and no version. */
export const componentsUnversioned = (
  organizationId: string,
  { names, purl }: UnversionedAsked,
): RawBuilder<unknown> => sql`
  select sbom_id, ordinal from component
   where organization_id = ${organizationId} and unmatched is not null and package_version_id is null and name_key = any (${[...names]}::text[])
     and lower(split_part(split_part(purl, '?', 1), '#', 1)) = ${purl}`

/** What a filter asks of a component `c` of the asset `a`, each by itself. */
export function conditionsOf(organizationId: string, filter: ComponentFilter): RawBuilder<unknown>[] {
  const { q, packageKey, name, license, hash, isUnmatched, reason, isAffected, reach } = filter
  return [
    ...(reach === null ? [] : [isWithinReach(organizationId, sql`a.id`, reach)]),
    ...(q === null
      ? []
      : [
          sql`strpos(lower(coalesce(c.purl, '') || ' ' || coalesce(c.group_name, '') || ' ' || c.name || ' ' || coalesce(c.version, '')), lower(${q})) > 0`,
        ]),
    ...(packageKey === null ? [] : [sql`c.package_version_id in (${versionsAsked(filter)})`]),
    ...(name === null ? [] : [sql`c.name_key = lower(${name})`]),
    ...(license === null ? [] : [sql`strpos(c.license_key, lower(${license})) > 0`]),
    ...(hash === null
      ? []
      : [sql`exists (select from jsonb_array_elements(c.hashes) h where lower(h->>'value') = ${hash})`]),
    ...(isUnmatched === null ? [] : [isUnmatched ? sql`c.unmatched is not null` : sql`c.unmatched is null`]),
    ...(reason === null ? [] : [sql`c.unmatched is not null and c.unmatched = ${reason}`]),
    ...(isAffected === null
      ? []
      : [
          // From the few matches of its version to each finding: joined, all findings of the asset would be read for
          // each component.
          sql`${isAffected} = exists (
            select from known_match m
             cross join lateral (select from finding f where f.organization_id = ${organizationId} and f.asset_id = a.id and f.vulnerability_id = m.vulnerability_id and is_open(f.status) offset 0) f
             where m.package_version_id = c.package_version_id)`,
        ]),
  ]
}
