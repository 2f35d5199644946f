import { z } from "zod"
import { listReply } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { AssetId } from "../asset/asset.schema.ts"
import { findAssetById } from "../asset/asset.sql.ts"
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
  params: z.object({ assetId: AssetId }),
  query: z.object({ ...findingPageQuery, ...filterFields }),
  reply: listReply(Finding),
  problems: ["not-found"],
  example: { params: { assetId: "01890000-0000-7000-8000-000000000002" } },
  async handle({ actor, params, query, parts, read }) {
    const asset = await read((tx) => findAssetById(tx, actor.organizationId, params.assetId))
    if (!asset) throw problem("not-found")
    const { limit, cursor, sort, ...given } = query
    return readFindingPage({
      parts,
      actor,
      operation: "list_asset_findings",
      given: { ...given, assetId: asset.id },
      page: { limit, cursor, sort },
      read,
    })
  },
})
