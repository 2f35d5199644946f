import type { Logger } from "pino"
import type { Config } from "../../config/config.ts"
import type { Secrets } from "../../config/secrets.ts"
import type { Database, Tx } from "../../db/database.ts"
import type { LiveSession } from "../../http/authenticate.ts"
import { postMail } from "../mail/mail.sql.ts"
import { recordPersonAct } from "./audit-person.ts"
import { type LoginLibrary, openLoginLibrary } from "./login-library.ts"
import { passwordResetLetter } from "./password-reset.letter.ts"
import { listAllOrganizationsOf } from "./person.sql.ts"
import { deleteVerificationsOf, extendSession, findLiveSession } from "./session.sql.ts"
import { hashSessionSecret, readSessionSecret, sessionCookieName } from "./session-cookie.ts"
import { resetMinutes } from "./session-life.domain.ts"

/** What the rest of the server needs of sign-in. */
export interface People extends LoginLibrary {
  /** The live session of a Cookie header, or null. Read from the database each time; a call keeps its session alive. */
  findSession(cookieHeader: string | undefined): Promise<LiveSession | null>
  /** The Set-Cookie line that takes the session's cookie back. */
  readonly closingCookie: string
}

export interface PeopleParts {
  readonly config: Config
  readonly secrets: Secrets
  readonly database: Database
  readonly log: Logger
}

/** Opens sign-in on the database. */
export function openPeople(parts: PeopleParts): People {
  const { config, database } = parts
  const cookieName = sessionCookieName(config.publicUrl)
  const library = openLoginLibrary({
    ...parts,
    async onResetRequested(person, secret, facts) {
      const letter = passwordResetLetter({
        name: person.name,
        publicUrl: config.publicUrl,
        secret,
        minutes: resetMinutes,
      })
      await database.transaction({ personId: person.id }, async (tx) => {
        await postReset(tx, config.smtpUrl !== null, person, letter)
        await recordPersonAct(tx, "stranger", person.id, facts, { action: "person.password-reset-requested" })
      })
    },
    async onPasswordReset(personId, facts) {
      await database.transaction({ personId }, async (tx) => {
        await deleteVerificationsOf(tx, personId)
        await recordPersonAct(tx, "stranger", personId, facts, { action: "person.password-reset" })
      })
    },
  })
  return {
    ...library,
    closingCookie: `${cookieName}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${config.publicUrl.protocol === "https:" ? "; Secure" : ""}`,
    async findSession(cookieHeader) {
      const secret = readSessionSecret(cookieHeader, cookieName)
      if (secret === null) return null
      const row = await database.read("shared", (tx) => findLiveSession(tx, hashSessionSecret(secret)))
      if (!row) return null
      if (row.is_extension_due) await database.transaction("shared", (tx) => extendSession(tx, row.id))
      return { sessionId: row.id, personId: row.person_id, confirmedUntil: row.confirmed_until }
    },
  }
}

/**
 * Whoever reads this mail can act as the person, everywhere. So it is put where an administrator may look it up only if
 * the person belongs to that administrator's organization and to no other; otherwise only the operator of the
 * installation sees it.
 */
async function postReset(
  tx: Tx,
  isSmtpSet: boolean,
  person: { id: string; email: string },
  letter: ReturnType<typeof passwordResetLetter>,
): Promise<void> {
  const [only, ...others] = await listAllOrganizationsOf(tx, person.id)
  await postMail(tx, isSmtpSet, {
    organizationId: others.length > 0 ? null : (only?.organization_id ?? null),
    opensPersonId: person.id,
    recipient: person.email,
    letter,
  })
}
