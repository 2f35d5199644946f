import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { type FindingCountsRow, summedCounts } from "../finding/finding-counts.sql.ts"

/** Days that the trend goes back. */
const trendDays = 90
const today = sql`(now() at time zone 'UTC')::date`

/** How many findings of active assets are open, by severity: `(findings, vulnerabilities, critical … unknown, kev)`, one row. */
export const openCounts = (organizationId: string): RawBuilder<unknown> => sql`
  select ${summedCounts}, count(*)::int as vulnerabilities
    from (select vulnerability_id, sum(findings)::int as findings from finding_group where organization_id = ${organizationId} and is_open and place > 0 group by vulnerability_id) open
    join known_score using (vulnerability_id)`

/** What began and ended by day, `(day, began, ended)`, today always among them, since the day before the last that is kept: a change bears the time at which its transaction began, which may have ended after that day was counted. */
const happenedSinceKept = (organizationId: string): RawBuilder<unknown> => sql`
  select (at at time zone 'UTC')::date as day, coalesce(sum(findings) filter (where has_begun), 0)::int as began, coalesce(sum(findings) filter (where not has_begun), 0)::int as ended
    from (select at, has_begun, findings from finding_change
           where organization_id = ${organizationId}
             and at >= greatest((select max(day) - 1 from finding_day where organization_id = ${organizationId}), ${today} - ${trendDays}::int)::timestamp at time zone 'UTC'
          union all select now(), true, 0) changes
   group by 1`

/** Brings the kept days up to now: what began and ended since, and what is open today. */
export function keepFindingDays(tx: Tx, organizationId: string): Promise<number> {
  return tx.run(sql`
    with happened as (${happenedSinceKept(organizationId)}), open as (${openCounts(organizationId)})
    insert into finding_day as kept (organization_id, day, began, ended, critical, high, medium, low, none, unknown, kev)
    select ${organizationId}::uuid, h.day, h.began, h.ended, o.critical, o.high, o.medium, o.low, o.none, o.unknown, o.kev from happened h left join open o on h.day = ${today}
    on conflict (organization_id, day) do update
       set began = excluded.began, ended = excluded.ended, critical = coalesce(excluded.critical, kept.critical), high = coalesce(excluded.high, kept.high), medium = coalesce(excluded.medium, kept.medium),
           low = coalesce(excluded.low, kept.low), none = coalesce(excluded.none, kept.none), unknown = coalesce(excluded.unknown, kept.unknown), kev = coalesce(excluded.kev, kept.kev)`)
}

export interface FindingDay {
  readonly day: string
  readonly began: number
  readonly ended: number
  /** Null: nobody counted on that day. */
  readonly open: FindingCountsRow | null
}

/** The days of which something is known, oldest first; the last is today, as far as it was counted. What happened since the last count is added. */
export function listFindingDays(tx: Tx, organizationId: string): Promise<FindingDay[]> {
  return tx.many<FindingDay>(sql`
    with happened as (${happenedSinceKept(organizationId)}), kept as (select * from finding_day where organization_id = ${organizationId} and day > ${today} - ${trendDays}::int)
    select to_char(day, 'YYYY-MM-DD') as day, coalesce(h.began, k.began) as began, coalesce(h.ended, k.ended) as ended,
           case when k.critical is not null then jsonb_build_object('findings', k.critical + k.high + k.medium + k.low + k.none + k.unknown, 'critical', k.critical, 'high', k.high, 'medium', k.medium, 'low', k.low, 'none', k.none, 'unknown', k.unknown, 'kev', k.kev) end as open
      from kept k full join happened h using (day)
     where day > ${today} - ${trendDays}::int
     order by day`)
}
