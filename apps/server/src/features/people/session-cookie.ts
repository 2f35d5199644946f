import { createHash, randomBytes } from "node:crypto"

/**
 * Name of the session's cookie: with the `__Host-` prefix under TLS, where browsers then refuse it from any other host
 * or path (RFC 6265bis §4.1.3.2).
 */
export const sessionCookieName = (publicUrl: URL): string =>
  publicUrl.protocol === "https:" ? "__Host-waybill_session" : "waybill_session"

/** A new session secret: 256 random bits. */
export const makeSessionSecret = (): string => randomBytes(32).toString("base64url")

/** What is stored of a session secret: SHA-256, hex. */
export const hashSessionSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex")

/**
 * The session secret in a Cookie header, or null where there is none of our form. The login library signs its cookies
 * (`secret.signature`); the signature says nothing that 256 random bits do not, so only the secret is looked at. Two
 * cookies of the name are refused: one of them was planted.
 */
export function readSessionSecret(cookieHeader: string | undefined, name: string): string | null {
  if (cookieHeader === undefined || cookieHeader.length > 16_384) return null
  const values = cookieHeader
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1))
  const [value] = values
  if (value === undefined || values.length !== 1) return null
  return /^([\w-]{43})(\.[\w%+/=-]{1,100})?$/.exec(value)?.[1] ?? null
}
