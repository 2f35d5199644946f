import { mkdtemp, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { fetchBytes } from "../../../outbound/fetch-bytes.ts"
import { OutboundRefusal, type OutboundRules } from "../../../outbound/outbound-rules.ts"
import { FeedFailure } from "./feed-failure.ts"
import { type FeedFile, feedFile } from "./feed-files.ts"
import { listedPrefix } from "./leftovers.ts"

/** One file that a publisher lists. */
export interface ListedFile {
  readonly url: string
  /** For messages; ends as its kind does. */
  readonly name: string
}

export interface FetchedList {
  readonly files: readonly FeedFile[]
  /** What could not be fetched, or is not what it should be, and why. */
  readonly failed: readonly { readonly listed: ListedFile; readonly reason: string }[]
  /** Where the files lie. */
  readonly folder: string
}

export interface ListOptions {
  readonly rules: OutboundRules
  readonly downloadFolder: string
  /** The address that the list came by. */
  readonly origin: string
  /** Of each file. */
  readonly bytesMax: number
  /** Of all together: the list is as long as its publisher likes. */
  readonly allBytesMax: number
  /** Says what is wrong with a file, or null. */
  readonly fault: (listed: ListedFile, bytes: Buffer) => Promise<string | null> | string | null
  readonly onFile: (fetched: number) => void
}

const nameLengthMax = 100
// Enough to hide the way to a publisher, few enough not to be turned away.
const atOnce = 6

/** Fetches files one by one into a folder of their own, a few at once. One that fails costs no other. */
export async function fetchListed(list: readonly ListedFile[], options: ListOptions): Promise<FetchedList> {
  const folder = await mkdtemp(path.join(options.downloadFolder, listedPrefix))
  const files: (FeedFile | undefined)[] = []
  const failed: FetchedList["failed"][number][] = []
  let next = 0
  let bytes = 0
  const fetchOn = async () => {
    for (let at = next++; at < list.length; at = next++) {
      const listed = list[at]
      if (!listed) return
      const got = await fetchOne(listed, options)
      if (typeof got === "string") failed.push({ listed, reason: got })
      else {
        const full = path.join(folder, `${at}-${listed.name.slice(-nameLengthMax)}`)
        bytes += got.length
        if (bytes > options.allBytesMax)
          throw new FeedFailure(`${options.origin} lists files of more than ${options.allBytesMax} bytes together.`)
        await writeFile(full, got, { mode: 0o600 })
        const file = feedFile(full, got.length, options.origin, false, listed.name)
        if (file) files[at] = { ...file, root: folder }
      }
      options.onFile(at + 1)
    }
  }
  const fetching = Array.from({ length: atOnce }, fetchOn)
  try {
    await Promise.all(fetching)
  } catch (error) {
    next = list.length
    await Promise.allSettled(fetching)
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  return { files: files.filter((each) => each !== undefined), failed, folder }
}

async function fetchOne(listed: ListedFile, { rules, bytesMax, fault }: ListOptions): Promise<Buffer | string> {
  try {
    const bytes = await fetchBytes(listed.url, { rules, bytesMax })
    if (bytes === null) return "it is listed, but not there"
    return (await fault(listed, bytes)) ?? bytes
  } catch (error) {
    if (error instanceof OutboundRefusal || (error instanceof Error && "code" in error)) return error.message
    throw error
  }
}
