import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { TriageId } from "./decision.schema.ts"
import { takeBack } from "./take-back.ts"
import { listDecisionReaches } from "./triage.sql.ts"

/** Takes a decision back: what stood before it stands again. Twice is the same as once. */
export const undoTriage = operation({
  id: "undo_triage",
  route: "DELETE /api/v1/triage/{triageId}",
  summary: "Undo a decision; the decision before it is in force again",
  tag: "Triage",
  permission: "create:vulnerability-triage",
  within: "reach",
  params: z.object({ triageId: TriageId }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found", "conflict"],
  example: { params: { triageId: "01890000-0000-7000-8000-000000000003" } },
  async handle({ actor, params, request, transaction }) {
    await transaction(async (tx) => {
      const { organizationId } = actor
      const known = await listDecisionReaches(tx, organizationId, [params.triageId], reachOfCaller(actor))
      const reach = known.get(params.triageId)
      if (reach === undefined) throw problem("not-found")
      if (reach === "rule")
        throw problem("conflict", "This is the decision of a rule; change the rule, switch it off or delete it.")
      await takeBack(tx, actor, request, [params.triageId])
    })
    return new Answer(204, undefined)
  },
})
