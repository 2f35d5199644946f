import { z } from "zod"
import { Answer, isSession, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { auditPerson } from "./audit-person.ts"
import { assertGoodPassword, knownOf } from "./good-password.ts"
import { limitLogin } from "./login-limit.ts"
import { GivenPassword, NewPassword } from "./people.schema.ts"

/** Changes the own password. All sessions end, and the caller gets a new one. */
export const changePassword = operation({
  id: "change_password",
  route: "POST /api/auth/change-password",
  summary: "Change your password; all your other sessions end",
  tag: "Sessions",
  permission: isSession("each person changes the own password"),
  body: z.strictObject({ currentPassword: GivenPassword, newPassword: NewPassword }),
  reply: z.null(),
  statuses: [204],
  problems: ["wrong-password", "password-too-weak", "invalid-request"],
  example: { body: { currentPassword: "gravel-otter-9-lamp", newPassword: "harbour crane 41 blue" } },
  async handle({ actor, parts, body, request }) {
    await assertGoodPassword(body.newPassword, await knownOf(parts.database, actor.personId))
    const forgetTries = await limitLogin(parts, `confirm:${actor.personId}`, request.address)
    const begun = await parts.people.changePassword(body, request)
    if (!begun) throw problem("wrong-password", "The current password is wrong.")
    await forgetTries()
    await auditPerson(parts.database, "session", actor.personId, request, "person.password-changed")
    return new Answer(204, null, { "set-cookie": begun.cookie })
  },
})
