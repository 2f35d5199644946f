import { z } from "zod"
import { listReply, pageOfWhole } from "../../http/list.ts"
import { isSession, operation } from "../../http/operation.ts"
import { presentSession, Session, sessionListQuery, shownSessions } from "./session.schema.ts"
import { listSessionRows } from "./session.sql.ts"

/** The caller's own sessions, so that a strange one is seen. */
export const listSessions = operation({
  id: "list_sessions",
  route: "GET /api/v1/sessions",
  summary: "Your own sessions, most recently used first",
  tag: "Sessions",
  permission: isSession("each person sees the own sessions"),
  query: z.object(sessionListQuery),
  reply: listReply(Session),
  example: {},
  async handle({ actor, query, parts, read }) {
    const rows = shownSessions(await read((tx) => listSessionRows(tx, actor.personId)), query)
    return pageOfWhole(rows, query, {
      place: {
        parts,
        actor,
        operation: "list_sessions",
        filter: { personId: actor.personId, q: query.q, sort: query.sort },
      },
      id: ({ id }) => id,
      present: (row) => presentSession(row, actor.sessionId),
    })
  },
})
