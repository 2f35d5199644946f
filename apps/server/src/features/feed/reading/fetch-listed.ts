import { mkdtemp, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { fetchBytes } from "../../../outbound/fetch-bytes.ts"
import { OutboundRefusal, type OutboundRules } from "../../../outbound/outbound-rules.ts"
import { type Budget, fairTurns, type LeftOver } from "./fair-turns.ts"
import { type FeedFile, feedFile } from "./feed-files.ts"
import { listedPrefix } from "./leftovers.ts"

/** One file that a publisher lists. */
export interface ListedFile {
  readonly url: string
  /** For messages; ends as its kind does. */
  readonly name: string
  /** Whose it is: parties share what a load may take. */
  readonly party: string
}

export interface FetchedList {
  readonly files: readonly FeedFile[]
  /** What could not be fetched, or is not what it should be, and why. */
  readonly failed: readonly { readonly listed: ListedFile; readonly reason: string }[]
  /** What was not asked for, since its party or all together took what they may. */
  readonly left: readonly LeftOver<ListedFile>[]
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
  /** The list is as long as its publisher likes, and as slow. */
  readonly budget: Budget
  /** Says what is wrong with a file, or null. */
  readonly fault: (listed: ListedFile, bytes: Buffer, signal: AbortSignal) => Promise<string | null> | string | null
  readonly onFile: (fetched: number) => void
}

const nameLengthMax = 100
/** Enough to hide the way to a publisher, few enough not to be turned away. */
export const atOnce = 6

/**
 * Fetches files one by one into a folder of their own, a few at once and each party in its turn. One that fails costs
 * no other.
 */
export async function fetchListed(list: readonly ListedFile[], options: ListOptions): Promise<FetchedList> {
  const folder = await mkdtemp(path.join(options.downloadFolder, listedPrefix))
  const files: (FeedFile | undefined)[] = []
  const failed: FetchedList["failed"][number][] = []
  const began = performance.now()
  const turns = fairTurns(
    list.map((listed, at) => [listed.party, { listed, at }] as const),
    options.budget,
    () => performance.now() - began,
  )
  let isOver = false
  let fetched = 0
  const fetchOn = async () => {
    for (let turn = turns.next(); turn !== null && !isOver; turn = turns.next()) {
      const { listed, at } = turn.item
      const asked = performance.now()
      const got = await fetchOne(listed, options, AbortSignal.timeout(turn.withinMs))
      turn.took(performance.now() - asked, typeof got === "string" ? 0 : got.length)
      if (typeof got === "string") failed.push({ listed, reason: got })
      else {
        const full = path.join(folder, `${at}-${listed.name.slice(-nameLengthMax)}`)
        await writeFile(full, got, { mode: 0o600 })
        const file = feedFile(full, got.length, options.origin, false, listed.name)
        if (file) files[at] = { ...file, root: folder }
      }
      fetched += 1
      options.onFile(fetched)
    }
  }
  const fetching = Array.from({ length: atOnce }, fetchOn)
  try {
    await Promise.all(fetching)
  } catch (error) {
    isOver = true
    await Promise.allSettled(fetching)
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  const left = turns
    .left()
    .map(({ party, items, reason }) => ({ party, items: items.map(({ listed }) => listed), reason }))
  return { files: files.filter((each) => each !== undefined), failed, left, folder }
}

async function fetchOne(
  listed: ListedFile,
  { rules, bytesMax, fault }: ListOptions,
  signal: AbortSignal,
): Promise<Buffer | string> {
  try {
    const bytes = await fetchBytes(listed.url, { rules, bytesMax, signal })
    if (bytes === null) return "it is listed, but not there"
    return (await fault(listed, bytes, signal)) ?? bytes
  } catch (error) {
    if (error instanceof OutboundRefusal || (error instanceof Error && "code" in error)) return error.message
    throw error
  }
}
