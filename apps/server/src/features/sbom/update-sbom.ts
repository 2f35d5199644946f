import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { activateSboms } from "./change-sboms.ts"
import { presentSbom, SbomId, SbomSummary } from "./sbom.schema.ts"
import { findSbomById } from "./sbom.sql.ts"

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
      await activateSboms(tx, actor, request, [params.sbomId], body.active)
      const row = await findSbomById(tx, actor.organizationId, params.sbomId)
      if (!row) throw problem("not-found")
      return presentSbom(row, reachOfCaller(actor))
    })
  },
})
