import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"

export interface FeedRow {
  readonly source: string
  readonly records: number
  readonly databases: Readonly<Record<string, number>>
  readonly changed: number
  readonly rejected: number
  readonly data_at: Date | null
  readonly last_good_at: Date | null
  readonly last_attempt_at: Date | null
  readonly last_error: string | null
  readonly last_error_at: Date | null
  /** The database's clock: ages are told by it. */
  readonly now: Date
}

/** Every feed that was ever tried. */
export const listFeedRows = (tx: Tx) =>
  tx.many<FeedRow>(sql`
    select source, records, databases, changed, rejected, data_at, last_good_at, last_attempt_at, last_error, last_error_at, now() as now
      from feed order by source`)
