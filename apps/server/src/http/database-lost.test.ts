import { connect, createServer, type Server, type Socket } from "node:net"
import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { withOwnerClient } from "../db/owner-client.ts"
import { holdFindings } from "../features/finding/finding-lock.sql.ts"
import { startTestApp, type TestApp } from "../testing/test-app.ts"

// What stands between the server and its database: a connection that it resets breaks as one does whose machine has
// gone.
let isReset = false
const sockets = new Set<Socket>()
let between: Server
let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  const { options } = app.database.pool
  const address = new URL(options.connectionString ?? "")
  const { hostname, port } = address
  between = createServer((near) => {
    const far = connect(Number(port), hostname)
    sockets.add(near).add(far)
    near.on("data", (bytes) => (isReset ? near.resetAndDestroy() : far.write(bytes)))
    far.on("data", (bytes) => near.write(bytes))
    for (const socket of [near, far])
      socket
        .on("error", () => {})
        .on("close", () => {
          near.destroy()
          far.destroy()
        })
  })
  await new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve))
  const own = between.address()
  if (typeof own === "object" && own !== null) address.port = String(own.port)
  options.connectionString = address.href
})
afterAll(async () => {
  await app.close()
  for (const socket of sockets) socket.destroy()
  between.close()
})

it("a connection to the database that is reset is no fault of the caller's", async () => {
  const organization = await app.createOrganization()
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const json = { bomFormat: "CycloneDX", specVersion: "1.5", components: [] }
  expect(sockets.size).toBeGreaterThan(0)
  isReset = true
  for (const route of ["GET /api/v1/assets", "POST /api/v1/sboms?name=lost"]) {
    const answer = await app.call(route, { token, ...(route.startsWith("POST") ? { json } : {}) })
    expect([route, answer.status, answer.body.type]).toEqual([route, 503, "/problems/unavailable"])
    expect(answer.headers.get("retry-after")).toBe("5")
  }
  isReset = false
  expect((await app.call("POST /api/v1/sboms?name=lost", { token, json })).status).toBe(201)
})

it("a server that may open no more files says that it is busy, not that something is wrong with it", async () => {
  const organization = await app.createOrganization()
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const full = Object.assign(new Error("EMFILE: too many open files"), { code: "EMFILE" })
  const receive = vi.spyOn(app.app.parts.blobs, "receive").mockRejectedValueOnce(full)
  const json = { bomFormat: "CycloneDX", specVersion: "1.5", components: [] }
  const answer = await app.call("POST /api/v1/sboms?name=busy", { token, json })
  expect([answer.status, answer.body.type]).toEqual([503, "/problems/unavailable"])
  expect(answer.headers.get("retry-after")).toBe("5")
  receive.mockRestore()
  expect((await app.call("POST /api/v1/sboms?name=busy", { token, json })).status).toBe(201)
})

it("a database that lets the server in no longer is waited for", async () => {
  const organization = await app.createOrganization()
  const token = await app.createToken(organization, ["view-all"])
  await withOwnerClient({ connectionString: app.ownerUrl }, async (owner) => {
    const role = new URL(app.database.pool.options.connectionString ?? "").username
    const shutOut = "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1"
    await owner.query(`alter role ${role} nologin`)
    await owner.query(shutOut, [role])
    for (const route of ["GET /api/v1/assets", "GET /readyz"])
      expect([route, (await app.call(route, { token })).status]).toEqual([route, 503])
    expect((await app.call("GET /healthz")).status).toBe(200)
    await owner.query(`alter role ${role} login`)
  })
  expect((await app.call("GET /api/v1/assets", { token })).status).toBe(200)
})

it("what takes longer than a call may is told apart from a database that is away", async () => {
  const organization = await app.createOrganization()
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const tooLong = Object.assign(new Error("canceling statement due to statement timeout"), { code: "57014" })
  vi.spyOn(app.app.parts.blobs, "receive").mockRejectedValueOnce(tooLong)
  const json = { bomFormat: "CycloneDX", specVersion: "1.5", components: [] }
  const answer = await app.call("POST /api/v1/sboms?name=long", { token, json })
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "30"])
  expect(answer.body.detail).toMatch(/^It took longer than a call may; nothing was changed\./)
})

it("who has to wait for another's change for too long hears of that, not that the database is away", async () => {
  const organization = await app.createOrganization()
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const json = { bomFormat: "CycloneDX", specVersion: "1.5", components: [] }
  await app.database.transaction({ organizationId: organization.id }, async (tx) => {
    await holdFindings(tx, organization.id)
    const answer = await app.call("POST /api/v1/sboms?name=waiting", { token, json })
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"])
    expect(answer.body.detail).toBe("Others are changing the same data now; nothing was changed. Try again.")
  })
  expect((await app.call("POST /api/v1/sboms?name=waiting", { token, json })).status).toBe(201)
})
