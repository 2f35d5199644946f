import { type RawBuilder, sql } from "kysely"
import type { Tx } from "./database.ts"

/** Numbers of a sequence (its name as a literal), as one value: a row each costs ten times as much. */
export async function nextIds(tx: Tx, sequence: RawBuilder<unknown>, count: number): Promise<number[]> {
  if (count === 0) return []
  const { ids } = await tx.one<{ ids: number[] }>(
    sql`select json_agg(nextval(${sequence})) as ids from generate_series(1, ${count})`,
  )
  return ids
}
