import { z } from "zod"
import { etagOf } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { listNameable } from "../token/token-reach.sql.ts"
import { AssetDetail, AssetId, presentAsset } from "./asset.schema.ts"
import { findAssetById } from "./asset.sql.ts"
import { listUnknownEcosystems } from "./unknown-ecosystems.sql.ts"

export const getAsset = operation({
  id: "get_asset",
  route: "GET /api/v1/assets/{assetId}",
  summary: "One asset, with its counts and the components that could not be compared with advisories",
  tag: "Assets",
  permission: "read:asset",
  within: "path",
  params: z.object({ assetId: AssetId }),
  reply: AssetDetail,
  hasEtag: true,
  problems: ["not-found"],
  example: { params: { assetId: "01890000-0000-7000-8000-000000000002" } },
  async handle({ actor, params, read }) {
    return read(async (tx) => {
      const row = await findAssetById(tx, actor.organizationId, params.assetId)
      if (!row) throw problem("not-found")
      const sbomId = row.current_sbom_id
      const unknownEcosystems = sbomId === null ? [] : await listUnknownEcosystems(tx, actor.organizationId, sbomId)
      return new Answer(
        200,
        { ...presentAsset(row, await listNameable(tx, actor)), unknownEcosystems: [...unknownEcosystems] },
        {
          etag: etagOf(row.revision),
        },
      )
    })
  },
})
