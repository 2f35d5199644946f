import { sql } from "kysely"
import type { Tx } from "../../../db/database.ts"

/** How long a day is kept: half a year, 135 MB at 250,000 CVEs. */
const daysKept = 183

/** Keeps the probabilities that stand now as those of a day, and forgets what is too old. */
export async function keepEpssDay(tx: Tx, day: string): Promise<void> {
  await tx.run(sql`
    insert into epss_day (day, scores)
    select ${day}::date, string_agg(coalesce(substring(int4send((score::numeric * 10000000)::int) from 2 for 3), '\\xffffff'), ''::bytea order by n)
      from generate_series(1, (select max(place) from epss_score)) as n left join epss_score on place = n
    having count(*) > 0
    on conflict (day) do update set scores = excluded.scores`)
  await tx.run(sql`delete from epss_day where day < ${day}::date - ${daysKept}::int`)
}
