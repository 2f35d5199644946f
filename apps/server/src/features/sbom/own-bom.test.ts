import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import { ownBom } from "../../../../../scripts/shipped-packages.ts"
import { openDatabase } from "../../db/database.ts"
import { startTestApp } from "../../testing/test-app.ts"
import { version } from "../../version.ts"
import { loadFeeds } from "../feed/load-feeds.ts"

const root = fileURLToPath(new URL("../../../../../", import.meta.url))
// Dated statements on flaws in what ships that do not reach us: { id, until, why }. An entry that has run out counts no
// more.
const statements: readonly { readonly id: string; readonly until: string; readonly why: string }[] = []

it("Waybill's own bill of materials is taken, and no high or critical flaw is known in what ships", async () => {
  const app = await startTestApp()
  const database = openDatabase({ connectionString: app.ownerUrl, connectionsMax: 2 })
  const shared = path.join(root, "../shared/data/advisories")
  if (!existsSync(shared)) console.log("../shared is not there: only the advisory sample is held against what ships")
  const folders = [
    path.join(root, "apps/server/advisory-sample"),
    path.join(shared, "ghsa"),
    path.join(shared, "malicious"),
  ]
  await loadFeeds({
    database,
    inputs: folders.filter((folder) => existsSync(folder)),
    rules: { allowHttp: false, allowPrivateAddresses: false, ports: [] },
    downloadFolder: app.dataFolder,
    threads: 1,
  })
  const token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
  const lock: unknown = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"))
  const sbom = await app.call("POST /api/v1/sboms", {
    token,
    json: ownBom(lock, version),
  })
  expect(sbom.status).toBe(201)
  expect(sbom.body.counts).toMatchObject({ unmatched: 0, matched: sbom.body.counts.components })
  expect(sbom.body.counts.matched).toBeGreaterThan(100)
  const findings = await app.call("GET /api/v1/findings?severity=critical,high&limit=100", { token })
  const today = new Date().toISOString().slice(0, 10)
  const excused = new Set(statements.filter((statement) => statement.until >= today).map((statement) => statement.id))
  expect(
    findings.body.items
      .map((item: { vulnerability: { id: string }; components: { purl: string }[] }) => ({
        id: item.vulnerability.id,
        components: item.components.map((component) => component.purl),
      }))
      .filter((item: { id: string }) => !excused.has(item.id)),
  ).toEqual([])
  await database.close()
  await app.close()
})
