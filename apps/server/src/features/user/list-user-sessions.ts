import { z } from "zod"
import { listReply, pageOfWhole } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { presentSession, Session, sessionListQuery, shownSessions } from "../people/session.schema.ts"
import { listSessionRows } from "../people/session.sql.ts"
import { UserId } from "./user.schema.ts"
import { findMember } from "./user.sql.ts"

/** Where somebody of the organization is signed in, for whoever manages its people. */
export const listUserSessions = operation({
  id: "list_user_sessions",
  route: "GET /api/v1/users/{userId}/sessions",
  summary: "Sessions of a user, most recently used first",
  tag: "People",
  permission: "update:user",
  params: z.object({ userId: UserId }),
  query: z.object(sessionListQuery),
  reply: listReply(Session),
  problems: ["not-found"],
  example: { params: { userId: "01890000-0000-7000-8000-00000000000a" } },
  async handle({ actor, params, query, parts, read }) {
    const { organizationId } = actor
    const rows = await read(async (tx) =>
      (await findMember(tx, organizationId, params.userId)) ? listSessionRows(tx, params.userId) : null,
    )
    if (!rows) throw problem("not-found")
    return pageOfWhole(shownSessions(rows, query), query, {
      place: {
        parts,
        actor,
        operation: "list_user_sessions",
        filter: { userId: params.userId, q: query.q, sort: query.sort },
      },
      id: ({ id }) => id,
      present: (row) => presentSession(row, actor.kind === "session" ? actor.sessionId : null),
    })
  },
})
