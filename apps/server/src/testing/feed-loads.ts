import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { type Database, openDatabase } from "../db/database.ts"
import { type LoadReport, type LoadRequest, loadFeeds } from "../features/feed/load-feeds.ts"

/** Loads feeds into a test server's database, as the operator's command does. */
export interface FeedLoads {
  /** As the owner of the schema, without a statement timeout. */
  readonly database: Database
  /** For files to load and for what is fetched; gone after `close`. */
  readonly folder: string
  /** Writes a file of the folder, and gives its path. */
  write(name: string, content: string | Buffer): Promise<string>
  /** Loads files and addresses; of the network only what `rules` allow. */
  load(inputs: LoadRequest["inputs"], options?: Partial<LoadRequest>): Promise<LoadReport>
  close(): Promise<void>
}

/** Close it before the server. */
export async function openFeedLoads(app: { readonly ownerUrl: string }): Promise<FeedLoads> {
  // For a load, and another that waits for it.
  const database = openDatabase({ connectionString: app.ownerUrl, connectionsMax: 3 })
  const folder = await mkdtemp(path.join(tmpdir(), "waybill-feeds-"))
  const rules = { allowHttp: false, allowPrivateAddresses: false, ports: [] }
  return {
    database,
    folder,
    async write(name, content) {
      const file = path.join(folder, name)
      await writeFile(file, content)
      return file
    },
    load: (inputs, options = {}) =>
      loadFeeds({ database, inputs, rules, downloadFolder: folder, threads: 1, ...options }),
    async close() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
