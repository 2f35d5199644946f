import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { availableParallelism, tmpdir, totalmem } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { z } from "zod"
import { realData } from "../scripts/screenshots/real-data.ts"
import { startWaybill } from "../scripts/started-waybill.ts"

// What a VEX document of 100,000 statements costs (the limit of one document), over the real SBOMs and advisories:
// every statement is about a vulnerability that is there, and names a component that is there; few name one that has
// it. While it is taken in, how long another question waits. `node bench/vex.ts [--data FOLDER]` keeps the data in a
// folder.
const resultFile = fileURLToPath(new URL("results/vex.json", import.meta.url))
const statementsMax = 100_000
const kept = process.argv[2] === "--data" ? process.argv[3] : undefined
const folder = kept ?? (await mkdtemp(path.join(tmpdir(), "waybill-bench-")))
const Vulnerabilities = z.object({ items: z.array(z.object({ id: z.string() })) })
const Components = z.object({
  items: z.array(z.object({ purl: z.string().nullable() })),
  nextCursor: z.string().nullable(),
})
const Taken = z.object({ id: z.string(), statements: z.int(), applied: z.int(), unmatchedCount: z.int() })
const waybill = await startWaybill(folder)
try {
  const cookie = await waybill.signIn()
  const headers = { cookie, origin: waybill.url, "content-type": "application/json" }
  const ask = async (address: string) => (await fetch(`${waybill.url}/api/v1/${address}`, { headers })).json()
  if (Vulnerabilities.parse(await ask("vulnerabilities?limit=1")).items.length === 0) {
    const { feeds, sboms } = realData()
    await waybill.loadFeeds(feeds)
    for (const file of sboms) await waybill.upload(file, "", cookie)
  }
  const vulnerabilities = Vulnerabilities.parse(await ask("vulnerabilities?limit=1000")).items.map(({ id }) => id)
  const purls: string[] = []
  for (let cursor: string | null = ""; cursor !== null && purls.length < 5_000; ) {
    const page: z.output<typeof Components> = Components.parse(
      await ask(`components?limit=1000${cursor && `&cursor=${encodeURIComponent(cursor)}`}`),
    )
    purls.push(...page.items.flatMap(({ purl }) => purl ?? []))
    cursor = page.nextCursor
  }
  const document = (title: string) =>
    JSON.stringify({
      "@context": "https://openvex.dev/ns/v0.2.0",
      "@id": `https://example.com/${title}`,
      author: "Bench",
      timestamp: "2026-01-01T00:00:00Z",
      version: 1,
      statements: Array.from({ length: statementsMax }, (_, place) => ({
        vulnerability: { name: vulnerabilities[place % vulnerabilities.length] },
        products: [
          { "@id": purls[Math.floor(place / vulnerabilities.length) % purls.length] ?? "" },
          { "@id": purls[(place * 7919) % purls.length] ?? "" },
        ],
        status: "not_affected",
        justification: "vulnerable_code_not_in_execute_path",
      })),
    })
  const waits: number[] = []
  const asking = setInterval(() => {
    const askedAt = performance.now()
    void fetch(`${waybill.url}/healthz`).then(() => waits.push(performance.now() - askedAt))
  }, 50)
  const body = document(`run-${Date.now()}`)
  const startedAt = performance.now()
  const answer = await fetch(`${waybill.url}/api/v1/vex`, { method: "POST", headers, body })
  const seconds = (performance.now() - startedAt) / 1000
  clearInterval(asking)
  if (answer.status !== 201) throw new Error(`${answer.status} ${(await answer.text()).slice(0, 500)}`)
  const taken = Taken.parse(await answer.json())
  const deletedAt = performance.now()
  const deleted = await fetch(`${waybill.url}/api/v1/vex/${taken.id}`, { method: "DELETE", headers })
  if (deleted.status !== 204) throw new Error(await deleted.text())
  const figures = {
    megabytes: Number((body.length / 2 ** 20).toFixed(1)),
    statements: taken.statements,
    vulnerabilities: vulnerabilities.length,
    components: purls.length,
    applied: taken.applied,
    unmatched: taken.unmatchedCount,
    seconds: Number(seconds.toFixed(1)),
    longestWaitMs: Math.round(Math.max(...waits)),
    deleteSeconds: Number(((performance.now() - deletedAt) / 1000).toFixed(1)),
  }
  console.log("Before:", existsSync(resultFile) ? JSON.parse(await readFile(resultFile, "utf8")) : null)
  console.log(figures)
  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, PostgreSQL on the same machine`
  await writeFile(resultFile, `${JSON.stringify({ machine, node: process.version, figures }, null, 2)}\n`)
} finally {
  await waybill.stop()
  if (kept === undefined) await rm(folder, { recursive: true, force: true })
}
