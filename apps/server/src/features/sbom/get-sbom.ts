import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { presentSbom, SbomId, SbomSummary } from "./sbom.schema.ts"
import { findSbomById } from "./sbom.sql.ts"

export const getSbom = operation({
  id: "get_sbom",
  route: "GET /api/v1/sboms/{sbomId}",
  summary: "One SBOM, with the counts of its asset's findings",
  tag: "SBOMs",
  permission: "read:sbom-and-vex",
  within: "path",
  params: z.object({ sbomId: SbomId }),
  reply: SbomSummary,
  problems: ["not-found"],
  example: { params: { sbomId: "01890000-0000-7000-8000-000000000001" } },
  async handle({ actor, params, read }) {
    const row = await read((tx) => findSbomById(tx, actor.organizationId, params.sbomId))
    if (!row) throw problem("not-found")
    return presentSbom(row, reachOfCaller(actor))
  },
})
