import { createHash } from "node:crypto"

/** Where a person sets a new password. The secret is in the fragment, which browsers send to nobody. */
export function resetLink(publicUrl: URL, secret: string): URL {
  const link = new URL("/reset-password", publicUrl)
  link.hash = new URLSearchParams({ token: secret }).toString()
  return link
}

/** What the login library keeps a link's secret under: nobody who reads the row can make the link of it. */
export const hashIdentifier = (identifier: string): string =>
  createHash("sha256").update(identifier).digest("base64url")

/** The same for the secret of a link to set a password, in the library's words. */
export const resetIdentifier = (secret: string): string => hashIdentifier(`reset-password:${secret}`)
