import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"

export interface CycleRow {
  cycle: string
  product: string
  label: string
  url: string | null
  is_ended: boolean
  /** ISO dates. */
  ends_on: string | null
  active_until: string | null
  latest: string | null
}

/** The cycles of the products that a package is. */
export const listCyclesOf = (tx: Tx, packageKey: string) =>
  tx.many<CycleRow>(sql`
    select cycle, product, label, url, is_ended, ends_on::text as ends_on, active_until::text as active_until, latest from end_of_life where package_key = ${packageKey} order by product, cycle`)
