import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { AssetId } from "../asset/asset.schema.ts"
import { changeAssetLabel } from "./change-label.ts"

export const takeAssetLabelOff = operation({
  id: "take_asset_label_off",
  route: "DELETE /api/v1/assets/{assetId}/labels/{label}",
  summary: "Remove a label from an asset, by its name or id",
  tag: "Labels",
  permission: "update:asset",
  within: "path",
  params: z.object({ assetId: AssetId, label: z.string().min(1).max(128) }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { assetId: "01890000-0000-7000-8000-000000000002", label: "team-shop" } },
  handle: ({ actor, params, request, transaction }) =>
    transaction((tx) => changeAssetLabel("take-off", tx, actor, request, params)),
})
