import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { type Principal, reachOfCaller } from "../../http/principal.ts"
import type { FindingCountsRow } from "../finding/finding-counts.sql.ts"
import { isWithinReach } from "../token/token-reach.sql.ts"
import type { VulnerabilitySummaryRow } from "../vulnerability/vulnerability.schema.ts"
import { summaryColumns } from "../vulnerability/vulnerability.sql.ts"
import type { KnownSpan } from "./versions-to-want.domain.ts"

export interface OwnPackageRow {
  id: number
  key: string
  ecosystem: string | null
}

/**
 * Components of a package in the current SBOMs of active assets that the caller reaches: what every answer about a
 * package goes through.
 */
const own = (actor: Principal, packageId: number) => sql`
  package_version v
  join component c on c.organization_id = ${actor.organizationId} and c.package_version_id = v.id
  join asset a on a.organization_id = ${actor.organizationId} and a.current_sbom_id = c.sbom_id and a.is_active
 where v.package_id = ${packageId} and ${isWithinReach(actor.organizationId, sql`a.id`, reachOfCaller(actor))}`

/**
 * The package with one of these keys that the organization's active assets have, as far as the caller reaches them;
 * null otherwise, as if nobody had it.
 */
export function findOwnPackage(tx: Tx, actor: Principal, keys: readonly string[]): Promise<OwnPackageRow | null> {
  return tx.maybe<OwnPackageRow>(sql`
    select p.id, p.key, p.ecosystem from package p
     where p.key = any (${[...keys]}::text[])
       and exists (select from package_version v join component c on c.organization_id = ${actor.organizationId} and c.package_version_id = v.id
                     join asset a on a.organization_id = ${actor.organizationId} and a.current_sbom_id = c.sbom_id and a.is_active where v.package_id = p.id and ${isWithinReach(actor.organizationId, sql`a.id`, reachOfCaller(actor))})
     order by array_position(${[...keys]}::text[], p.key) limit 1`)
}

export interface OwnVersionRow extends Omit<FindingCountsRow, "findings" | "kev"> {
  version: string
  sort_key: Buffer | null
  unreadable: string | null
  assets: number
  direct_assets: number
  /** Vulnerabilities that are known of the version, decided or not. */
  known: number
}

// Looked up: joined, all findings of the assets were read for a package that has none.
/**
 * `matched (id, vulnerability_id)`: the vulnerabilities of the versions `used (id, asset_id)`, as a part of a `with`.
 */
const matchedOfUsed = sql`matched as materialized (
      select distinct u.id, m.vulnerability_id
        from (select distinct id from used) u cross join lateral (select m.vulnerability_id from known_match m where m.package_version_id = u.id offset 0) m
    )`

/** The findings `f` of these in the assets of `used` `u`. */
const findingsOfUsed = ({ organizationId }: Principal) => sql`matched m join used u on u.id = m.id
       cross join lateral (select f.status from finding f where f.organization_id = ${organizationId} and f.asset_id = u.asset_id and f.vulnerability_id = m.vulnerability_id offset 0) f`

/** The versions in use, newest first, each with the vulnerabilities of it that are open somewhere, by severity. */
export function listOwnVersions(tx: Tx, actor: Principal, packageId: number, limit: number): Promise<OwnVersionRow[]> {
  return tx.many<OwnVersionRow>(sql`
    with used as materialized (
      select v.id, v.version, v.sort_key, v.unreadable, a.id as asset_id, bool_or(c.is_direct) as is_direct
        from ${own(actor, packageId)} group by v.id, v.version, v.sort_key, v.unreadable, a.id
    ), ${matchedOfUsed}, flaw as (
      select u.version, m.vulnerability_id, bool_or(is_open(f.status)) as is_open from ${findingsOfUsed(actor)}
       group by u.version, m.vulnerability_id
    ), flaws as (
      select version, count(*)::int as known, ${sql.join(
        [5, 4, 3, 2, 1, 0].map((severity) => sql`count(*) filter (where is_open and severity = ${severity})::int`),
        sql`, `,
      )} from flaw cross join lateral (select s.severity from known_score s where s.vulnerability_id = flaw.vulnerability_id offset 0) s group by version
    )
    select u.version, u.sort_key, u.unreadable, count(distinct u.asset_id)::int as assets, (count(distinct u.asset_id) filter (where u.is_direct))::int as direct_assets,
           coalesce(w.known, 0) as known, coalesce(w.critical, 0) as critical, coalesce(w.high, 0) as high, coalesce(w.medium, 0) as medium,
           coalesce(w.low, 0) as low, coalesce(w.none, 0) as none, coalesce(w.unknown, 0) as unknown
      from used u left join flaws as w (version, known, critical, high, medium, low, none, unknown) on w.version = u.version
     group by u.version, u.sort_key, u.unreadable, w.known, w.critical, w.high, w.medium, w.low, w.none, w.unknown
     order by u.sort_key desc nulls last, u.version desc limit ${limit}`)
}

/** How many active assets have the package at all. */
export async function countAssetsOfPackage(tx: Tx, actor: Principal, packageId: number): Promise<number> {
  return tx.number(sql`select count(distinct a.id)::int from ${own(actor, packageId)}`)
}

/**
 * The package, and those that versions of it were built from where records name these (`@waybill/purl/module-stream`).
 */
const meantBy = (packageId: number) => sql`
  select ${packageId}::bigint union select q.id from package_version v join package q on q.key = v.stream where v.package_id = ${packageId} and v.stream like 'pkg:%'`

/** What sources, the organization's own records among them, call affected of the package. */
export async function listKnownSpans(tx: Tx, packageId: number): Promise<KnownSpan[]> {
  const rows = await tx.many<{
    lower: Buffer | null
    upper: Buffer | null
    exact_version: string | null
    fixed: string | null
  }>(
    sql`select distinct lower, upper, exact_version, fixed from known_range where package_id in (${meantBy(packageId)})`,
  )
  return rows.map(({ exact_version, ...span }) => ({ ...span, exactVersion: exact_version }))
}

export interface PackageFlawRow extends VulnerabilitySummaryRow {
  versions: string[]
  assets: number
  open_assets: number
  fixed: string[]
}

/** The vulnerabilities that the versions in use are matched by, worst first. */
export function listPackageFlaws(
  tx: Tx,
  actor: Principal,
  packageId: number,
  limit: number,
): Promise<PackageFlawRow[]> {
  return tx.many<PackageFlawRow>(sql`
    with used as materialized (select distinct v.id, v.version, v.sort_key, a.id as asset_id from ${own(actor, packageId)}),
    ${matchedOfUsed}, flaw as materialized (
      select m.vulnerability_id, u.version, u.sort_key, u.asset_id, is_open(f.status) as is_open from ${findingsOfUsed(actor)}
    ), counted as (
      select vulnerability_id, count(distinct asset_id)::int as assets, (count(distinct asset_id) filter (where is_open))::int as open_assets from flaw group by vulnerability_id
    )
    select ${summaryColumns}, n.assets, n.open_assets,
           array(select version from flaw w where w.vulnerability_id = n.vulnerability_id group by version, sort_key order by sort_key desc nulls last, version desc) as versions,
           array(select r.fixed from known_advisory_vulnerability k join known_range r on r.advisory_id = k.advisory_id
                  where k.vulnerability_id = n.vulnerability_id and r.package_id in (${meantBy(packageId)}) and r.fixed is not null group by r.fixed, r.upper order by r.upper) as fixed
      from counted n join known_vulnerability v on v.id = n.vulnerability_id join known_score s on s.vulnerability_id = n.vulnerability_id
     order by (n.open_assets > 0) desc, s.priority desc, v.public_id limit ${limit}`)
}

/** The licences that components of the package name, with how many assets name each; null: none is named. */
export function listPackageLicenses(
  tx: Tx,
  actor: Principal,
  packageId: number,
): Promise<{ license: string | null; assets: number }[]> {
  return tx.many(sql`
    select l.license, count(distinct o.asset_id)::int as assets
      from (select a.id as asset_id, c.licenses from ${own(actor, packageId)}) o
      left join lateral unnest(o.licenses) as l(license) on true
     group by l.license order by assets desc, l.license nulls last limit 50`)
}

/** The corrections that hold for components of the package. */
export async function listPackageCorrectionIds(tx: Tx, actor: Principal, packageId: number): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(sql`
    select distinct unnest(o.correction_ids) as id
      from (select c.correction_ids from ${own(actor, packageId)} and c.original is not null) o limit 100`)
  return rows.map((row) => row.id)
}

/**
 * The versions in use of each of these packages that no vulnerability is known of, highest first, at most so many of
 * one. From the kept versions alone: the components of 50,000 assets took seconds.
 */
export async function listCleanVersions(
  tx: Tx,
  organizationId: string,
  packageIds: readonly number[],
  limit: number,
): Promise<Map<number, { version: string; sort_key: Buffer }[]>> {
  if (packageIds.length === 0) return new Map()
  const rows = await tx.many<{ package_id: number; version: string; sort_key: Buffer }>(sql`
    select p.id as package_id, v.version, v.sort_key from unnest(${[...packageIds]}::bigint[]) as p(id)
     cross join lateral (
       select v.version, v.sort_key from package_version v
        where v.package_id = p.id and v.sort_key is not null and exists (select from used_version u where u.organization_id = ${organizationId} and u.package_version_id = v.id)
          and not exists (select from known_match m where m.package_version_id = v.id)
        order by v.sort_key desc limit ${limit}) v
     order by p.id, v.sort_key desc`)
  return Map.groupBy(rows, (row) => row.package_id)
}
