import { createServer, type Server } from "node:http"
import { connect, type Socket } from "node:net"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type ConnectionRoom, shareConnections } from "./connection-room.ts"

const connectionsMax = 10
let server: Server
let room: ConnectionRoom
let sockets: Socket[]
beforeEach(async () => {
  sockets = []
  server = createServer((request, response) => {
    // Who asks for /slow waits for an answer that does not come.
    if (request.url !== "/slow") response.end("here")
  })
  room = shareConnections(server, connectionsMax)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
})

/** A connection from one of loopback's addresses, and what it was told. */
async function open(from: string, path: string | null = null): Promise<{ socket: Socket; told: () => string }> {
  const address = server.address()
  const port = typeof address === "object" ? (address?.port ?? 0) : 0
  const socket = connect({ host: "127.0.0.1", port, localAddress: from })
  sockets.push(socket)
  let told = ""
  socket.on("error", () => {})
  socket.on("data", (bytes) => {
    told += bytes
  })
  await new Promise((resolve) => socket.once("connect", resolve))
  if (path !== null) socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`)
  return { socket, told: () => told }
}

const several = (count: number, from: string, path: string | null) =>
  Promise.all(Array.from({ length: count }, () => open(from, path)))
const opened = (from: string) => sockets.filter((socket) => socket.localAddress === from && !socket.closed).length

// Other addresses of loopback than the first are Linux's.
describe.runIf(process.platform === "linux")("when all connections are taken", () => {
  it.each([
    ["that ask nothing", null],
    ["that were answered", "/"],
    ["that wait for an answer", "/slow"],
  ])("another address gets one of those of whoever holds them all, %s", async (_which, path) => {
    await several(connectionsMax, "127.0.0.3", path)
    const other = await several(3, "127.0.0.2", "/")
    await expect.poll(() => other.every(({ told }) => told().includes("here"))).toBe(true)
    await expect.poll(() => opened("127.0.0.3")).toBe(connectionsMax - 3)
  })

  it("idle ones go before those in use, and whoever has the most is not helped by opening more", async () => {
    const asking = await open("127.0.0.3", "/slow")
    await several(connectionsMax - 2, "127.0.0.3", null)
    const [one] = await several(1, "127.0.0.2", "/slow")
    await several(5, "127.0.0.3", "/slow")
    const [last] = await several(1, "127.0.0.4", "/")
    await expect.poll(() => last?.told()).toContain("here")
    expect([asking.socket.closed, one?.socket.closed]).toEqual([false, false])
    await expect.poll(() => opened("127.0.0.3")).toBe(connectionsMax - 2)
  })

  it("each of many who hold one that is in use keeps it", async () => {
    const held = await Promise.all(
      Array.from({ length: connectionsMax }, (_, at) => open(`127.0.0.${10 + at}`, "/slow")),
    )
    const late = await open("127.0.0.2", "/slow")
    await expect.poll(() => late.socket.closed).toBe(true)
    expect(held.some(({ socket }) => socket.closed)).toBe(false)
  })

  it("a proxy that speaks for many loses none to a stranger", async () => {
    room.exempt("127.0.0.3")
    await several(connectionsMax - 1, "127.0.0.3", null)
    await open("127.0.0.2")
    const through = await open("127.0.0.3", "/")
    await expect.poll(() => through.told()).toContain("here")
    await expect.poll(() => opened("127.0.0.2")).toBe(0)
    expect(opened("127.0.0.3")).toBe(connectionsMax)
  })
})
