import { closeSync, openSync } from "node:fs"
import { mkdtemp, open, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { pino } from "pino"
import { expect, it, vi } from "vitest"

const room = vi.hoisted(() => ({ bytes: Number.POSITIVE_INFINITY }))
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>()
  // A disk with so much room: it takes what fits, then nothing.
  const writeSync = (descriptor: number, bytes: Buffer, offset: number): number => {
    if (room.bytes === 0) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" })
    const taken = fs.writeSync(descriptor, bytes, offset, Math.min(room.bytes, bytes.length - offset))
    room.bytes -= taken
    return taken
  }
  return { ...fs, writeSync }
})
const { logDestination } = await import("./log-destination.ts")

it("a full disk costs the lines that have no room, and the next line tells how many", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "waybill-log-"))
  const file = path.join(folder, "server.log")
  await using handle = await open(file, "a")
  const log = pino({ base: null }, logDestination(handle.fd))
  log.info("before")
  room.bytes = 20
  for (const each of ["first", "second", "third"]) log.info(each)
  room.bytes = Number.POSITIVE_INFINITY
  log.info("after")
  const [before, cut, told, after, end] = (await readFile(file, "utf8")).split("\n")
  expect([before, told, after].map((line) => JSON.parse(line ?? ""))).toMatchObject([
    { msg: "before" },
    { level: 50, lines: 3 },
    { msg: "after" },
  ])
  expect([cut?.length, end]).toEqual([20, ""])
  await rm(folder, { recursive: true, force: true })
})

it("a real full disk is survived", () => {
  const full = openSync("/dev/full", "w")
  const log = pino({}, logDestination(full))
  for (let line = 0; line < 1_000; line += 1) log.error("no room")
  expect(() => closeSync(full)).not.toThrow()
})
