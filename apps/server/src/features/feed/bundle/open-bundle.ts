import { createHash, type KeyObject, verify } from "node:crypto"
import { createWriteStream } from "node:fs"
import { mkdir } from "node:fs/promises"
import path from "node:path"
import { Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { promisify } from "node:util"
import yauzl from "yauzl"
import { feeds } from "../../../feeds.ts"
import { isAheadOfTime } from "../ahead-of-time.domain.ts"
import type { Feed } from "../feed.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import { feedLimits } from "../reading/limits.ts"
import { fingerprintOf } from "./bundle-key.ts"
import { type BundledSource, BundleManifest, entryName, manifestName, signatureName } from "./bundle-manifest.ts"

const openZip = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)

/** A bundle of which every byte was held against the signature. */
export interface Bundle {
  readonly manifest: BundleManifest
  /**
   * Writes the files of a source into a folder, held against their sums once more: a bundle may be changed while it is
   * read. Gives the path of its file, or of its folder.
   */
  unpack(sourceNumber: number, folder: string): Promise<string>
  close(): void
}

/**
 * Opens a bundle and reads it whole once, before anything is made of it. Throws `FeedFailure` for one that is unsigned,
 * signed with a key that is not trusted, changed in any file, cut off, or that holds a file more or less than what was
 * signed.
 */
export async function openBundle(file: string, trusted: readonly KeyObject[]): Promise<Bundle> {
  const name = path.basename(file)
  const zip = await openZip(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch(
    (error: unknown) => {
      throw new FeedFailure(`${name} is no whole bundle: it is cut off or no bundle at all (${wordsOf(error)}).`, {
        cause: error,
      })
    },
  )
  try {
    const entries = await listEntries(zip, name)
    const manifest = await readManifest(zip, entries, name, trusted)
    assertUsable(manifest)
    assertSameFiles(manifest, entries, name)
    for (const [number, source] of manifest.sources.entries())
      for (const each of source.files) await readFile(zip, entries, name, number, each, null)
    return {
      manifest,
      async unpack(number, folder) {
        const source = manifest.sources[number]
        if (!source) throw new Error(`a bundle has no source ${number}`)
        for (const each of source.files) {
          const target = path.join(folder, ...each.name.split("/"))
          await mkdir(path.dirname(target), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
            throw unwritable(name, each.name, error)
          })
          await readFile(zip, entries, name, number, each, target)
        }
        return source.isFolder ? folder : path.join(folder, ...(source.files[0]?.name ?? "").split("/"))
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

function assertUsable(manifest: BundleManifest): void {
  for (const { source, fetchedAt } of manifest.sources) {
    if (!feeds.some((feed: Feed) => feed.id === source))
      throw new FeedFailure(`The bundle holds ${source}, which this Waybill does not know; bring it up to date first.`)
    // Knowledge that is dated later would never grow old.
    if (isAheadOfTime(Date.parse(fetchedAt), Date.now()))
      throw new FeedFailure(
        `The bundle was fetched on ${fetchedAt}, which is in the future: a clock is wrong, here or where it was made.`,
      )
  }
}

type Entries = ReadonlyMap<string, yauzl.Entry>

async function listEntries(zip: yauzl.ZipFile, name: string): Promise<Entries> {
  const entries = new Map<string, yauzl.Entry>()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  zip.on("entry", (entry: yauzl.Entry) => {
    if (entries.has(entry.fileName))
      return reject(new FeedFailure(`${name} was changed: it holds ${entry.fileName} twice.`))
    if (entries.size >= feedLimits.folderFiles)
      return reject(new FeedFailure(`${name} holds more than ${feedLimits.folderFiles} files.`))
    entries.set(entry.fileName, entry)
    zip.readEntry()
  })
  zip.on("end", resolve)
  zip.on("error", (error: Error) =>
    reject(new FeedFailure(`${name} is a broken archive: ${wordsOf(error)}.`, { cause: error })),
  )
  zip.readEntry()
  await promise
  return entries
}

async function readManifest(
  zip: yauzl.ZipFile,
  entries: Entries,
  name: string,
  trusted: readonly KeyObject[],
): Promise<BundleManifest> {
  const manifestEntry = entries.get(manifestName)
  if (!manifestEntry) throw new FeedFailure(`${name} is no bundle: it has no ${manifestName}.`)
  const signatureEntry = entries.get(signatureName)
  if (!signatureEntry) throw new FeedFailure(`${name} is not signed: it has no ${signatureName}.`)
  const bytes = await readSmall(zip, manifestEntry, name)
  const signature = await readSmall(zip, signatureEntry, name)
  if (!trusted.some((key) => verify(null, bytes, key, signature)))
    throw new FeedFailure(`${name} ${distrustOf(bytes, trusted)}`)
  const read = BundleManifest.safeParse(parsed(bytes))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new FeedFailure(
    `${name}: its ${manifestName} is of no form that is known here: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}. A newer Waybill may have made it.`,
  )
}

/** Why a signature does not hold. What an untrusted manifest says of its key is for these words alone. */
function distrustOf(bytes: Buffer, trusted: readonly KeyObject[]): string {
  const claimed = /"signedBy":\s*"(SHA256:[A-Za-z0-9+/]{43})"/.exec(bytes.toString("latin1"))?.[1]
  const known = trusted.map(fingerprintOf)
  if (claimed !== undefined && !known.includes(claimed))
    return `is signed with another key than the ones that are trusted: ${claimed}, not ${known.join(", ")}.`
  return "was changed after it was signed: the signature does not belong to its manifest."
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"))
  } catch {
    return null
  }
}

function assertSameFiles(manifest: BundleManifest, entries: Entries, name: string): void {
  const signed = new Set([manifestName, signatureName])
  for (const [number, source] of manifest.sources.entries())
    for (const file of source.files) signed.add(entryName(number, file.name))
  const missing = [...signed].find((each) => !entries.has(each))
  if (missing !== undefined) throw new FeedFailure(`${name} was changed: ${missing} is missing.`)
  const added = [...entries.keys()].find((each) => !signed.has(each))
  if (added !== undefined)
    throw new FeedFailure(`${name} was changed: ${added.slice(0, 100)} is not in what was signed.`)
}

async function readSmall(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  await stream(
    zip,
    entry,
    name,
    (chunk) => {
      bytes += chunk.length
      if (bytes > feedLimits.wholeJsonBytes)
        throw new FeedFailure(`${name}: ${entry.fileName} is larger than ${feedLimits.wholeJsonBytes} bytes.`)
      chunks.push(chunk)
    },
    null,
  )
  return Buffer.concat(chunks)
}

/** Reads one file against its length and sum, and writes it where a target is given. */
async function readFile(
  zip: yauzl.ZipFile,
  entries: Entries,
  name: string,
  number: number,
  file: BundledSource["files"][number],
  target: string | null,
): Promise<void> {
  const entry = entries.get(entryName(number, file.name))
  if (!entry) throw new Error(`an entry was lost: ${file.name}`)
  const sum = createHash("sha256")
  let bytes = 0
  await stream(
    zip,
    entry,
    name,
    (chunk) => {
      bytes += chunk.length
      // What was signed says how long it is; a forged archive must not unpack to more.
      if (bytes > file.bytes) throw changed(name, file.name)
      sum.update(chunk)
    },
    target,
  )
  if (bytes !== file.bytes || sum.digest("hex") !== file.sha256) throw changed(name, file.name)
}

const unwritable = (name: string, file: string, error: unknown) =>
  new FeedFailure(`${name}: ${file.slice(0, 100)} cannot be written here (${wordsOf(error)}).`, { cause: error })

/** Reading the archive fails with zlib's words, or on a read. */
const isOfWriting = (error: unknown): boolean =>
  error instanceof Error && "syscall" in error && (error.syscall === "open" || error.syscall === "write")

const changed = (name: string, file: string) =>
  new FeedFailure(`${name} was changed or damaged: ${file} is not what was signed.`)

async function stream(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  name: string,
  onChunk: (chunk: Buffer) => void,
  target: string | null,
): Promise<void> {
  try {
    const content = await promisify(zip.openReadStream.bind(zip, entry))()
    const sink =
      target === null
        ? new Writable({ write: (_chunk, _encoding, done) => done() })
        : createWriteStream(target, { mode: 0o600 })
    await pipeline(
      content,
      async function* (chunks) {
        for await (const chunk of chunks) {
          onChunk(chunk)
          yield chunk
        }
      },
      sink,
    )
  } catch (error) {
    if (error instanceof FeedFailure) throw error
    if (target !== null && isOfWriting(error)) throw unwritable(name, entry.fileName, error)
    throw new FeedFailure(
      `${name} was changed or damaged: ${entry.fileName.slice(0, 100)} cannot be read (${wordsOf(error)}).`,
      { cause: error },
    )
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 200) : "unreadable")
