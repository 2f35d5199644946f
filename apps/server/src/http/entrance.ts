import type { FastifyReply, FastifyRequest } from "fastify"
import type { Parts } from "../parts.ts"
import { callerAddress } from "./caller-address.ts"
import type { ConnectionRoom } from "./connection-room.ts"
import { corsAnswer } from "./cors.ts"
import { isForwarded } from "./forwarded.ts"
import { problem } from "./problem.ts"
import { endStalledBody } from "./stalled-body.ts"

declare module "fastify" {
  interface FastifyRequest {
    /** The caller's: the peer's, or the one that a trusted proxy passed on. */
    address: string
    /**
     * What the log says of the call beside its route and answer: who made it, by which token, and why it was refused.
     * Null while neither is known.
     */
    told: { readonly person?: string; readonly token?: string; readonly problem?: string } | null
  }
}

/** The headers that every answer has, whatever becomes of the request. */
export type HeadersOf = (request: FastifyRequest) => Readonly<Record<string, string>>

const urlBytesMax = 8 * 1024
const headersMax = 100
/** For the HTTP library, which leaves away what is beyond without a word: one more is enough to be seen. */
export const headersRead = headersMax + 1

/**
 * What a request meets before anybody asks what it wants: a server that stops takes none, who calls is found out, an
 * address has an end.
 */
export function entrance(parts: Parts, headersOf: HeadersOf, room: ConnectionRoom) {
  let isProxyTold = false
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.headers(headersOf(request))
    if (parts.stopping.aborted)
      throw problem("unavailable", "The server is being stopped; nothing was changed. Try again.", {
        retryAfterSeconds: 5,
      })
    // RFC 9112 §3.2: whoever is in between may have taken another one for the host.
    if (request.raw.httpVersion !== "1.0" && request.raw.headersDistinct.host?.length !== 1)
      throw problem("invalid-request", "A request must have exactly one Host header.")
    if (request.raw.rawHeaders.length / 2 > headersMax)
      throw problem("headers-too-large", `A request may have ${headersMax} headers.`, { limit: headersMax })
    endStalledBody(request.raw)
    const address = callerAddress(request.ip)
    if (address === null)
      throw problem("invalid-request", "The proxy in front sends an X-Forwarded-For that is not an IP address.")
    request.address = address
    const peer = request.socket.remoteAddress
    // Only a trusted proxy's word makes another caller than the peer.
    if (peer !== undefined && request.ip !== peer) room.exempt(peer)
    if (!isProxyTold && isForwarded(request.headers) && request.ip === request.socket.remoteAddress) {
      isProxyTold = true
      parts.log.warn(
        { proxy: request.ip },
        "requests come through a proxy that TRUSTED_PROXIES does not name: all who come through it are one address to rate limits, to the limits of tokens and to the log",
      )
    }
    if (request.url.length > urlBytesMax)
      throw problem("invalid-request", "The address is longer than 8 KiB.", {
        limit: urlBytesMax,
        found: request.url.length,
      })
    const cors = corsAnswer(parts.config.corsOrigins, request)
    if (cors) reply.headers(cors.headers)
    if (cors?.isPreflight) reply.code(204).send()
  }
}
