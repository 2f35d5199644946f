import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { SbomId } from "./sbom.schema.ts"
import { deleteSbomById, findSbomById, joinAsset, switchAssetToNewest } from "./sbom.sql.ts"

/** The asset stays, with the SBOM before, or without any: what was decided about it is not lost with one document. */
export const deleteSbom = operation({
  id: "delete_sbom",
  route: "DELETE /api/v1/sboms/{sbomId}",
  summary: "Delete an SBOM; the newest remaining active one becomes the asset's current SBOM",
  tag: "SBOMs",
  permission: "delete:sbom-and-vex",
  within: "path",
  params: z.object({ sbomId: SbomId }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { sbomId: "01890000-0000-7000-8000-000000000001" } },
  async handle({ actor, params, request, transaction }) {
    await transaction(async (tx) => {
      const before = await findSbomById(tx, actor.organizationId, params.sbomId)
      if (!before) throw problem("not-found")
      await joinAsset(tx, actor.organizationId, before.asset_id)
      await deleteSbomById(tx, actor.organizationId, before.id)
      await switchAssetToNewest(tx, actor.organizationId, before.asset_id)
      await recordAudit(tx, actor, request, {
        action: "sbom.deleted",
        objectKind: "sbom",
        objectId: before.id,
        before: { asset: before.asset_name, version: before.asset_version, sha256: before.sha256.toString("hex") },
      })
    })
    return new Answer(204, undefined)
  },
})
