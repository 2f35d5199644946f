import type { Tx } from "../../db/database.ts"
import { Answer, type RequestFacts } from "../../http/operation.ts"
import { type Principal, reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { lockAsset } from "../asset/asset.sql.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { joinFindings } from "../finding/finding-lock.sql.ts"
import { findProductName } from "../product/product.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { findLabelByNameOrId, type Labelled, putLabel, takeLabelOff } from "./label.sql.ts"

const changes = {
  put: { write: putLabel, done: "labelled", side: "after" },
  "take-off": { write: takeLabelOff, done: "unlabelled", side: "before" },
} as const
type Change = keyof typeof changes

/**
 * Puts an existing label on an asset or takes it off; twice is the same as once. Decisions that reach through the label
 * follow.
 */
export async function changeAssetLabel(
  change: Change,
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  given: { readonly assetId: string; readonly label: string },
): Promise<Answer<undefined>> {
  // No upload of the asset and no decision by label is on its way.
  if ((await lockAsset(tx, actor.organizationId, given.assetId)) === 0) throw problem("not-found")
  await joinFindings(tx, actor.organizationId)
  // The label is held only now: who deletes one holds the findings, and then waits for all that hold the label.
  if (await changeLabel(change, tx, actor, request, { kind: "asset", id: given.assetId }, given.label))
    await keepDecisions(tx, actor.organizationId, { assetIds: [given.assetId] })
  return new Answer(204, undefined)
}

/**
 * The same of a product. The label speaks of the product, not of its assets: no decision by label reaches through it.
 */
export async function changeProductLabel(
  change: Change,
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  given: { readonly productId: string; readonly label: string },
): Promise<Answer<undefined>> {
  if (!(await findProductName(tx, actor.organizationId, given.productId))) throw problem("not-found")
  await changeLabel(change, tx, actor, request, { kind: "product", id: given.productId }, given.label)
  return new Answer(204, undefined)
}

/** Whether it was not so before. */
async function changeLabel(
  change: Change,
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  labelled: Labelled,
  given: string,
): Promise<boolean> {
  const { write, done, side } = changes[change]
  const label = await findLabelByNameOrId(tx, actor.organizationId, given)
  const reach = reachOfCaller(actor)
  // Another's would bring the asset under what is decided for that label, or out of it.
  if (!label || (reach && !reach.labelIds.includes(label.id))) throw problem("not-found")
  if ((await write(tx, actor.organizationId, labelled, label.id)) === 0) return false
  await recordAudit(tx, actor, request, {
    action: `${labelled.kind}.${done}`,
    objectKind: labelled.kind,
    objectId: labelled.id,
    [side]: { label: label.name },
  })
  return true
}
