import { mkdtemp, readdir, readFile, rm, utimes } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { Readable } from "node:stream"
import { expect, it, vi } from "vitest"
import { blobStore } from "./blob-store.ts"

it("a sweep leaves bytes that nothing referred to and that come again while it looks", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "waybill-blobs-"))
  const blobs = blobStore(folder)
  const receive = async (text: string) => {
    const blob = await blobs.receive("organization", Readable.from([Buffer.from(text)]))
    await blob.keep()
    return blobs.fileOf("organization", blob.sha256)
  }
  const files = [await receive("again"), await receive("forgotten")]
  for (const file of files) await utimes(file, new Date(0), new Date(0))
  const removed = await blobs.sweep("organization", async () => {
    await receive("again")
    return []
  })
  expect(removed).toBe(1)
  const [again = "", forgotten = ""] = files
  expect(await readFile(again, "utf8")).toBe("again")
  await expect(readFile(forgotten)).rejects.toThrow("ENOENT")
  await rm(folder, { recursive: true, force: true })
})

it("a sweep asks the folder's clock what is old, not the server's, which may go ahead by hours", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "waybill-blobs-"))
  const blobs = blobStore(folder)
  await (await blobs.receive("organization", Readable.from([Buffer.from("just come")]))).keep()
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2 * 3_600_000 })
  expect(await blobs.sweep("organization", async () => [])).toBe(0)
  vi.useRealTimers()
  await rm(folder, { recursive: true, force: true })
})

it("a source that breaks at any moment leaves no file behind", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "waybill-blobs-"))
  const blobs = blobStore(folder)
  const receiveBroken = async (moment: number) => {
    const source = new Readable({ read() {} })
    source.on("error", () => {})
    source.push("bytes")
    const received = blobs.receive("organization", source)
    const breaks = () => source.destroy(new Error("the sender went away"))
    if (moment % 3 === 0) breaks()
    else if (moment % 3 === 1) setImmediate(breaks)
    else setTimeout(breaks, moment / 10)
    await expect(received).rejects.toThrow()
  }
  const moments = Array.from({ length: 100 }, (_, moment) => moment)
  for (let round = 0; round < 20; round += 1) await Promise.all(moments.map(receiveBroken))
  const last = await blobs.receive("organization", Readable.from([Buffer.from("whole")]))
  await last.discard()
  expect(await readdir(path.join(folder, "blobs", "organization", "incoming"))).toEqual([])
  await rm(folder, { recursive: true, force: true })
})
