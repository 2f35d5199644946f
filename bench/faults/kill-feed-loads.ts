import { spawn } from "node:child_process"
import { randomInt } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import pg from "pg"
import { z } from "zod"
import { openEmbeddedPostgres } from "../../apps/server/src/db/embedded-postgres.ts"
import { type StartedWaybill, startWaybill } from "../../scripts/started-waybill.ts"
import { knowledgeDigest } from "./knowledge-digest.ts"

// Kills loads of a feed with SIGKILL at random moments while people read: what was known before serves throughout,
// until the moment when all of the new is there; and the repeat ends in the same rows as a load that nobody disturbed.
// `node bench/faults/kill-feed-loads.ts [--times=50] [--seed=N]`; the seed repeats records and moments.
const flag = (name: string, otherwise: number) =>
  Number(new RegExp(`--${name}=(\\d+)`).exec(process.argv.slice(2).join(" "))?.[1] ?? otherwise)
const times = flag("times", 50)
const seed = flag("seed", randomInt(1_000_000))
const command = fileURLToPath(new URL("../../apps/server/src/load-feeds-command.ts", import.meta.url))
const [advisoryCount, packageCount] = [4_000, 600]
const folder = await mkdtemp(path.join(tmpdir(), "waybill-kill-loads-"))
let state = seed
const random = (): number => {
  // Park and Miller's generator: the same seed, the same records and moments.
  state = (state * 48_271 + 1) % 2_147_483_647
  return state / 2_147_483_647
}

console.log(`seed ${seed}`)
const [before, after] = [path.join(folder, "before.jsonl"), path.join(folder, "after.jsonl")]
await writeFile(before, recordsOf("before"))
await writeFile(after, recordsOf("after"))
try {
  const undisturbed = await observe("undisturbed", async (scene) => {
    const startedAt = performance.now()
    await scene.load([after]).ended
    return { loadMs: performance.now() - startedAt, rows: await scene.digest(), answer: await scene.answer() }
  })
  const faults = await observe("disturbed", (scene) => disturb(scene, undisturbed))
  process.exitCode = faults === 0 ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface Scene {
  /** What was known before the load: rows, and what people see of them. */
  readonly old: { readonly rows: string; readonly answer: string }
  load(args: readonly string[]): { kill(): void; readonly ended: Promise<number | null> }
  digest(): Promise<string>
  /** The findings as the API lists them. */
  answer(): Promise<string>
  /** No session of a killed load is left in the database. */
  settled(): Promise<void>
}

/** A server with what was known before and an SBOM that it concerns. */
async function observe<T>(name: string, act: (scene: Scene) => Promise<T>): Promise<T> {
  const dataFolder = path.join(folder, name)
  const waybill = await startWaybill(dataFolder)
  const postgres = await openEmbeddedPostgres({ dataFolder, log: () => {} })
  const client = new pg.Client(postgres.connection)
  try {
    await client.connect()
    const cookie = await waybill.signIn()
    await uploadInventory(waybill, cookie)
    await waybill.loadFeeds([before])
    const digest = () => knowledgeDigest(client)
    const answer = () => listFindings(waybill, cookie)
    const load: Scene["load"] = (args) => {
      const child = spawn(process.execPath, [command, ...args, "--data", dataFolder], { stdio: "ignore" })
      return {
        kill: () => child.kill("SIGKILL"),
        ended: new Promise((resolve) => child.once("exit", resolve)),
      }
    }
    const settled = async () => {
      for (;;) {
        const { rows } = await client.query("select from pg_locks where locktype = 'advisory'")
        if (rows.length === 0) return
        await pause(20)
      }
    }
    return await act({ old: { rows: await digest(), answer: await answer() }, load, digest, answer, settled })
  } finally {
    await client.end()
    await postgres.stop()
    await waybill.stop()
  }
}

async function disturb(scene: Scene, undisturbed: { loadMs: number; rows: string; answer: string }): Promise<number> {
  const { old } = scene
  let [faults, late, answers] = [0, 0, 0]
  const fault = (text: string) => {
    faults += 1
    console.log(text)
  }
  if (old.rows === undisturbed.rows || old.answer === undisturbed.answer) fault("the load changes nothing: no test")
  for (let round = 0; round < times; round += 1) {
    const moment = Math.round((0.1 + random()) * undisturbed.loadMs)
    const load = scene.load([after])
    let isOver = false
    const reading = (async () => {
      let isNew = false
      while (!isOver) {
        const answer = await scene.answer()
        answers += 1
        if (answer !== old.answer && answer !== undisturbed.answer)
          fault(`${moment} ms: people see neither old nor new`)
        if (isNew && answer !== undisturbed.answer) fault(`${moment} ms: people see the old after the new`)
        isNew = answer === undisturbed.answer
      }
    })()
    const timer = setTimeout(() => load.kill(), moment)
    await load.ended
    clearTimeout(timer)
    await scene.settled()
    isOver = true
    await reading
    const rows = await scene.digest()
    if (rows === undisturbed.rows) {
      late += 1
      await scene.load([before, "--force", "--complete"]).ended
      if ((await scene.digest()) !== old.rows) fault(`${moment} ms: going back does not lead to the old rows`)
    } else if (rows !== old.rows) fault(`${moment} ms: rows are neither old nor new`)
  }
  if ((await scene.load([after]).ended) !== 0) fault("the repeat failed")
  if ((await scene.digest()) !== undisturbed.rows) fault("the repeat ends in other rows than the undisturbed load")
  if ((await scene.answer()) !== undisturbed.answer) fault("the repeat ends in other findings")
  console.log(
    `${times} kills, ${late} of them after the switch, ${answers} answers meanwhile, ${faults} faults; an undisturbed load takes ${Math.round(undisturbed.loadMs)} ms`,
  )
  return faults
}

/** Records of npm packages: `after` has changed, withdrawn and differently named ones, and some that are new. */
function recordsOf(moment: "before" | "after"): string {
  const isAfter = moment === "after"
  const lines: string[] = []
  for (let index = 0; index < advisoryCount; index += 1) {
    const kind = (index * 7) % 10
    if (kind === 0 && !isAfter) continue
    const isChanged = isAfter && kind < 5
    lines.push(
      JSON.stringify({
        schema_version: "1.6.0",
        id: `OSV-2024-${index}`,
        modified: isChanged ? "2024-06-01T00:00:00Z" : "2024-01-01T00:00:00Z",
        ...(isChanged && kind === 1 ? { withdrawn: "2024-06-01T00:00:00Z" } : {}),
        aliases: [`CVE-2024-${10_000 + (isChanged && kind === 2 ? index - (index % 3) : index)}`],
        summary: `Flaw ${index}`,
        affected: [
          {
            package: { ecosystem: "npm", name: `part-${index % packageCount}` },
            ranges: [
              { type: "SEMVER", events: [{ introduced: "0" }, { fixed: `1.${(index % 40) + (isChanged ? 5 : 0)}.0` }] },
            ],
          },
        ],
      }),
    )
  }
  return `${lines.join("\n")}\n`
}

async function uploadInventory(waybill: StartedWaybill, cookie: string): Promise<void> {
  const file = path.join(folder, "inventory.cdx.json")
  const components = Array.from({ length: packageCount / 2 }, (_, index) => ({
    type: "library",
    name: `part-${index}`,
    version: `1.${index % 50}.0`,
    purl: `pkg:npm/part-${index}@1.${index % 50}.0`,
  }))
  await writeFile(file, JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.5", components }))
  if ((await waybill.upload(file, "?name=inventory", cookie)) === null) throw new Error("the SBOM was not taken")
}

async function listFindings(waybill: StartedWaybill, cookie: string): Promise<string> {
  const answer = await fetch(`${waybill.url}/api/v1/findings?limit=1000`, { headers: { cookie } })
  const Page = z.object({ items: z.array(z.object({ vulnerability: z.object({ id: z.string() }) })) })
  if (!answer.ok) throw new Error(`the list of findings: ${answer.status} ${await answer.text()}`)
  const { items } = Page.parse(await answer.json())
  return items
    .map((item) => item.vulnerability.id)
    .sort()
    .join(" ")
}
