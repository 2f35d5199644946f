import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { deleteSboms } from "./change-sboms.ts"
import { SbomId } from "./sbom.schema.ts"

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
    const { changed } = await transaction((tx) => deleteSboms(tx, actor, request, [params.sbomId]))
    if (changed.size === 0) throw problem("not-found")
    return new Answer(204, undefined)
  },
})
