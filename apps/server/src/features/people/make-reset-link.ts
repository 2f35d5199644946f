import { randomBytes } from "node:crypto"
import type { Logger } from "pino"
import type { Database } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import { auditPerson } from "./audit-person.ts"
import { openLoginLibrary } from "./login-library.ts"
import { resetLink } from "./reset-link.domain.ts"

/** The operator's command comes by no request. */
const noRequest: RequestFacts = { id: "", address: "", userAgent: null, headers: {} }

/**
 * A one-time link with which the person behind an address (lower case) sets a new password; null where nobody has the
 * address. For the operator of the installation: where no mail goes out and the only administrator forgot the password,
 * nobody else can help. It works for `resetMinutes`, and the audit tells of it.
 */
export async function makeResetLink(
  { database, log, publicUrl }: { readonly database: Database; readonly log: Logger; readonly publicUrl: URL },
  email: string,
): Promise<URL | null> {
  let link: URL | null = null
  const library = openLoginLibrary({
    config: { publicUrl },
    // It signs cookies, of which none is set here.
    secrets: { sessionKey: randomBytes(32) },
    database,
    log,
    async onResetRequested(person, secret) {
      await auditPerson(database, "system", person.id, null, "person.password-reset-requested")
      link = resetLink(publicUrl, secret)
    },
    async onPasswordReset() {
      throw new Error("the operator's command sets no password")
    },
  })
  await library.requestReset(email, noRequest)
  return link
}
