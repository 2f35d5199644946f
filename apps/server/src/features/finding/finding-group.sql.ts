import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Total } from "../../http/list.ts"
import type { TokenReach } from "../../http/principal.ts"
import { isWithinReach } from "../token/token-reach.sql.ts"
import { type FindingCountsRow, findingCounts, summedCounts } from "./finding-counts.sql.ts"
import {
  asksOfFindings,
  countChosen,
  type FindingFilter,
  isAmongAssets,
  isShown,
  matchingFindings,
} from "./matching-findings.sql.ts"
import { usesOf } from "./uses.sql.ts"
import { hasRated, listWorstAssets } from "./worst-assets.sql.ts"

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
  /**
   * Whether its findings and assets are counted; else there are no more findings than said, and as many assets as have
   * the vulnerability that most have.
   */
  is_exact: boolean
  /** Where it stands in the order. */
  place: GroupKey
}

/** Where a page ended: the value, the other value, the key. */
export type GroupKey = readonly [number, number, string]

export interface GroupPage {
  readonly rows: FindingGroupRow[]
  readonly total: Total
}

const counts = sql`
  ${findingCounts},
  count(distinct f.vulnerability_id)::int as vulnerabilities, count(distinct f.asset_id)::int as assets, max(f.priority)::int as priority`

const byAsset = sql`grouped as materialized (select f.asset_id::text as key, ${counts} from found f group by f.asset_id)`

/**
 * Where `found` vulnerabilities are carried, and by which package: of some assets asked from their components, else
 * from the vulnerabilities. `is true` keeps these a table to look into: joined, all components were gone through for
 * each of them. Each once, so that the table is small enough to be hashed: of 160,000 findings, all were gone through
 * for each version.
 */
const carriers = (organizationId: string, { assetIds }: FindingFilter) =>
  assetIds === null
    ? sql`
    select distinct u.vulnerability_id, u.sbom_id, w.package_id
      from (${usesOf(organizationId, sql`select distinct vulnerability_id from found`)}) u join package_version w on w.id = u.package_version_id`
    : sql`
    select distinct m.vulnerability_id, c.sbom_id, w.package_id
      from asset a
     cross join lateral (select c.sbom_id, c.package_version_id from component c where c.organization_id = ${organizationId} and c.sbom_id = a.current_sbom_id and c.package_version_id is not null offset 0) c
     cross join lateral (select m.vulnerability_id from known_match m where m.package_version_id = c.package_version_id offset 0) m
      join package_version w on w.id = c.package_version_id
     where a.organization_id = ${organizationId} and a.id = any (${[...assetIds]}::uuid[]) and (m.vulnerability_id in (select distinct vulnerability_id from found)) is true`

/** A finding counts in each package through which its asset has it. */
const byPackage = (organizationId: string, filter: FindingFilter) => sql`
  used as materialized (${carriers(organizationId, filter)}
  ), grouped as materialized (
    select p.key, ${counts}
      from found f join asset a on a.organization_id = ${organizationId} and a.id = f.asset_id
      join used u on u.vulnerability_id = f.vulnerability_id and u.sbom_id = a.current_sbom_id join package p on p.id = u.package_id
     where (${filter.packageKeys === null} or p.key = any (${[...(filter.packageKeys ?? [])]}::text[])) group by p.key
  )`

const named: Readonly<Record<Grouping, (organizationId: string, reach: TokenReach | null) => RawBuilder<unknown>>> = {
  asset: (organizationId) => sql`
    select g.*, a.name, a.version, null::text[] as versions from page g
     cross join lateral (select a.name, a.version from asset a where a.organization_id = ${organizationId} and a.id = g.key::uuid offset 0) a`,
  package: (organizationId, reach) => sql`
    select g.*, null as name, null as version, v.versions from page g cross join lateral (
      select array_agg(distinct w.version) as versions from package p join package_version w on w.package_id = p.id
       where p.key = g.key and exists (select from used_version u where u.organization_id = ${organizationId} and u.package_version_id = w.id) and exists (select from known_match m where m.package_version_id = w.id)
         and exists (select from component c join asset a on a.organization_id = c.organization_id and a.current_sbom_id = c.sbom_id and a.is_active where c.organization_id = ${organizationId} and c.package_version_id = w.id and ${isWithinReach(organizationId, sql`a.id`, reach)})) v`,
}

const sortColumns = {
  priority: sql`g.priority::float8, g.findings::float8`,
  findings: sql`g.findings::float8, g.priority::float8`,
} as const
export type GroupSort = keyof typeof sortColumns

/** Which page of which groups. */
export interface GroupQuestion {
  readonly filter: FindingFilter
  readonly grouping: Grouping
  readonly sort: GroupSort
  readonly after: GroupKey | null
  readonly limit: number
}

// So many are counted within the time of a page.
const countedMax: Readonly<Record<Grouping, number>> = { asset: 100_000, package: 20_000 }

/** One page of the findings that a filter shows, counted by asset or by package, highest first by the chosen value. */
export async function listFindingGroupRows(
  tx: Tx,
  organizationId: string,
  asked: GroupQuestion,
  max = countedMax[asked.grouping],
): Promise<GroupPage> {
  if (asked.filter.assetIds !== null || !(await areMany(tx, organizationId, asked.filter, max)))
    return listCounted(tx, organizationId, asked)
  return asked.grouping === "asset"
    ? listAssetsOfMany(tx, organizationId, asked)
    : listPackagesOfMany(tx, organizationId, asked)
}

async function areMany(tx: Tx, organizationId: string, filter: FindingFilter, max: number): Promise<boolean> {
  // Found by their decisions; no group tells which of its findings they are.
  if (filter.ownStatusIds !== null) return false
  return (await countChosen(tx, organizationId, filter)) > max
}

/** Each finding is read, and all are counted. */
async function listCounted(tx: Tx, organizationId: string, asked: GroupQuestion): Promise<GroupPage> {
  const { filter, grouping } = asked
  const { groups, from, where } = matchingFindings(organizationId, filter)
  const grouped = sql`
    with ${groups}, found as materialized (
      select f.asset_id, f.vulnerability_id, s.severity, s.priority, s.kev_added
        from ${from} join known_score s on s.vulnerability_id = f.vulnerability_id where ${where}
    ), ${grouping === "asset" ? byAsset : byPackage(organizationId, filter)}`
  return pageOf(tx, organizationId, grouped, asked, true)
}

/** One page of `grouped`. */
async function pageOf(
  tx: Tx,
  organizationId: string,
  grouped: RawBuilder<unknown>,
  { filter, grouping, sort, after, limit }: GroupQuestion,
  isExact: boolean,
): Promise<GroupPage> {
  const [value, other, key] = after ?? [0, 0, ""]
  const order =
    sort === "priority"
      ? sql`g.priority desc, g.findings desc, g.key desc`
      : sql`g.findings desc, g.priority desc, g.key desc`
  const rows = await tx.many<Omit<FindingGroupRow, "place" | "is_exact"> & { total: number }>(sql`
    ${grouped}, page as materialized (
      select g.*, (select count(*)::int from grouped) as total from grouped g
       where ${after === null} or (${sortColumns[sort]}, g.key) < (${value}::float8, ${other}::float8, ${key}::text)
       order by ${order} limit ${limit}
    )
    select * from (${named[grouping](organizationId, filter.reach)}) g order by ${order}`)
  return {
    rows: rows.map(({ total: _total, ...row }) => ({
      ...row,
      is_exact: isExact,
      place: sort === "priority" ? [row.priority, row.findings, row.key] : [row.findings, row.priority, row.key],
    })),
    total: { count: rows[0]?.total ?? 0, isExact },
  }
}

/**
 * By package, where too many findings are shown to be told apart by the package that has each: a package counts the
 * findings of its vulnerabilities, also those that assets have through another package alone. So many as there are
 * versions in use are read.
 */
function listPackagesOfMany(tx: Tx, organizationId: string, asked: GroupQuestion): Promise<GroupPage> {
  const { filter } = asked
  const grouped = sql`
    with ${matchingFindings(organizationId, filter).groups},
    flaw as materialized (select vulnerability_id, sum(findings)::int as findings from chosen group by vulnerability_id),
    flawed as materialized (
      select u.package_version_id, m.vulnerability_id
        from used_version u cross join lateral (select m.vulnerability_id from known_match m where m.package_version_id = u.package_version_id offset 0) m
       where u.organization_id = ${organizationId} and (m.vulnerability_id in (select vulnerability_id from flaw)) is true
    ), pair as materialized (
      select distinct w.package_id, f.vulnerability_id from flawed f join package_version w on w.id = f.package_version_id
    ), grouped as materialized (
      select p.key, ${summedCounts}, count(*)::int as vulnerabilities, max(f.findings)::int as assets, max(s.priority)::int as priority
        from pair join flaw f on f.vulnerability_id = pair.vulnerability_id join known_score s on s.vulnerability_id = pair.vulnerability_id join package p on p.id = pair.package_id
       where (${filter.packageKeys === null} or p.key = any (${[...(filter.packageKeys ?? [])]}::text[])) group by p.key
    )`
  return pageOf(tx, organizationId, grouped, asked, false)
}

/**
 * By asset, where millions of findings are shown: those of the page's assets alone are counted. Assets of one priority
 * come by id; by findings they come by all their open ones, which are kept, whatever the filter leaves of these.
 */
async function listAssetsOfMany(tx: Tx, organizationId: string, asked: GroupQuestion): Promise<GroupPage> {
  const { filter, sort, after, limit } = asked
  const [value, , id] = after ?? [0, 0, null]
  const groups = ratedGroups(organizationId, filter)
  const finding = isShown(organizationId, filter, {
    isWhole: sql`f.vulnerability_id in (select vulnerability_id from chosen where is_whole)`,
    isAlone: sql`f.vulnerability_id in (select vulnerability_id from chosen where is_alone)`,
    directVersions: sql`(select d.versions from carried_directly d where d.vulnerability_id = f.vulnerability_id)`,
  })
  const asset = sql`a.organization_id = ${organizationId} and a.is_active and ${isAmongAssets(organizationId, filter, sql`a.id`)}`
  const places: GroupKey[] =
    sort === "priority"
      ? (
          await listWorstAssets(tx, organizationId, { groups, finding, asset }, id === null ? null : [value, id], limit)
        ).map(({ asset_id, priority }) => [priority, 0, asset_id])
      : (
          await tx.many<{ id: string; findings: number }>(sql`
            with ${groups}
            select a.id, a.findings
              from (
                select a.id, coalesce(n.findings, 0) as findings from asset a left join asset_finding_count n on n.organization_id = ${organizationId} and n.asset_id = a.id
                 where ${asset} and (${after === null} or (coalesce(n.findings, 0), a.id) < (${value}, ${id}::uuid)) order by 2 desc, 1 desc offset 0
              ) a
             where ${hasRated(organizationId, sql`a.id`, sql`true`, finding)} order by a.findings desc, a.id desc limit ${limit}`)
        ).map((row) => [row.findings, 0, row.id])
  const ids = places.map(([, , each]) => each)
  const counted = await listCounted(tx, organizationId, {
    ...asked,
    filter: { ...filter, assetIds: ids },
    after: null,
    limit: ids.length,
  })
  const byId = new Map(counted.rows.map((row) => [row.key, row]))
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*)::int as n from asset a where ${asset} and ${filter.statuses === null ? sql`exists (select from asset_finding_count n where n.organization_id = ${organizationId} and n.asset_id = a.id)` : sql`true`}`)
  return {
    rows: places.flatMap((place) => {
      const row = byId.get(place[2])
      return row === undefined ? [] : [{ ...row, place }]
    }),
    total: { count: n, isExact: !asksOfFindings(filter) },
  }
}

const ratedGroups = (organizationId: string, filter: FindingFilter) => sql`
  ${matchingFindings(organizationId, filter, sql`s.priority::int`).groups},
  rated as (select vulnerability_id, status, place, findings, sort_value as priority from chosen)`
