import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { UserId } from "./user.schema.ts"
import { endSessionsOfMembers, listMemberIds } from "./user.sql.ts"

const usersMax = 1000

/**
 * Signs people out everywhere: one whose laptop was stolen, or everybody after a break-in. The session that asks stays,
 * and tokens do: they are revoked by themselves.
 */
export const endUserSessions = operation({
  id: "end_user_sessions",
  route: "POST /api/v1/users/end-sessions",
  summary: "End all sessions of users, with a result for each user",
  tag: "People",
  permission: "delete:user",
  body: z
    .strictObject({
      userIds: z.array(UserId).min(1).max(usersMax).optional(),
      everybody: z.literal(true).optional().describe("All users of the organization"),
    })
    .refine(({ userIds, everybody }) => (userIds === undefined) !== (everybody === undefined), {
      message: "give userIds or everybody",
    }),
  reply: z.object({
    results: z.array(
      z.object({
        id: UserId,
        result: z.enum(["ended", "not-signed-in", "not-found"]),
        ended: z.int().describe("Number of sessions that were ended"),
      }),
    ),
  }),
  statuses: [200],
  example: { body: { userIds: ["01890000-0000-7000-8000-00000000000a"] } },
  async handle({ actor, body, request, transaction }) {
    const { organizationId } = actor
    return transaction(async (tx) => {
      const members = await listMemberIds(tx, organizationId, body.userIds ?? null)
      const staying = actor.kind === "session" ? actor.sessionId : null
      const ended = await endSessionsOfMembers(tx, organizationId, [...members], staying)
      await recordAudits(
        tx,
        actor,
        request,
        [...ended].map(([id, count]) => ({
          action: "person.sessions-ended",
          objectKind: "person" as const,
          objectId: id,
          before: { sessions: count },
        })),
      )
      const asked = new Set(body.userIds?.map((id) => id.toLowerCase()) ?? members)
      return {
        results: [...asked].map((id) => {
          const count = ended.get(id) ?? 0
          if (count > 0) return { id, result: "ended" as const, ended: count }
          return { id, result: members.has(id) ? ("not-signed-in" as const) : ("not-found" as const), ended: 0 }
        }),
      }
    })
  },
})
