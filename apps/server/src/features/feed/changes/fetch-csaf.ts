import { createHash } from "node:crypto"
import path from "node:path"
import { fetchBytes } from "../../../outbound/fetch-bytes.ts"
import type { OutboundRules } from "../../../outbound/outbound-rules.ts"
import { addAll } from "../reading/add-all.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import { type FetchedList, fetchListed } from "../reading/fetch-listed.ts"
import { feedLimits } from "../reading/limits.ts"
import {
  type ListedDocument,
  newSince,
  type Read,
  readAggregator,
  readChanges,
  readIndex,
  readProvider,
  readRolieFeed,
  takenUntil,
} from "./csaf-provider.domain.ts"
import { believedTime } from "./listed-time.domain.ts"

/** Whether an address is where a provider or an aggregator of CSAF says what it has. */
export const isCsafProvider = (url: string): boolean =>
  /\/(?:provider-metadata|aggregator)\.json$/.test(URL.parse(url)?.pathname ?? "")

export interface CsafOptions {
  readonly rules: OutboundRules
  readonly downloadFolder: string
  /** The newest change that was taken the last time; null: fetch all. */
  readonly seenUntil: string | null
  readonly onDocument: (fetched: number, listed: number) => void
}

export interface FetchedProvider extends FetchedList {
  /** The newest change that is taken with it. */
  readonly until: string | null
  /** Whether what was taken before is left out. */
  readonly isPartial: boolean
}

/**
 * Fetches the documents of a provider that changed since the last time, or of all providers of an aggregator (CSAF 2.0 §7). Documents are held against the sums that are published beside them; their OpenPGP signatures are
 * not: that needs a decision whose keys to trust. Throws `FeedFailure` where a list cannot be read or went back in time; a document that cannot be fetched is told, and asked for again the next time. Null: nothing changed.
 */
export async function fetchCsaf(url: string, options: CsafOptions): Promise<FetchedProvider | null> {
  const providers = url.endsWith("/aggregator.json") ? taken(readAggregator(await text(url, options)), url) : [url]
  const now = new Date()
  const seenUntil = believedTime(options.seenUntil, now)
  const listed: ListedDocument[] = []
  for (const provider of providers) {
    for (const each of await listProvider(provider, options))
      listed.push({ ...each, updatedAt: believedTime(each.updatedAt, now) })
    if (listed.length > feedLimits.folderFiles)
      throw new FeedFailure(`${withoutQuery(url)} lists more than ${feedLimits.folderFiles} documents.`)
  }
  const news = taken(newSince(listed, seenUntil), url)
  if (news.documents.length === 0) return null
  const sums = new Map(news.documents.map((each) => [each.url, each.sumUrls]))
  const fetched = await fetchListed(
    news.documents.map((each) => ({ url: each.url, name: path.posix.basename(new URL(each.url).pathname) })),
    {
      rules: options.rules,
      downloadFolder: options.downloadFolder,
      origin: withoutQuery(url),
      bytesMax: feedLimits.csafBytes,
      allBytesMax: feedLimits.fileBytes,
      fault: (document, bytes) => sumFault(sums.get(document.url) ?? [], bytes, options.rules),
      onFile: (count) => options.onDocument(count, news.documents.length),
    },
  )
  const failed = fetched.failed.map(({ listed: document }) => document.url)
  return { ...fetched, until: takenUntil(news.until, listed, failed), isPartial: seenUntil !== null }
}

async function listProvider(url: string, options: CsafOptions): Promise<ListedDocument[]> {
  const { feeds, folders } = taken(readProvider(await text(url, options)), url)
  const listed: ListedDocument[] = []
  for (const feed of feeds) addAll(listed, taken(readRolieFeed(await text(feed, options)), feed))
  for (const folder of folders) addAll(listed, await listFolder(folder, options))
  return listed
}

async function listFolder(folder: string, options: CsafOptions): Promise<readonly ListedDocument[]> {
  const base = folder.endsWith("/") ? folder : `${folder}/`
  const changes = await fetchBytes(`${base}changes.csv`, { rules: options.rules, bytesMax: listBytesMax })
  if (changes !== null) return taken(readChanges(changes.toString("utf8"), base), base)
  return taken(readIndex(await text(`${base}index.txt`, options), base), base)
}

// Read whole, beside everything else that the server does.
const listBytesMax = feedLimits.csafBytes

async function text(url: string, { rules }: CsafOptions): Promise<string> {
  const bytes = await fetchBytes(url, { rules, bytesMax: listBytesMax })
  if (bytes === null) throw new FeedFailure(`${withoutQuery(url)} is not there.`)
  return bytes.toString("utf8")
}

function taken<T>(read: Read<T>, url: string): T {
  if (read.ok) return read.value
  throw new FeedFailure(`${withoutQuery(url)}: ${read.reason}.`)
}

const sumForm = /^([0-9a-f]{64}|[0-9a-f]{128})\b/i

/** What is wrong with a document by the strongest of its sums (§7.1.18): SHA-512, else SHA-256. */
async function sumFault(sumUrls: readonly string[], bytes: Buffer, rules: OutboundRules): Promise<string | null> {
  const [sumUrl] = [...sumUrls].sort((a, b) => Number(b.endsWith(".sha512")) - Number(a.endsWith(".sha512")))
  if (sumUrl === undefined) return null
  const sum = sumForm.exec((await fetchBytes(sumUrl, { rules, bytesMax: 8_192 }))?.toString("latin1") ?? "")?.[1]
  if (sum === undefined) return "its sum is listed, but cannot be read"
  const found = createHash(sum.length === 128 ? "sha512" : "sha256")
    .update(bytes)
    .digest("hex")
  return found === sum.toLowerCase() ? null : "it is not what its sum says: changed or damaged on the way"
}

const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, "")
