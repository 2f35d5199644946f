import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { changeCorrections } from "./change-corrections.ts"
import { ComponentId, componentPlace } from "./component.schema.ts"
import { CorrectionReach } from "./correction.schema.ts"
import { deleteCorrections, findCorrectionOf, findSaidComponent } from "./correction.sql.ts"

/**
 * Takes back what was corrected of this component itself, here and wherever the same correction reached; rules go on to
 * hold.
 */
export const undoComponentCorrection = operation({
  id: "undo_component_correction",
  route: "DELETE /api/v1/components/{componentId}/correction",
  summary: "Remove the corrections of a component; the document's own values apply again",
  tag: "Components",
  permission: "update:component",
  params: z.object({ componentId: ComponentId }),
  reply: z.object({ reached: CorrectionReach }),
  problems: ["not-found"],
  example: { params: { componentId: "01890000-0000-7000-8000-000000000001.0" } },
  async handle({ actor, params, request, transaction }) {
    const { organizationId } = actor
    const { sbomId, ordinal } = componentPlace(params.componentId)
    return transaction(async (tx) => {
      const said = await findSaidComponent(tx, organizationId, sbomId, ordinal)
      if (!said) throw problem("not-found")
      const { family_id, ...says } = said
      const { reached } = await changeCorrections(tx, organizationId, false, async () => {
        const kind = "component" as const
        const own = await findCorrectionOf(tx, organizationId, { kind, family_id, says })
        const wide = await findCorrectionOf(tx, organizationId, { kind, family_id: null, says })
        if (!own && !wide) throw problem("not-found")
        if (own) await deleteCorrections(tx, organizationId, [own.id])
        if (wide) await deleteCorrections(tx, organizationId, [wide.id])
        await recordAudit(tx, actor, request, {
          action: "component.correction-undone",
          objectKind: "component",
          objectId: params.componentId,
          before: { ...says, set: { ...wide?.sets, ...own?.sets } },
        })
        return { value: null, scopes: [{ familyId: wide ? null : family_id, name: says.name }] }
      })
      return { reached }
    })
  },
})
