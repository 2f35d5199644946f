import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Inputs } from "./reading/inputs.ts"

const firstMost = 20
const wordsMax = 500

/** Keeps what the addresses of a load list and it has not, in the place of what was told of them before. */
export async function keepWarnings(tx: Tx, { unfetched, fetched, unchanged }: Inputs): Promise<void> {
  const loaded = [...fetched.map(({ origin }) => origin), ...unchanged.map((url) => url.replace(/[?#].*$/s, ""))]
  await tx.run(sql`delete from feed_warning where origin = any (${loaded}::text[])`)
  const rows = [...Map.groupBy(unfetched, ({ source, origin }) => `${source} ${origin}`).values()].map((told) => ({
    source: told[0]?.source,
    origin: told[0]?.origin,
    warnings: told.length,
    first: told
      .slice(0, firstMost)
      .map(({ place, reason }) => ({ place: place.slice(0, wordsMax), reason: reason.slice(0, wordsMax) })),
  }))
  if (rows.length === 0) return
  await tx.run(sql`
    insert into feed_warning (source, origin, warnings, first)
    select source, origin, warnings, first from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(source text, origin text, warnings int, first jsonb)
    on conflict (source, origin) do update set warned_at = now(), warnings = excluded.warnings, first = excluded.first`)
}
