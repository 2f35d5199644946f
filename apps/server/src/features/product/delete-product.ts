import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { findUndoer, undoDecisionsThrough } from "../triage/triage.sql.ts"
import { ProductId } from "./product.schema.ts"
import { deleteProductById, findProductName } from "./product.sql.ts"
import { listParentIds, renewReach } from "./product-members.sql.ts"

/** The decisions that reached through a product are taken back with it, and stay in the history; so do its assets and sub-products. */
export const deleteProduct = operation({
  id: "delete_product",
  route: "DELETE /api/v1/products/{productId}",
  summary: "Delete a product; its assets and sub-products stay",
  tag: "Products",
  permission: "delete:product",
  params: z.object({ productId: ProductId }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { productId: "01890000-0000-7000-8000-00000000000c" } },
  async handle({ actor, params, request, transaction }) {
    const { organizationId } = actor
    await transaction(async (tx) => {
      await holdFindings(tx, organizationId)
      const row = await findProductName(tx, organizationId, params.productId)
      if (!row) throw problem("not-found")
      const parents = await listParentIds(tx, organizationId, row.id)
      await keepDecisions(tx, organizationId, {
        decisionIds: await undoDecisionsThrough(
          tx,
          organizationId,
          { productId: row.id, name: row.name },
          await findUndoer(tx, actor),
        ),
      })
      await deleteProductById(tx, organizationId, row.id)
      await keepDecisions(tx, organizationId, { movedAssetIds: await renewReach(tx, organizationId, parents) })
      await recordAudit(tx, actor, request, {
        action: "product.deleted",
        objectKind: "product",
        objectId: row.id,
        before: { name: row.name },
      })
    })
    return new Answer(204, undefined)
  },
})
