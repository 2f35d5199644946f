import type { Config } from "../../config/config.ts"
import type { Database } from "../../db/database.ts"
import { parseAddress } from "../../mail/address.ts"
import { createFirstAdministrator } from "./first-administrator.ts"
import { mostUsedPasswords } from "./most-used-passwords.ts"
import { judgePassword } from "./password.domain.ts"
import { isSetUp } from "./setup.sql.ts"
import { ensureSetupLink } from "./setup-link.ts"

/** How people get in after this start. */
export type FirstAccess =
  | { readonly kind: "set-up-before" }
  | { readonly kind: "administrator-made"; readonly email: string; readonly weakness: string | null }
  | { readonly kind: "link"; readonly link: URL }

// The operator of the machine answers for this password; a weak one is said loudly, a trivial one refused.
const unattendedLengthMin = 8

/**
 * Called at every start. Where there is no organization yet: makes the one that the configuration names with its
 * administrator, or a set-up link. What the configuration says later changes nothing any more: a password changed by
 * its owner is not set back.
 */
export async function openFirstAccess(
  database: Database,
  config: Pick<Config, "firstAdministrator" | "publicUrl">,
): Promise<FirstAccess> {
  if (await database.transaction("shared", isSetUp)) return { kind: "set-up-before" }
  const named = config.firstAdministrator
  if (!named) {
    const link = await ensureSetupLink(database, config)
    return link ? { kind: "link", link } : { kind: "set-up-before" }
  }
  const email = parseAddress(named.email)
  if (email === null) throw new Error("WAYBILL_ADMIN_EMAIL is not an e-mail address that Waybill can write to.")
  if (named.password.length < unattendedLengthMin)
    throw new Error(`WAYBILL_ADMIN_PASSWORD must have at least ${unattendedLengthMin} characters.`)
  const judgement = judgePassword(named.password, [named.organization, email], await mostUsedPasswords())
  const { organization, password } = named
  const made = await createFirstAdministrator(database, { organization, password, email, name: "Administrator" }, null)
  if (!made) return { kind: "set-up-before" }
  return { kind: "administrator-made", email, weakness: judgement.ok ? null : judgement.reason }
}
