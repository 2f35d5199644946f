import { z } from "zod"
import { listQuery, listReply, presentPage, readCursor } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { listNameable } from "../token/token-reach.sql.ts"
import { Asset, presentAsset } from "./asset.schema.ts"
import { assetSorts, countAssets, listAssetRows, shownAssets } from "./asset.sql.ts"
import { assetFilterFields, assetFilterOf } from "./asset-filter.schema.ts"

/** The tracked software, newest upload first. */
export const listAssets = operation({
  id: "list_assets",
  route: "GET /api/v1/assets",
  summary: "The assets (versions of software), newest upload first",
  tag: "Assets",
  permission: "read:asset",
  within: "reach",
  query: z.object({
    ...listQuery,
    ...assetFilterFields,
    sort: z
      .enum(assetSorts)
      .default("-uploadedAt")
      .describe("Field to sort by: ascending, or descending with the prefix -"),
  }),
  reply: listReply(Asset),
  example: { query: { q: "shop" } },
  async handle({ actor, query, parts, read }) {
    const filter = assetFilterOf(query, reachOfCaller(actor))
    const place = { parts, actor, operation: "list_assets", filter: { ...filter, sort: query.sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.union([z.number(), z.string()]), z.string()]))
    return read(async (tx) => {
      const nameable = await listNameable(tx, actor)
      const shown = await shownAssets(tx, actor.organizationId, filter)
      const total = await countAssets(tx, shown)
      const rows = await listAssetRows(tx, actor.organizationId, shown, query.sort, after, query.limit + 1, total.count)
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.sort_value, last.id],
        present: (row) => presentAsset(row, nameable),
        total,
      })
    })
  },
})
