import { readdir, rm, stat } from "node:fs/promises"
import path from "node:path"

const leftoverMs = 86_400_000

/** Removes folders of a kind that a load which was killed left behind: those older than a day, so not what one that still runs works on. */
export async function removeLeftovers(downloadFolder: string, prefix: string): Promise<void> {
  for (const name of await readdir(downloadFolder)) {
    if (!name.startsWith(prefix)) continue
    const folder = path.join(downloadFolder, name)
    if ((await stat(folder)).mtimeMs < Date.now() - leftoverMs) await rm(folder, { recursive: true, force: true })
  }
}
