import type { Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { findUndoer, undoDecisionsThrough } from "../triage/triage.sql.ts"
import { deleteProductsById, listProductNames } from "./product.sql.ts"
import { listParentIds, renewReach } from "./product-members.sql.ts"

/**
 * Deletes products. The decisions that reached through one are taken back with it, and stay in the history; so do its
 * assets and sub-products.
 */
export async function removeProducts(
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  ids: readonly string[],
): Promise<{ readonly removed: ReadonlySet<string>; readonly findings: number }> {
  const { organizationId } = actor
  await holdFindings(tx, organizationId)
  const rows = await listProductNames(tx, organizationId, ids)
  if (rows.length === 0) return { removed: new Set(), findings: 0 }
  const productIds = rows.map(({ id }) => id)
  const removed = new Set(productIds)
  const parents = (await listParentIds(tx, organizationId, productIds)).filter((id) => !removed.has(id))
  const decisionIds = await undoDecisionsThrough(tx, organizationId, { productIds }, await findUndoer(tx, actor))
  const undone = await keepDecisions(tx, organizationId, { decisionIds })
  await deleteProductsById(tx, organizationId, productIds)
  const movedAssetIds = await renewReach(tx, organizationId, parents)
  const moved = await keepDecisions(tx, organizationId, { movedAssetIds })
  const acts = rows.map(({ id, name }) => ({
    action: "product.deleted",
    objectKind: "product" as const,
    objectId: id,
    objectName: name,
    before: { name },
  }))
  await recordAudits(tx, actor, request, acts)
  return { removed, findings: undone + moved }
}
