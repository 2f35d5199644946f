import http from "node:http"
import https from "node:https"
import type { Socket } from "node:net"
import { OutboundRefusal } from "./outbound-rules.ts"

/**
 * A connection to the server of `url` through a proxy (RFC 9110 §9.3.6, CONNECT), for plain http too: so the proxy sees
 * where to and nothing else. Its name and password, where its address has them, go to it alone. Throws
 * `OutboundRefusal` where the proxy does not answer or refuses.
 */
export function openTunnel(proxy: URL, url: URL, connectMs: number): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>()
  const authority = `${url.hostname}:${url.port || (url.protocol === "https:" ? 443 : 80)}`
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  const call = (proxy.protocol === "https:" ? https : http).request({
    host: proxy.hostname.replace(/^\[|\]$/g, ""),
    port: proxy.port || (proxy.protocol === "https:" ? 443 : 80),
    method: "CONNECT",
    path: authority,
    headers: {
      host: authority,
      ...(user === ":" ? {} : { "proxy-authorization": `Basic ${Buffer.from(user).toString("base64")}` }),
    },
    agent: false,
    signal: AbortSignal.timeout(connectMs),
  })
  const fail = (words: string, cause?: unknown) =>
    reject(new OutboundRefusal(`The proxy ${proxy.host} ${words}.`, { mayPass: true, cause }))
  call.once("connect", (response, socket) => {
    if (response.statusCode === 200) return resolve(socket)
    socket.destroy()
    fail(`answered ${response.statusCode} for ${authority}`)
  })
  call.once("response", (response) => {
    response.destroy()
    fail(`answered ${response.statusCode} for ${authority}`)
  })
  call.once("error", (error) => fail(`cannot be reached: ${error.message}`, error))
  call.end()
  return promise
}
