import { sql } from "kysely"
import type { Tx } from "./database.ts"

/** All organizations, in a fixed order. The transaction shows the list, nothing of what they own. */
export async function listOrganizationIds(tx: Tx): Promise<string[]> {
  await tx.one(sql`select set_config('waybill.system', 'on', true)`)
  const rows = await tx.many<{ id: string }>(sql`select id from organization order by id`)
  await tx.one(sql`select set_config('waybill.system', '', true)`)
  return rows.map((row) => row.id)
}
