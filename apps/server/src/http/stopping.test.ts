import { readdir, rm } from "node:fs/promises"
import { connect } from "node:net"
import path from "node:path"
import { expect, it } from "vitest"
import { startTestApp } from "../testing/test-app.ts"

it("a server that stops answers what runs, and keeps no connection after it", async () => {
  const app = await startTestApp()
  const organization = await app.createOrganization()
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const body = '{"bomFormat":"CycloneDX","specVersion":"1.5","components":[]}'
  const socket = connect(Number(new URL(app.url).port), "127.0.0.1")
  let answer = ""
  socket.on("data", (chunk) => {
    answer += chunk
  })
  const ended = new Promise((resolve) => socket.once("close", resolve))
  socket.write(
    `POST /api/v1/sboms?name=last HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`,
  )
  const incoming = path.join(app.dataFolder, "blobs", organization.id, "incoming")
  await expect.poll(() => readdir(incoming).catch(() => []), { timeout: 10_000 }).toHaveLength(1)
  const closing = app.app.close()
  socket.write(body.slice(20))
  await ended
  expect(answer).toMatch(/^HTTP\/1.1 201/)
  expect(answer).toMatch(/\r\nconnection: close\r\n/i)
  await closing
  await rm(app.dataFolder, { recursive: true, force: true })
})
