import { existsSync } from "node:fs"
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { availableParallelism, loadavg, tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"
import { z } from "zod"
import { startWaybill } from "../scripts/started-waybill.ts"
import { millisecondsOf } from "./scale/clock.ts"

// How much slower uploads are while a feed is loaded (design §8: at most twice), and what it takes to load everything
// staged. `node bench/uploads-beside-load.ts`. The load beside which uploads are timed changes every record of what is
// held, so that it never rests; uploads before it meet the same knowledge.

const shared = fileURLToPath(new URL("../../shared/data/", import.meta.url))
const resultFile = fileURLToPath(new URL("results/uploads-beside-load.json", import.meta.url))
const sbomFile = path.join(shared, "sboms/bom-examples/SBOM__keycloak-10.0.2__bom.json")
const [warmUps, calls] = [10, 60]

if (!existsSync(shared)) {
  console.log("../shared/data is not there: nothing to measure.")
  process.exit(0)
}
const folder = await mkdtemp(path.join(tmpdir(), "waybill-bench-"))
const waybill = await startWaybill(folder)
try {
  const cookie = await waybill.signIn()
  const document = z.looseObject({}).parse(JSON.parse(await readFile(sbomFile, "utf8")))
  let sent = 0
  const upload = async () => {
    sent += 1
    // Another document each time: the same bytes again would be the same SBOM. Without a serial number they are no two
    // of one.
    const { serialNumber: _, ...bom } = document
    const file = path.join(folder, "sbom.json")
    await writeFile(file, JSON.stringify({ ...bom, version: sent }))
    return millisecondsOf(() => waybill.upload(file, `?name=beside-${sent % 7}&version=${sent}`, cookie))
  }
  const times = async (count: number) => {
    const taken: number[] = []
    while (taken.length < count) taken.push(await upload())
    return taken
  }
  const everything = ["advisories", "cve", "kev", "epss", "eol"].map((each) => path.join(shared, each))
  const staged = await millisecondsOf(() => waybill.loadFeeds(everything))
  console.log(`everything staged is loaded in ${(staged / 1000).toFixed(1)} s`)
  await times(warmUps)
  const alone = await times(calls)
  const beside: number[] = []
  const loads: number[] = []
  for (let round = 1; beside.length < calls; round += 1) {
    const file = path.join(folder, `revision-${round}.jsonl`)
    await writeFile(file, await everyRecordChanged(round))
    let isLoading = true
    const load = millisecondsOf(() => waybill.loadFeeds([file])).finally(() => {
      isLoading = false
    })
    while (isLoading) beside.push(await upload())
    loads.push(await load)
  }
  const result = {
    measuredAt: new Date().toISOString(),
    processors: availableParallelism(),
    busyWith: loadavg().map(Math.round),
    everythingStagedSeconds: Math.round(staged / 100) / 10,
    loadsBesideMs: loads.map(Math.round),
    alone: spread(alone),
    beside: spread(beside),
    timesSlower: Math.round((spread(beside).median / spread(alone).median) * 100) / 100,
  }
  console.log(result)
  await writeFile(resultFile, `${JSON.stringify(result, null, 2)}\n`)
} finally {
  await waybill.stop()
  await rm(folder, { recursive: true, force: true })
}

/**
 * All OSV records that are staged, each as if its publisher had changed it this many minutes after the day on which
 * they were staged.
 */
async function everyRecordChanged(minutes: number): Promise<string> {
  const modified = new Date(Date.UTC(2030, 0, 1, 0, minutes)).toISOString()
  const folders = ["go", "crates.io", "pypi", "bitnami", "almalinux", "ghsa"].map((each) =>
    path.join(shared, "advisories", each),
  )
  const lines: string[] = []
  for (const each of folders)
    for (const name of (await readdir(each)).filter((file) => file.endsWith(".jsonl.gz"))) {
      const text = gunzipSync(await readFile(path.join(each, name))).toString()
      for (const line of text.split("\n").filter((one) => one !== ""))
        lines.push(line.replace(/"modified":\s*"[^"]*"/, `"modified":"${modified}"`))
    }
  return `${lines.join("\n")}\n`
}

function spread(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return { calls: sorted.length, median: at(0.5), p95: at(0.95), longest: at(1) }
}
