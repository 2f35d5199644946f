import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { findUndoer, undoDecisionsThrough } from "../triage/triage.sql.ts"
import { LabelId } from "./label.schema.ts"
import { deleteLabelById, findLabelById } from "./label.sql.ts"

/** The decisions that reached through a label are taken back with it: what they reached is gone. They stay in the history. */
export const deleteLabel = operation({
  id: "delete_label",
  route: "DELETE /api/v1/labels/{labelId}",
  summary: "Delete a label and remove it from all assets and products",
  tag: "Labels",
  permission: "delete:label",
  params: z.object({ labelId: LabelId }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { labelId: "01890000-0000-7000-8000-000000000006" } },
  async handle({ actor, params, request, transaction }) {
    await transaction(async (tx) => {
      const row = await findLabelById(tx, actor.organizationId, params.labelId)
      if (!row) throw problem("not-found")
      await holdFindings(tx, actor.organizationId)
      await keepDecisions(tx, actor.organizationId, {
        decisionIds: await undoDecisionsThrough(
          tx,
          actor.organizationId,
          { labelId: row.id, name: row.name },
          await findUndoer(tx, actor),
        ),
      })
      await deleteLabelById(tx, actor.organizationId, row.id)
      // Triage rules name labels.
      await keepDecisions(tx, actor.organizationId, "rules")
      await recordAudit(tx, actor, request, {
        action: "label.deleted",
        objectKind: "label",
        objectId: row.id,
        before: { name: row.name, assets: row.assets },
      })
    })
    return new Answer(204, undefined)
  },
})
