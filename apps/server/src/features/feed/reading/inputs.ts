import { rm } from "node:fs/promises"
import path from "node:path"
import { download } from "../../../outbound/download.ts"
import { OutboundRefusal, type OutboundRules } from "../../../outbound/outbound-rules.ts"
import { FeedFailure } from "./feed-failure.ts"
import { type FeedFile, feedFile, fileKindOf, findFeedFiles } from "./feed-files.ts"
import { feedLimits } from "./limits.ts"

export interface InputOptions {
  readonly rules: OutboundRules
  /** Where addresses are fetched to. */
  readonly downloadFolder: string
  readonly onBytes: (url: string, bytes: number, total: number | null) => void
}

export interface Inputs {
  readonly files: readonly FeedFile[]
  /** Removes what was fetched. */
  close(): Promise<void>
}

/** The files behind paths and addresses, in the order given; addresses are fetched whole first. Throws `FeedFailure`. */
export async function openInputs(inputs: readonly string[], options: InputOptions): Promise<Inputs> {
  if (inputs.length === 0) throw new FeedFailure("Give at least one path or address.")
  const files: FeedFile[] = []
  const fetched: string[] = []
  for (const input of inputs) {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(input)) files.push(...(await findFeedFiles(input)))
    else {
      const file = await fetchFile(input, options)
      files.push(file)
      fetched.push(file.path)
    }
  }
  return {
    files,
    async close() {
      for (const each of fetched) await rm(each, { force: true })
    },
  }
}

async function fetchFile(url: string, options: InputOptions): Promise<FeedFile> {
  try {
    const got = await download({
      url,
      rules: options.rules,
      folder: options.downloadFolder,
      bytesMax: feedLimits.fileBytes,
      onBytes: (bytes, total) => options.onBytes(url, bytes, total),
    })
    const name = [url, got.url].map(nameOf).find((each) => fileKindOf(each) !== null)
    const file = name === undefined ? null : feedFile(got.path, got.bytes, withoutQuery(url), true, name)
    if (file) return file
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
