import { existsSync, readFileSync } from "node:fs"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { availableParallelism, loadavg, tmpdir, totalmem } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import pg from "pg"
import { openEmbeddedPostgres } from "../apps/server/src/db/embedded-postgres.ts"
import { clientOf } from "../scripts/api-client.ts"
import { realData } from "../scripts/screenshots/real-data.ts"
import { startWaybill } from "../scripts/started-waybill.ts"
import { countWrongCounts, fillFindings, gigabytesAMillionFindings } from "./scale/findings.ts"
import { insertVersionsOfAdvisories } from "./scale/known-versions.ts"
import { listPaths, timesOfLists } from "./scale/lists.ts"
import { countPortfolio, makePortfolio } from "./scale/portfolio.ts"
import { timeUpload } from "./scale/upload-time.ts"
import { timeAdvisory, timeBulk, timeEpssDay, timeWidestDecisions } from "./scale/writes.ts"

// How a portfolio of many assets answers, asked over HTTP of a server of its own; what is already there is filled by
// SQL. Design §8.
//   node bench/scale.ts 10000 [--data FOLDER]   with a folder the portfolio is kept, and found again by the next run
const resultFile = fileURLToPath(new URL("results/scale.json", import.meta.url))
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: "string" }, lists: { type: "string" }, calls: { type: "string" } },
})
const assets = Number(positionals[0] ?? 1000)
const folder = values.data ?? (await mkdtemp(path.join(tmpdir(), "waybill-bench-")))
const madeFile = path.join(folder, "portfolio-made")
const isMade = existsSync(madeFile)
const waybill = await startWaybill(folder)
const { connection } = await openEmbeddedPostgres({ dataFolder: folder, log: console.log })
const owner = new pg.Client({ ...connection })
await owner.connect()
try {
  const cookie = await waybill.signIn()
  const client = clientOf(waybill, { cookie })
  if (!isMade) await fill(cookie)
  const before = await countPortfolio(owner)
  console.log(JSON.stringify(before))
  const wanted = values.lists
  const asked = [...(await listPaths(client, owner))].filter(([name]) => wanted === undefined || name.includes(wanted))
  const lists = await timesOfLists(client, new Map(asked), Number(values.calls ?? 20))
  if (wanted === undefined)
    await keep({
      busyWith: loadavg().map(Math.round),
      portfolio: before,
      lists,
      ...(await writes(client, new Map(asked))),
    })
} finally {
  await owner.end()
  await waybill.stop()
  if (values.data === undefined) await rm(folder, { recursive: true, force: true })
}

/** Real data by the API and the feeds, then what is made of it by SQL. */
async function fill(cookie: string): Promise<void> {
  const { feeds, sboms } = realData()
  const shared = fileURLToPath(new URL("../../shared/data/advisories/", import.meta.url))
  const distributions = ["8", "9", "10"].map((release) =>
    path.join(shared, `almalinux/almalinux${release}-osv.jsonl.gz`),
  )
  await waybill.loadFeeds([...feeds, ...distributions])
  for (const file of sboms) await waybill.upload(file, "", cookie)
  const startedAt = performance.now()
  await insertVersionsOfAdvisories(owner, [...feeds.filter((file) => file.endsWith(".jsonl.gz")), ...distributions])
  const { rows } = await owner.query("select id from organization limit 1")
  await makePortfolio(owner, rows[0].id, assets)
  console.log(`assets after ${Math.round((performance.now() - startedAt) / 1000)} s`)
  await fillFindings(owner)
  console.log(`findings after ${Math.round((performance.now() - startedAt) / 1000)} s`)
  await owner.query("analyze")
  await writeFile(madeFile, "")
}

async function writes(client: ReturnType<typeof clientOf>, asked: ReadonlyMap<string, readonly string[]>) {
  const bench = { waybill, client, owner, folder }
  const run = Math.random().toString(36).slice(2, 8)
  const { rows } = await owner.query<{ purl: string }>(
    "select purl from (select distinct purl from component where purl is not null and package_version_id is not null) c order by md5(purl) limit 10000",
  )
  const purls = rows.map((row) => row.purl)
  const uploads = { components100Ms: [] as number[], components10000Ms: [] as number[] }
  for (let i = 0; i < 5; i += 1)
    uploads.components100Ms.push(await timeUpload(client, purls.slice(i * 100, i * 100 + 100), `small-${run}-${i}`))
  for (let i = 0; i < 2; i += 1) uploads.components10000Ms.push(await timeUpload(client, purls, `large-${run}-${i}`))
  console.log(JSON.stringify(uploads))
  const advisory = await timeAdvisory(bench, `BENCH-${run}-1`)
  console.log(JSON.stringify(advisory))
  const decisions = await timeWidestDecisions(bench)
  console.log(JSON.stringify(decisions))
  const bulk = await timeBulk(bench, 10)
  console.log(JSON.stringify(bulk))
  const listsBesideDecisions = await timesOfLists(
    client,
    new Map([...asked].filter(([name]) => /-priority|^findings|dashboard/.test(name))),
    Number(values.calls ?? 20),
  )
  const advisoryBesideDecisions = await timeAdvisory(bench, `BENCH-${run}-2`)
  const epssDay = await timeEpssDay(bench)
  const result = {
    uploads,
    advisory,
    decisions,
    bulk,
    listsBesideDecisions,
    advisoryBesideDecisions,
    epssDay,
    wrongCountsAfterwards: await countWrongCounts(owner),
    gigabytesAMillionFindings: await gigabytesAMillionFindings(owner),
    serverMb: Math.round(
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${waybill.processId}/status`, "utf8"))?.[1] ?? 0) / 1024,
    ),
  }
  console.log(JSON.stringify(result))
  return result
}

async function keep(figures: object): Promise<void> {
  const last: unknown = existsSync(resultFile) ? JSON.parse(await readFile(resultFile, "utf8")) : {}
  const bySize = typeof last === "object" && last !== null && "byAssets" in last ? last.byAssets : {}
  // `busyWith`: the load averages, so that figures of a machine that others use too can be told from those of a quiet
  // one.
  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, PostgreSQL on the same machine`
  const filled =
    "Advisories and real SBOMs came by feeds and uploads; assets, SBOMs, components, matches of their versions, findings and groups were then made of them by SQL. Everything measured goes over HTTP, feeds by `feeds load`."
  await writeFile(
    resultFile,
    `${JSON.stringify({ machine, node: process.version, filled, byAssets: { ...Object(bySize), [assets]: figures } }, null, 2)}\n`,
  )
}
