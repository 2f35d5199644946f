import type { Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { findUndoer } from "../triage/triage.sql.ts"
import { deleteVexById, undoDecisionsOfDocuments } from "./vex.sql.ts"

/**
 * Deletes VEX documents. What they decided stands no more; the decisions stay in the history. Gives the ids of those
 * that there were, and on how many findings another decision stands now, or none.
 */
export async function removeVex(
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  ids: readonly string[],
): Promise<{ readonly removed: ReadonlySet<string>; readonly findings: number }> {
  const { organizationId } = actor
  await holdFindings(tx, organizationId)
  const decisionIds = await undoDecisionsOfDocuments(tx, organizationId, ids, await findUndoer(tx, actor))
  const removed = await deleteVexById(tx, organizationId, ids)
  const findings = await keepDecisions(tx, organizationId, { decisionIds })
  const acts = removed.map(({ id, format, author, sha256 }) => ({
    action: "vex.deleted",
    objectKind: "vex" as const,
    objectId: id,
    objectName: author ?? format,
    before: { format, author, sha256: sha256.toString("hex") },
  }))
  await recordAudits(tx, actor, request, acts)
  return { removed: new Set(removed.map(({ id }) => id)), findings }
}
