import type { Config } from "../../config/config.ts"
import type { Database } from "../../db/database.ts"
import { hashSecret, makeSecret } from "../../http/credential.ts"
import { isSetUp, replaceSetupLink, waitForSetUp } from "./setup.sql.ts"

/** Hours that a set-up link works; a restart makes a new one. */
const setupLinkHours = 24

/**
 * A fresh one-time link with which the first administrator names the organization and sets a password; null where there
 * is an organization. The link of an earlier start works no more. The secret is in the fragment, which browsers send to
 * nobody; only its hash is kept.
 */
export async function ensureSetupLink(database: Database, config: Pick<Config, "publicUrl">): Promise<URL | null> {
  const secret = makeSecret("wbs_")
  const isOpen = await database.transaction("shared", async (tx) => {
    await waitForSetUp(tx)
    if (await isSetUp(tx)) return false
    await replaceSetupLink(tx, hashSecret(secret), setupLinkHours)
    return true
  })
  if (!isOpen) return null
  const link = new URL("/setup", config.publicUrl)
  link.hash = new URLSearchParams({ token: secret }).toString()
  return link
}
