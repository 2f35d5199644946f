import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { presentSbom, SbomId, SbomSummary } from "./sbom.schema.ts"
import { findSbomById, joinAsset, setSbomActive, switchAssetToNewest } from "./sbom.sql.ts"

/** An inactive SBOM is kept but does not count: the asset falls back to its newest active one. */
export const updateSbom = operation({
  id: "update_sbom",
  route: "PATCH /api/v1/sboms/{sbomId}",
  summary: "Set an SBOM active or inactive; the newest active SBOM of an asset is its current one",
  tag: "SBOMs",
  permission: "create:sbom-and-vex",
  within: "path",
  params: z.object({ sbomId: SbomId }),
  body: z.strictObject({ active: z.boolean() }),
  reply: SbomSummary,
  problems: ["not-found"],
  example: { params: { sbomId: "01890000-0000-7000-8000-000000000001" }, body: { active: false } },
  async handle({ actor, params, body, request, transaction }) {
    return transaction(async (tx) => {
      const before = await findSbomById(tx, actor.organizationId, params.sbomId)
      if (!before) throw problem("not-found")
      if (before.is_active !== body.active) {
        await joinAsset(tx, actor.organizationId, before.asset_id)
        await setSbomActive(tx, actor.organizationId, before.id, body.active)
        await switchAssetToNewest(tx, actor.organizationId, before.asset_id)
        await recordAudit(tx, actor, request, {
          action: "sbom.updated",
          objectKind: "sbom",
          objectId: before.id,
          before: { active: before.is_active },
          after: { active: body.active },
        })
      }
      const after = await findSbomById(tx, actor.organizationId, before.id)
      if (!after) throw problem("not-found")
      return presentSbom(after)
    })
  },
})
