import { z } from "zod"
import { listReply } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { AssetId } from "../asset/asset.schema.ts"
import { hasAsset } from "../asset/asset.sql.ts"
import { Finding } from "./finding.schema.ts"
import { findingFilterFields } from "./finding-filter.schema.ts"
import { findingPageQuery, readFindingPage } from "./read-finding-page.ts"

const { assetId: _assetId, ...filterFields } = findingFilterFields

/** One asset's open findings, worst first. */
export const listAssetFindings = operation({
  id: "list_asset_findings",
  route: "GET /api/v1/assets/{assetId}/findings",
  summary: "One asset's open findings, worst first",
  tag: "Findings",
  permission: "read:vulnerability",
  within: "path",
  params: z.object({ assetId: AssetId }),
  query: z.object({ ...findingPageQuery, ...filterFields }),
  reply: listReply(Finding),
  problems: ["not-found"],
  example: { params: { assetId: "01890000-0000-7000-8000-000000000002" } },
  handle: ({ actor, params: { assetId }, query, parts, read }) =>
    read(async (tx) => {
      if (!(await hasAsset(tx, actor.organizationId, assetId))) throw problem("not-found")
      return readFindingPage(tx, { parts, actor, operation: "list_asset_findings", query: { ...query, assetId } })
    }),
})
