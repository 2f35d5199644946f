import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { findUndoer } from "../triage/triage.sql.ts"
import { VexId } from "./vex.schema.ts"
import { deleteVexById, findVexById, undoDecisionsOfDocument } from "./vex.sql.ts"

/** What the document decided stands no more; the decisions stay in the history. */
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
    await transaction(async (tx) => {
      const row = await findVexById(tx, actor.organizationId, params.vexId)
      if (!row) throw problem("not-found")
      await holdFindings(tx, actor.organizationId)
      const decisionIds = await undoDecisionsOfDocument(tx, actor.organizationId, row.id, await findUndoer(tx, actor))
      await deleteVexById(tx, actor.organizationId, row.id)
      await keepDecisions(tx, actor.organizationId, { decisionIds })
      await recordAudit(tx, actor, request, {
        action: "vex.deleted",
        objectKind: "vex",
        objectId: row.id,
        before: { format: row.format, author: row.author, sha256: row.sha256.toString("hex") },
      })
    })
    return new Answer(204, undefined)
  },
})
