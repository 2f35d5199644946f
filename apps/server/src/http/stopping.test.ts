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

it("a sender who takes minutes does not hold up the end", async () => {
  const app = await startTestApp()
  const organization = await app.createOrganization()
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const socket = connect(Number(new URL(app.url).port), "127.0.0.1").on("error", () => {})
  const ended = new Promise((resolve) => socket.once("close", resolve))
  socket.write(
    `POST /api/v1/sboms HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{`,
  )
  const incoming = path.join(app.dataFolder, "blobs", organization.id, "incoming")
  const files = () => readdir(incoming).catch(() => [])
  await expect.poll(files, { timeout: 10_000 }).toHaveLength(1)
  await app.app.close(100)
  await ended
  await expect.poll(files).toEqual([])
  await rm(app.dataFolder, { recursive: true, force: true })
})

it("a request that comes while the server stops is told so as any problem is", async () => {
  const app = await startTestApp()
  const socket = connect(Number(new URL(app.url).port), "127.0.0.1")
  let answer = ""
  socket.on("data", (chunk) => {
    answer += chunk
  })
  const ended = new Promise((resolve) => socket.once("close", resolve))
  const taken = new Promise((resolve) => app.app.server.server.once("connection", resolve))
  socket.write("GET /api/v1/assets HTTP/1.1\r\nHost: a\r\n")
  await taken
  const closing = app.app.close()
  socket.write("\r\n")
  await ended
  await closing
  const [head = "", body = ""] = answer.split("\r\n\r\n")
  expect(head).toMatch(/^HTTP\/1.1 503/)
  for (const header of [
    "content-type: application/problem+json",
    "connection: close",
    "retry-after: 5",
    "x-request-id",
  ])
    expect(head.toLowerCase()).toContain(header)
  expect(JSON.parse(body)).toMatchObject({ type: "/problems/unavailable", status: 503, instance: "/api/v1/assets" })
  await rm(app.dataFolder, { recursive: true, force: true })
})
