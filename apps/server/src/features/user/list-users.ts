import { roles } from "@waybill/permissions/roles"
import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { listQuery, listReply, presentPage, readCursor, sortBy, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { Instant } from "../../http/time.schema.ts"
import { countUsers, listUserRows } from "./user.sql.ts"

const User = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.object({ id: z.string(), name: z.string() }),
  isDisabled: z.boolean(),
  joinedAt: Instant,
  email: z.string().optional().describe("E-mail address; only for callers who may manage users"),
  sessions: z.int().optional().describe("Number of current sessions; only for callers who may manage users"),
  lastSeenAt: Instant.nullable()
    .optional()
    .describe(
      "Last use of any of these sessions, with a precision of five minutes; only for callers who may manage users",
    ),
})

/** Who is in the organization. */
export const listUsers = operation({
  id: "list_users",
  route: "GET /api/v1/users",
  summary: "The organization's users, by name; e-mail addresses and sessions only for callers who may manage users",
  tag: "People",
  permission: "read:user",
  query: z.object({ ...listQuery, q: textQuery("Text in the name"), sort: sortBy(["name"]).default("name") }),
  reply: listReply(User),
  example: {},
  async handle({ actor, query, parts, read }) {
    const q = query.q ?? null
    const place = { parts, actor, operation: "list_users", filter: { q, sort: query.sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.string(), z.string()]))
    const managesPeople = actor.permissions.has("update:user")
    return read(async (tx) => {
      const rows = await listUserRows(tx, actor.organizationId, q, after, query.limit + 1, directionOf(query.sort))
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.name, last.id],
        present: (row) => ({
          id: row.id,
          name: row.name,
          role: { id: row.role, name: roles[row.role].name },
          isDisabled: row.disabled_at !== null,
          joinedAt: row.joined_at.toISOString(),
          ...(managesPeople
            ? { email: row.email, sessions: row.sessions, lastSeenAt: row.last_seen_at?.toISOString() ?? null }
            : {}),
        }),
        total: await countUsers(tx, actor.organizationId, q),
      })
    })
  },
})
