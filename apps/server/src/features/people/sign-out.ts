import { z } from "zod"
import { Answer, isSession, operation } from "../../http/operation.ts"
import { recordPersonAct } from "./audit-person.ts"
import { deleteSessionOf } from "./session.sql.ts"

/** Ends the calling session and takes its cookie back. */
export const signOut = operation({
  id: "sign_out",
  route: "POST /api/auth/sign-out",
  summary: "Sign out: end the current session",
  tag: "Sessions",
  permission: isSession("each person ends the own session"),
  reply: z.null(),
  statuses: [204],
  example: {},
  async handle({ actor, parts, request, transaction }) {
    await transaction(async (tx) => {
      await deleteSessionOf(tx, actor.personId, actor.sessionId)
      await recordPersonAct(tx, "session", actor.personId, request, { action: "person.signed-out" })
    })
    return new Answer(204, null, { "set-cookie": parts.people.closingCookie })
  },
})
