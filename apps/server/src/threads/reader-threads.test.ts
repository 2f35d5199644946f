import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { monitorEventLoopDelay } from "node:perf_hooks"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readVexFile } from "../features/vex/read-vex-file.ts"
import { type ReaderThreads, ReadingStopped, readerThreads } from "./reader-threads.ts"

let threads: ReaderThreads
let folder: string
beforeAll(async () => {
  threads = readerThreads()
  folder = await mkdtemp(path.join(tmpdir(), "waybill-readers-"))
})
afterAll(async () => {
  await threads.close()
  await rm(folder, { recursive: true })
})

const reader = new URL("../testing/endless-reader.worker.ts", import.meta.url)
const statement = {
  vulnerability: { name: "CVE-2024-1" },
  products: [{ "@id": "pkg:npm/lodash@4.17.20" }],
  status: "fixed",
}
const vexFile = async (statements: object[], rest: object = {}) => {
  const file = path.join(folder, `${statements.length}.json`)
  await writeFile(file, JSON.stringify({ "@context": "https://openvex.dev/ns/v0.2.0", statements, ...rest }))
  return file
}

describe("a thread that reads what a stranger sent", () => {
  it("is stopped at its deadline, and costs no other document", async () => {
    const stuck = threads.read({ organizationId: "a", file: "stuck", reader, deadlineMs: 200 }, (talk) => talk.take())
    const read = readVexFile(threads, "a", await vexFile([statement]))
    await expect(stuck).rejects.toThrow(ReadingStopped)
    expect(await read).toMatchObject({ ok: true, document: { statements: [{ ids: ["CVE-2024-1"] }] } })
  })

  it("leaves the server's own thread free while a large document is read", async () => {
    const file = await vexFile([statement, statement], {
      unread: Array.from({ length: 3_000_000 }, () => ({ a: "b" })),
    })
    await readVexFile(threads, "a", await vexFile([statement]))
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const from = performance.now()
    const read = await readVexFile(threads, "a", file)
    const milliseconds = performance.now() - from
    delay.disable()
    expect(read.ok).toBe(true)
    expect(delay.max / 1e6).toBeLessThan(milliseconds / 2)
  })
})
