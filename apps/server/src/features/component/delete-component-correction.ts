import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { CorrectionId, CorrectionReach } from "./correction.schema.ts"
import { removeCorrections } from "./remove-corrections.ts"

export const deleteComponentCorrection = operation({
  id: "delete_component_correction",
  route: "DELETE /api/v1/component-corrections/{correctionId}",
  summary: "Delete a correction, single or rule; the components get their document's values again",
  tag: "Components",
  permission: "update:component",
  params: z.object({ correctionId: CorrectionId }),
  reply: z.object({ reached: CorrectionReach }),
  problems: ["not-found"],
  example: { params: { correctionId: "01890000-0000-7000-8000-000000000003" } },
  async handle({ actor, params, request, transaction }) {
    const { removed, reached } = await transaction((tx) =>
      removeCorrections(tx, actor, request, [params.correctionId], false),
    )
    if (removed.size === 0) throw problem("not-found")
    return { reached }
  },
})
