import { z } from "zod"
import { Answer, isPublic, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { assertGoodPassword, knownOf } from "./good-password.ts"
import { NewPassword } from "./people.schema.ts"
import { resetIdentifier } from "./reset-link.domain.ts"
import { findPersonOfReset } from "./session.sql.ts"

/** Sets a new password by the secret of a mailed link. The link works once; all sessions of the person end. */
export const resetPassword = operation({
  id: "reset_password",
  route: "POST /api/auth/reset-password",
  summary: "Set a new password with the link that was sent by e-mail",
  tag: "Sessions",
  permission: isPublic("the link's secret is the credential"),
  ownOriginOnly: true,
  rate: "login",
  body: z.strictObject({ token: z.string().min(1).max(128), newPassword: NewPassword }),
  reply: z.null(),
  statuses: [204],
  problems: ["reset-link-invalid", "password-too-weak", "origin-not-allowed", "invalid-request"],
  example: { body: { token: "0123456789abcdefghijklmn", newPassword: "gravel-otter-9-lamp" } },
  async handle({ parts, body, request, read }) {
    const refusal = problem("reset-link-invalid", "The link is wrong, was used, or has expired; ask for another.")
    const found = await read((tx) => findPersonOfReset(tx, resetIdentifier(body.token)))
    if (!found) throw refusal
    await assertGoodPassword(body.newPassword, await knownOf(parts.database, found.person_id))
    const isSet = await parts.people.resetPassword(body.token, body.newPassword, request)
    if (!isSet) throw refusal
    return new Answer(204, null)
  },
})
