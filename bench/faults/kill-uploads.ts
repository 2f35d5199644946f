import { createHash, randomInt } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { z } from "zod"
import { type StartedWaybill, startWaybill } from "../../scripts/started-waybill.ts"

// Kills the server with SIGKILL while clients upload, again and again, and looks each time at what is there: every
// answered upload whole, every other whole or absent. `node bench/faults/kill-uploads.ts [--times=50] [--seed=N]
// [--within=950]`; the seed repeats the moments, which lie within so many milliseconds: on a busy machine nothing is
// answered in the first second.
const flag = (name: string, otherwise: number) =>
  Number(new RegExp(`--${name}=(\\d+)`).exec(process.argv.slice(2).join(" "))?.[1] ?? otherwise)
const times = flag("times", 50)
const seed = flag("seed", randomInt(1_000_000))
const withinMs = flag("within", 950)
const folder = await mkdtemp(path.join(tmpdir(), "waybill-kill-"))
const Sbom = z.object({ id: z.string(), sha256: z.string(), counts: z.object({ components: z.number() }) })
const componentCount = 400
let state = seed
const random = (): number => {
  // Park and Miller's generator: the same seed, the same moments.
  state = (state * 48_271 + 1) % 2_147_483_647
  return state / 2_147_483_647
}

console.log(`seed ${seed}`)
const answered = new Map<string, string>()
let sent = 0
let slowestReadyMs = 0
let faults = 0
for (let round = 0; round < times; round += 1) {
  const startedAt = performance.now()
  const waybill = await startWaybill(folder)
  if (round > 0) slowestReadyMs = Math.max(slowestReadyMs, Math.round(performance.now() - startedAt))
  const cookie = await waybill.signIn()
  faults += await inspect(waybill, cookie)
  const uploads = [0, 1, 2].map((client) => uploadUntilKilled(waybill, cookie, `${round}-${client}`))
  await pause(50 + random() * (withinMs - 50))
  process.kill(waybill.processId, "SIGKILL")
  await Promise.all(uploads)
}
const waybill = await startWaybill(folder)
faults += await inspect(waybill, await waybill.signIn())
await waybill.stop()
await rm(folder, { recursive: true, force: true })
console.log(
  `${times} kills, ${sent} uploads sent, ${answered.size} answered, ${faults} faults, slowest ready after ${slowestReadyMs} ms`,
)
process.exitCode = faults === 0 && answered.size > 0 && slowestReadyMs < 5_000 ? 0 : 1

async function uploadUntilKilled({ url }: StartedWaybill, cookie: string, client: string): Promise<void> {
  for (let number = 0; ; number += 1) {
    const body = JSON.stringify({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      components: Array.from({ length: componentCount }, (_, index) => ({
        type: "library",
        name: `part-${index}`,
        version: "1.0.0",
        purl: `pkg:npm/part-${index}@1.0.${number}`,
      })),
    })
    sent += 1
    try {
      const answer = await fetch(`${url}/api/v1/sboms?name=asset-${client}-${number}`, {
        method: "POST",
        headers: { cookie, origin: url, "content-type": "application/json" },
        body,
      })
      const { id } = Sbom.parse(await answer.json())
      answered.set(id, createHash("sha256").update(body).digest("hex"))
    } catch {
      // The server is gone: this upload was not answered, and may be there whole or not at all.
      return
    }
  }
}

/** Every SBOM that is listed is whole: all components, and its bytes under its hash; every answered one is listed. */
async function inspect({ url }: StartedWaybill, cookie: string): Promise<number> {
  const listed = new Map<string, z.infer<typeof Sbom>>()
  let cursor: string | null = ""
  while (cursor !== null) {
    const answer: Response = await fetch(
      `${url}/api/v1/sboms?limit=1000${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      { headers: { cookie } },
    )
    const page = z.object({ items: z.array(Sbom), nextCursor: z.string().nullable() }).parse(await answer.json())
    for (const sbom of page.items) listed.set(sbom.id, sbom)
    cursor = page.nextCursor
  }
  let found = 0
  const fault = (text: string) => {
    found += 1
    console.log(text)
  }
  for (const [id, sha256] of answered)
    if (listed.get(id)?.sha256 !== sha256) fault(`${id} was answered and is not there`)
  for (const [id, sbom] of listed) {
    if (sbom.counts.components !== componentCount) fault(`${id} has ${sbom.counts.components} components`)
    const bytes = await fetch(`${url}/api/v1/sboms/${id}/content`, { headers: { cookie } }).then((answer) =>
      answer.arrayBuffer(),
    )
    if (createHash("sha256").update(Buffer.from(bytes)).digest("hex") !== sbom.sha256)
      fault(`${id} has other bytes than came`)
  }
  return found
}
