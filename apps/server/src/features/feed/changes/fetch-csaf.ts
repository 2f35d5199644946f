import { createHash } from "node:crypto"
import path from "node:path"
import { fetchBytes } from "../../../outbound/fetch-bytes.ts"
import { OutboundRefusal, type OutboundRules } from "../../../outbound/outbound-rules.ts"
import { addAll } from "../reading/add-all.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import { type FetchedList, fetchListed } from "../reading/fetch-listed.ts"
import { feedLimits } from "../reading/limits.ts"
import {
  type IssuingParty,
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
export const isCsafProvider = (url: string): boolean => /\/(?:provider-metadata|aggregator)\.json$/.test(pathOf(url))

const isAggregator = (url: string): boolean => pathOf(url).endsWith("/aggregator.json")
const pathOf = (url: string): string => URL.parse(url)?.pathname ?? ""

export interface CsafOptions {
  readonly rules: OutboundRules
  readonly downloadFolder: string
  /** The newest change that was taken the last time of each of these addresses; of one that is not among them all is fetched. */
  readonly findSeen: (addresses: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly onDocument: (fetched: number, listed: number) => void
}

export interface FetchedProvider extends FetchedList {
  readonly isUnchanged: false
  /** The newest change that is taken with it, by address: of each provider, and of the aggregator that lists them. */
  readonly marks: ReadonlyMap<string, string>
  /** Whether what was taken before is left out, or a provider could not be read. */
  readonly isPartial: boolean
}

/** Nothing is new of a provider, or of those of an aggregator that could be read. */
export interface UnchangedProvider {
  readonly isUnchanged: true
  readonly failed: FetchedList["failed"]
}

/** What a provider lists that is new. */
interface ProviderNews {
  readonly provider: string
  readonly listed: readonly ListedDocument[]
  readonly documents: readonly ListedDocument[]
  readonly until: string | null
  readonly isPartial: boolean
}

/**
 * Fetches the documents of a provider that changed since the last time, or of all providers of an aggregator (CSAF 2.0 §7), each from where it was left. Documents are held against the sums that are published beside them; their
 * OpenPGP signatures are not: that needs a decision whose keys to trust. Throws `FeedFailure` where a list cannot be read or went back in time; of an aggregator such a provider is told and costs no other. A document that cannot
 * be fetched is told, and asked for again the next time.
 */
export async function fetchCsaf(url: string, options: CsafOptions): Promise<FetchedProvider | UnchangedProvider> {
  const { news, unread } = await newsBehind(url, options)
  const documents = [...new Map(news.flatMap((each) => each.documents.map((one) => [one.url, one]))).values()]
  if (documents.length === 0) return { isUnchanged: true, failed: unread }
  const sums = new Map(documents.map((each) => [each.url, each.sumUrls]))
  const fetched = await fetchListed(
    documents.map(({ url: document }) => ({ url: document, name: nameOf(document) })),
    {
      rules: options.rules,
      downloadFolder: options.downloadFolder,
      origin: withoutQuery(url),
      bytesMax: feedLimits.csafBytes,
      allBytesMax: feedLimits.fileBytes,
      fault: (document, bytes) => sumFault(sums.get(document.url) ?? [], bytes, options.rules),
      onFile: (count) => options.onDocument(count, documents.length),
    },
  )
  return {
    ...fetched,
    isUnchanged: false,
    failed: [...unread, ...fetched.failed],
    marks: marksOf(url, news, new Set(fetched.failed.map(({ listed }) => listed.url))),
    isPartial: unread.length > 0 || news.some((each) => each.isPartial),
  }
}

/** As a file of the kind that it is: one that is listed under another name would be passed over, and never be asked for again. */
function nameOf(document: string): string {
  const name = path.posix.basename(new URL(document).pathname)
  return name.endsWith(".json") ? name : `${name}.json`
}

/** What is new of a provider, or of those of an aggregator, and which of them could not be read. */
async function newsBehind(
  url: string,
  options: CsafOptions,
): Promise<{ readonly news: readonly ProviderNews[]; readonly unread: FetchedList["failed"] }> {
  const parties: readonly IssuingParty[] = isAggregator(url)
    ? taken(readAggregator(await text(url, options)), url)
    : [[url]]
  const seen = await options.findSeen(parties.map(([own]) => own))
  const news: ProviderNews[] = []
  const unread: FetchedList["failed"][number][] = []
  let listed = 0
  for (const party of parties) {
    try {
      const found = await newsOf(party, seen.get(party[0]) ?? null, options)
      expectListed(listed + found.listed.length, url)
      listed += found.listed.length
      news.push(found)
    } catch (error) {
      if (!isAggregator(url) || !isFetchFault(error)) throw error
      const own = withoutQuery(party[0])
      unread.push({ listed: { url: own, name: own }, reason: error.message })
    }
  }
  const [first] = unread
  if (news.length > 0 || first === undefined) return { news, unread }
  throw new FeedFailure(`${withoutQuery(url)}: none of its providers can be read; the first: ${first.reason}`)
}

/** Of one that issues documents, from the first place that can be read. Throws what the first said. */
async function newsOf(party: IssuingParty, seen: string | null, options: CsafOptions): Promise<ProviderNews> {
  const now = new Date()
  const seenUntil = believedTime(seen, now)
  let fault: unknown = null
  for (const place of party)
    try {
      const listed = (await listProvider(place, options)).map((each) => ({
        ...each,
        updatedAt: believedTime(each.updatedAt, now),
      }))
      const { documents, until } = taken(newSince(listed, seenUntil), place)
      return { provider: party[0], listed, documents, until, isPartial: seenUntil !== null }
    } catch (error) {
      if (!isFetchFault(error)) throw error
      fault ??= error
    }
  throw fault
}

/** Of what others publish or do not, and of the way to them; all else is a fault of ours. */
const isFetchFault = (error: unknown): error is Error =>
  error instanceof FeedFailure || error instanceof OutboundRefusal || (error instanceof Error && "code" in error)

function marksOf(url: string, news: readonly ProviderNews[], failed: ReadonlySet<string>): Map<string, string> {
  const marks = new Map<string, string>()
  for (const { provider, listed, until } of news) {
    const taken = takenUntil(
      until,
      listed,
      listed.flatMap((each) => (failed.has(each.url) ? [each.url] : [])),
    )
    if (taken !== null) marks.set(provider, taken)
  }
  // The aggregator's own says only that it was read.
  const newest = [...marks.values()].sort().at(-1)
  if (newest !== undefined && !marks.has(url)) marks.set(url, newest)
  return marks
}

async function listProvider(url: string, options: CsafOptions): Promise<ListedDocument[]> {
  const { feeds, folders } = taken(readProvider(await text(url, options)), url)
  const listed: ListedDocument[] = []
  for (const feed of feeds) {
    addAll(listed, taken(readRolieFeed(await text(feed, options), feed), feed))
    expectListed(listed.length, url)
  }
  for (const folder of folders) {
    addAll(listed, await listFolder(folder, options))
    expectListed(listed.length, url)
  }
  return listed
}

function expectListed(documents: number, url: string): void {
  if (documents > feedLimits.folderFiles)
    throw new FeedFailure(`${withoutQuery(url)} lists more than ${feedLimits.folderFiles} documents.`)
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
