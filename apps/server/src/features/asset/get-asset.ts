import { z } from "zod"
import { etagOf } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { Asset, AssetId, presentAsset } from "./asset.schema.ts"
import { findAssetById } from "./asset.sql.ts"

export const getAsset = operation({
  id: "get_asset",
  route: "GET /api/v1/assets/{assetId}",
  summary: "One asset with its counts",
  tag: "Assets",
  permission: "read:asset",
  params: z.object({ assetId: AssetId }),
  reply: Asset,
  problems: ["not-found"],
  example: { params: { assetId: "01890000-0000-7000-8000-000000000002" } },
  async handle({ actor, params, read }) {
    const row = await read((tx) => findAssetById(tx, actor.organizationId, params.assetId))
    if (!row) throw problem("not-found")
    return new Answer(200, presentAsset(row), { etag: etagOf(row.revision) })
  },
})
