import type { Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { findUndoer, undoDecisionsThrough } from "../triage/triage.sql.ts"
import { deleteLabelsById, listLabelRowsById } from "./label.sql.ts"

/**
 * Deletes labels. The decisions that reached through one are taken back with it: what they reached is gone. They stay
 * in the history.
 */
export async function removeLabels(
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  ids: readonly string[],
): Promise<{ readonly removed: ReadonlySet<string>; readonly findings: number }> {
  const { organizationId } = actor
  await holdFindings(tx, organizationId)
  const rows = await listLabelRowsById(tx, organizationId, ids)
  if (rows.length === 0) return { removed: new Set(), findings: 0 }
  const labelIds = rows.map(({ id }) => id)
  const decisionIds = await undoDecisionsThrough(tx, organizationId, { labelIds }, await findUndoer(tx, actor))
  const undone = await keepDecisions(tx, organizationId, { decisionIds })
  await deleteLabelsById(tx, organizationId, labelIds)
  // Triage rules name labels.
  const ruled = await keepDecisions(tx, organizationId, "rules")
  const acts = rows.map(({ id, name, assets }) => ({
    action: "label.deleted",
    objectKind: "label" as const,
    objectId: id,
    objectName: name,
    before: { name, assets },
  }))
  await recordAudits(tx, actor, request, acts)
  return { removed: new Set(labelIds), findings: undone + ruled }
}
