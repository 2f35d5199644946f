import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { type FindingFilter, matchingFindings } from "./finding.sql.ts"
import { type FindingCountsRow, findingCounts } from "./finding-counts.sql.ts"
import { usesOf } from "./uses.sql.ts"

export const groupings = ["asset", "package"] as const
export type Grouping = (typeof groupings)[number]

export interface FindingGroupRow extends FindingCountsRow {
  /** Id of the asset, or key of the package. */
  key: string
  name: string | null
  version: string | null
  versions: string[] | null
  vulnerabilities: number
  assets: number
  priority: number
  /** Of all groups that the filter has. */
  total: number
}

/** Where a page ended: the value, the other value, the key. */
export type GroupKey = readonly [number, number, string]

const counts = sql`
  ${findingCounts},
  count(distinct f.vulnerability_id)::int as vulnerabilities, count(distinct f.asset_id)::int as assets, max(f.priority)::int as priority`

const byAsset = sql`grouped as materialized (select f.asset_id::text as key, ${counts} from found f group by f.asset_id)`

/** A finding counts in each package through which its asset has it. */
const byPackage = (organizationId: string, { packageKeys }: FindingFilter) => sql`
  used as materialized (
    select distinct u.vulnerability_id, u.sbom_id, w.package_id
      from (${usesOf(organizationId, sql`select distinct vulnerability_id from found`)}) u join package_version w on w.id = u.package_version_id
  ), grouped as materialized (
    select p.key, ${counts}
      from found f join asset a on a.organization_id = ${organizationId} and a.id = f.asset_id
      join used u on u.vulnerability_id = f.vulnerability_id and u.sbom_id = a.current_sbom_id join package p on p.id = u.package_id
     where (${packageKeys === null} or p.key = any (${[...(packageKeys ?? [])]}::text[])) group by p.key
  )`

const named: Readonly<Record<Grouping, (organizationId: string) => RawBuilder<unknown>>> = {
  asset: (organizationId) => sql`
    select g.*, a.name, a.version, null::text[] as versions from page g join asset a on a.organization_id = ${organizationId} and a.id = g.key::uuid`,
  package: (organizationId) => sql`
    select g.*, null as name, null as version, v.versions from page g cross join lateral (
      select array_agg(distinct w.version) as versions from package p join package_version w on w.package_id = p.id
       where p.key = g.key and exists (select from known_match m where m.package_version_id = w.id)
         and exists (select from component c join asset a on a.organization_id = c.organization_id and a.current_sbom_id = c.sbom_id and a.is_active where c.organization_id = ${organizationId} and c.package_version_id = w.id)) v`,
}

const sortColumns = {
  priority: sql`g.priority::float8, g.findings::float8`,
  findings: sql`g.findings::float8, g.priority::float8`,
} as const
export type GroupSort = keyof typeof sortColumns

/** One page of the findings that a filter shows, counted by asset or by package, highest first by the chosen value. */
export function listFindingGroupRows(
  tx: Tx,
  organizationId: string,
  filter: FindingFilter,
  grouping: Grouping,
  sort: GroupSort,
  after: GroupKey | null,
  limit: number,
): Promise<FindingGroupRow[]> {
  const { groups, from, where } = matchingFindings(organizationId, filter)
  const [value, other, key] = after ?? [0, 0, ""]
  const order =
    sort === "priority"
      ? sql`g.priority desc, g.findings desc, g.key desc`
      : sql`g.findings desc, g.priority desc, g.key desc`
  return tx.many<FindingGroupRow>(sql`
    with ${groups}, found as materialized (
      select f.asset_id, f.vulnerability_id, s.severity, s.priority, s.kev_added
        from ${from} join known_score s on s.vulnerability_id = f.vulnerability_id where ${where}
    ), ${grouping === "asset" ? byAsset : byPackage(organizationId, filter)}, page as materialized (
      select g.*, (select count(*)::int from grouped) as total from grouped g
       where ${after === null} or (${sortColumns[sort]}, g.key) < (${value}::float8, ${other}::float8, ${key}::text)
       order by ${order} limit ${limit}
    )
    select * from (${named[grouping](organizationId)}) g order by ${order}`)
}
