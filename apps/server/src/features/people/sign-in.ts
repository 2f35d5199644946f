import { z } from "zod"
import { Answer, isPublic, operation, type RequestFacts } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import type { Parts } from "../../parts.ts"
import { auditPerson } from "./audit-person.ts"
import type { BegunSession } from "./login-library.ts"
import { limitLogin } from "./login-limit.ts"
import { EmailAddress, GivenPassword, Person } from "./people.schema.ts"
import { findPerson, findPersonByEmail, listMembershipsOf } from "./person.sql.ts"
import { deleteSessionBySecret } from "./session.sql.ts"
import { hashSessionSecret, readSessionSecret, sessionCookieName } from "./session-cookie.ts"
import { failAlike } from "./slow-refusal.ts"

/**
 * Begins a session of a person who knows the password and belongs to some organization. Every failure is the same
 * answer, at the same time.
 */
export const signIn = operation({
  id: "sign_in",
  route: "POST /api/auth/sign-in/email",
  summary: "Sign in with e-mail address and password; the response sets the session cookie",
  tag: "Sessions",
  permission: isPublic("who signs in holds no credential yet"),
  ownOriginOnly: true,
  rate: "login",
  body: z.strictObject({ email: z.string().min(1).max(254), password: GivenPassword }),
  reply: z.object({ user: Person }),
  statuses: [200],
  problems: ["sign-in-failed", "origin-not-allowed", "invalid-request"],
  example: { body: { email: "person@example.test", password: "gravel-otter-9-lamp" } },
  async handle({ parts, body, request, read }) {
    const address = EmailAddress.safeParse(body.email)
    const email = address.success ? address.data : null
    const forgetTries = await limitLogin(parts, email ?? "-", request.address)
    const session = await failAlike(() => beginSession(parts, email, body.password, request))
    const person = session && (await read((tx) => findPerson(tx, session.personId)))
    if (!person) throw problem("sign-in-failed", "The e-mail address or the password is wrong.")
    await forgetTries()
    return new Answer(200, { user: person }, { "set-cookie": session.cookie })
  },
})

async function beginSession(
  parts: Parts,
  email: string | null,
  password: string,
  request: RequestFacts,
): Promise<BegunSession | null> {
  const { database, people, config } = parts
  if (email === null) return null
  const session = await people.signIn({ email, password }, request)
  if (!session) {
    const person = await database.read("shared", (tx) => findPersonByEmail(tx, email))
    if (person) await auditPerson(database, "stranger", person.id, request, "person.sign-in-failed")
    return null
  }
  const { personId, cookie } = session
  const memberships = await database.read({ personId }, (tx) => listMembershipsOf(tx, personId))
  const isWelcome = memberships.length > 0
  // The session that the browser brought ends with the new one; the new one of somebody who may not come in ends at
  // once.
  const ending = readSessionSecret(
    isWelcome ? request.headers.cookie : cookie.split(";", 1)[0],
    sessionCookieName(config.publicUrl),
  )
  if (ending !== null)
    await database.transaction("shared", (tx) => deleteSessionBySecret(tx, hashSessionSecret(ending)))
  await auditPerson(
    database,
    isWelcome ? "session" : "stranger",
    personId,
    request,
    isWelcome ? "person.signed-in" : "person.sign-in-failed",
  )
  return isWelcome ? session : null
}
