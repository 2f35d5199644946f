import http from "node:http"
import net, { type AddressInfo } from "node:net"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { openPublisher, type Publisher } from "../testing/publisher.ts"
import { openOutbound } from "./open-outbound.ts"
import { outboundRulesOf } from "./outbound-rules.ts"

// A name that only the proxy knows, as in a network without names of the outside.
const host = "feeds.example.invalid"

let publisher: Publisher
let proxy: http.Server
let asked: { readonly authority: string | undefined; readonly authorization: string | undefined }[]
/** Where the proxy leads, or what it answers. */
let lead: { readonly port: number } | { readonly status: string }
let proxyUrl: string
let publisherPort: number
beforeAll(async () => {
  publisher = await openPublisher((request, response) => response.end(`${request.headers.host}${request.url}`))
  publisherPort = Number(new URL(publisher.origin).port)
  proxy = http.createServer((_, response) => response.writeHead(400).end())
  proxy.on("connect", (request: http.IncomingMessage, socket: net.Socket) => {
    asked.push({ authority: request.url, authorization: request.headers["proxy-authorization"] })
    if ("status" in lead) return socket.end(`HTTP/1.1 ${lead.status}\r\n\r\n`)
    const onward = net.connect(lead.port, "127.0.0.1", () => socket.write("HTTP/1.1 200 Connected\r\n\r\n"))
    onward.pipe(socket).pipe(onward)
    for (const each of [onward, socket]) each.on("error", () => onward.destroy())
  })
  proxyUrl = await listening(proxy).then((port) => `http://us%2Fer:se%3Acret@127.0.0.1:${port}`)
})
afterAll(async () => {
  proxy.closeAllConnections()
  proxy.close()
  await publisher.close()
})
beforeEach(() => {
  asked = []
})

async function listening(server: net.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port }: AddressInfo = Object(server.address())
  return port
}

const rules = (more: Readonly<Record<string, string>> = {}) =>
  outboundRulesOf({ WAYBILL_OUTBOUND_PROXY: proxyUrl, WAYBILL_ALLOW_HTTP: "1", ...more })
const open = (url: string, given = rules()) => openOutbound({ url, rules: given, redirectsMax: 0, idleMs: 5_000 })

it("goes out through the proxy, to names that only it knows, and says who it is to it alone", async () => {
  lead = { port: publisherPort }
  const { status, stream } = await open(`http://${host}/kev.json`)
  expect(status).toBe(200)
  expect(Buffer.concat(await stream.toArray()).toString()).toBe(`${host}/kev.json`)
  expect(asked).toEqual([
    { authority: `${host}:80`, authorization: `Basic ${Buffer.from("us/er:se:cret").toString("base64")}` },
  ])
})

it("speaks TLS with the server behind the proxy, under the server's name", async () => {
  const hello = Promise.withResolvers<Buffer>()
  const server = net.createServer((socket) =>
    socket.once("data", (bytes: Buffer) => {
      hello.resolve(bytes)
      socket.destroy()
    }),
  )
  lead = { port: await listening(server) }
  await expect(open(`https://${host}/`)).rejects.toThrow(/socket|disconnected/)
  const bytes = await hello.promise
  server.close()
  // A handshake's record (RFC 8446 §5.1) with the name in it (RFC 6066 §3).
  expect([bytes[0], bytes[1]]).toEqual([0x16, 0x03])
  expect(bytes.includes(host)).toBe(true)
  expect(asked[0]?.authority).toBe(`${host}:443`)
})

it("calls what is in the own network directly, and nothing there that is not allowed", async () => {
  const { stream } = await open(
    publisher.origin,
    rules({ WAYBILL_ALLOW_PRIVATE_ADDRESSES: "1", WAYBILL_OUTBOUND_PORTS: String(publisherPort) }),
  )
  stream.destroy()
  await expect(open("http://127.0.0.1/")).rejects.toThrow("public internet")
  await expect(open("http://localhost/")).rejects.toThrow("public internet")
  expect(asked).toEqual([])
})

it("tells what the proxy answered", async () => {
  lead = { status: "407 Proxy Authentication Required" }
  await expect(open(`http://${host}/`)).rejects.toThrow(
    /The proxy 127\S+ answered 407 for feeds\.example\.invalid:80\.$/,
  )
  const nobody = rules({ WAYBILL_OUTBOUND_PROXY: "http://127.0.0.1:9" })
  await expect(open(`http://${host}/`, nobody)).rejects.toThrow("The proxy 127.0.0.1:9 cannot be reached")
  for (const wrong of ["proxy:3128", "http://me:50%@proxy.example:3128"])
    expect(() => outboundRulesOf({ WAYBILL_OUTBOUND_PROXY: wrong })).toThrow("http://proxy.example:3128")
})
