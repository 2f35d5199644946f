import { rm } from "node:fs/promises"
import path from "node:path"
import { downloadIfChanged, type Validators } from "../../../outbound/download.ts"
import { OutboundRefusal, type OutboundRules } from "../../../outbound/outbound-rules.ts"
import type { FetchedAddress } from "../feed-address.sql.ts"
import { FeedFailure } from "./feed-failure.ts"
import { type FeedFile, feedFile, fileKindOf, findFeedFiles } from "./feed-files.ts"
import { feedLimits } from "./limits.ts"

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
  /** What was held of an address: its file is left where it is when it is still that one. */
  readonly held: ReadonlyMap<string, Validators>
  readonly onBytes: (url: string, bytes: number, total: number | null) => void
}

export interface Inputs {
  readonly files: readonly FeedFile[]
  readonly fetched: readonly FetchedAddress[]
  /** Addresses whose files are the ones that were loaded the last time. */
  readonly unchanged: readonly string[]
  /** Removes what was fetched. */
  close(): Promise<void>
}

/** The files behind paths and addresses, in the order given; addresses are fetched whole first. Throws `FeedFailure`. */
export async function openInputs(inputs: readonly Input[], options: InputOptions): Promise<Inputs> {
  if (inputs.length === 0) throw new FeedFailure("Give at least one path or address.")
  const files: FeedFile[] = []
  const temporary: string[] = []
  const fetched: FetchedAddress[] = []
  const unchanged: string[] = []
  for (const input of inputs) {
    if (typeof input !== "string") {
      const { origin } = input
      const validators = validatorsOf(input)
      if (options.held.get(origin)?.etag === validators.etag) unchanged.push(origin)
      else {
        files.push(...(await findFeedFiles(input.path, origin)))
        fetched.push({ url: origin, origin, validators })
      }
      continue
    }
    if (!isAddress(input)) {
      files.push(...(await findFeedFiles(input)))
      continue
    }
    const got = await fetchFile(input, options)
    if (got === null) unchanged.push(input)
    else {
      files.push(got.file)
      temporary.push(got.file.path)
      fetched.push({ url: input, origin: got.file.origin, validators: got.validators })
    }
  }
  return {
    files,
    fetched,
    unchanged,
    async close() {
      for (const each of temporary) await rm(each, { force: true })
    },
  }
}

/** What an input is kept under, to be known again: an address, or where something was brought from; null for a path, which is read each time. */
export function addressOf(input: Input): string | null {
  if (typeof input !== "string") return input.origin
  return isAddress(input) ? input : null
}

/** In the form of an ETag, which says the same of a file: the same sum is the same version. */
const validatorsOf = (input: BroughtInput): Validators => ({ etag: `"sha256:${input.sha256}"`, lastModified: null })

/** Whether an argument is an address and no path. */
export const isAddress = (input: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(input)

async function fetchFile(
  url: string,
  options: InputOptions,
): Promise<{ readonly file: FeedFile; readonly validators: Validators } | null> {
  try {
    const request = {
      url,
      rules: options.rules,
      folder: options.downloadFolder,
      bytesMax: feedLimits.fileBytes,
      onBytes: (bytes: number, total: number | null) => options.onBytes(url, bytes, total),
    }
    const got = await downloadIfChanged(request, options.held.get(url) ?? null)
    if (got === null) return null
    const name = [url, got.url].map(nameOf).find((each) => fileKindOf(each) !== null)
    const file = name === undefined ? null : feedFile(got.path, got.bytes, withoutQuery(url), true, name)
    if (file) return { file, validators: got.validators }
    await rm(got.path, { force: true })
    throw new FeedFailure(`${nameOf(url)} is none of .jsonl, .json, .csv (each also .gz), .yml and .zip.`)
  } catch (error) {
    if (error instanceof OutboundRefusal) throw new FeedFailure(error.message, { cause: error })
    if (error instanceof Error && "code" in error && !(error instanceof FeedFailure))
      throw new FeedFailure(`${new URL(url).host} cannot be reached: ${error.message}.`, { cause: error })
    throw error
  }
}

const nameOf = (url: string): string => path.posix.basename(URL.parse(url)?.pathname ?? "").slice(0, 255)

/** A query may hold a credential; it names no other feed. */
function withoutQuery(url: string): string {
  const bare = new URL(url)
  bare.search = ""
  bare.hash = ""
  return bare.href
}
