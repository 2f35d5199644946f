import { link, readFile, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { processStart } from "./process-life.ts"

/** Holds the pid of the server that owns the folder, and when that process began. */
export const lockFile = (dataFolder: string): string => path.join(dataFolder, "server.lock")

export interface DataFolderLock {
  release(): Promise<void>
}

/**
 * Claims a data folder for this server process. Refused while another living server holds it; what a killed one left
 * behind is taken over.
 */
export async function takeDataFolderLock(dataFolder: string): Promise<DataFolderLock> {
  const file = lockFile(dataFolder)
  const own = `${file}.${process.pid}`
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      // Written beside and linked: a start that runs beside never reads half a lock and takes it for a stale one.
      await writeFile(own, `${process.pid} ${processStart(process.pid)}\n`, { mode: 0o644 })
      await link(own, file)
      return { release: () => rm(file, { force: true }) }
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
    } finally {
      await rm(own, { force: true })
    }
    const [pid = "", start = ""] = (await readFile(file, "utf8").catch(() => "")).trim().split(" ")
    // A pid is given again; with its start it is not.
    if (pid !== "" && processStart(Number(pid)) === start)
      throw new Error(
        `Another server (process ${pid}) uses the data folder ${dataFolder}. Stop it, or give this one another with --data.`,
      )
    await rm(file, { force: true })
  }
  throw new Error(`The data folder ${dataFolder} is being claimed by another start.`)
}
