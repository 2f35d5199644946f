import { z } from "zod"
import { listReply, pageOfWhole, shortListQuery } from "../../http/list.ts"
import { isSession, operation } from "../../http/operation.ts"
import { presentSession, Session } from "./session.schema.ts"
import { listSessionRows } from "./session.sql.ts"

/** The caller's own sessions, so that a strange one is seen. */
export const listSessions = operation({
  id: "list_sessions",
  route: "GET /api/v1/sessions",
  summary: "Your own sessions, most recently used first",
  tag: "Sessions",
  permission: isSession("each person sees the own sessions"),
  query: z.object(shortListQuery),
  reply: listReply(Session),
  example: {},
  async handle({ actor, query, parts, read }) {
    const rows = await read((tx) => listSessionRows(tx, actor.personId))
    return pageOfWhole(rows, query, {
      place: { parts, actor, operation: "list_sessions", filter: { personId: actor.personId } },
      id: ({ id }) => id,
      present: (row) => presentSession(row, actor.sessionId),
    })
  },
})
