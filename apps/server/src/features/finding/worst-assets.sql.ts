import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"

/** Which findings assets are held against, and which assets. */
export interface WorstFilter {
  /**
   * Parts of a `with`, the last of which is `rated (vulnerability_id, status, place, priority, findings)`: groups of
   * findings.
   */
  readonly groups: RawBuilder<unknown>
  /** What is asked of a finding `f` besides being in one of the groups. */
  readonly finding: RawBuilder<unknown>
  /** What is asked of an asset `a`. */
  readonly asset: RawBuilder<unknown>
}

export interface WorstAsset {
  readonly asset_id: string
  readonly priority: number
}

interface Span {
  readonly highest: number
  readonly lowest: number
  /** More findings than are read for a page. */
  readonly isDense: boolean
}

// Read within the time of a page; each further time four times as many, so that assets of which few are shown are not
// asked for a hundred times.
const findingsMax = 20_000

/**
 * The assets with the worst findings, highest priority first, then by id downwards, from after a place on.
 *
 * The priorities are gone through from the highest down until the page is full. Where few findings have them, these are
 * read. Where many have one, assets are asked for it one by one in the order of the page: as soon found as there are
 * many, however large the portfolio.
 */
export async function listWorstAssets(
  tx: Tx,
  organizationId: string,
  filter: WorstFilter,
  after: readonly [priority: number, assetId: string] | null,
  limit: number,
  readMax = findingsMax,
): Promise<WorstAsset[]> {
  const levels = await tx.many<{ priority: number; findings: number }>(sql`
    with ${filter.groups}
    select priority, sum(findings)::float8 as findings from rated where ${after === null} or priority <= ${after?.[0] ?? 0} group by priority order by priority desc`)
  const found: WorstAsset[] = []
  let max = readMax
  for (let from = 0; from < levels.length && found.length < limit; max *= 4) {
    const count = levelsWithin(levels.slice(from), max)
    const span = {
      highest: levels[from]?.priority ?? 0,
      lowest: levels[from + count - 1]?.priority ?? 0,
      isDense: (levels[from]?.findings ?? 0) > max,
    }
    found.push(...(await listOfSpan(tx, organizationId, filter, span, after, limit - found.length)))
    from += count
  }
  return found
}

/** How many levels from the first on have so many findings together; at least one. */
function levelsWithin(levels: readonly { readonly findings: number }[], max: number): number {
  let sum = 0
  const over = levels.findIndex(({ findings }) => {
    sum += findings
    return sum > max
  })
  return over === -1 ? levels.length : Math.max(1, over)
}

/** The assets whose worst finding has a priority of the span. */
function listOfSpan(
  tx: Tx,
  organizationId: string,
  { groups, finding, asset }: WorstFilter,
  { highest, lowest, isDense }: Span,
  after: readonly [priority: number, assetId: string] | null,
  limit: number,
): Promise<WorstAsset[]> {
  const isHigher = (assetId: RawBuilder<unknown>) =>
    hasRated(organizationId, assetId, sql`r.priority > ${highest}`, finding)
  const [priority, id] = after ?? [0, null]
  if (isDense)
    return tx.many<WorstAsset>(sql`
      with ${groups}
      select a.id as asset_id, ${lowest}::int as priority
        from (select a.id from asset a where ${asset} and (${after === null || lowest < priority} or a.id < ${id}::uuid) order by a.id desc offset 0) a
       where ${hasRated(organizationId, sql`a.id`, sql`r.priority = ${lowest}`, finding)} and not ${isHigher(sql`a.id`)} order by a.id desc limit ${limit}`)
  return tx.many<WorstAsset>(sql`
    with ${groups}, worst as materialized (
      select f.asset_id, max(l.priority)::int as priority
        from (select * from rated where priority between ${lowest} and ${highest}) l cross join lateral (
          select f.asset_id from finding f
           where f.organization_id = ${organizationId} and f.vulnerability_id = l.vulnerability_id and f.status = l.status and f.place = l.place and ${finding} offset 0
        ) f
       group by f.asset_id
    )
    select w.asset_id, w.priority
      from (
        select w.* from worst w join asset a on a.organization_id = ${organizationId} and a.id = w.asset_id
         where ${asset} and (${after === null} or (w.priority, w.asset_id) < (${priority}, ${id}::uuid)) order by w.priority desc, w.asset_id desc offset 0
      ) w
     where not ${isHigher(sql`w.asset_id`)} order by w.priority desc, w.asset_id desc limit ${limit}`)
}

/**
 * Whether an asset has a finding of such groups `r` of `rated`: from the asset to its few findings of their
 * vulnerabilities. `offset 0` keeps the planner from joining all assets with all findings instead, `is true` from going
 * through all groups for each.
 */
export const hasRated = (
  organizationId: string,
  assetId: RawBuilder<unknown>,
  isSuch: RawBuilder<unknown>,
  finding: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`exists (
  select from finding f
   where f.organization_id = ${organizationId} and f.asset_id = ${assetId} and f.vulnerability_id = any (array(select distinct r.vulnerability_id from rated r where ${isSuch}))
     and ((f.vulnerability_id, f.status, f.place) in (select r.vulnerability_id, r.status, r.place from rated r where ${isSuch})) is true and ${finding}
  offset 0)`
