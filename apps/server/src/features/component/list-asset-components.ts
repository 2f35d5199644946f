import { z } from "zod"
import { flag } from "../../http/flag.ts"
import { listQuery, listReply, sortBy } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { AssetId } from "../asset/asset.schema.ts"
import { hasAsset } from "../asset/asset.sql.ts"
import { unmatchedReasons } from "../sbom/sbom-columns.domain.ts"
import { Component } from "./component.schema.ts"
import { readComponentPage } from "./read-component-page.ts"

/** The components of an asset's current SBOM, the worst first. */
export const listAssetComponents = operation({
  id: "list_asset_components",
  route: "GET /api/v1/assets/{assetId}/components",
  summary: "The components of an asset's current SBOM, worst first",
  tag: "Components",
  permission: "read:component",
  within: "path",
  params: z.object({ assetId: AssetId }),
  query: z.object({
    ...listQuery,
    q: z.string().min(1).max(256).optional().describe("Text in the name, group, version or purl"),
    license: z.string().min(1).max(256).optional().describe("Text in one of its licences"),
    unmatched: flag.optional().describe("Whether it could not be compared with advisories"),
    reason: z
      .enum(unmatchedReasons)
      .optional()
      .describe("Only components that could not be compared with advisories for this reason"),
    sort: sortBy(["priority", "name"]).default("-priority"),
    affected: flag.optional().describe("true: only components with open findings"),
  }),
  reply: listReply(Component),
  problems: ["not-found"],
  example: { params: { assetId: "01890000-0000-7000-8000-000000000001" } },
  async handle({ actor, params: { assetId }, query, parts, read }) {
    return read(async (tx) => {
      if (!(await hasAsset(tx, actor.organizationId, assetId))) throw problem("not-found")
      return readComponentPage(tx, { parts, actor, operation: "list_asset_components", query }, assetId, null)
    })
  },
})
