import { z } from "zod"
import { listReply } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { Asset, AssetId, presentAsset } from "./asset.schema.ts"
import { findAssetById, listVersionRows } from "./asset.sql.ts"

/** All versions of the same software, newest upload first. */
export const listAssetVersions = operation({
  id: "list_asset_versions",
  route: "GET /api/v1/assets/{assetId}/versions",
  summary: "All versions of the asset's software, newest upload first, at most 1,000",
  tag: "Assets",
  permission: "read:asset",
  params: z.object({ assetId: AssetId }),
  reply: listReply(Asset),
  problems: ["not-found"],
  example: { params: { assetId: "01890000-0000-7000-8000-000000000002" } },
  async handle({ actor, params, read }) {
    return read(async (tx) => {
      const asset = await findAssetById(tx, actor.organizationId, params.assetId)
      if (!asset) throw problem("not-found")
      const rows = await listVersionRows(tx, actor.organizationId, asset.family_id)
      return { items: rows.map(presentAsset), nextCursor: null, total: rows.length, totalIsExact: rows.length < 1000 }
    })
  },
})
