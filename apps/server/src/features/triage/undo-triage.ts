import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { TriageId } from "./decision.schema.ts"
import { findDecisionById, keepDecisions, listVulnerabilityIdsOf, undoDecision } from "./triage.sql.ts"

/** Takes a decision back: what stood before it stands again. Twice is the same as once. */
export const undoTriage = operation({
  id: "undo_triage",
  route: "DELETE /api/v1/triage/{triageId}",
  summary: "Take a decision back; what stood before it stands again",
  tag: "Triage",
  permission: "create:vulnerability-triage",
  params: z.object({ triageId: TriageId }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { triageId: "01890000-0000-7000-8000-000000000003" } },
  async handle({ actor, params, request, transaction }) {
    await transaction(async (tx) => {
      const decision = await findDecisionById(tx, actor.organizationId, params.triageId)
      if (!decision) throw problem("not-found")
      if (!(await undoDecision(tx, actor.organizationId, decision.id, actor.personId))) return
      await keepDecisions(tx, actor.organizationId, {
        vulnerabilityIds: await listVulnerabilityIdsOf(tx, [decision.vulnerability]),
      })
      await recordAudit(tx, actor, request, {
        action: "triage.undone",
        objectKind: "triage",
        objectId: decision.id,
        before: { vulnerability: decision.vulnerability, status: decision.status, reach: decision.reach },
      })
    })
    return new Answer(204, undefined)
  },
})
