import { randomBytes } from "node:crypto"

/** A fresh nonce for the style elements of one page. */
export const makeNonce = (): string => randomBytes(16).toString("base64")

/** The policy of pages (security.md §3); widening it needs a decision record. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ")

/** API answers show nothing at all. */
export const apiPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
export const downloadPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'"

/** On every answer. */
export function commonHeaders(isTls: boolean): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(isTls ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  }
}

/** `attachment` with an ASCII fallback and the RFC 6266 / RFC 8187 form of the name. */
export function contentDisposition(fileName: string): string {
  const name = fileName.replace(/[\p{Cc}\p{Bidi_Control}/\\]/gu, "_").slice(0, 255) || "download"
  const ascii = name.replace(/[^\u0020-\u007e]/g, "_").replace(/["%]/g, "_")
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
