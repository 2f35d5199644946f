import { existsSync, readFileSync } from "node:fs"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { availableParallelism, tmpdir, totalmem } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { realData } from "../scripts/screenshots/real-data.ts"
import { startWaybill } from "../scripts/started-waybill.ts"

// How long an upload takes, from the first byte to the answer with its counts, on a server of its own with every
// advisory that is beside the clone. Design §8.
const resultFile = fileURLToPath(new URL("results/upload.json", import.meta.url))
const folder = await mkdtemp(path.join(tmpdir(), "waybill-bench-"))
const waybill = await startWaybill(folder)
try {
  const { feeds, sboms } = realData()
  const idleMb = residentMb(waybill.processId)
  await waybill.loadFeeds(feeds)
  const cookie = await waybill.signIn()
  const names = sboms.flatMap(componentsOf)
  const send = async (document: object, name: string): Promise<number> => {
    const body = JSON.stringify(document)
    const startedAt = performance.now()
    const answer = await fetch(`${waybill.url}/api/v1/sboms?name=${name}`, {
      method: "POST",
      headers: { cookie, origin: waybill.url, "content-type": "application/json" },
      body,
    })
    if (!answer.ok) throw new Error(await answer.text())
    await answer.json()
    return performance.now() - startedAt
  }
  await send(documentOf(names, 50, 0), "warm-up")
  const first: number[] = []
  const second: number[] = []
  for (let i = 0; i < 5; i += 1) {
    first.push(await send(documentOf(names, 10_000, 1 + i), `large-${i}`))
    second.push(await send(documentOf(names, 10_000, 1 + i, 20), `large-${i}`))
  }
  const small: number[] = []
  for (let i = 0; i < 20; i += 1) small.push(await send(documentOf(names, 100, 100 + i), `small-${i}`))
  const mixedAt = performance.now()
  let taken = 0
  for (const file of sboms) if ((await waybill.upload(file, "", cookie)) !== null) taken += 1
  const figures = {
    components10000FirstMs: Math.round(first[0] ?? 0),
    components10000MedianMs: median(first),
    nearlyTheSameAgainMedianMs: median(second),
    nearlyTheSameAgainShare: Number((median(second) / median(first)).toFixed(2)),
    components100MedianMs: median(small),
    mixedRealSbomsASecond: Number((taken / ((performance.now() - mixedAt) / 1000)).toFixed(1)),
    serverIdleMb: idleMb,
    serverAfterMb: residentMb(waybill.processId),
  }
  const last: unknown = existsSync(resultFile) ? JSON.parse(await readFile(resultFile, "utf8")) : null
  const before = typeof last === "object" && last !== null && "figures" in last ? last.figures : null
  for (const [name, value] of Object.entries(figures)) {
    const old: unknown = typeof before === "object" && before !== null ? Reflect.get(before, name) : null
    console.log(
      `${name.padEnd(24)} ${String(value).padStart(8)}${typeof old === "number" && old > 0 && value !== null ? `   ${(value / old).toFixed(2)} × the last` : ""}`,
    )
  }
  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, PostgreSQL on the same machine`
  await writeFile(resultFile, `${JSON.stringify({ machine, node: process.version, figures }, null, 2)}\n`)
} finally {
  await waybill.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Real components of the SBOMs beside the clone: types, names, purls. */
function componentsOf(file: string): object[] {
  const document: unknown = JSON.parse(readFileSync(file, "utf8"))
  const components: unknown =
    typeof document === "object" && document !== null ? Reflect.get(document, "components") : null
  return Array.isArray(components)
    ? components.filter((each) => typeof each === "object" && each !== null && "purl" in each)
    : []
}

/**
 * A document of so many components: real packages first (for seed 1), then more of them under other names, which nobody
 * has uploaded yet; `changed` of them differ from the document without.
 */
function documentOf(components: readonly object[], count: number, seed: number, changed = 0): object {
  const chosen = Array.from({ length: count }, (_, index) => {
    const real = components[(index * 7 + seed) % Math.max(1, components.length)]
    const copy = Math.floor(index / Math.max(1, components.length))
    const isChanged = index < changed
    const purl = String(real ? Reflect.get(real, "purl") : "pkg:npm/none@1.0.0")
    const suffix = copy > 0 || isChanged || seed > 1 ? `-${seed}-${copy}${isChanged ? "-changed" : ""}` : ""
    return {
      type: "library",
      name: `component-${index}`,
      version: "1.0.0",
      purl: suffix ? purl.replace(/@/, `${suffix}@`) : purl,
      "bom-ref": `ref-${index}`,
    }
  })
  return { bomFormat: "CycloneDX", specVersion: "1.5", version: 1 + changed, components: chosen }
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
}

function residentMb(processId: number): number | null {
  const file = `/proc/${processId}/status`
  if (!existsSync(file)) return null
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, "utf8"))?.[1] ?? 0) / 1024)
}
