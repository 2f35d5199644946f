import { sql } from "kysely"
import type { Tx } from "../../../db/database.ts"

const columns = sql`package_key, product, label, url, cycle, is_ended, ends_on, active_until, latest`

/** Puts the staged cycles in the place of those that are held. Gives how many are new, changed or gone. */
export async function replaceEndOfLife(tx: Tx): Promise<number> {
  const gone = await tx.run(sql`
    delete from end_of_life e where not exists (
      select from staged_end_of_life s where (s.package_key, s.product, s.cycle) = (e.package_key, e.product, e.cycle))`)
  const written = await tx.run(sql`
    insert into end_of_life as e (${columns}) select ${columns} from staged_end_of_life
    on conflict (package_key, product, cycle) do update
      set label = excluded.label, url = excluded.url, is_ended = excluded.is_ended, ends_on = excluded.ends_on, active_until = excluded.active_until, latest = excluded.latest
      where (e.label, e.url, e.is_ended, e.ends_on, e.active_until, e.latest) is distinct from (excluded.label, excluded.url, excluded.is_ended, excluded.ends_on, excluded.active_until, excluded.latest)`)
  return gone + written
}
