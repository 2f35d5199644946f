import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"

/** Open findings of what an asset may be asked for; without severities, of any. */
export interface CarriedFilter {
  readonly severities: readonly number[] | null
  readonly isKev: boolean
}

const ratedGroups = (organizationId: string, { severities, isKev }: CarriedFilter) => sql`
  finding_group g join known_score s using (vulnerability_id)
 where g.organization_id = ${organizationId} and g.is_open and (${severities === null} or s.severity = any (${[...(severities ?? [])]}::smallint[])) and (${!isKev} or s.kev_added is not null)`

// Read within the time of a page.
const ratedMax = 200_000

/**
 * Whether the asset `a` has an open finding of what is asked. Where few findings are of it, their assets are read once;
 * where many are, each asset is asked for its first, which is soon found: neither way reads more than a small part of a
 * large portfolio's findings. `is true` keeps few from being joined, for which the planner reads the findings from the
 * table; many are joined by the index.
 */
export async function carries(
  tx: Tx,
  organizationId: string,
  filter: CarriedFilter,
  max = ratedMax,
): Promise<RawBuilder<unknown>> {
  const { rated } = await tx.one<{ rated: number }>(
    sql`select coalesce(sum(g.findings), 0)::float8 as rated from ${ratedGroups(organizationId, filter)}`,
  )
  if (rated <= max)
    return sql`((a.id in (select distinct f.asset_id from ${ratedFindings(organizationId, filter)})) is true)`
  return sql`exists (
      select from finding w where w.organization_id = ${organizationId} and w.asset_id = a.id and is_open(w.status)
         and w.vulnerability_id = any (array(select g.vulnerability_id from ${ratedGroups(organizationId, filter)})))`
}

const ratedFindings = (organizationId: string, filter: CarriedFilter) => sql`
  (select g.vulnerability_id, g.status, g.place from ${ratedGroups(organizationId, filter)}) g
  cross join lateral (${findingsOfGroup(organizationId, sql`g`)}) f`

/**
 * The findings of a group, as a lateral part: `offset 0` keeps the planner from reading all findings instead, since it
 * takes each group for a large one.
 */
const findingsOfGroup = (organizationId: string, group: RawBuilder<unknown>) => sql`
  select f.asset_id from finding f
   where f.organization_id = ${organizationId} and f.vulnerability_id = ${group}.vulnerability_id and f.status = ${group}.status and f.place = ${group}.place offset 0`

/** What assets `a` are sorted by: parts of a `with` (each ended by a comma), joins to `a`, the value and its type. */
export interface RankedAssets {
  readonly parts: RawBuilder<unknown>
  readonly joins: RawBuilder<unknown>
  readonly value: RawBuilder<unknown>
  /** Of the value. */
  readonly type: RawBuilder<unknown>
}

const number = sql`float8`

export const byUpload: RankedAssets = {
  parts: sql``,
  joins: sql``,
  value: sql`extract(epoch from coalesce(a.uploaded_at, a.created_at))::float8`,
  type: number,
}

/** Name, then version: those of one software stay together. */
export const byName: RankedAssets = {
  parts: sql``,
  joins: sql``,
  value: sql`(lower(a.name) || ' ' || a.version)`,
  type: sql`text`,
}

export const byFindings: RankedAssets = {
  parts: sql``,
  joins: sql`left join asset_finding_count n on n.organization_id = a.organization_id and n.asset_id = a.id`,
  value: sql`coalesce(n.findings, 0)::float8`,
  type: number,
}

/**
 * By the priority of the worst open finding, above nought, which assets without one have: reads all of theirs, asset by
 * asset, so that of few assets not all findings are read.
 */
export const byWorstOf = (organizationId: string, shown: RawBuilder<unknown>): RankedAssets => ({
  parts: sql`
    worst as materialized (
      select a.id as asset_id, w.priority from asset a
       cross join lateral (
         select max(s.priority) as priority from (select vulnerability_id from finding f where f.organization_id = ${organizationId} and f.asset_id = a.id and is_open(f.status) offset 0) f join known_score s using (vulnerability_id)
       ) w
       where ${shown}
    ),`,
  joins: sql`left join worst on worst.asset_id = a.id`,
  value: sql`coalesce(worst.priority + 1, 0)::float8`,
  type: number,
})

/** These assets, each with its value. */
export const byValue = (values: readonly (readonly [assetId: string, value: number])[]): RankedAssets => ({
  parts: sql``,
  joins: sql`join unnest(${values.map(([id]) => id)}::uuid[], ${values.map(([, value]) => value)}::float8[]) as given(id, value) on given.id = a.id`,
  value: sql`given.value`,
  type: number,
})

/** The open findings that assets are ranked by, as groups; `isActive`: of active assets alone. */
export const openGroups = (organizationId: string, isActive: boolean) => sql`
  rated as materialized (
    select g.vulnerability_id, g.status, g.place, g.findings, s.priority from finding_group g join known_score s using (vulnerability_id)
     where g.organization_id = ${organizationId} and g.is_open and (${!isActive} or g.place > 0)
  )`

/** The assets shown that have no open finding, by id downwards. */
export async function listWithoutFindings(
  tx: Tx,
  organizationId: string,
  shown: RawBuilder<unknown>,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(sql`
    select a.id from asset a
     where ${shown} and (${after}::uuid is null or a.id < ${after}) and not exists (select from asset_finding_count n where n.organization_id = ${organizationId} and n.asset_id = a.id)
     order by a.id desc limit ${limit}`)
  return rows.map(({ id }) => id)
}
