import http from "node:http"
import https from "node:https"
import { isIP, type LookupFunction, type Socket } from "node:net"
import tls from "node:tls"
import {
  type CheckedTarget,
  checkTarget,
  OutboundRefusal,
  type OutboundRules,
  redirectAddress,
} from "./outbound-rules.ts"
import { openTunnel } from "./proxy-tunnel.ts"
import { giveUpWhenSlow } from "./slow-answer.ts"

export interface OutboundRequest {
  readonly url: string
  readonly rules: OutboundRules
  /** Sent to every host on the way: no credentials here. */
  readonly headers?: Readonly<Record<string, string>>
  /** Each is checked as the first address was. */
  readonly redirectsMax: number
  /**
   * Milliseconds without a byte, without the whole of the headers, or with less than a slow line carries, after which
   * the connection is given up.
   */
  readonly idleMs: number
  readonly signal?: AbortSignal
}

export interface OutboundAnswer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  /** After redirects. */
  readonly url: string
  /** Not read yet; whoever reads counts the bytes. */
  readonly stream: http.IncomingMessage
}

const connectMs = 5_000
const headerBytesMax = 16 * 1024

/**
 * Opens one GET to the outside, the only way to do so. The connection goes to an address that was checked, under the
 * name for TLS; nothing is decompressed. Throws `OutboundRefusal` for what is not called, and the network's error for
 * what does not answer.
 */
export async function openOutbound(request: OutboundRequest): Promise<OutboundAnswer> {
  let address = request.url
  for (let redirects = 0; ; redirects += 1) {
    const target = await checkTarget(address, request.rules)
    const tunnel = target.proxy && (await openTunnel(target.proxy, target.url, connectMs))
    const response = await connect(target, request, tunnel)
    const status = response.statusCode ?? 0
    const location = response.headers.location
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined)
      return { status, headers: response.headers, url: target.url.href, stream: response }
    response.destroy()
    if (redirects >= request.redirectsMax)
      throw new OutboundRefusal(`${target.url.host} redirects more than ${request.redirectsMax} times.`)
    address = redirectAddress(target.url, location)
  }
}

function connect(
  target: CheckedTarget,
  request: OutboundRequest,
  tunnel: Socket | null,
): Promise<http.IncomingMessage> {
  const { url } = target
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>()
  const options: https.RequestOptions = {
    method: "GET",
    headers: { host: url.host, "user-agent": "waybill", "accept-encoding": "identity", ...request.headers },
    // A kept connection would outlive the check of its address: no agent that keeps any, and none at all for a
    // connection that is there.
    ...(tunnel
      ? { createConnection: () => through(tunnel, url) }
      : { agent: false, lookup: onlyThese(target.addresses) }),
    maxHeaderSize: headerBytesMax,
    ...(request.signal ? { signal: request.signal } : {}),
  }
  const call = url.protocol === "https:" ? https.request(url, options) : http.request(url, options)
  const giveUp = (words: string, ms: number) =>
    setTimeout(() => call.destroy(new OutboundRefusal(`${url.host} ${words}.`, { mayPass: true })), ms)
  let waiting = giveUp(`does not answer within ${connectMs / 1000} s`, connectMs)
  const connected = () => {
    clearTimeout(waiting)
    // Bytes of headers that come one by one are no silence.
    waiting = giveUp("does not come to the end of its headers", request.idleMs)
  }
  call.once("socket", (socket) => {
    if (url.protocol === "https:") socket.once("secureConnect", connected)
    else if (socket.connecting) socket.once("connect", connected)
    else connected()
    socket.once("close", () => clearTimeout(waiting))
  })
  call.setTimeout(request.idleMs, () =>
    call.destroy(
      new OutboundRefusal(`${url.host} sent nothing for ${Math.round(request.idleMs / 1000)} s.`, { mayPass: true }),
    ),
  )
  call.once("response", (response) => {
    clearTimeout(waiting)
    giveUpWhenSlow(response, url.host, request.idleMs)
    resolve(response)
  })
  call.once("error", (error) => {
    clearTimeout(waiting)
    reject(error)
  })
  call.end()
  return promise
}

/** The connection through a proxy, as the request needs it: TLS is spoken with the server, under its own name. */
function through(tunnel: Socket, { protocol, hostname }: URL): Socket {
  if (protocol === "http:") return tunnel
  const host = hostname.replace(/^\[|\]$/g, "")
  return tls.connect({ socket: tunnel, host, ...(isIP(host) === 0 ? { servername: host } : {}) })
}

/** Answers every look-up with the addresses that were checked. */
function onlyThese(addresses: CheckedTarget["addresses"]): LookupFunction {
  return (_host, options, done) => {
    const family = options.family === 4 || options.family === 6 ? options.family : 0
    const usable = addresses.filter((each) => family === 0 || each.family === family)
    const first = usable[0]
    if (!first) done(new Error("the name has no address of this family"), "", 0)
    else if (options.all) done(null, [...usable])
    else done(null, first.address, first.family)
  }
}
