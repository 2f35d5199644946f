import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { removeVex } from "./remove-vex.ts"
import { VexId } from "./vex.schema.ts"

export const deleteVex = operation({
  id: "delete_vex",
  route: "DELETE /api/v1/vex/{vexId}",
  summary: "Delete a VEX document; its decisions are no longer in force",
  tag: "VEX",
  permission: "delete:sbom-and-vex",
  params: z.object({ vexId: VexId }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { vexId: "01890000-0000-7000-8000-000000000005" } },
  async handle({ actor, params, request, transaction }) {
    const { removed } = await transaction((tx) => removeVex(tx, actor, request, [params.vexId]))
    if (removed.size === 0) throw problem("not-found")
    return new Answer(204, undefined)
  },
})
