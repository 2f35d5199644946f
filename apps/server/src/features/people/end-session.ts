import { z } from "zod"
import { Answer, isSession, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordPersonAct } from "./audit-person.ts"
import { deleteSessionOf } from "./session.sql.ts"

/** Ends one of the caller's own sessions. */
export const endSession = operation({
  id: "end_session",
  route: "DELETE /api/v1/sessions/{sessionId}",
  summary: "End one of your sessions",
  tag: "Sessions",
  permission: isSession("each person ends the own sessions"),
  params: z.object({ sessionId: z.uuid() }),
  reply: z.null(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { sessionId: "0192f7a0-0000-7000-8000-000000000000" } },
  async handle({ actor, params, request, transaction }) {
    await transaction(async (tx) => {
      const ended = await deleteSessionOf(tx, actor.personId, params.sessionId)
      if (ended === 0) throw problem("not-found")
      await recordPersonAct(tx, "session", actor.personId, request, {
        action: "person.sessions-ended",
        before: { sessions: ended },
      })
    })
    return new Answer(204, null)
  },
})
