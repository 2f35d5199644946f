import { once } from "node:events"
import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs"
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { availableParallelism, tmpdir, totalmem } from "node:os"
import path from "node:path"
import { finished } from "node:stream/promises"
import { fileURLToPath } from "node:url"
import { realData } from "../scripts/screenshots/real-data.ts"
import { startWaybill } from "../scripts/started-waybill.ts"

// What a 256 MB SBOM costs from its first byte to the end of its job: time, and the server's memory above idle. Design §8: 30 s, 512 MB.
const resultFile = fileURLToPath(new URL("results/upload-very-large.json", import.meta.url))
const megabytes = 256
const folder = await mkdtemp(path.join(tmpdir(), "waybill-bench-"))
const file = path.join(folder, "very-large.cdx.json")
const waybill = await startWaybill(path.join(folder, "data"))
let peakMb = 0
const sampling = setInterval(() => {
  peakMb = Math.max(peakMb, residentMb())
}, 100)
try {
  const { feeds, sboms } = realData()
  await waybill.loadFeeds(feeds)
  const cookie = await waybill.signIn()
  const components = await writeVeryLarge(sboms)
  const idleMb = residentMb()
  peakMb = idleMb
  const headers = { cookie, origin: waybill.url, "content-type": "application/json" }
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
  const figures = {
    megabytes: Math.round(size / 2 ** 20),
    components,
    receivedSeconds: Number((receivedMs / 1000).toFixed(1)),
    seconds: Number(seconds.toFixed(1)),
    idleMb,
    aboveIdleMb: peakMb - idleMb,
  }
  const last: unknown = existsSync(resultFile) ? JSON.parse(await readFile(resultFile, "utf8")) : null
  console.log(figures, last)
  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, PostgreSQL on the same machine`
  await writeFile(resultFile, `${JSON.stringify({ machine, node: process.version, figures }, null, 2)}\n`)
} finally {
  clearInterval(sampling)
  await waybill.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Writes real components again and again, each time under another version, until the file is large; gives how many. */
async function writeVeryLarge(sboms: readonly string[]): Promise<number> {
  const real = sboms.flatMap((each) => {
    const document: unknown = JSON.parse(readFileSync(each, "utf8"))
    const components: unknown =
      typeof document === "object" && document !== null ? Reflect.get(document, "components") : null
    return Array.isArray(components) ? components.filter((one) => typeof one?.purl === "string") : []
  })
  const out = createWriteStream(file)
  out.write('{"bomFormat":"CycloneDX","specVersion":"1.5","version":1,"components":[')
  let count = 0
  for (let bytes = 0; bytes < megabytes * 2 ** 20; count += 1) {
    const one = { ...real[count % real.length], "bom-ref": `ref-${count}`, components: undefined }
    if (count >= real.length) one.purl = String(one.purl).replace(/@/, `-${Math.floor(count / real.length)}@`)
    const text = `${count > 0 ? "," : ""}${JSON.stringify(one)}`
    bytes += Buffer.byteLength(text)
    if (!out.write(text)) await once(out, "drain")
  }
  out.write('],"dependencies":[')
  for (let index = 0; index + 3 < count; index += 3)
    out.write(`${index > 0 ? "," : ""}{"ref":"ref-${index}","dependsOn":["ref-${index + 1}","ref-${index + 2}"]}`)
  out.end("]}")
  await finished(out)
  return count
}

function residentMb(): number {
  const status = `/proc/${waybill.processId}/status`
  if (!existsSync(status)) return 0
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024)
}
