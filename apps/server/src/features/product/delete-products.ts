import { z } from "zod"
import { doneOrTried } from "../../db/dry-run.ts"
import { operation } from "../../http/operation.ts"
import { dryRunField, resultOfEach, resultsReply, selectedIds, selectionBody } from "../../http/selection.ts"
import { MovedFindings } from "../triage/moved-findings.schema.ts"
import { ProductId } from "./product.schema.ts"
import { listShownProducts } from "./product.sql.ts"
import { productFilterFields, productFilterOf } from "./product-filter.schema.ts"
import { removeProducts } from "./remove-products.ts"

export const deleteProducts = operation({
  id: "delete_products",
  route: "POST /api/v1/products/delete",
  summary: "Delete many products, by their ids or the list's filter, with a result for each",
  tag: "Products",
  permission: "delete:product",
  body: selectionBody(ProductId.toLowerCase(), productFilterFields, { dryRun: dryRunField }),
  reply: z.object({ ...resultsReply(ProductId, ["deleted"]), reached: MovedFindings }),
  statuses: [200],
  example: { body: { ids: ["01890000-0000-7000-8000-00000000000c"], dryRun: true } },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const ids = await selectedIds(body, (filter, limit) =>
        listShownProducts(tx, actor.organizationId, productFilterOf(filter, null), limit),
      )
      const { removed, findings } = await doneOrTried(tx, body.dryRun, () => removeProducts(tx, actor, request, ids))
      return { results: resultOfEach(ids, [["deleted", removed]]), reached: { findings } }
    })
  },
})
