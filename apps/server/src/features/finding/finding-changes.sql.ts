import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Direction } from "../../db/direction.ts"
import type { Total } from "../../http/list.ts"
import type { TokenReach } from "../../http/principal.ts"
import { isWithinReach, reachedAssets } from "../token/token-reach.sql.ts"

export interface FindingChangeFilter {
  /** A text in the name or version of the asset, or in the source or cause where it is of none. */
  readonly q: string | null
  readonly since: string | null
  readonly hasBegun: boolean | null
  readonly assetId: string | null
  /** What the caller is limited to; null: to nothing. */
  readonly reach: TokenReach | null
}

export interface FindingChangeRow {
  id: string
  at: Date
  /** Exact, for cursors. */
  at_key: string
  has_begun: boolean
  cause: string
  source: string | null
  asset_id: string | null
  asset_name: string | null
  asset_version: string | null
  findings: number
  critical: number
  kev: number
  vulnerabilities: string[]
}

const countedMost = 10_000
const namedMost = 5

// The changes of so many are read and sorted within the time of a page; of more, the newest are soon found among all.
const assetsMax = 1_000

/**
 * The changes that a filter shows, as what follows `from`. Those of a text come by the assets that have it, where they
 * are few: among a million changes, all were gone through for one asset's.
 */
async function matching(
  tx: Tx,
  organizationId: string,
  { q, since, hasBegun, assetId, reach }: FindingChangeFilter,
  max: number,
): Promise<RawBuilder<unknown>> {
  const all = q === null ? sql`finding_change f` : await having(tx, organizationId, q, max)
  return sql`
    ${reach === null ? all : changesWithin(organizationId, reach, q)}
    where f.organization_id = ${organizationId} and (${since}::timestamptz is null or f.at > ${since}::timestamptz) and (${hasBegun}::boolean is null or f.has_begun = ${hasBegun})
      and (${assetId}::uuid is null or f.asset_id = ${assetId}::uuid)`
}

/**
 * The changes of a limited token: those of one asset that it reaches, and of the others its own part, with the findings
 * that began and are still there, and those that ended, as they are rated now.
 */
const changesWithin = (organizationId: string, reach: TokenReach, q: string | null) => sql`
  (
    select c.organization_id, c.id, c.at, c.has_begun, c.cause, c.source, c.asset_id, c.findings, c.critical, c.kev
      from finding_change c join asset n on n.organization_id = c.organization_id and n.id = c.asset_id
     where c.organization_id = ${organizationId} and c.asset_id in (${reachedAssets(organizationId, reach)}) and (${q}::text is null or strpos(lower(n.name || ' ' || n.version), lower(${q})) > 0)
    union all
    select c.organization_id, c.id, c.at, c.has_begun, c.cause, c.source, null::uuid, p.findings, p.critical, p.kev
      from finding_change c join (
        select o.change_id, count(*)::int as findings, count(*) filter (where s.severity = 5)::int as critical, count(*) filter (where s.kev_added is not null)::int as kev
          from (
            select b.change_id, b.vulnerability_id from finding b where b.organization_id = ${organizationId} and b.asset_id in (${reachedAssets(organizationId, reach)})
            union all
            select e.change_id, e.vulnerability_id from finding_change g join ended_finding e on e.organization_id = g.organization_id and e.change_id = g.id
             where g.organization_id = ${organizationId} and g.asset_id is null and not g.has_begun and e.asset_id in (${reachedAssets(organizationId, reach)})
          ) o left join known_score s on s.vulnerability_id = o.vulnerability_id
         group by o.change_id
      ) p on p.change_id = c.id
     where c.organization_id = ${organizationId} and c.asset_id is null and (${q}::text is null or strpos(lower(concat_ws(' ', c.source, c.cause)), lower(${q})) > 0)
  ) f`

async function having(tx: Tx, organizationId: string, q: string, max: number): Promise<RawBuilder<unknown>> {
  const named = sql`select n.id from asset n where n.organization_id = ${organizationId} and strpos(lower(n.name || ' ' || n.version), lower(${q})) > 0`
  const assets = await tx.many<{ id: string }>(sql`${named} limit ${max + 1}`)
  const ids = assets.map(({ id }) => id)
  const isSaid = sql`asset_id is null and strpos(lower(concat_ws(' ', source, cause)), lower(${q})) > 0`
  // `offset 0`: else the order by time reaches into both parts, and the newest changes of all are gone through until
  // enough are of these assets.
  const changes = sql`select * from finding_change where organization_id = ${organizationId}`
  return ids.length > max
    ? sql`(${changes} and (asset_id in (${named}) or (${isSaid}))) f`
    : sql`((${changes} and asset_id = any (${ids}::uuid[]) offset 0) union all (${changes} and ${isSaid} offset 0)) f`
}

/**
 * One page of what made findings begin or end, with the worst vulnerabilities of each; which ones a feed brought is no
 * row of a change, and is left to the lists by age. Their priorities are looked up one by one (`offset 0`, else they
 * are joined): for each change all vulnerabilities were gone through from the worst down.
 */
export async function listFindingChangeRows(
  tx: Tx,
  organizationId: string,
  filter: FindingChangeFilter,
  after: readonly [at: string, id: string] | null,
  limit: number,
  { order, beyond }: Direction,
  max = assetsMax,
): Promise<FindingChangeRow[]> {
  return tx.many<FindingChangeRow>(sql`
    with c as materialized (
      select id, at, has_begun, cause, source, asset_id, findings, critical, kev from ${await matching(tx, organizationId, filter, max)} and (${after === null} or (at, id) ${beyond} (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::bigint))
       order by at ${order}, id ${order} limit ${limit}
    )
    select c.id::text as id, c.at, c.at::text as at_key, c.has_begun, c.cause, c.source, a.id as asset_id, a.name as asset_name, a.version as asset_version, c.findings, c.critical, c.kev, w.vulnerabilities
      from c left join asset a on a.organization_id = ${organizationId} and a.id = c.asset_id
      cross join lateral (
        select coalesce(array_agg(v.public_id order by t.priority desc, t.vulnerability_id), '{}') as vulnerabilities
          from (
            select n.vulnerability_id, s.priority
              from (
                select distinct e.vulnerability_id from ended_finding e where not c.has_begun and e.organization_id = ${organizationId} and e.change_id = c.id and ${isWithinReach(organizationId, sql`e.asset_id`, filter.reach)}
                union all
                select f.vulnerability_id from finding f where c.has_begun and f.organization_id = ${organizationId} and f.asset_id = c.asset_id and f.change_id = c.id
              ) n
             cross join lateral (select s.priority from known_score s where s.vulnerability_id = n.vulnerability_id offset 0) s
             order by s.priority desc, n.vulnerability_id limit ${namedMost}
          ) t
         cross join lateral (select v.public_id from known_vulnerability v where v.id = t.vulnerability_id offset 0) v
      ) w
     order by c.at ${order}, c.id ${order}`)
}

/** How many changes there are; past ten thousand that there are so many. */
export async function countFindingChanges(
  tx: Tx,
  organizationId: string,
  filter: FindingChangeFilter,
  max = assetsMax,
): Promise<Total> {
  const shown = await matching(tx, organizationId, filter, max)
  const { n } = await tx.one<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from ${shown} limit ${countedMost + 1}) c`,
  )
  return { count: Math.min(n, countedMost), isExact: n <= countedMost }
}
