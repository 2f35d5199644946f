import { open, readFile, rm } from "node:fs/promises"
import path from "node:path"

/** Holds the pid of the server that owns the folder, and when that process began. */
export const lockFile = (dataFolder: string): string => path.join(dataFolder, "server.lock")

export interface DataFolderLock {
  release(): Promise<void>
}

/** Claims a data folder for this server process. Refused while another living server holds it; what a killed one left behind is taken over. */
export async function takeDataFolderLock(dataFolder: string): Promise<DataFolderLock> {
  const file = lockFile(dataFolder)
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = await open(file, "wx", 0o644)
      await handle.writeFile(`${process.pid} ${await startOf(process.pid)}\n`)
      await handle.close()
      return { release: () => rm(file, { force: true }) }
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
    }
    const [pid = "", start = ""] = (await readFile(file, "utf8").catch(() => "")).trim().split(" ")
    // A pid is given again; with its start it is not.
    if (pid !== "" && (await startOf(Number(pid))) === start && start !== "")
      throw new Error(
        `Another server (process ${pid}) uses the data folder ${dataFolder}. Stop it, or give this one another with --data.`,
      )
    await rm(file, { force: true })
  }
  throw new Error(`The data folder ${dataFolder} is being claimed by another start.`)
}

/** When a process began, in the kernel's own count; "" where it is gone. Other systems than Linux know only that it lives. */
async function startOf(pid: number): Promise<string> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return ""
  }
  try {
    const fields = await readFile(`/proc/${pid}/stat`, "utf8")
    return fields.slice(fields.lastIndexOf(")") + 2).split(" ")[19] ?? "alive"
  } catch {
    return process.platform === "linux" ? "" : "alive"
  }
}
