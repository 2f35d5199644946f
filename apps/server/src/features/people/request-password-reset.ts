import { z } from "zod"
import { isPublic, operation } from "../../http/operation.ts"
import { EmailAddress } from "./people.schema.ts"
import { answerAlike } from "./slow-refusal.ts"

const resetsMax = 5
const windowSeconds = 3600

/**
 * Mails a link to set a new password, if somebody has the address. The answer is the same for everybody, also beyond
 * the limit of mails to one address.
 */
export const requestPasswordReset = operation({
  id: "request_password_reset",
  route: "POST /api/auth/request-password-reset",
  summary: "Send a link to set a new password by e-mail",
  tag: "Sessions",
  permission: isPublic("who forgot the password holds no credential"),
  ownOriginOnly: true,
  rate: "login",
  body: z.strictObject({ email: EmailAddress }),
  reply: z.object({ status: z.literal("accepted") }),
  statuses: [202],
  problems: ["invalid-request", "origin-not-allowed"],
  example: { body: { email: "person@example.test" } },
  async handle({ parts, body, request }) {
    await answerAlike(async () => {
      const bucket = { key: `reset:${body.email}`, capacity: resetsMax, windowSeconds }
      const { isAllowed } = await parts.rateLimiter.take(bucket)
      if (isAllowed) await parts.people.requestReset(body.email, request)
    })
    return { status: "accepted" as const }
  },
})
