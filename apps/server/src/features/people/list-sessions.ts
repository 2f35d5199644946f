import { z } from "zod"
import { listReply } from "../../http/list.ts"
import { isSession, operation } from "../../http/operation.ts"
import { listSessionRows } from "./session.sql.ts"

/** The caller's own sessions, so that a strange one is seen. */
export const listSessions = operation({
  id: "list_sessions",
  route: "GET /api/v1/sessions",
  summary: "Your own sessions, the last used first",
  tag: "Sessions",
  permission: isSession("each person sees the own sessions"),
  reply: listReply(
    z.object({
      id: z.string(),
      isCurrent: z.boolean(),
      address: z.string().nullable(),
      userAgent: z.string().nullable(),
      createdAt: z.string(),
      lastSeenAt: z.string(),
      expiresAt: z.string(),
    }),
  ),
  example: {},
  async handle({ actor, read }) {
    const rows = await read((tx) => listSessionRows(tx, actor.personId))
    const items = rows.map((row) => ({
      id: row.id,
      isCurrent: row.id === actor.sessionId,
      address: row.address,
      userAgent: row.user_agent,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
    }))
    return { items, nextCursor: null, total: items.length, totalIsExact: true }
  },
})
