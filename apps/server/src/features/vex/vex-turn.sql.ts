import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { uploadStatementMs } from "../../db/patience.ts"

/**
 * Waits until no other server stores a VEX document of the organization, as long as a statement of an upload may take,
 * and keeps others from it until the transaction ends. The first that is waited for in it.
 */
export async function waitForVexTurn(tx: Tx, organizationId: string): Promise<void> {
  await tx.run(
    sql`select set_config('waybill.lock_timeout', current_setting('lock_timeout'), true), set_config('lock_timeout', ${String(uploadStatementMs)}, true)`,
  )
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('vex:' || ${organizationId}, 0))`)
  await tx.run(sql`select set_config('lock_timeout', current_setting('waybill.lock_timeout'), true)`)
}
