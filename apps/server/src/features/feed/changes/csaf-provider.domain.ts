import { z } from "zod"
import { isDowngrade } from "../../../outbound/outbound-rules.ts"

// Each is fetched, one after the other: more than any publisher has, and soon over for one who means to keep a load
// busy.
const listsMax = 1_000
const partiesMax = 1_000
const mirrorsMax = 20

/** What a provider offers (CSAF 2.0 §7.1.7, provider-metadata.json). */
const ProviderMetadata = z.looseObject({
  metadata_version: z.string(),
  distributions: z
    .array(
      z.looseObject({
        directory_url: z.url({ protocol: /^https?$/ }).optional(),
        rolie: z
          .looseObject({
            feeds: z
              .array(z.looseObject({ url: z.url({ protocol: /^https?$/ }), tlp_label: z.string().optional() }))
              .max(listsMax)
              .optional(),
          })
          .optional(),
      }),
    )
    .max(listsMax)
    .optional(),
})

const mirrors = z.array(z.url({ protocol: /^https?$/ })).max(mirrorsMax)

/** §7.1.21, aggregator.json. */
const Aggregator = z.looseObject({
  aggregator_version: z.string(),
  csaf_providers: z
    .array(
      z.looseObject({
        metadata: z.looseObject({ url: z.url({ protocol: /^https?$/ }) }),
        mirrors: mirrors.default([]),
      }),
    )
    .max(partiesMax),
  csaf_publishers: z.array(z.looseObject({ mirrors })).max(partiesMax).default([]),
})

/** §7.1.15, a ROLIE feed (RFC 8322) in JSON. */
const RolieFeed = z.looseObject({
  feed: z.looseObject({
    entry: z.array(z.unknown()).default([]),
  }),
})
const RolieEntry = z.looseObject({
  id: z.string().optional().catch(undefined),
  updated: z.iso.datetime({ offset: true }).nullable().catch(null),
  content: z.looseObject({ src: z.string() }),
  link: z.array(z.looseObject({ rel: z.string(), href: z.string() })).optional(),
})

/** A document that is listed. */
export interface ListedDocument {
  readonly url: string
  /** What it is known by where its address changes. */
  readonly id: string
  /** In UTC; null where the list does not say. */
  readonly updatedAt: string | null
  /** Where its sum is published. */
  readonly sumUrls: readonly string[]
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string }

// Documents without a label are for nobody in particular (provider_json_schema.json of 2.0).
const openLabels: ReadonlySet<string> = new Set(["WHITE", "CLEAR", "UNLABELED"])

/**
 * Why what an https address names at plain http is not asked for, wherever that is allowed: as with redirects. An
 * operator may still name the http address.
 */
export const downgraded = "it is named at plain http by an https address: whoever is on the way could change it"

const downgrades = (from: string, to: string): boolean => isDowngrade(new URL(from), new URL(to))

/**
 * Where documents are listed that everybody may read: feeds, and where there is none folders. Others need a contract.
 */
export function readProvider(
  text: string,
  url: string,
): Read<{
  readonly feeds: readonly string[]
  readonly folders: readonly string[]
  readonly refused: readonly string[]
}> {
  const read = readJson(ProviderMetadata, text, "provider-metadata.json")
  if (!read.ok) return read
  const distributions = read.value.distributions ?? []
  const feeds = distributions.flatMap(({ rolie }) => rolie?.feeds ?? [])
  const open = feeds
    .filter(({ tlp_label }) => tlp_label === undefined || openLabels.has(tlp_label))
    .map(({ url }) => url)
  const folders = distributions.flatMap(({ directory_url }) => directory_url ?? [])
  if (open.length + folders.length === 0)
    return { ok: false, reason: "provider-metadata.json names no feed and no folder that everybody may read" }
  if (open.length + folders.length > listsMax)
    return { ok: false, reason: `provider-metadata.json names more than ${listsMax} feeds and folders` }
  // Both list the same documents.
  const [refused, lists] = partition(open.length > 0 ? open : folders, (each) => downgrades(url, each))
  const [first] = refused
  if (lists.length === 0 && first !== undefined) return { ok: false, reason: `${first}: ${downgraded}` }
  return { ok: true, value: { feeds: open.length > 0 ? lists : [], folders: open.length > 0 ? [] : lists, refused } }
}

/** Who issues documents, by an aggregator: where his metadata may be had, the first first. */
export type IssuingParty = readonly [string, ...string[]]

/**
 * The parties that an aggregator lists, each once: providers where they say it themselves, else at a mirror (§7.1.23);
 * publishers, who have none of their own, at their mirrors. Refused are those that have no place to be asked at.
 */
export function readAggregator(
  text: string,
  url: string,
): Read<{ readonly parties: readonly IssuingParty[]; readonly refused: readonly string[] }> {
  const read = readJson(Aggregator, text, "aggregator.json")
  if (!read.ok) return read
  const { csaf_providers, csaf_publishers } = read.value
  const parties = [
    ...csaf_providers.map((each) => [each.metadata.url, ...each.mirrors]),
    ...csaf_publishers.map(({ mirrors }) => mirrors),
  ]
  const refused: string[] = []
  const named = new Map<string, IssuingParty>()
  for (const places of parties) {
    const [own, ...others] = places.filter((each) => !downgrades(url, each))
    if (own !== undefined) named.set(own, [own, ...others])
    else refused.push(...places.slice(0, 1))
  }
  return { ok: true, value: { parties: [...named.values()], refused } }
}

function partition<T>(all: readonly T[], isFirst: (each: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))]
}

/** What a feed lists, and what it has to be passed over for. */
export interface RolieList {
  readonly documents: readonly ListedDocument[]
  /** Entries that name no document that can be asked for: each costs itself alone. */
  readonly passedOver: readonly { readonly id: string | null; readonly reason: string }[]
}

/**
 * The documents of a ROLIE feed (CSAF 2.0 §7.1.15), with the addresses of their sums; one that is relative is so to the
 * feed (RFC 3986 §5.1).
 */
export function readRolieFeed(text: string, feedUrl: string): Read<RolieList> {
  const read = readJson(RolieFeed, text, "The ROLIE feed")
  if (!read.ok) return read
  const documents: ListedDocument[] = []
  const passedOver: RolieList["passedOver"][number][] = []
  for (const given of read.value.feed.entry) {
    const entry = RolieEntry.safeParse(given)
    if (!entry.success) {
      passedOver.push({ id: null, reason: "no document is named" })
      continue
    }
    const { id = null, updated, content, link } = entry.data
    const named = [content.src, ...(link ?? []).flatMap(({ rel, href }) => (rel === "hash" ? [href] : []))]
    const [url, ...sumUrls] = named.flatMap((each) => addressIn(feedUrl, each) ?? [])
    if (url === undefined || 1 + sumUrls.length < named.length)
      passedOver.push({ id, reason: `without an address: ${content.src.slice(0, 100)}` })
    else if ([url, ...sumUrls].some((each) => downgrades(feedUrl, each)))
      passedOver.push({ id, reason: `${url.slice(0, 100)}: ${downgraded}` })
    else documents.push({ url, id: id ?? url, updatedAt: updated && new Date(updated).toISOString(), sumUrls })
  }
  return { ok: true, value: { documents, passedOver } }
}

function addressIn(base: string, written: string): string | null {
  const url = URL.parse(written, base)
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}

const changeLine = /^"?([^",]+)"?,"?([^",]+)"?$/

/** `changes.csv` of a folder (§7.1.13): a path and a time a line. */
export function readChanges(text: string, folder: string): Read<readonly ListedDocument[]> {
  const documents: ListedDocument[] = []
  for (const line of linesOf(text)) {
    const [, name = "", time = ""] = changeLine.exec(line) ?? []
    const url = inFolder(name, folder)
    if (url === null || Number.isNaN(Date.parse(time)))
      return { ok: false, reason: `changes.csv has a line that cannot be read: ${line.slice(0, 100)}` }
    documents.push(ofFolder(url, new Date(time).toISOString()))
  }
  return { ok: true, value: documents }
}

/** `index.txt` of a folder (§7.1.12): a path a line, without times. */
export function readIndex(text: string, folder: string): Read<readonly ListedDocument[]> {
  const documents: ListedDocument[] = []
  for (const line of linesOf(text)) {
    const url = inFolder(line, folder)
    if (url === null)
      return { ok: false, reason: `index.txt has a line that leads out of its folder: ${line.slice(0, 100)}` }
    documents.push(ofFolder(url, null))
  }
  return { ok: true, value: documents }
}

const ofFolder = (url: string, updatedAt: string | null): ListedDocument => ({ url, id: url, updatedAt, sumUrls: [] })
const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== "")

function inFolder(name: string, folder: string): string | null {
  const base = URL.parse(folder.endsWith("/") ? folder : `${folder}/`)?.href ?? folder
  const url = URL.parse(name.trim(), base)?.href
  return url?.startsWith(base) && url.endsWith(".json") ? url : null
}

function readJson<T>(schema: z.ZodType<T>, text: string, name: string): Read<T> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return {
      ok: false,
      reason: `${name} is not whole JSON: ${error instanceof Error ? error.message.slice(0, 120) : ""}`,
    }
  }
  const read = schema.safeParse(value)
  if (read.success) return { ok: true, value: read.data }
  const [issue] = read.error.issues
  return { ok: false, reason: `${name}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "is of another form"}` }
}

/**
 * What of a list is new since the newest change that was seen (null: nothing was), and what was missing then; or why
 * the list is not believed.
 */
export function newSince(
  documents: readonly ListedDocument[],
  seenUntil: string | null,
  missing: readonly string[] = [],
): Read<{ readonly documents: readonly ListedDocument[]; readonly until: string | null }> {
  if (documents.length === 0) return { ok: false, reason: "it lists no document" }
  const unique = [...new Map(documents.map((each) => [each.url, each])).values()]
  const times = unique.flatMap(({ updatedAt }) => updatedAt ?? []).sort()
  const until = times.at(-1) ?? null
  if (seenUntil !== null && until !== null && until < seenUntil)
    return { ok: false, reason: `its newest document is of ${until}, older than what it listed before (${seenUntil})` }
  const wanted = new Set(missing)
  const fresh = unique.filter(
    ({ url, id, updatedAt }) =>
      seenUntil === null || updatedAt === null || updatedAt > seenUntil || wanted.has(url) || wanted.has(id),
  )
  return { ok: true, value: { documents: fresh, until } }
}

// Of one provider that are remembered one by one; of more all is asked for again from the oldest on.
const missingMax = 1_000

/**
 * How far a list was taken where some documents could not be had or were left; null: not at all. What bears no time is
 * asked for each time anyway.
 */
export function takenUntil(
  listed: readonly ListedDocument[],
  took: {
    readonly until: string | null
    readonly seenUntil: string | null
    readonly failed: ReadonlySet<string>
    readonly left: ReadonlySet<string>
    /** Ids of what is listed without an address. */
    readonly unnamed: readonly string[]
  },
): { readonly until: string; readonly missing: readonly string[] } | null {
  const { until, seenUntil, failed, left, unnamed } = took
  const timed = listed.flatMap(({ url, updatedAt }) => (updatedAt === null ? [] : [{ url, updatedAt }]))
  const isSeen = (at: string) => seenUntil !== null && at <= seenUntil
  const known = new Set(
    timed.flatMap(({ url, updatedAt }) => (failed.has(url) || (left.has(url) && isSeen(updatedAt)) ? [url] : [])),
  )
  const missing = known.size > missingMax ? [] : [...known]
  const isBehind = ({ url, updatedAt }: { readonly url: string; readonly updatedAt: string }) =>
    (left.has(url) && !isSeen(updatedAt)) || (known.size > missingMax && known.has(url))
  const oldest = oldestOf(timed.filter(isBehind))
  const end = oldest === null ? until : newestOf(timed.filter(({ updatedAt }) => updatedAt < oldest))
  return end === null ? null : { until: end, missing: [...missing, ...unnamed.slice(0, missingMax)] }
}

const oldestOf = (documents: readonly { readonly updatedAt: string }[]): string | null =>
  documents.reduce<string | null>(
    (least, { updatedAt }) => (least === null || updatedAt < least ? updatedAt : least),
    null,
  )
const newestOf = (documents: readonly { readonly updatedAt: string }[]): string | null =>
  documents.reduce<string | null>((most, { updatedAt }) => (most === null || updatedAt > most ? updatedAt : most), null)
