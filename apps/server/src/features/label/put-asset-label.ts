import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { AssetId } from "../asset/asset.schema.ts"
import { changeAssetLabel } from "./change-label.ts"

/** Labels are made by whoever may make labels; this puts an existing one on. */
export const putAssetLabel = operation({
  id: "put_asset_label",
  route: "PUT /api/v1/assets/{assetId}/labels/{label}",
  summary: "Put an existing label on an asset, by its name or id",
  tag: "Labels",
  permission: "update:asset",
  within: "path",
  params: z.object({ assetId: AssetId, label: z.string().min(1).max(128) }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { assetId: "01890000-0000-7000-8000-000000000002", label: "team-shop" } },
  handle: ({ actor, params, request, transaction }) =>
    transaction((tx) => changeAssetLabel("put", tx, actor, request, params)),
})
