import { sql } from "kysely"
import type { Tx } from "./database.ts"

/**
 * The database's clock when the transaction began, by which everything expires and is ordered: those of servers may
 * differ.
 */
export const databaseTime = async (tx: Tx): Promise<Date> => (await tx.one<{ now: Date }>(sql`select now() as now`)).now
