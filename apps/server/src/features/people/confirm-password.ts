import { z } from "zod"
import { isSession, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { Instant } from "../../http/time.schema.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { limitLogin } from "./login-limit.ts"
import { verifyPassword } from "./password.ts"
import { GivenPassword } from "./people.schema.ts"
import { findPasswordHash } from "./person.sql.ts"
import { confirmSession } from "./session.sql.ts"
import { confirmationMinutes } from "./session-life.domain.ts"

/** Opens the ten minutes in which the session may do elevated things. */
export const confirmPassword = operation({
  id: "confirm_password",
  route: "POST /api/v1/auth/confirm",
  summary: "Confirm your password; operations that require it are allowed for the next ten minutes",
  tag: "Sessions",
  permission: isSession("each person confirms the own password"),
  body: z.strictObject({ password: GivenPassword }),
  reply: z.object({ confirmedUntil: Instant }),
  statuses: [200],
  problems: ["wrong-password", "invalid-request"],
  example: { body: { password: "gravel-otter-9-lamp" } },
  async handle({ actor, parts, body, request, read, transaction }) {
    const forgetTries = await limitLogin(parts, `confirm:${actor.personId}`, request.address)
    const hashed = (await read((tx) => findPasswordHash(tx, actor.personId)))?.password ?? null
    const isRight = hashed !== null && (await verifyPassword(hashed, body.password))
    const audited = { objectKind: "person" as const, objectId: actor.personId }
    if (!isRight) {
      await transaction((tx) => recordAudit(tx, actor, request, { action: "person.confirmation-failed", ...audited }))
      throw problem("wrong-password", "The password is wrong.")
    }
    await forgetTries()
    const { confirmed_until } = await transaction(async (tx) => {
      await recordAudit(tx, actor, request, { action: "person.password-confirmed", ...audited })
      return confirmSession(tx, actor.sessionId, confirmationMinutes)
    })
    return { confirmedUntil: confirmed_until.toISOString() }
  },
})
