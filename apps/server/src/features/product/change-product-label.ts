import type { Tx } from "../../db/database.ts"
import { Answer, type RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { findLabelByNameOrId } from "../label/label.sql.ts"
import { findProductName, putProductLabel, takeProductLabelOff } from "./product.sql.ts"

const changes = {
  put: { write: putProductLabel, action: "product.labelled", side: "after" },
  "take-off": { write: takeProductLabelOff, action: "product.unlabelled", side: "before" },
} as const

/** Puts an existing label on a product or takes it off; twice is the same as once. It speaks of the product, not of its assets: no decision by label reaches through it. */
export async function changeProductLabel(
  change: keyof typeof changes,
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  given: { readonly productId: string; readonly label: string },
): Promise<Answer<undefined>> {
  const { write, action, side } = changes[change]
  const product = await findProductName(tx, actor.organizationId, given.productId)
  const label = await findLabelByNameOrId(tx, actor.organizationId, given.label)
  if (!product || !label) throw problem("not-found")
  if ((await write(tx, actor.organizationId, product.id, label.id)) > 0)
    await recordAudit(tx, actor, request, {
      action,
      objectKind: "product",
      objectId: product.id,
      [side]: { label: label.name },
    })
  return new Answer(204, undefined)
}
