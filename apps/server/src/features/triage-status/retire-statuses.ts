import type { Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { retireOwnStatusesById } from "./triage-status.sql.ts"

/**
 * Retires statuses. Decisions that were taken with one stand and keep its name: a history whose words go is none. Gives
 * those that were there, and how many findings have one of them.
 */
export async function retireStatuses(
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  ids: readonly string[],
): Promise<{ readonly retired: ReadonlySet<string>; readonly findings: number }> {
  const rows = await retireOwnStatusesById(tx, actor.organizationId, ids)
  const acts = rows.map(({ id, name, color, base }) => ({
    action: "triage-status.retired",
    objectKind: "triage-status" as const,
    objectId: id,
    objectName: name,
    before: { name, color, base },
  }))
  await recordAudits(tx, actor, request, acts)
  return {
    retired: new Set(rows.map(({ id }) => id)),
    findings: rows.reduce((sum, row) => sum + row.findings, 0),
  }
}
