import { readdir, rm, stat } from "node:fs/promises"
import path from "node:path"

/** Folders of files that are fetched one by one, and of what a bundle is unpacked into. */
export const [listedPrefix, bundlePrefix] = ["listed-", "bundle-"] as const

/**
 * Those, and a download: whole, as a part to be taken up again, and what names the part's version
 * (`downloadIfChanged`).
 */
const ours = new RegExp(`^(?:${listedPrefix}|${bundlePrefix})|^[0-9a-f]{32}(?:\\.part|\\.version)?$`)
const leftoverMs = 86_400_000

/**
 * Removes what loads that were killed or broke off left behind: what is older than a day, so nothing that one which
 * still runs works on.
 */
export async function removeLeftovers(downloadFolder: string): Promise<void> {
  for (const name of await readdir(downloadFolder)) {
    if (!ours.test(name)) continue
    const entry = path.join(downloadFolder, name)
    const modified = await stat(entry).then(
      ({ mtimeMs }) => mtimeMs,
      // Taken away by another load meanwhile.
      () => Number.POSITIVE_INFINITY,
    )
    if (modified < Date.now() - leftoverMs) await rm(entry, { recursive: true, force: true })
  }
}
