import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { patientFetch } from "./patient-fetch.ts"

interface Seen {
  readonly method: string | undefined
  readonly key: string | undefined
  readonly body: string
}
type Answer = (response: ServerResponse, request: IncomingMessage) => void

const answers = new Map<string, Answer[]>()
const seen = new Map<string, Seen[]>()
let server: Server
let url: string
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      const path = request.url ?? ""
      const key = request.headers["idempotency-key"]?.toString()
      seen.set(path, [
        ...(seen.get(path) ?? []),
        { method: request.method, key, body: Buffer.concat(chunks).toString() },
      ])
      const answer = answers.get(path)?.shift()
      if (answer) answer(response, request)
      else response.end("served")
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  url = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : ""
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const refused =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end("not now")
const broken: Answer = (_, request) => request.socket.destroy()

function sender() {
  const said: string[] = []
  const send = patientFetch((text) => said.push(text))
  return {
    said,
    send: (path: string, init: () => RequestInit = () => ({})) => send(() => new Request(`${url}${path}`, init())),
  }
}

describe.concurrent("a request of the command line", () => {
  it("is sent again, whole and under the same key, when the server could not serve it", async () => {
    answers.set("/upload", [refused(503, { "retry-after": "0" }), refused(409, { "retry-after": "1" })])
    const { send, said } = sender()
    const stream = () =>
      ReadableStream.from(
        (async function* () {
          yield Buffer.from("an ")
          yield Buffer.from("SBOM")
        })(),
      )
    const response = await send("/upload", () => ({ method: "POST", body: stream(), duplex: "half" }))
    expect(await response.text()).toBe("served")
    const [first, ...others] = seen.get("/upload") ?? []
    expect(first).toMatchObject({ method: "POST", body: "an SBOM" })
    expect(first?.key).toMatch(/^[0-9a-f-]{36}$/)
    expect(others).toEqual([first, first])
    expect(said).toEqual([
      "waybill: the server answered 503; trying again in 1 s",
      "waybill: the server answered 409; trying again in 2 s",
    ])
  })

  it("has an end where the server asks for more patience than there is", async () => {
    answers.set("/limited", [refused(429, { "retry-after": "900" })])
    expect((await sender().send("/limited")).status).toBe(429)
    expect(seen.get("/limited")).toHaveLength(1)
  })

  it("is not sent again where the answer stands", async () => {
    for (const status of [400, 409, 500]) {
      answers.set(`/${status}`, [refused(status)])
      expect((await sender().send(`/${status}`, () => ({ method: "POST" }))).status).toBe(status)
    }
  })

  it("is sent again over a new connection, where doing it twice is doing it once", async () => {
    const { send, said } = sender()
    answers.set("/first", [broken])
    await expect(send("/first")).rejects.toThrow("fetch failed")
    await send("/second")
    answers.set("/third", [broken, refused(502)])
    expect((await send("/third", () => ({ method: "POST", body: "{}" }))).status).toBe(200)
    expect(new Set(seen.get("/third")?.map(({ key }) => key)).size).toBe(1)
    answers.set("/fourth", [broken])
    await expect(send("/fourth", () => ({ method: "DELETE" }))).rejects.toThrow("fetch failed")
    expect(said.map((text) => text.replace(/127\S+/, "server"))).toEqual([
      "waybill: the connection to server broke; trying again in 1 s",
      "waybill: the server answered 502; trying again in 2 s",
    ])
  })
})
