import path from "node:path"
import { type Database, openDatabase } from "./db/database.ts"
import { connectionUrl, openEmbeddedPostgres } from "./db/embedded-postgres.ts"
import { isDatabaseAway, isOutOfSpace, isShutOut } from "./db/failures.ts"
import { prepareDatabase } from "./db/prepare-database.ts"
import { openDownloadFolder } from "./features/feed/reading/download-folder.ts"
import { FeedFailure } from "./features/feed/reading/feed-failure.ts"

/** Where an operator's command works. */
export interface OperatorDatabase {
  readonly database: Database
  /** For what is fetched; there by then. */
  readonly downloadFolder: string
}

/** The data folder that a command is of: as it was given, else of WAYBILL_DATA, else `./data`. */
export const dataFolderOf = (given: string | undefined): string =>
  path.resolve(given ?? (process.env.WAYBILL_DATA || "./data"))

/**
 * Runs an operator's command on the database of a data folder, or on that of DATABASE_URL, while the server runs or
 * not. A database that is away or full is a failure in words, as any other of a load.
 */
export async function withOperatorDatabase<T>(
  dataFolder: string,
  work: (opened: OperatorDatabase) => Promise<T>,
): Promise<T> {
  try {
    return await workOn(dataFolder, work)
  } catch (error) {
    throw inWords(error)
  }
}

function inWords(error: unknown): unknown {
  const said = error instanceof Error ? error.message : String(error)
  if (isOutOfSpace(error)) return new FeedFailure(`There is no room on the disk: ${said}`)
  if (isDatabaseAway(error) || isShutOut(error)) return new FeedFailure(`The database does not answer: ${said}`)
  return error
}

async function workOn<T>(dataFolder: string, work: (opened: OperatorDatabase) => Promise<T>): Promise<T> {
  const say = (line: string) => console.error(line)
  const { url, stop } = await ownerDatabase(dataFolder, say)
  try {
    const serverUrl = await prepareDatabase(url, null, say)
    const database = openDatabase({ connectionString: serverUrl, connectionsMax: 2 })
    try {
      return await work({ database, downloadFolder: await openDownloadFolder(dataFolder) })
    } finally {
      await database.close()
    }
  } finally {
    await stop()
  }
}

async function ownerDatabase(
  dataFolder: string,
  log: (line: string) => void,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} }
  const postgres = await openEmbeddedPostgres({ dataFolder, log })
  return { url: connectionUrl(postgres.connection), stop: postgres.stop }
}
