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
  email: z.string().optional().describe("Only for whoever may manage people: a pipeline's token is no address list"),
  sessions: z.int().optional().describe("How often the person is signed in now; as `email`"),
  lastSeenAt: Instant.nullable()
    .optional()
    .describe("When one of these sessions was last used, to five minutes; as `email`"),
})

/** Who is in the organization. */
export const listUsers = operation({
  id: "list_users",
  route: "GET /api/v1/users",
  summary: "The organization's people, by name; e-mail addresses and sessions only for whoever manages people",
  tag: "People",
  permission: "read:user",
  query: z.object({ ...listQuery, q: textQuery("The name has it"), sort: sortBy(["name"]).default("name") }),
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
