import { once } from "node:events"
import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs"
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { availableParallelism, tmpdir, totalmem } from "node:os"
import path from "node:path"
import { finished } from "node:stream/promises"
import { fileURLToPath } from "node:url"
import { realData } from "../scripts/screenshots/real-data.ts"
import { startWaybill } from "../scripts/started-waybill.ts"
import { type Encoding, encodings } from "./very-large-encodings.ts"

// What a 256 MB SBOM costs in each encoding, from its first byte to the end of its job: time, and the memory of the
// server and its readers above idle. Design §8: 30 s, 512 MB.
const resultFile = fileURLToPath(new URL("results/upload-very-large.json", import.meta.url))
const megabytes = 256
const folder = await mkdtemp(path.join(tmpdir(), "waybill-bench-"))
try {
  const { feeds, sboms } = realData()
  const last: unknown = existsSync(resultFile) ? JSON.parse(await readFile(resultFile, "utf8")) : null
  const figures: Record<string, Figures> = {}
  for (const encoding of encodings) {
    figures[encoding.name] = await measure(encoding, feeds, sboms)
    console.log(encoding.name, figures[encoding.name])
  }
  console.log("Before:", JSON.stringify(last))
  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, PostgreSQL on the same machine`
  await writeFile(resultFile, `${JSON.stringify({ machine, node: process.version, figures }, null, 2)}\n`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface Figures {
  readonly megabytes: number
  readonly components: number
  readonly receivedSeconds: number
  readonly seconds: number
  readonly idleMb: number
  readonly aboveIdleMb: number
}

/** On a server of its own, so that none finds the memory of the one before. */
async function measure(encoding: Encoding, feeds: readonly string[], sboms: readonly string[]): Promise<Figures> {
  const file = path.join(folder, `very-large.${encoding.name}`)
  const components = await writeVeryLarge(file, encoding, sboms)
  const waybill = await startWaybill(path.join(folder, encoding.name))
  const residentMb = () =>
    [waybill.processId, ...readersOf(waybill.processId)].reduce((sum, processId) => sum + residentMbOf(processId), 0)
  let peakMb = 0
  const sampling = setInterval(() => {
    peakMb = Math.max(peakMb, residentMb())
  }, 100)
  try {
    await waybill.loadFeeds(feeds)
    const headers = { cookie: await waybill.signIn(), origin: waybill.url, "content-type": encoding.contentType }
    const idleMb = residentMb()
    peakMb = idleMb
    const { size } = await stat(file)
    const startedAt = performance.now()
    const answer = await fetch(`${waybill.url}/api/v1/sboms?name=very-large`, {
      method: "POST",
      headers: { ...headers, "content-length": String(size) },
      body: ReadableStream.from(createReadStream(file)),
      duplex: "half",
    })
    const receivedMs = performance.now() - startedAt
    if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`)
    const events = await fetch(`${waybill.url}${answer.headers.get("location")}/events`, { headers })
    const told = await events.text()
    const seconds = (performance.now() - startedAt) / 1000
    if (!told.includes('"state":"done"')) throw new Error(told.slice(-1000))
    return {
      megabytes: Math.round(size / 2 ** 20),
      components,
      receivedSeconds: Number((receivedMs / 1000).toFixed(1)),
      seconds: Number(seconds.toFixed(1)),
      idleMb,
      aboveIdleMb: peakMb - idleMb,
    }
  } finally {
    clearInterval(sampling)
    await waybill.stop()
    await rm(file)
  }
}

/** As long as most are: what is short costs V8 less. */
function ref(index: number): string {
  return `pkg:generic/component?package-id=${index}`
}

/** Every third component depends on the two behind it. */
function edgesOf(encoding: Encoding, index: number): string {
  return encoding.edges(ref(index), [ref(index + 1), ref(index + 2)], index === 0)
}

/**
 * Writes real components again and again, each time under another version, until the file is large with their edges;
 * gives how many.
 */
async function writeVeryLarge(file: string, encoding: Encoding, sboms: readonly string[]): Promise<number> {
  const real = sboms.flatMap((each) => {
    const document: unknown = JSON.parse(readFileSync(each, "utf8"))
    const components: unknown =
      typeof document === "object" && document !== null ? Reflect.get(document, "components") : null
    return Array.isArray(components) ? components.filter((one) => typeof one?.purl === "string") : []
  })
  const out = createWriteStream(file)
  out.write(encoding.opening)
  let count = 0
  for (let bytes = 0; bytes < megabytes * 2 ** 20; count += 1) {
    const one = { ...real[count % real.length], "bom-ref": ref(count), components: undefined }
    if (count >= real.length) one.purl = String(one.purl).replace(/@/, `-${Math.floor(count / real.length)}@`)
    const text = encoding.component(one, count === 0)
    bytes += Buffer.byteLength(text) + (count % 3 === 0 ? Buffer.byteLength(edgesOf(encoding, count)) : 0)
    if (!out.write(text)) await once(out, "drain")
  }
  out.write(encoding.between)
  for (let index = 0; index + 3 < count; index += 3) out.write(edgesOf(encoding, index))
  out.end(encoding.ending)
  await finished(out)
  return count
}

/** The processes that a server reads documents in. */
function readersOf(processId: number): number[] {
  const children = `/proc/${processId}/task/${processId}/children`
  if (!existsSync(children)) return []
  return readFileSync(children, "utf8")
    .split(" ")
    .filter((child) => child !== "")
    .map(Number)
    .filter(
      (child) =>
        existsSync(`/proc/${child}/cmdline`) &&
        readFileSync(`/proc/${child}/cmdline`, "utf8").includes("reader-process"),
    )
}

function residentMbOf(processId: number): number {
  const status = `/proc/${processId}/status`
  if (!existsSync(status)) return 0
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024)
}
