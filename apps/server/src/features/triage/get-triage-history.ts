import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { Instant } from "../../http/time.schema.ts"
import { listNameable } from "../token/token-reach.sql.ts"
import { Decision, presentDecision, TriageId } from "./decision.schema.ts"
import { everyDecision, findDecisionById, listDecisionRows } from "./triage.sql.ts"

const Event = z.object({
  at: Instant,
  event: z.enum(["decided", "ended", "undone"]),
  by: z.string().nullable(),
})

/** What became of one decision, and what else was decided about the same vulnerability. */
export const getTriageHistory = operation({
  id: "get_triage_history",
  route: "GET /api/v1/triage/{triageId}/history",
  summary: "History of a decision and of the other decisions about the same vulnerability",
  tag: "Triage",
  permission: "read:vulnerability-triage",
  within: "reach",
  params: z.object({ triageId: TriageId }),
  reply: z.object({ decision: Decision, events: z.array(Event), others: z.array(Decision) }),
  problems: ["not-found"],
  example: { params: { triageId: "01890000-0000-7000-8000-000000000003" } },
  async handle({ actor, params, read }) {
    return read(async (tx) => {
      const reach = reachOfCaller(actor)
      const nameable = await listNameable(tx, actor)
      const row = await findDecisionById(tx, actor.organizationId, params.triageId, reach)
      if (!row) throw problem("not-found")
      const same = { ...everyDecision, vulnerability: row.vulnerability, reach }
      const others = row.vulnerability === null ? [] : await listDecisionRows(tx, actor.organizationId, same, null, 200)
      return {
        decision: presentDecision(row, nameable),
        events: [
          { at: row.created_at.toISOString(), event: "decided" as const, by: row.author_name },
          ...(row.is_ended && row.ends_at
            ? [{ at: row.ends_at.toISOString(), event: "ended" as const, by: null }]
            : []),
          ...(row.undone_at
            ? [{ at: row.undone_at.toISOString(), event: "undone" as const, by: row.undone_by_name }]
            : []),
        ],
        others: others.filter((each) => each.id !== row.id).map((each) => presentDecision(each, nameable)),
      }
    })
  },
})
