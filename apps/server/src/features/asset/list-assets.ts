import { z } from "zod"
import { listQuery, listReply, makeCursor, readCursor } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { Asset, presentAsset } from "./asset.schema.ts"
import { countAssets, listAssetRows } from "./asset.sql.ts"

/** The tracked software, newest upload first. */
export const listAssets = operation({
  id: "list_assets",
  route: "GET /api/v1/assets",
  summary: "The tracked software, newest upload first",
  tag: "Assets",
  permission: "read:asset",
  query: z.object({
    ...listQuery,
    q: z.string().min(1).max(256).optional().describe("The name, version or purl has it"),
    active: z.enum(["true", "false"]).optional(),
    label: z.string().min(1).max(128).optional(),
  }),
  reply: listReply(Asset),
  example: { query: { q: "shop" } },
  async handle({ actor, query, parts, read }) {
    const filter = {
      q: query.q ?? null,
      isActive: query.active === undefined ? null : query.active === "true",
      label: query.label ?? null,
    }
    const place = { parts, actor, operation: "list_assets", filter }
    const after = readCursor(place, query.cursor, z.tuple([z.string(), z.string()]))
    return read(async (tx) => {
      const rows = await listAssetRows(tx, actor.organizationId, filter, after, query.limit + 1)
      const page = rows.slice(0, query.limit)
      const last = page.at(-1)
      return {
        items: page.map(presentAsset),
        nextCursor: rows.length > query.limit && last ? makeCursor(place, [last.uploaded_key, last.id]) : null,
        total: await countAssets(tx, actor.organizationId, filter),
        totalIsExact: true,
      }
    })
  },
})
