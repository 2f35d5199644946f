import type { Tx } from "../../db/database.ts"
import { Answer, type RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { findAssetById, lockAsset } from "../asset/asset.sql.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { joinFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { findLabelByNameOrId, putLabel, takeLabelOff } from "./label.sql.ts"

const changes = {
  put: { write: putLabel, action: "asset.labelled", side: "after" },
  "take-off": { write: takeLabelOff, action: "asset.unlabelled", side: "before" },
} as const

/** Puts an existing label on an asset or takes it off; twice is the same as once. Decisions that reach through the label follow. */
export async function changeAssetLabel(
  change: keyof typeof changes,
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  given: { readonly assetId: string; readonly label: string },
): Promise<Answer<undefined>> {
  const { write, action, side } = changes[change]
  const asset = await findAssetById(tx, actor.organizationId, given.assetId)
  if (!asset) throw problem("not-found")
  // No upload of the asset and no decision by label is on its way.
  await lockAsset(tx, actor.organizationId, asset.id)
  await joinFindings(tx, actor.organizationId)
  // Held only now: who deletes a label holds the findings, and then waits for all that hold the label.
  const label = await findLabelByNameOrId(tx, actor.organizationId, given.label)
  if (!label) throw problem("not-found")
  if ((await write(tx, actor.organizationId, asset.id, label.id)) > 0) {
    await keepDecisions(tx, actor.organizationId, { assetIds: [asset.id] })
    await recordAudit(tx, actor, request, {
      action,
      objectKind: "asset",
      objectId: asset.id,
      [side]: { label: label.name },
    })
  }
  return new Answer(204, undefined)
}
