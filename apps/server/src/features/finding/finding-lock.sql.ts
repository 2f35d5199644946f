import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"

// Who takes it holds no finding yet, and of what others wait for only the row of the one asset that it is about: so
// nobody waits in a circle. After `waitForKnowledge`, where that is taken too.
const lockOf = (organizationId: string) => sql`hashtextextended('findings:' || ${organizationId}, 0)`

/**
 * Taken by everything that makes, ends or moves the findings of one asset (an upload), before it asks for corrections,
 * own records, rules and decisions: none is missed that is on its way. Held until the transaction ends; any number hold
 * it together.
 */
export async function joinFindings(tx: Tx, organizationId: string): Promise<void> {
  await tx.one(sql`select pg_advisory_xact_lock_shared(${lockOf(organizationId)})`)
}

/**
 * Taken by everything that says something of components and findings of many assets (a correction, an own record, a
 * rule, a decision), before it writes: no upload is missed that is on its way.
 */
export async function holdFindings(tx: Tx, organizationId: string): Promise<void> {
  await tx.one(sql`select pg_advisory_xact_lock(${lockOf(organizationId)})`)
}
