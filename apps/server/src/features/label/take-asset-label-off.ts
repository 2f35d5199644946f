import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { AssetId } from "../asset/asset.schema.ts"
import { findAssetById } from "../asset/asset.sql.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { keepDecisions } from "../triage/triage.sql.ts"
import { findLabelByNameOrId, takeLabelOff } from "./label.sql.ts"

export const takeAssetLabelOff = operation({
  id: "take_asset_label_off",
  route: "DELETE /api/v1/assets/{assetId}/labels/{label}",
  summary: "Take a label off an asset, by its name or id",
  tag: "Labels",
  permission: "update:asset",
  params: z.object({ assetId: AssetId, label: z.string().min(1).max(128) }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { assetId: "01890000-0000-7000-8000-000000000002", label: "team-shop" } },
  async handle({ actor, params, request, transaction }) {
    await transaction(async (tx) => {
      const asset = await findAssetById(tx, actor.organizationId, params.assetId)
      const label = await findLabelByNameOrId(tx, actor.organizationId, params.label)
      if (!asset || !label) throw problem("not-found")
      if ((await takeLabelOff(tx, actor.organizationId, asset.id, label.id)) === 0) return
      await keepDecisions(tx, actor.organizationId, { assetId: asset.id })
      await recordAudit(tx, actor, request, {
        action: "asset.unlabelled",
        objectKind: "asset",
        objectId: asset.id,
        before: { label: label.name },
      })
    })
    return new Answer(204, undefined)
  },
})
