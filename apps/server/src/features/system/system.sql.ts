import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"

/** Asks the database for the least; throws when it does not answer. */
export const pingDatabase = (tx: Tx) => tx.one<{ one: number }>(sql`select 1 as one`)
