import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { availableParallelism, loadavg, tmpdir, totalmem } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import pg from "pg"
import type { CDPSession, Page } from "playwright-core"
import { z } from "zod"
import { openEmbeddedPostgres } from "../apps/server/src/db/embedded-postgres.ts"
import { clientOf } from "../scripts/api-client.ts"
import { realData } from "../scripts/screenshots/real-data.ts"
import { startWaybill } from "../scripts/started-waybill.ts"
import { launchChromium } from "../tests/browser/chromium.ts"
import { fillFindings } from "./scale/findings.ts"
import { insertVersionsOfAdvisories } from "./scale/known-versions.ts"
import { makePortfolio } from "./scale/portfolio.ts"

// How a list of 100,000 findings scrolls in Chromium, from its first row to its last: times of frames, requests, rows
// in the document, memory of the page.
//   node bench/list-scroll.ts [--data FOLDER]   with a folder the portfolio is kept, and found again by the next run
const resultFile = fileURLToPath(new URL("results/list-scroll.json", import.meta.url))
const rowsWanted = 100_000
const secondsMax = Number(process.env.SCROLL_SECONDS ?? 240)
const assets = 600
const kept = process.argv[2] === "--data" ? process.argv[3] : undefined
const folder = kept ?? (await mkdtemp(path.join(tmpdir(), "waybill-bench-")))
const madeFile = path.join(folder, "portfolio-made")
// As text: what runs in the page knows a document, which programs do not. As far as a fast wheel turns in a frame,
// until the last row is shown.
const turning = `(last, msMax) => new Promise((resolve) => {
  const list = document.querySelector("[role=grid]")
  const frames = []
  const startedAt = performance.now()
  let [elementsMost, rowsMost, waitedMs, before] = [0, 0, 0, startedAt]
  const step = (now) => {
    const frame = now - before
    before = now
    const shown = [...list.querySelectorAll("[aria-rowindex]")]
    const reached = Math.max(0, ...shown.map((row) => Number(row.getAttribute("aria-rowindex")) - 1))
    if (list.scrollTop + list.clientHeight >= list.scrollHeight - 80) waitedMs += frame
    frames.push(frame)
    rowsMost = Math.max(rowsMost, shown.length)
    if (frames.length % 50 === 0) elementsMost = Math.max(elementsMost, document.getElementsByTagName("*").length)
    if (reached >= last || now - startedAt > msMax) resolve({ frames, elementsMost, rowsMost, reached, waitedMs })
    else {
      list.scrollTop += 1200
      requestAnimationFrame(step)
    }
  }
  requestAnimationFrame(step)
})`
const Told = z.object({
  frames: z.array(z.number()),
  elementsMost: z.number(),
  rowsMost: z.number(),
  reached: z.number(),
  waitedMs: z.number(),
})

const Ided = z.looseObject({ id: z.string() })
const waybill = await startWaybill(folder)
const { connection } = await openEmbeddedPostgres({ dataFolder: folder, log: console.log })
const owner = new pg.Client({ ...connection })
await owner.connect()
try {
  const cookie = await waybill.signIn()
  const client = clientOf(waybill, { cookie })
  if (!existsSync(madeFile)) await fill()
  const browser = await launchChromium()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const [name = "", value = ""] = cookie.split(";")[0]?.split("=") ?? []
    await context.addCookies([{ name, value, url: waybill.url }])
    const page = await context.newPage()
    await page.goto(`${waybill.url}/products/${await productOfAll()}?tab=findings`)
    const figures = { busyWith: loadavg().map(Math.round), ...(await scroll(page, await context.newCDPSession(page))) }
    console.log("Before:", existsSync(resultFile) ? JSON.parse(await readFile(resultFile, "utf8")).figures : null)
    console.log(figures)
    const machine = `${availableParallelism()} cores without graphics, ${Math.round(totalmem() / 2 ** 30)} GiB, browser, server and PostgreSQL on the same machine`
    await writeFile(resultFile, `${JSON.stringify({ machine, node: process.version, figures }, null, 2)}\n`)
  } finally {
    await browser.close()
  }

  /** Real data by the API and the feeds, then what is made of it by SQL. */
  async function fill(): Promise<void> {
    const { feeds, sboms } = realData()
    await waybill.loadFeeds(feeds)
    for (const file of sboms) await waybill.upload(file, "", cookie)
    await insertVersionsOfAdvisories(
      owner,
      feeds.filter((file) => file.endsWith(".jsonl.gz")),
    )
    const { rows } = await owner.query("select id from organization limit 1")
    await makePortfolio(owner, rows[0].id, assets)
    await fillFindings(owner)
    await owner.query("analyze")
    await writeFile(madeFile, "")
  }

  /** As many active assets as have the findings wanted, as one product: its findings are one list. */
  async function productOfAll(): Promise<string> {
    const { rows } = await owner.query<{ id: string; product: string | null }>(
      "select id, (select id from product where name = 'All') as product from asset where is_active order by id",
    )
    const [first] = rows
    if (first?.product) return first.product
    const { id } = Ided.parse(await client.send("/products", { name: "All" }))
    for (let from = 0; from < rows.length; from += 500)
      await fetch(`${waybill.url}/api/v1/products/${id}/members`, {
        method: "PATCH",
        headers: { cookie, origin: waybill.url, "content-type": "application/json" },
        body: JSON.stringify({ addAssets: rows.slice(from, from + 500).map((row) => row.id) }),
      })
    return id
  }
} finally {
  await owner.end()
  await waybill.stop()
  if (kept === undefined) await rm(folder, { recursive: true, force: true })
}

/** Turns the wheel as fast as the list comes, to its end or the rows wanted. */
async function scroll(page: Page, devtools: CDPSession) {
  const grid = page.getByRole("grid", { name: "Findings" })
  await grid.getByRole("row").nth(5).waitFor()
  const total = Number(await grid.getAttribute("aria-rowcount"))
  const rowsTo = Math.min(total, rowsWanted)
  let requests = 0
  page.on("request", (request) => {
    if (request.url().includes("/api/v1/")) requests += 1
  })
  await devtools.send("Performance.enable")
  await devtools.send("HeapProfiler.enable")
  const heapMb = async () => {
    await devtools.send("HeapProfiler.collectGarbage")
    const { metrics } = await devtools.send("Performance.getMetrics")
    return Math.round((metrics.find((each) => each.name === "JSHeapUsedSize")?.value ?? 0) / 2 ** 20)
  }
  const heapAtFirstMb = await heapMb()
  const startedAt = performance.now()
  const told = Told.parse(await page.evaluate(`(${turning})(${rowsTo}, ${secondsMax * 1000})`))
  const seconds = (performance.now() - startedAt) / 1000
  const sorted = told.frames.toSorted((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1))
  return {
    rows: total,
    reached: told.reached,
    seconds: Number(seconds.toFixed(1)),
    requests,
    frames: told.frames.length,
    frameMs: { median: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1) },
    waitedAtEndSeconds: Number((told.waitedMs / 1000).toFixed(1)),
    rowsInDocument: told.rowsMost,
    elementsInDocument: told.elementsMost,
    heapAtFirstMb,
    heapAtLastMb: await heapMb(),
  }
}
