import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { sql } from "kysely"
import { afterAll, beforeAll, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../testing/test-app.ts"
import { holdToInstallation } from "./hold-to-installation.ts"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

it("a server starts with the folder of its database's documents and with no other, until somebody says so", async () => {
  const other = await mkdtemp(path.join(tmpdir(), "waybill-other-"))
  const start = (folder: string) => holdToInstallation(app.database, folder)
  // Two at once, as after a restart of all.
  await Promise.all([start(app.dataFolder), start(app.dataFolder)])
  await start(app.dataFolder)
  await expect(start(other)).rejects.toThrow(/does not hold the documents of this database/)
  const file = (folder: string) => path.join(folder, "blobs", "installation")
  await writeFile(file(other), "01890000-0000-7000-8000-000000000001\n")
  await expect(start(other)).rejects.toThrow(/belongs to another installation/)
  await writeFile(file(other), await readFile(file(app.dataFolder)))
  await start(other)
  // A database that was brought back from before there was the row.
  await app.database.transaction("shared", (tx) => tx.run(sql`delete from installation`))
  await start(app.dataFolder)
  await start(other)
  // A first start that was killed while it wrote.
  await app.database.transaction("shared", (tx) => tx.run(sql`delete from installation`))
  await writeFile(file(app.dataFolder), "")
  await start(app.dataFolder)
  await expect(start(other)).rejects.toThrow(/belongs to another installation/)
  await rm(other, { recursive: true, force: true })
})
