import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { monitorEventLoopDelay } from "node:perf_hooks"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readVexFile } from "../features/vex/read-vex-file.ts"
import { openReaders, type Readers, ReadingStopped, readingPlan } from "./readers.ts"

let readers: Readers
let folder: string
beforeAll(async () => {
  readers = openReaders({ atOnce: 4, heapMegabytes: 1024 })
  folder = await mkdtemp(path.join(tmpdir(), "waybill-readers-"))
})
afterAll(async () => {
  await readers.close()
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

describe("a process that reads what a stranger sent", () => {
  it("is stopped at its deadline, and costs no other document", async () => {
    const stuck = readers.read({ organizationId: "a", file: "stuck", reader, deadlineMs: 200 }, (talk) => talk.take())
    const read = readVexFile(readers, "a", await vexFile([statement]))
    await expect(stuck).rejects.toThrow(ReadingStopped)
    expect(await read).toMatchObject({ ok: true, document: { statements: [{ ids: ["CVE-2024-1"] }] } })
  })

  // Other systems do not tell a process's time.
  it.runIf(process.platform === "linux")("is not stopped for the time in which it was kept from working", async () => {
    const halted = new URL("../testing/halted-reader.worker.ts", import.meta.url)
    const read = readers.read({ organizationId: "a", file: "halted", reader: halted, deadlineMs: 800 }, (talk) =>
      talk.take(),
    )
    expect(await read).toBe("read")
  })

  it("ends alone where a document makes it ask for more memory than there is", async () => {
    const few = openReaders({ atOnce: 2, heapMegabytes: 64 })
    const greedy = new URL("../testing/greedy-reader.worker.ts", import.meta.url)
    const read = () =>
      few.read({ organizationId: "a", file: "greedy", reader: greedy, deadlineMs: 60_000 }, (talk) => talk.take())
    await expect(read()).rejects.toThrow(ReadingStopped)
    expect(await readVexFile(few, "a", await vexFile([statement]))).toMatchObject({ ok: true })
    await few.close()
  })

  it("gets what it needs of the machine, and all together no more than half of it", () => {
    expect([2048, 4096, 8192, 65_536].map(readingPlan)).toEqual([
      { atOnce: 2, heapMegabytes: 512 },
      { atOnce: 2, heapMegabytes: 1024 },
      { atOnce: 4, heapMegabytes: 1024 },
      { atOnce: 4, heapMegabytes: 2048 },
    ])
  })

  it("has nothing of the server's environment and may not write", async () => {
    const reader = new URL("../testing/curious-reader.worker.ts", import.meta.url)
    process.env.WAYBILL_TEST_SECRET = "secret"
    const seen = await readers.read({ organizationId: "a", file: folder, reader, deadlineMs: 60_000 }, (talk) =>
      talk.take(),
    )
    expect(seen).toEqual({ secret: null, written: "ERR_ACCESS_DENIED", started: "ERR_ACCESS_DENIED" })
  })

  it("leaves the server's own thread free while a large document is read", async () => {
    const file = await vexFile([statement, statement], {
      unread: Array.from({ length: 3_000_000 }, () => ({ a: "b" })),
    })
    await readVexFile(readers, "a", await vexFile([statement]))
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const from = performance.now()
    const read = await readVexFile(readers, "a", file)
    const milliseconds = performance.now() - from
    delay.disable()
    expect(read.ok).toBe(true)
    expect(delay.max / 1e6).toBeLessThan(milliseconds / 2)
  })
})
