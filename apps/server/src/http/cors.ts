import type { FastifyRequest } from "fastify"

const exposed = [
  "content-disposition",
  "etag",
  "idempotency-replayed",
  "location",
  "ratelimit-limit",
  "ratelimit-remaining",
  "ratelimit-reset",
  "retry-after",
  "www-authenticate",
  "x-request-id",
].join(", ")

const asked = {
  "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
  "access-control-allow-headers": "accept, authorization, content-type, idempotency-key, if-match, x-request-id",
  "access-control-max-age": "600",
}

export interface CorsAnswer {
  readonly headers: Readonly<Record<string, string>>
  /** The browser asks before it calls: there is nothing to do but to say this. */
  readonly isPreflight: boolean
}

/**
 * What pages of other origins may do (Fetch §3.2): those that the operator lists call the API with a token. Never with
 * a cookie: `Access-Control-Allow-Credentials` is not sent, so that no browser hands over what a session was answered.
 * Null where nothing is to be said: no such origin, or an address that is not the API's.
 */
export function corsAnswer(origins: readonly string[], request: FastifyRequest): CorsAnswer | null {
  const { origin } = request.headers
  if (origins.length === 0 || !request.url.startsWith("/api/v1/")) return null
  // What is kept of an answer holds for one origin alone.
  const vary = { vary: "Origin" }
  if (origin === undefined || !origins.includes(origin)) return { headers: vary, isPreflight: false }
  const allowed = { ...vary, "access-control-allow-origin": origin }
  return request.method === "OPTIONS" && request.headers["access-control-request-method"] !== undefined
    ? { headers: { ...allowed, ...asked }, isPreflight: true }
    : { headers: { ...allowed, "access-control-expose-headers": exposed }, isPreflight: false }
}
