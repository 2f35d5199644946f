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
  summary: "The components of an asset's current SBOM, the worst first",
  tag: "Components",
  permission: "read:component",
  within: "path",
  params: z.object({ assetId: AssetId }),
  query: z.object({
    ...listQuery,
    q: z.string().min(1).max(256).optional().describe("The name, group, version or purl has it"),
    license: z.string().min(1).max(256).optional().describe("One of its licences has this text"),
    unmatched: flag.optional().describe("Whether it could not be matched"),
    reason: z.enum(unmatchedReasons).optional().describe("Could not be matched, for this reason"),
    sort: sortBy(["priority", "name"]).default("-priority"),
    affected: flag.optional().describe("Whether it has open findings"),
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
