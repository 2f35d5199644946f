import { z } from "zod"
import { hashSecret, isWellFormedSecret } from "../../http/credential.ts"
import { Answer, isPublic, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { createFirstAdministrator } from "./first-administrator.ts"
import { assertGoodPassword } from "./good-password.ts"
import { EmailAddress, Name, NewPassword, Organization, Person } from "./people.schema.ts"
import { consumeSetupLink } from "./setup.sql.ts"

/**
 * Makes the first organization and its administrator, who is signed in at once. The link's secret works once; of two at
 * once, one wins.
 */
export const setUp = operation({
  id: "set_up",
  route: "POST /api/v1/setup",
  summary: "Create the first organization and its administrator, with the link that the first start printed",
  tag: "Set-up",
  permission: isPublic("the one-time set-up link is the credential"),
  ownOriginOnly: true,
  rate: "login",
  body: z.strictObject({
    token: z.string().max(128),
    organization: Name,
    name: Name,
    email: EmailAddress,
    password: NewPassword,
  }),
  reply: z.object({ organization: Organization, user: Person }),
  problems: ["setup-link-invalid", "password-too-weak", "origin-not-allowed", "invalid-request"],
  example: {
    body: {
      token: "wbs_0000000000000000000000000000000000000000000000000",
      organization: "Example Harbour",
      name: "Example Person",
      email: "person@example.test",
      password: "gravel-otter-9-lamp",
    },
  },
  async handle({ parts, body, request }) {
    const { token, organization, name, email, password } = body
    const refusal = problem("setup-link-invalid", "Use the link that the most recent start of the server printed.")
    if (!isWellFormedSecret(token, "wbs_")) throw refusal
    await assertGoodPassword(password, [organization, name, email])
    const done = await createFirstAdministrator(
      parts.database,
      { organization, name, email, password },
      request,
      async (tx) => (await consumeSetupLink(tx, hashSecret(token))) === 1,
    )
    if (!done) throw refusal
    const session = await parts.people.signIn({ email, password }, request)
    return new Answer(
      201,
      { organization: { id: done.organizationId, name: organization }, user: { id: done.personId, name, email } },
      session ? { "set-cookie": session.cookie } : {},
    )
  },
})
