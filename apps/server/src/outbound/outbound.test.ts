import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import type http from "node:http"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { openPublisher, type Publisher } from "../testing/publisher.ts"
import { downloadIfChanged } from "./download.ts"
import { openOutbound } from "./open-outbound.ts"
import { checkTarget, OutboundRefusal, type OutboundRules, outboundRulesOf, redirectAddress } from "./outbound-rules.ts"

const strict: OutboundRules = { allowHttp: false, allowPrivateAddresses: false, ports: [] }

let publisher: Publisher
let origin: string
let rules: OutboundRules
let requests: { readonly url: string; readonly range: string | undefined }[]
let answer: (request: http.IncomingMessage, response: http.ServerResponse) => void
let folder: string

beforeAll(async () => {
  publisher = await openPublisher((request, response) => {
    requests.push({ url: request.url ?? "", range: request.headers.range })
    answer(request, response)
  })
  origin = publisher.origin
  rules = publisher.rules
})
afterAll(() => publisher.close())
beforeEach(async () => {
  requests = []
  folder = await mkdtemp(path.join(tmpdir(), "waybill-download-"))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe("what is not called", () => {
  it.each([
    ["http://example.com/", "Only https"],
    ["ftp://example.com/", "Only https"],
    ["file:///etc/passwd", "Only https"],
    ["https://user:secret@example.com/", "credentials"],
    ["https://example.com:22/", "Port 22"],
    ["https://example.com:0/", "Port 0"],
    ["https://127.0.0.1/", "public internet"],
    ["https://0x7f.1/", "public internet"],
    ["https://2130706433/", "public internet"],
    ["https://[::1]/", "public internet"],
    ["https://[::ffff:127.0.0.1]/", "public internet"],
    ["https://localhost/", "public internet"],
    ["https://169.254.169.254/latest/meta-data/", "public internet"],
    ["https://no-such-name.invalid/", "cannot be resolved"],
    ["nonsense", "not a URL"],
    [`https://example.com/${"a".repeat(2100)}`, "longer than"],
  ])("%s is refused", async (url, reason) => {
    const refused = await checkTarget(url, strict).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(OutboundRefusal)
    expect(String(refused)).toContain(reason)
  })

  it("the operator's settings open http, private addresses and ports, and nothing else does", () => {
    expect(outboundRulesOf({})).toEqual(strict)
    expect(
      outboundRulesOf({
        WAYBILL_ALLOW_HTTP: "true",
        WAYBILL_ALLOW_PRIVATE_ADDRESSES: "1",
        WAYBILL_OUTBOUND_PORTS: "8080, x, 99999",
      }),
    ).toEqual({ allowHttp: true, allowPrivateAddresses: true, ports: [8080] })
  })
})

describe("redirects", () => {
  it("are followed as often as allowed, and each is checked", async () => {
    answer = (request, response) => {
      const left = Number(request.url?.slice(1))
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end()
      else response.end("here")
    }
    const opened = await openOutbound({ url: `${origin}/3`, rules, redirectsMax: 3, idleMs: 5_000 })
    expect(opened.url).toBe(`${origin}/0`)
    opened.stream.destroy()
    await expect(openOutbound({ url: `${origin}/4`, rules, redirectsMax: 3, idleMs: 5_000 })).rejects.toThrow(
      "redirects more than 3 times",
    )
  })

  it("to a refused address are not followed", async () => {
    answer = (_request, response) => response.writeHead(302, { location: "https://user:x@example.com/" }).end()
    await expect(openOutbound({ url: origin, rules, redirectsMax: 3, idleMs: 5_000 })).rejects.toThrow("credentials")
    answer = (_request, response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end()
    await expect(openOutbound({ url: origin, rules, redirectsMax: 3, idleMs: 5_000 })).rejects.toThrow("Port 1 ")
  })

  it("stay with https, also where http is allowed", () => {
    const from = new URL("https://example.com/a/b")
    expect(redirectAddress(from, "../c")).toBe("https://example.com/c")
    expect(redirectAddress(from, "//example.org/")).toBe("https://example.org/")
    expect(() => redirectAddress(from, "http://example.com/")).toThrow("from https to http")
    expect(() => redirectAddress(from, "http://[")).toThrow("not a URL")
  })
})

describe("downloads", () => {
  const body = Buffer.from("0123456789".repeat(20_000))

  it("take up a broken connection where it broke", async () => {
    answer = (request, response) => {
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0)
      if (from > 0) {
        expect(request.headers["if-range"]).toBe('"v1"')
        response.writeHead(206, {
          etag: '"v1"',
          "content-range": `bytes ${from}-${body.length - 1}/${body.length}`,
          "content-length": body.length - from,
        })
        response.end(body.subarray(from))
        return
      }
      response.writeHead(200, { etag: '"v1"', "content-length": body.length })
      response.write(body.subarray(0, 100_000), () => setTimeout(() => response.destroy(), 50))
    }
    const got = await downloadIfChanged({ url: `${origin}/file`, rules, folder, bytesMax: 1e9, retryMs: 10 }, null)
    expect(await readFile(got?.path ?? "")).toEqual(body)
    expect(requests.length).toBe(2)
    expect(Number(/\d+/.exec(requests[1]?.range ?? "")?.[0])).toBeGreaterThan(0)
    expect(await readdir(folder)).toHaveLength(1)
  })

  it("begin anew where the file changed meanwhile", async () => {
    let isFirst = true
    answer = (_request, response) => {
      response.writeHead(200, { etag: isFirst ? '"old"' : '"new"', "content-length": body.length })
      if (isFirst) response.write(Buffer.alloc(50_000), () => setTimeout(() => response.destroy(), 50))
      else response.end(body)
      isFirst = false
    }
    const got = await downloadIfChanged({ url: `${origin}/file`, rules, folder, bytesMax: 1e9, retryMs: 10 }, null)
    expect(await readFile(got?.path ?? "")).toEqual(body)
  })

  it("stop at the limit, counting what is read and not what a header says", async () => {
    answer = (_request, response) => {
      for (let i = 0; i < 20; i += 1) response.write(body)
      response.end()
    }
    await expect(
      downloadIfChanged({ url: origin, rules, folder, bytesMax: 1_000_000, retryMs: 10 }, null),
    ).rejects.toThrow("larger than 1000000 bytes")
    answer = (_request, response) => response.writeHead(200, { "content-length": 2_000_000 }).end()
    await expect(
      downloadIfChanged({ url: origin, rules, folder, bytesMax: 1_000_000, retryMs: 10 }, null),
    ).rejects.toThrow("larger")
  })

  it("are given up where bytes come one by one, in the headers or in the body", async () => {
    const drips: NodeJS.Timeout[] = []
    answer = (_request, response) => {
      response.writeHead(200)
      drips.push(setInterval(() => response.write("x"), 50))
    }
    const slow = await openOutbound({ url: origin, rules, redirectsMax: 0, idleMs: 400 })
    await expect(slow.stream.toArray()).rejects.toThrow("less than 16 KiB a second")
    answer = (_request, response) => {
      response.socket?.write("HTTP/1.1 200 OK\r\nx: ")
      drips.push(setInterval(() => response.socket?.write("x"), 50))
    }
    await expect(openOutbound({ url: origin, rules, redirectsMax: 0, idleMs: 400 })).rejects.toThrow(
      "the end of its headers",
    )
    for (const drip of drips) clearInterval(drip)
  })

  it("are not repeated for an answer that will stay the same, and are for one that may pass", async () => {
    answer = (_request, response) => response.writeHead(404).end()
    await expect(downloadIfChanged({ url: origin, rules, folder, bytesMax: 1e6, retryMs: 1 }, null)).rejects.toThrow(
      "answered 404",
    )
    expect(requests.length).toBe(1)
    answer = (_request, response) => response.writeHead(503).end()
    await expect(downloadIfChanged({ url: origin, rules, folder, bytesMax: 1e6, retryMs: 1 }, null)).rejects.toThrow(
      "answered 503",
    )
    expect(requests.length).toBe(6)
  })
})
