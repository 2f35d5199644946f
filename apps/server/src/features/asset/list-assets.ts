import { z } from "zod"
import { flag } from "../../http/flag.ts"
import { listQuery, listReply, oneOrMore, presentPage, readCursor } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { severityNumber, severityWords } from "../vulnerability/vulnerability.domain.ts"
import { Asset, presentAsset } from "./asset.schema.ts"
import { assetSorts, countAssets, listAssetRows, shownAssets } from "./asset.sql.ts"

/** The tracked software, newest upload first. */
export const listAssets = operation({
  id: "list_assets",
  route: "GET /api/v1/assets",
  summary: "The assets (versions of software), newest upload first",
  tag: "Assets",
  permission: "read:asset",
  within: "query",
  query: z.object({
    ...listQuery,
    q: z.string().min(1).max(256).optional().describe("Text in the name, version or purl"),
    active: flag.optional().describe("Whether the asset is active, i.e. counted in lists and totals"),
    label: z.string().min(1).max(128).optional().describe("Only those with this label"),
    productId: z.uuid().optional().describe("Only assets of this product and its sub-products"),
    type: z.string().min(1).max(64).optional().describe("Component type stated in the SBOM: application, container …"),
    relationship: z
      .enum(["first", "third"])
      .optional()
      .describe("first: your own software; third: third-party software"),
    severity: oneOrMore(severityWords, "Severity of an open finding of the asset"),
    kev: flag.optional().describe("Only assets with an open finding that is known to be exploited (CISA KEV)"),
    sort: z
      .enum(assetSorts)
      .default("-uploadedAt")
      .describe("Field to sort by: ascending, or descending with the prefix -"),
  }),
  reply: listReply(Asset),
  example: { query: { q: "shop" } },
  async handle({ actor, query, parts, read }) {
    const filter = {
      q: query.q ?? null,
      isActive: query.active ?? null,
      label: query.label ?? null,
      productId: query.productId ?? null,
      type: query.type ?? null,
      relationship: query.relationship ?? null,
      severities: query.severity?.map(severityNumber) ?? null,
      kev: query.kev ?? null,
    }
    const place = { parts, actor, operation: "list_assets", filter: { ...filter, sort: query.sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.union([z.number(), z.string()]), z.string()]))
    return read(async (tx) => {
      const shown = await shownAssets(tx, actor.organizationId, filter)
      const total = await countAssets(tx, shown)
      const rows = await listAssetRows(tx, actor.organizationId, shown, query.sort, after, query.limit + 1, total.count)
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.sort_value, last.id],
        present: presentAsset,
        total,
      })
    })
  },
})
