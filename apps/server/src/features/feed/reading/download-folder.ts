import { mkdir } from "node:fs/promises"
import path from "node:path"
import { removeLeftovers } from "./leftovers.ts"

/** Makes the folder that downloads go to, and clears away what loads that were killed left in it long ago. */
export async function openDownloadFolder(dataFolder: string): Promise<string> {
  const folder = path.join(dataFolder, "downloads")
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await removeLeftovers(folder)
  return folder
}
