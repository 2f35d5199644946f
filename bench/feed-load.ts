import { existsSync } from "node:fs"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { openDatabase } from "../apps/server/src/db/database.ts"
import { connectionUrl, startEmbeddedPostgres } from "../apps/server/src/db/embedded-postgres.ts"
import { prepareDatabase } from "../apps/server/src/db/prepare-database.ts"
import { type LoadReport, loadFeeds } from "../apps/server/src/features/feed/load-feeds.ts"

// Loads every OSV record of ../shared/data/advisories into a fresh embedded PostgreSQL, then the same again, then a day
// of KEV and EPSS. `node bench/feed-load.ts [--threads=1,2]`. Prints stages, compares with the last result kept and
// keeps this one.

const root = fileURLToPath(new URL("../", import.meta.url))
const data = path.join(root, "../shared/data")
const resultFile = path.join(root, "bench/results/feed-load.json")
// As bin/lib/runtime.sh sets it for every command: the reading threads begin with what Node made of our sources before.
process.env.NODE_COMPILE_CACHE ??= path.join(root, ".runtime/compile-cache")
const databases = ["go", "crates.io", "pypi", "bitnami", "almalinux", "ghsa", "osv-mixed", "malicious"]

interface Result {
  readonly threads: number
  readonly first: Run
  readonly again: Run
  readonly catalogues: Run
}
interface Run {
  readonly records: number
  readonly changed: number
  readonly seconds: number
  readonly recordsPerSecond: number
  readonly stages: Readonly<Record<string, number>>
  readonly peakMemoryMiB: number
}

if (!existsSync(data)) {
  console.log("../shared/data is not there: nothing to measure.")
  process.exit(0)
}
const threadCounts = (/^--threads=([\d,]+)$/.exec(process.argv[2] ?? "")?.[1] ?? "2").split(",").map(Number)
const before: unknown = await readFile(resultFile, "utf8").then(JSON.parse, () => null)
const results: Result[] = []
for (const threads of threadCounts) results.push(await measure(threads))
await mkdir(path.dirname(resultFile), { recursive: true })
await writeFile(resultFile, `${JSON.stringify({ measuredAt: new Date().toISOString(), results }, null, 2)}\n`)
if (before !== null) console.log("Before:", JSON.stringify(before))

async function measure(threads: number): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), "waybill-bench-"))
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: () => {} })
  try {
    const connectionString = await prepareDatabase(connectionUrl(postgres.connection), "bench", () => {})
    const database = openDatabase({ connectionString, connectionsMax: 2 })
    const load = async (title: string, inputs: readonly string[]): Promise<Run> => {
      let peakBytes = 0
      const report = await loadFeeds({
        database,
        inputs,
        rules: { allowHttp: false, allowPrivateAddresses: false, ports: [] },
        downloadFolder: path.join(folder, "downloads"),
        threads,
        onProgress: () => {
          peakBytes = Math.max(peakBytes, process.memoryUsage.rss())
        },
      })
      const run = runOf(report, peakBytes)
      print(`${threads} threads, ${title}`, run, report)
      return run
    }
    const osv = databases.map((each) => path.join(data, "advisories", each))
    const first = await load("first load", osv)
    const again = await load("the same again", osv)
    const catalogues = await load("KEV and EPSS", [path.join(data, "kev"), path.join(data, "epss")])
    await database.close()
    return { threads, first, again, catalogues }
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function runOf(report: LoadReport, peakBytes: number): Run {
  const records = report.sources.reduce((sum, source) => sum + source.read, 0)
  const seconds = report.milliseconds.total / 1000
  return {
    records,
    changed: report.sources.reduce((sum, source) => sum + source.changed, 0),
    seconds: Number(seconds.toFixed(3)),
    recordsPerSecond: Math.round(records / seconds),
    stages: Object.fromEntries(
      Object.entries(report.milliseconds.byStage).map(([stage, milliseconds]) => [stage, Math.round(milliseconds)]),
    ),
    peakMemoryMiB: Math.round(peakBytes / 1024 ** 2),
  }
}

function print(title: string, run: Run, report: LoadReport): void {
  console.log(
    `${title}: ${run.records} records, ${run.changed} changed in ${run.seconds} s = ${run.recordsPerSecond}/s`,
  )
  console.log(
    `  ${Object.entries(run.stages)
      .map(([stage, ms]) => `${stage} ${ms} ms`)
      .join(", ")}; peak ${run.peakMemoryMiB} MiB`,
  )
  const rejected = report.sources.reduce((sum, source) => sum + source.rejected, 0)
  console.log(`  rejected ${rejected}, skipped files ${report.skippedFiles.join(", ") || "none"}`)
}
