import { mkdtemp, readFile, rm, utimes } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { Readable } from "node:stream"
import { expect, it } from "vitest"
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
