import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { changeCorrections } from "./change-corrections.ts"
import { CorrectionId, CorrectionReach } from "./correction.schema.ts"
import { deleteCorrection, findCorrectionById } from "./correction.sql.ts"

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
    const { organizationId } = actor
    return transaction(async (tx) => {
      const { reached } = await changeCorrections(tx, organizationId, false, async () => {
        const before = await findCorrectionById(tx, organizationId, params.correctionId)
        if (!before) throw problem("not-found")
        await deleteCorrection(tx, organizationId, before.id)
        await recordAudit(tx, actor, request, {
          action: "component.correction-undone",
          objectKind: "component-correction",
          objectId: before.id,
          before: { where: before.says, set: before.sets, note: before.note },
        })
        const name = before.kind === "component" ? (before.says.name ?? null) : null
        return { value: null, scopes: [{ familyId: before.family_id, name }] }
      })
      return { reached }
    })
  },
})
