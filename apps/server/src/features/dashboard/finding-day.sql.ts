import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { type FindingCountsRow, summedCounts } from "../finding/finding-counts.sql.ts"

/** Days that the trend goes back. */
const trendDays = 90
const today = sql`(now() at time zone 'UTC')::date`
const midnight = (day: string) => sql`(${day}::date::timestamp at time zone 'UTC')`

/**
 * Open findings by severity: `(findings, vulnerabilities, critical … unknown, kev)`, one row, summed from
 * `(vulnerability_id, findings)`.
 */
export const countsOfOpen = (open: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select ${summedCounts}, count(*)::int as vulnerabilities from (${open}) open join known_score using (vulnerability_id)`

/** How many findings of active assets are open. */
export const openCounts = (organizationId: string): RawBuilder<unknown> =>
  countsOfOpen(
    sql`select vulnerability_id, sum(findings)::int as findings from finding_group where organization_id = ${organizationId} and is_open and place > 0 group by vulnerability_id`,
  )

/**
 * The day from which on changes are counted anew; those of the days before it are kept. It is the day before the last
 * that is kept: a change bears the time at which its transaction began, which may have ended after that day was
 * counted. Asked by itself, so that the planner knows how few of millions of changes are later.
 */
async function firstUnkeptDay(tx: Tx, organizationId: string): Promise<string> {
  const { day } = await tx.one<{ day: string }>(
    sql`select coalesce(max(day) - 1, '2000-01-01')::text as day from finding_change_day where organization_id = ${organizationId}`,
  )
  return day
}

/** Changes by day, way and cause, of which none is from before a day. */
const summedFrom = (organizationId: string, day: string) => sql`
  select organization_id, (at at time zone 'UTC')::date as day, has_begun, cause, sum(findings)::int as findings, sum(critical)::int as critical, sum(kev)::int as kev
    from finding_change where organization_id = ${organizationId} and at >= ${midnight(day)} group by 1, 2, 3, 4`

/**
 * What began and ended since a moment, `(day, has_begun, cause, findings, critical, kev)`: whole days as they are kept,
 * the rest counted. Costs as many changes as two or three days bring, however long ago the moment is.
 */
export async function changesSince(tx: Tx, organizationId: string, since: string): Promise<RawBuilder<unknown>> {
  const unkept = await firstUnkeptDay(tx, organizationId)
  const { next, isKept } = await tx.one<{ next: string; isKept: boolean }>(sql`
    select n.day::text as next, n.day < ${unkept}::date as "isKept" from (select (${since}::timestamptz at time zone 'UTC')::date + 1 as day) n`)
  const counted = (from: RawBuilder<unknown>, to: RawBuilder<unknown>) => sql`
    select (at at time zone 'UTC')::date as day, has_begun, cause, findings, critical, kev from finding_change where organization_id = ${organizationId} and at >= ${from} and at < ${to}`
  // The moment itself is no part of what happened since.
  const after = sql`(${since}::timestamptz + interval '1 microsecond')`
  if (!isKept) return counted(after, sql`'infinity'::timestamptz`)
  return sql`
    ${counted(after, midnight(next))}
    union all select day, has_begun, cause, findings, critical, kev from finding_change_day where organization_id = ${organizationId} and day >= ${next}::date and day < ${unkept}::date
    union all ${counted(midnight(unkept), sql`'infinity'::timestamptz`)}`
}

/** Brings the kept days up to now: what began and ended since, and what is open today. */
export async function keepFindingDays(tx: Tx, organizationId: string): Promise<void> {
  const from = await firstUnkeptDay(tx, organizationId)
  await tx.run(sql`delete from finding_change_day where organization_id = ${organizationId} and day >= ${from}::date`)
  await tx.run(
    sql`insert into finding_change_day (organization_id, day, has_begun, cause, findings, critical, kev) ${summedFrom(organizationId, from)}`,
  )
  await tx.run(sql`
    insert into finding_day (organization_id, day, critical, high, medium, low, none, unknown, kev)
    select ${organizationId}::uuid, ${today}, o.critical, o.high, o.medium, o.low, o.none, o.unknown, o.kev from (${openCounts(organizationId)}) o
    on conflict (organization_id, day) do update
       set critical = excluded.critical, high = excluded.high, medium = excluded.medium, low = excluded.low, none = excluded.none, unknown = excluded.unknown, kev = excluded.kev`)
}

export interface FindingDay {
  readonly day: string
  readonly began: number
  readonly ended: number
  /** Null: nobody counted on that day. */
  readonly open: FindingCountsRow | null
}

/** The days of which something is known, oldest first; the last is today, as far as it was counted. */
export async function listFindingDays(tx: Tx, organizationId: string): Promise<FindingDay[]> {
  const { first } = await tx.one<{ first: string }>(
    sql`select ((${today} - ${trendDays}::int + 1)::timestamp at time zone 'UTC' - interval '1 microsecond')::text as first`,
  )
  return tx.many<FindingDay>(sql`
    with happened as (
      select day, coalesce(sum(findings) filter (where has_begun), 0)::int as began, coalesce(sum(findings) filter (where not has_begun), 0)::int as ended
        from (select day, has_begun, findings from (${await changesSince(tx, organizationId, first)}) c union all select ${today}, true, 0) changes
       group by day
    ), kept as (select * from finding_day where organization_id = ${organizationId} and day > ${today} - ${trendDays}::int)
    select to_char(day, 'YYYY-MM-DD') as day, coalesce(h.began, 0) as began, coalesce(h.ended, 0) as ended,
           case when k.day is not null then jsonb_build_object('findings', k.critical + k.high + k.medium + k.low + k.none + k.unknown, 'critical', k.critical, 'high', k.high, 'medium', k.medium, 'low', k.low, 'none', k.none, 'unknown', k.unknown, 'kev', k.kev) end as open
      from kept k full join happened h using (day)
     order by day`)
}
