import { z } from "zod"
import { isSession, operation } from "../../http/operation.ts"
import { recordPersonAct } from "./audit-person.ts"
import { deleteOtherSessionsOf } from "./session.sql.ts"

/** Ends every session of the caller but the calling one. */
export const endOtherSessions = operation({
  id: "end_other_sessions",
  route: "POST /api/v1/sessions/end-others",
  summary: "End all your other sessions",
  tag: "Sessions",
  permission: isSession("each person ends the own sessions"),
  reply: z.object({ ended: z.int() }),
  statuses: [200],
  example: {},
  async handle({ actor, request, transaction }) {
    return transaction(async (tx) => {
      const ended = await deleteOtherSessionsOf(tx, actor.personId, actor.sessionId)
      if (ended > 0)
        await recordPersonAct(tx, "session", actor.personId, request, {
          action: "person.sessions-ended",
          before: { sessions: ended },
        })
      return { ended }
    })
  },
})
