import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import type { TestProject } from "vitest/node"
import { startEmbeddedPostgres } from "../db/embedded-postgres.ts"
import { makeTemplateDatabase } from "./template-database.ts"

/** One PostgreSQL for all tests of the run, and the migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), "waybill-tests-"))
  const postgres = await startEmbeddedPostgres({ dataFolder, log: () => {} })
  const { user, password, host, port } = postgres.connection
  const postgresUrl = `postgres://${user}:${password}@${host}:${port}`
  project.provide("postgresUrl", postgresUrl)
  project.provide("templateDatabase", await makeTemplateDatabase(postgresUrl))
  return async () => {
    await postgres.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}
