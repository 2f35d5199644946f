import { rm } from "node:fs/promises"
import path from "node:path"
import { downloadIfChanged, type Validators } from "../../../outbound/download.ts"
import { OutboundRefusal, type OutboundRules } from "../../../outbound/outbound-rules.ts"
import { fetchCsaf, isCsafProvider } from "../changes/fetch-csaf.ts"
import { changesAddress, fetchOsvChanges } from "../changes/fetch-osv-changes.ts"
import type { FetchedAddress, HeldAddress } from "../feed-address.sql.ts"
import { addAll } from "./add-all.ts"
import { FeedFailure } from "./feed-failure.ts"
import { type FeedFile, feedFile, fileKindOf, findFeedFiles } from "./feed-files.ts"
import { type CsafBudget, feedLimits } from "./limits.ts"

/** A file or folder that another machine fetched (a bundle). */
export interface BroughtInput {
  /** Where it lies now. */
  readonly path: string
  /** The address or path that it was fetched from, without a query. */
  readonly origin: string
  /** Over all that it holds. */
  readonly sha256: string
  /** RFC 3339. */
  readonly fetchedAt: string
}

/** A path or address, or what was brought. */
export type Input = string | BroughtInput

export interface InputOptions {
  readonly rules: OutboundRules
  /** Where addresses are fetched to. */
  readonly downloadFolder: string
  /** What is held of addresses: a file is left where it is when it is still that one. */
  readonly findHeld: (addresses: readonly string[]) => Promise<ReadonlyMap<string, HeldAddress>>
  readonly onBytes: (url: string, bytes: number, total: number | null) => void
  /** Where the way to CSAF's providers is not that of a load, which others wait behind. */
  readonly csafBudget?: CsafBudget
}

export interface Inputs {
  readonly files: readonly FeedFile[]
  readonly fetched: readonly FetchedAddress[]
  /** Addresses whose files are the ones that were loaded the last time. */
  readonly unchanged: readonly string[]
  /** Origins of which what changed alone is here: their records are no measure of a whole. */
  readonly partial: ReadonlySet<string>
  /** What is listed and could not be fetched, or was left for the next time. */
  readonly unfetched: readonly Unfetched[]
  /** Removes what was fetched. */
  close(): Promise<void>
}

export interface Unfetched {
  readonly source: string
  /** The address that lists it, without its query. */
  readonly origin: string
  readonly place: string
  readonly reason: string
}

/**
 * The files behind paths and addresses, in the order given; addresses are fetched whole first. Throws `FeedFailure`.
 */
export async function openInputs(inputs: readonly Input[], options: InputOptions): Promise<Inputs> {
  if (inputs.length === 0) throw new FeedFailure("Give at least one path or address.")
  const held = await options.findHeld(inputs.flatMap(addressesOf))
  const files: FeedFile[] = []
  const temporary: string[] = []
  const fetched: FetchedAddress[] = []
  const unchanged: string[] = []
  const partial = new Set<string>()
  const unfetched: Unfetched[] = []
  for (const input of inputs) {
    if (typeof input !== "string") {
      const { origin } = input
      const validators = validatorsOf(input)
      if (held.get(origin)?.etag === validators.etag) unchanged.push(origin)
      else {
        addAll(files, await findFeedFiles(input.path, origin))
        fetched.push({ url: origin, origin, validators })
      }
      continue
    }
    if (!isAddress(input)) {
      addAll(files, await findFeedFiles(input))
      continue
    }
    const got = await fetchAddress(input, { ...options, held })
    if (got.kind === "unchanged") {
      unchanged.push(input)
      addAll(unfetched, got.unfetched ?? [])
      continue
    }
    addAll(files, got.files)
    temporary.push(got.folder)
    fetched.push(...got.validators.map((each) => ({ ...each, origin: withoutQuery(input) })))
    if (got.isPartial) partial.add(withoutQuery(input))
    addAll(unfetched, got.unfetched)
  }
  return {
    files,
    fetched,
    unchanged,
    partial,
    unfetched,
    async close() {
      for (const each of temporary) await rm(each, { force: true, recursive: true })
    },
  }
}

/**
 * What an input is kept under, to be known again: an address with the list of changes beside it, or where something was
 * brought from; nothing for a path, which is read each time.
 */
export function addressesOf(input: Input): string[] {
  if (typeof input !== "string") return [input.origin]
  return isAddress(input) ? keptUnder(input) : []
}

/** An address is kept under itself, and under the list of changes beside it. */
export const keptUnder = (url: string): string[] => [url, changesAddress(url) ?? url]

/** In the form of an ETag, which says the same of a file: the same sum is the same version. */
const validatorsOf = (input: BroughtInput): Validators => ({ etag: `"sha256:${input.sha256}"`, lastModified: null })

/** Whether an argument is an address and no path. */
export const isAddress = (input: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(input)

type FetchedInput =
  | { readonly kind: "unchanged"; readonly unfetched?: readonly Unfetched[] }
  | {
      readonly kind: "fetched"
      readonly files: readonly FeedFile[]
      /** What is removed when they are read: a file or a folder. */
      readonly folder: string
      readonly validators: readonly Omit<FetchedAddress, "origin">[]
      readonly isPartial: boolean
      readonly unfetched: readonly Unfetched[]
    }

interface FetchOptions extends InputOptions {
  readonly held: ReadonlyMap<string, HeldAddress>
}

/** What is behind an address: a provider's documents, what changed in an export, or the file itself. */
async function fetchAddress(url: string, options: FetchOptions): Promise<FetchedInput> {
  return asFailure(url, async () => {
    if (isCsafProvider(url)) return fetchProvider(url, options)
    const list = changesAddress(url)
    const seenUntil = options.held.get(list ?? "")?.lastModified ?? null
    const changes = await fetchOsvChanges(url, { ...options, seenUntil, onRecord: told(url, options) })
    if (changes.kind === "unchanged") return changes
    const isTaken = list !== null && changes.until !== null
    const mark = isTaken ? [{ url: list, validators: { etag: null, lastModified: changes.until } }] : []
    if (changes.kind === "changes") {
      const { files, folder, failed } = changes.fetched
      if (failed.length === 0)
        return { kind: "fetched", files, folder, validators: mark, isPartial: true, unfetched: [] }
      // The export has what could not be had one by one.
      await rm(folder, { recursive: true, force: true })
    }
    const got = await fetchFile(url, options)
    if (got === null) return { kind: "unchanged" }
    const validators = [{ url, validators: got.validators }, ...mark]
    return { kind: "fetched", files: [got.file], folder: got.file.path, validators, isPartial: false, unfetched: [] }
  })
}

const told = (url: string, options: InputOptions) => (done: number, all: number) => options.onBytes(url, done, all)

async function fetchProvider(url: string, options: FetchOptions): Promise<FetchedInput> {
  const findSeen = async (addresses: readonly string[]) => {
    const held = await options.findHeld(addresses)
    return new Map(
      [...held].flatMap(([address, { lastModified, missing }]) =>
        lastModified === null ? [] : [[address, { until: lastModified, missing }]],
      ),
    )
  }
  const { csafBudget: budget } = options
  const got = await fetchCsaf(url, {
    ...options,
    ...(budget ? { budget } : {}),
    findSeen,
    onDocument: told(url, options),
  })
  const unfetched = got.told.map((each) => ({ source: "csaf", origin: withoutQuery(url), ...each }))
  if (got.isUnchanged) return { kind: "unchanged", unfetched }
  const validators = [...got.marks].map(([address, { until, missing }]) => ({
    url: address,
    validators: { etag: null, lastModified: until },
    missing,
  }))
  return { kind: "fetched", files: got.files, folder: got.folder, validators, isPartial: got.isPartial, unfetched }
}

async function fetchFile(
  url: string,
  options: FetchOptions,
): Promise<{ readonly file: FeedFile; readonly validators: Validators } | null> {
  const request = {
    url,
    rules: options.rules,
    folder: options.downloadFolder,
    bytesMax: feedLimits.fileBytes,
    onBytes: (bytes: number, total: number | null) => options.onBytes(url, bytes, total),
  }
  const got = await downloadIfChanged(request, options.held.get(url) ?? null)
  if (got === null) return null
  const name = [nameOf(url), nameOf(got.url), nameOfAnswer(url)].find((each) => fileKindOf(each) !== null)
  const file = name === undefined ? null : feedFile(got.path, got.bytes, withoutQuery(url), true, name)
  if (file) return { file, validators: got.validators }
  await rm(got.path, { force: true })
  throw new FeedFailure(`${nameOf(url)} is none of .jsonl, .json, .csv (each also .gz), .yml and .zip.`)
}

async function asFailure<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OutboundRefusal) throw new FeedFailure(error.message, { cause: error })
    if (error instanceof Error && "code" in error && !(error instanceof FeedFailure))
      throw new FeedFailure(`${new URL(url).host} cannot be reached: ${error.message}.`, { cause: error })
    throw error
  }
}

const nameOf = (url: string): string => path.posix.basename(URL.parse(url)?.pathname ?? "").slice(0, 255)

/** The address of an API says no kind; it answers in JSON. */
const nameOfAnswer = (url: string): string => (nameOf(url).includes(".") ? "" : `${nameOf(url)}.json`)

/** A query may hold a credential; it names no other feed. */
function withoutQuery(url: string): string {
  const bare = new URL(url)
  bare.search = ""
  bare.hash = ""
  return bare.href
}
