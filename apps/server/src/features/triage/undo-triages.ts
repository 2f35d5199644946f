import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { TriageId } from "./decision.schema.ts"
import { takeBack } from "./take-back.ts"
import { listDecisionReaches } from "./triage.sql.ts"

const decisionsMax = 1000

/** Takes many decisions back at once; what stood before them stands again. */
export const undoTriages = operation({
  id: "undo_triages",
  route: "POST /api/v1/triage/undo",
  summary: "Undo several decisions, with a result for each",
  tag: "Triage",
  permission: "create:vulnerability-triage",
  within: "reach",
  body: z.strictObject({ decisions: z.array(TriageId).min(1).max(decisionsMax) }),
  reply: z.object({
    results: z.array(z.object({ id: TriageId, result: z.enum(["undone", "undone-before", "of-a-rule", "not-found"]) })),
  }),
  statuses: [200],
  example: { body: { decisions: ["01890000-0000-7000-8000-000000000003"] } },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const known = await listDecisionReaches(tx, actor.organizationId, body.decisions, reachOfCaller(actor))
      const undone = await takeBack(tx, actor, request, [...known.keys()])
      return {
        results: body.decisions.map((id) => ({
          id,
          result: undone.has(id)
            ? ("undone" as const)
            : known.get(id) === "rule"
              ? ("of-a-rule" as const)
              : known.has(id)
                ? ("undone-before" as const)
                : ("not-found" as const),
        })),
      }
    })
  },
})
