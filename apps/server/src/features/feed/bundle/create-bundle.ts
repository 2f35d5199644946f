import { createHash, type KeyObject, sign } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { rename, rm, stat } from "node:fs/promises"
import path from "node:path"
import { pipeline } from "node:stream/promises"
import yazl from "yazl"
import { OutboundRefusal, type OutboundRules } from "../../../outbound/outbound-rules.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import { type Inputs, isAddress, openInputs } from "../reading/inputs.ts"
import { csafBudget, unhurried } from "../reading/limits.ts"
import type { ScheduledFeed } from "../scheduled-feeds.domain.ts"
import { fingerprintOf } from "./bundle-key.ts"
import {
  type BundledSource,
  type BundleManifest,
  bundleFormat,
  entryName,
  manifestName,
  signatureName,
} from "./bundle-manifest.ts"

export interface BundleRequest {
  readonly feeds: readonly ScheduledFeed[]
  /** Where the bundle is written; never over a file. */
  readonly file: string
  readonly privateKey: KeyObject
  /** Sources that cannot be fetched are left out and told, instead of failing the bundle. */
  readonly isPartial: boolean
  readonly rules: OutboundRules
  readonly downloadFolder: string
  readonly onProgress?: (origin: string, bytes: number, total: number | null) => void
}

export interface BundleReport {
  readonly manifest: BundleManifest
  readonly bytes: number
  /** What could not be fetched: sources, with `isPartial`, and what is listed in one. */
  readonly missing: readonly { readonly source: string; readonly origin: string; readonly reason: string }[]
}

/**
 * Fetches every source anew, as the schedule does, and packs the files as their publishers sent them into one signed
 * file. Throws `FeedFailure`; nothing is left then.
 */
export async function createBundle(request: BundleRequest): Promise<BundleReport> {
  if (request.feeds.length === 0) throw new FeedFailure("Name what to pack: kev, epss, npm …, or set WAYBILL_FEEDS.")
  if (await stat(request.file).catch(() => null)) throw new FeedFailure(`${request.file} is there already.`)
  const opened: { inputs: Inputs; source: BundledSource }[] = []
  const missing: BundleReport["missing"][number][] = []
  try {
    for (const feed of request.feeds) {
      try {
        const got = await fetchSource(feed, request)
        opened.push(got)
        for (const { place, reason } of got.inputs.unfetched)
          missing.push({ source: feed.source, origin: place, reason })
      } catch (error) {
        if (!(error instanceof FeedFailure || error instanceof OutboundRefusal)) throw error
        if (!request.isPartial)
          throw new FeedFailure(
            `${feed.source} (${bare(feed.address)}): ${error.message} Give --partial to leave it out.`,
          )
        missing.push({ source: feed.source, origin: bare(feed.address), reason: error.message })
      }
    }
    if (opened.length === 0) throw new FeedFailure("Nothing could be fetched.")
    const manifest: BundleManifest = {
      format: bundleFormat,
      version: 1,
      createdAt: new Date().toISOString(),
      signedBy: fingerprintOf(request.privateKey),
      sources: opened.map(({ source }) => source),
    }
    await writeBundle(request, manifest, opened)
    return { manifest, bytes: (await stat(request.file)).size, missing }
  } finally {
    for (const { inputs } of opened) await inputs.close()
  }
}

async function fetchSource(
  feed: ScheduledFeed,
  request: BundleRequest,
): Promise<{ inputs: Inputs; source: BundledSource }> {
  const inputs = await openInputs([feed.address], {
    rules: request.rules,
    downloadFolder: request.downloadFolder,
    findHeld: async () => new Map(),
    onBytes: (url, bytes, total) => request.onProgress?.(bare(url), bytes, total),
    // Each bundle is whole: there is no next time that goes on where this one ended.
    csafBudget: { ...csafBudget, documents: unhurried },
  })
  try {
    const files: BundledSource["files"] = []
    let newest = 0
    for (const file of inputs.files) {
      newest = Math.max(newest, (await stat(file.path)).mtimeMs)
      files.push({ name: nameIn(file), bytes: file.bytes, sha256: await sha256Of(file.path) })
    }
    const [first] = inputs.files
    return {
      inputs,
      source: {
        source: feed.source,
        origin: first?.origin ?? bare(feed.address),
        // A folder or file was fetched by somebody else, at the latest when it was written.
        fetchedAt: new Date(isAddress(feed.address) ? Date.now() : newest).toISOString(),
        isFolder: first !== undefined && first.root !== first.path,
        files,
      },
    }
  } catch (error) {
    await inputs.close()
    throw error
  }
}

const nameIn = (file: Inputs["files"][number]): string =>
  (file.root === file.path ? file.name : path.relative(file.root, file.path)).split(path.sep).join("/")

async function sha256Of(file: string): Promise<string> {
  const sum = createHash("sha256")
  await pipeline(createReadStream(file), sum)
  return sum.digest("hex")
}

/** Written beside its place and moved there whole: half a bundle is never found under its name. */
async function writeBundle(
  request: BundleRequest,
  manifest: BundleManifest,
  opened: readonly { readonly inputs: Inputs }[],
): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  const zip = new yazl.ZipFile()
  zip.addBuffer(bytes, manifestName)
  zip.addBuffer(sign(null, bytes, request.privateKey), signatureName, { compress: false })
  opened.forEach(({ inputs }, number) => {
    // Most is packed already; a folder of texts is not.
    for (const file of inputs.files)
      zip.addFile(file.path, entryName(number, nameIn(file)), { compress: file.kind !== "zip" && !file.isGzip })
  })
  zip.end()
  const part = `${request.file}.part`
  try {
    await pipeline(zip.outputStream, createWriteStream(part, { mode: 0o644 }))
    await rename(part, request.file)
  } catch (error) {
    await rm(part, { force: true })
    throw new FeedFailure(
      `${path.basename(request.file)} cannot be written: ${error instanceof Error ? error.message : "unknown"}.`,
      { cause: error },
    )
  }
}

const bare = (address: string): string => address.replace(/[?#].*$/s, "")
