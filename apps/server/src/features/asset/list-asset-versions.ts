import { z } from "zod"
import { hasText, listReply, pageOfWhole, shortListQuery, sortBy, sortedBy, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { listNameable } from "../token/token-reach.sql.ts"
import { Asset, AssetId, labelsToTell, presentAsset } from "./asset.schema.ts"
import { findAssetById, listVersionRows } from "./asset.sql.ts"

const sorts = ["uploadedAt", "findings"] as const

/** All versions of the same software, newest upload first. */
export const listAssetVersions = operation({
  id: "list_asset_versions",
  route: "GET /api/v1/assets/{assetId}/versions",
  summary: "All versions of the same software, newest upload first; at most 1,000",
  tag: "Assets",
  permission: "read:asset",
  within: "path",
  params: z.object({ assetId: AssetId }),
  query: z.object({
    ...shortListQuery,
    q: textQuery("Text in the version, the name or a label"),
    sort: sortBy(sorts).default("-uploadedAt"),
  }),
  reply: listReply(Asset),
  problems: ["not-found"],
  example: { params: { assetId: "01890000-0000-7000-8000-000000000002" } },
  async handle({ actor, params, query, parts, read }) {
    return read(async (tx) => {
      const asset = await findAssetById(tx, actor.organizationId, params.assetId)
      if (!asset) throw problem("not-found")
      const rows = await listVersionRows(tx, actor.organizationId, asset.family_id, reachOfCaller(actor))
      const nameable = await listNameable(tx, actor)
      const { q, sort } = query
      const shown = sortedBy(
        rows.filter((row) => hasText([row.version, row.name, ...labelsToTell(row, nameable)].join("\n"), q)),
        sort,
        sorts,
        (row, field) => (field === "findings" ? row.findings : (row.uploaded_at?.getTime() ?? null)),
      )
      const place = { parts, actor, operation: "list_asset_versions", filter: { familyId: asset.family_id, q, sort } }
      const page = pageOfWhole(shown, query, {
        place,
        id: ({ id }) => id,
        present: (row) => presentAsset(row, nameable),
      })
      return { ...page, totalIsExact: rows.length < 1000 }
    })
  },
})
