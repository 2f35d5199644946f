import { createHash } from "node:crypto"
import { rm } from "node:fs/promises"
import path from "node:path"
import { fetchBytes } from "../../../outbound/fetch-bytes.ts"
import { OutboundRefusal, type OutboundRules } from "../../../outbound/outbound-rules.ts"
import { addAll } from "../reading/add-all.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import { atOnce, type FetchedList, fetchListed } from "../reading/fetch-listed.ts"
import { type CsafBudget, csafBudget, feedLimits } from "../reading/limits.ts"
import {
  downgraded,
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
  /** How far each of these addresses was taken the last time; of one that is not among them all is fetched. */
  readonly findSeen: (addresses: readonly string[]) => Promise<ReadonlyMap<string, Seen>>
  readonly onDocument: (fetched: number, listed: number) => void
  readonly budget?: CsafBudget
}

/** How far what a provider lists was taken. */
export interface Seen {
  /** The newest change. */
  readonly until: string
  /** Documents up to then that could not be had. */
  readonly missing: readonly string[]
}

/** What a load is told of the lists: parties and documents that it could not have, or left. */
type Told = readonly { readonly place: string; readonly reason: string }[]

export interface FetchedProvider {
  readonly isUnchanged: false
  readonly files: FetchedList["files"]
  readonly folder: string
  readonly told: Told
  /** How far it is taken with it, by address: of each provider, and of the aggregator that lists them. */
  readonly marks: ReadonlyMap<string, Seen>
  /** Whether what was taken before is left out, or not all of what is new is there. */
  readonly isPartial: boolean
}

/** Nothing is new of a provider, or of those of an aggregator that could be read. */
export interface UnchangedProvider {
  readonly isUnchanged: true
  readonly told: Told
}

/** What a provider lists that is new. */
interface ProviderNews {
  readonly provider: string
  readonly listed: readonly ListedDocument[]
  readonly documents: readonly ListedDocument[]
  readonly until: string | null
  readonly seenUntil: string | null
  /** Ids of documents that it names no address of. */
  readonly unnamed: readonly string[]
  readonly told: Told
}

/**
 * Fetches the documents of a provider that changed since the last time, or of all providers of an aggregator (CSAF 2.0
 * §7), each from where it was left. Documents are held against the sums that are published beside them; their OpenPGP
 * signatures are not: that needs a decision whose keys to trust. Throws `FeedFailure` where a list cannot be read or
 * went back in time; of an aggregator such a provider is told and costs no other, and one that is slow or has more than
 * its share goes on the next time where it was left. A document that cannot be fetched is told, and asked for again the
 * next time.
 */
export async function fetchCsaf(url: string, options: CsafOptions): Promise<FetchedProvider | UnchangedProvider> {
  const { news, unread } = await newsBehind(url, options)
  const parties = new Map(
    news.flatMap(({ provider, documents }) => documents.map((one) => [one.url, provider] as const)),
  )
  if (parties.size === 0) return { isUnchanged: true, told: unread }
  const documents = inOrder(news.flatMap((each) => each.documents)).filter(isFirst())
  const sums = new Map(documents.map((each) => [each.url, each.sumUrls]))
  const { documents: budget } = options.budget ?? csafBudget
  const isAlone = news.filter((each) => each.documents.length > 0).length === 1
  const fetched = await fetchListed(
    documents.map(({ url: document }) => ({
      url: document,
      name: nameOf(document),
      party: parties.get(document) ?? url,
    })),
    {
      rules: options.rules,
      downloadFolder: options.downloadFolder,
      origin: withoutQuery(url),
      bytesMax: feedLimits.csafBytes,
      // Nobody waits for one that is alone.
      budget: isAlone ? { ...budget, partyMs: budget.allMs * atOnce, partyBytes: budget.allBytes } : budget,
      fault: (document, bytes, signal) => sumFault(sums.get(document.url) ?? [], bytes, options.rules, signal),
      onFile: (count) => options.onDocument(count, documents.length),
    },
  )
  const { files, folder, failed, left } = fetched
  const told = [
    ...unread,
    ...left.map(({ party, reason }) => ({ place: withoutQuery(party), reason })),
    ...failed.map(({ listed, reason }) => ({ place: listed.name, reason })),
  ]
  if (files.length === 0 && !news.some(isAnyNew)) {
    await rm(folder, { recursive: true, force: true })
    return { isUnchanged: true, told }
  }
  return {
    files,
    folder,
    told,
    isUnchanged: false,
    marks: marksOf(
      url,
      news,
      new Set(failed.map(({ listed }) => listed.url)),
      new Set(left.flatMap(({ items }) => items.map((each) => each.url))),
    ),
    isPartial: unread.length > 0 || left.length > 0 || news.some((each) => each.seenUntil !== null),
  }
}

/** Whether it lists anything beside what it had not the last time. */
const isAnyNew = ({ documents, seenUntil }: ProviderNews): boolean =>
  documents.some(({ updatedAt }) => seenUntil === null || updatedAt === null || updatedAt > seenUntil)

/**
 * The oldest first, so that what is left is what came last. What is of one time, or of none, comes in another order
 * each time: each has its turn once.
 */
const inOrder = (documents: readonly ListedDocument[]): readonly ListedDocument[] =>
  documents
    .map((document) => ({ document, at: document.updatedAt ?? "~", turn: Math.random() }))
    .sort((a, b) => (a.at === b.at ? a.turn - b.turn : a.at < b.at ? -1 : 1))
    .map(({ document }) => document)

function isFirst(): (document: ListedDocument) => boolean {
  const met = new Set<string>()
  return ({ url }) => met.size < met.add(url).size
}

/**
 * As a file of the kind that it is: one that is listed under another name would be passed over, and never be asked for
 * again.
 */
function nameOf(document: string): string {
  const name = path.posix.basename(new URL(document).pathname)
  return name.endsWith(".json") ? name : `${name}.json`
}

/** What is new of a provider, or of those of an aggregator, and which of them could not be read. */
async function newsBehind(
  url: string,
  options: CsafOptions,
): Promise<{ readonly news: readonly ProviderNews[]; readonly unread: Told }> {
  const { lists } = options.budget ?? csafBudget
  const { parties, refused } = isAggregator(url)
    ? taken(readAggregator(await text(url, openLists(options.rules, lists)), url), url)
    : { parties: [[url]] satisfies IssuingParty[], refused: [] }
  const seen = await options.findSeen(parties.map(([own]) => own))
  const found = new Map<IssuingParty, ProviderNews | string>()
  const began = performance.now()
  let listed = 0
  const newsOrReason = async (party: IssuingParty): Promise<ProviderNews | string> => {
    const ms = Math.min(lists.ms, lists.allMs - (performance.now() - began))
    if (ms <= 0) return "left for the next time: the lists of others took the time of all"
    const own = await newsOf(party, seen.get(party[0]) ?? null, openLists(options.rules, { ...lists, ms }))
    if (listed + own.listed.length > feedLimits.folderFiles)
      return `with it all together list more than ${feedLimits.folderFiles} documents`
    listed += own.listed.length
    return own
  }
  // From another one each time: where many do not answer, none is always the last.
  const start = Math.floor(Math.random() * parties.length)
  const waiting = [...parties.slice(start), ...parties.slice(0, start)].values()
  const ask = async () => {
    for (const party of waiting)
      found.set(
        party,
        await newsOrReason(party).catch((error: unknown) => {
          if (isAggregator(url) && isFetchFault(error)) return error.message
          throw error
        }),
      )
  }
  await Promise.all(Array.from({ length: atOnce }, ask))
  const news: ProviderNews[] = []
  const unread: Told[number][] = refused.map((each) => ({ place: withoutQuery(each), reason: downgraded }))
  for (const party of parties) {
    const own = found.get(party) ?? ""
    if (typeof own === "string") unread.push({ place: withoutQuery(party[0]), reason: own })
    else {
      news.push(own)
      addAll(unread, own.told)
    }
  }
  const [first] = unread
  if (news.length > 0 || first === undefined) return { news, unread }
  throw new FeedFailure(`${withoutQuery(url)}: none of its providers can be read; the first: ${first.reason}`)
}

/** Of one that issues documents, from the first place that can be read. Throws what the first said. */
async function newsOf(party: IssuingParty, seen: Seen | null, lists: Lists): Promise<ProviderNews> {
  const now = new Date()
  const seenUntil = believedTime(seen?.until ?? null, now)
  let fault: unknown = null
  for (const place of party)
    try {
      const { documents: all, unnamed, told } = await listProvider(place, lists)
      const listed = all.map((each) => ({ ...each, updatedAt: believedTime(each.updatedAt, now) }))
      const { documents, until } = taken(newSince(listed, seenUntil, seen?.missing ?? []), place)
      return { provider: party[0], listed, documents, until, seenUntil, unnamed, told }
    } catch (error) {
      if (!isFetchFault(error)) throw error
      fault ??= error
    }
  throw fault
}

/** Of what others publish or do not, and of the way to them; all else is a fault of ours. */
const isFetchFault = (error: unknown): error is Error =>
  error instanceof FeedFailure || error instanceof OutboundRefusal || (error instanceof Error && "code" in error)

function marksOf(
  url: string,
  news: readonly ProviderNews[],
  failed: ReadonlySet<string>,
  left: ReadonlySet<string>,
): Map<string, Seen> {
  const marks = new Map<string, Seen>()
  for (const { provider, listed, until, seenUntil, unnamed } of news) {
    const seen = takenUntil(listed, { until, seenUntil, failed, left, unnamed })
    if (seen !== null) marks.set(provider, seen)
  }
  // The aggregator's own says only that it was read.
  const newest = [...marks.values()]
    .map((each) => each.until)
    .sort()
    .at(-1)
  if (newest !== undefined && !marks.has(url)) marks.set(url, { until: newest, missing: [] })
  return marks
}

/** What a provider lists, and what of its lists it has to be passed over for. */
interface ProviderList {
  readonly documents: readonly ListedDocument[]
  readonly unnamed: readonly string[]
  readonly told: Told
}

async function listProvider(url: string, lists: Lists): Promise<ProviderList> {
  const { feeds, folders, refused } = taken(readProvider(await text(url, lists), url), url)
  const documents: ListedDocument[] = []
  const unnamed: string[] = []
  const told: Told[number][] = refused.map((each) => ({ place: withoutQuery(each), reason: downgraded }))
  for (const feed of feeds) {
    const list = taken(readRolieFeed(await text(feed, lists), feed), feed)
    addAll(documents, list.documents)
    expectListed(documents.length, lists.documentsMax, url)
    const [first] = list.passedOver
    if (first === undefined) continue
    const entries = list.documents.length + list.passedOver.length
    const reason = `${list.passedOver.length} of ${entries} entries passed over; the first: ${first.reason}`
    if (list.documents.length === 0) throw new FeedFailure(`${withoutQuery(feed)}: ${reason}.`)
    told.push({ place: withoutQuery(feed), reason })
    addAll(
      unnamed,
      list.passedOver.flatMap(({ id }) => id ?? []),
    )
  }
  for (const folder of folders) {
    addAll(documents, await listFolder(folder, lists))
    expectListed(documents.length, lists.documentsMax, url)
  }
  return { documents, unnamed, told }
}

function expectListed(documents: number, max: number, url: string): void {
  if (documents > max) throw new FeedFailure(`${withoutQuery(url)} lists more than ${max} documents.`)
}

async function listFolder(folder: string, lists: Lists): Promise<readonly ListedDocument[]> {
  const base = folder.endsWith("/") ? folder : `${folder}/`
  const changes = await lists.read(`${base}changes.csv`)
  if (changes !== null) return taken(readChanges(changes.toString("utf8"), base), base)
  return taken(readIndex(await text(`${base}index.txt`, lists), base), base)
}

/** The lists of one party, which may take so much together. */
interface Lists {
  read(url: string): Promise<Buffer | null>
  readonly documentsMax: number
}

// Read whole, beside everything else that the server does.
const listBytesMax = feedLimits.csafBytes

function openLists(rules: OutboundRules, { ms, bytes, documents }: Omit<CsafBudget["lists"], "allMs">): Lists {
  const signal = AbortSignal.timeout(Math.ceil(ms))
  let rest = bytes
  return {
    documentsMax: documents,
    async read(url) {
      const got = await fetchBytes(url, { rules, bytesMax: Math.min(listBytesMax, rest), signal })
      rest -= got?.length ?? 0
      return got
    },
  }
}

async function text(url: string, lists: Lists): Promise<string> {
  const bytes = await lists.read(url)
  if (bytes === null) throw new FeedFailure(`${withoutQuery(url)} is not there.`)
  return bytes.toString("utf8")
}

function taken<T>(read: Read<T>, url: string): T {
  if (read.ok) return read.value
  throw new FeedFailure(`${withoutQuery(url)}: ${read.reason}.`)
}

const sumForm = /^([0-9a-f]{64}|[0-9a-f]{128})\b/i

/** What is wrong with a document by the strongest of its sums (§7.1.18): SHA-512, else SHA-256. */
async function sumFault(
  sumUrls: readonly string[],
  bytes: Buffer,
  rules: OutboundRules,
  signal: AbortSignal,
): Promise<string | null> {
  const [sumUrl] = [...sumUrls].sort((a, b) => Number(b.endsWith(".sha512")) - Number(a.endsWith(".sha512")))
  if (sumUrl === undefined) return null
  const sum = sumForm.exec(
    (await fetchBytes(sumUrl, { rules, bytesMax: 8_192, signal }))?.toString("latin1") ?? "",
  )?.[1]
  if (sum === undefined) return "its sum is listed, but cannot be read"
  const found = createHash(sum.length === 128 ? "sha512" : "sha256")
    .update(bytes)
    .digest("hex")
  return found === sum.toLowerCase() ? null : "it is not what its sum says: changed or damaged on the way"
}

const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, "")
