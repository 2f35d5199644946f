import { promisify } from "node:util"
import yauzl from "yauzl"
import { FeedFailure } from "./feed-failure.ts"
import type { FeedFile } from "./feed-files.ts"
import { listOffset, listRecords } from "./json-list.ts"
import { feedLimits } from "./limits.ts"
import { batchMaker, type RecordBatch } from "./record-batch.ts"
import { repositoryRecords } from "./repository-records.ts"
import { asPackingFailure, unpackMeter } from "./unpacked-bytes.ts"
import { isYamlName, yamlRecord } from "./yaml-record.ts"

const openZip = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)

/**
 * The records of an archive, in its order: each `.json` file of an OSV export is one, a year of NVD a list of them.
 * Entries are read as streams and never written out; only files count, names are used for messages alone. Throws
 * `FeedFailure` above a limit, and for an archive that is broken or cut off.
 */
export async function* zipRecords(
  file: FeedFile,
  entriesMax: number = feedLimits.archiveEntries,
): AsyncGenerator<RecordBatch> {
  const zip = await openZip(file.path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch(
    (error: unknown) => {
      throw new FeedFailure(`${file.name} is not a whole zip archive: ${messageOf(error)}.`, { cause: error })
    },
  )
  const batches = batchMaker()
  const meter = unpackMeter(file.name)
  let entries = 0
  let packed = 0
  try {
    for (let entry = await nextEntry(zip, file.name); entry !== null; entry = await nextEntry(zip, file.name)) {
      entries += 1
      if (entries > entriesMax) throw new FeedFailure(`${file.name} holds more than ${entriesMax} files.`)
      if (Buffer.byteLength(entry.fileName) > feedLimits.pathBytes)
        throw new FeedFailure(`${file.name}: a file name is longer than ${feedLimits.pathBytes} bytes.`)
      const isYaml = isYamlName(entry.fileName)
      if (!isYaml && !/\.json$/i.test(entry.fileName)) continue
      packed += entry.compressedSize
      // What a header declares is at most what the archive itself has: a forged one must not widen the ratio.
      const chunks = entryChunks(zip, entry, file.name, (bytes) => meter.count(bytes, Math.min(packed, file.bytes)))
      const name = `${file.name}: ${lastPart(entry.fileName)}`
      const content = await readEntry(chunks, name)
      const records =
        content.kind === "list"
          ? content.records
          : isYaml
            ? [yamlRecord(content.bytes, inRepository(entry.fileName))]
            : repositoryRecords(content.bytes, name)
      for await (const each of records) {
        const batch = batches.add(each, { file, at: lastPart(entry.fileName) })
        if (batch) yield batch
      }
    }
  } finally {
    zip.close()
  }
  const rest = batches.rest(false)
  if (rest) yield rest
}

function nextEntry(zip: yauzl.ZipFile, name: string): Promise<yauzl.Entry | null> {
  const { promise, resolve, reject } = Promise.withResolvers<yauzl.Entry | null>()
  const onEntry = (entry: yauzl.Entry) => settle(() => resolve(entry))
  const onEnd = () => settle(() => resolve(null))
  const onError = (error: Error) =>
    settle(() => reject(new FeedFailure(`${name} is a broken archive: ${messageOf(error)}.`, { cause: error })))
  const settle = (act: () => void) => {
    zip.off("entry", onEntry).off("end", onEnd).off("error", onError)
    act()
  }
  zip.on("entry", onEntry).on("end", onEnd).on("error", onError)
  zip.readEntry()
  return promise
}

async function* entryChunks(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  name: string,
  count: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  try {
    const stream = await promisify(zip.openReadStream.bind(zip, entry))()
    for await (const chunk of stream) {
      count(chunk.length)
      yield chunk
    }
  } catch (error) {
    const failure = asPackingFailure(error, name)
    if (failure instanceof FeedFailure) throw failure
    throw new FeedFailure(`${name}: ${lastPart(entry.fileName)} cannot be read: ${messageOf(error)}.`, { cause: error })
  }
}

type EntryContent =
  | { readonly kind: "whole"; readonly bytes: Buffer }
  | { readonly kind: "list"; readonly records: AsyncIterable<Buffer> }

/** What is in an entry: its bytes, or the records of a list as they come, which may be larger than one record may. */
async function readEntry(chunks: AsyncGenerator<Buffer>, name: string): Promise<EntryContent> {
  const { value: first } = await chunks.next()
  if (!first) return { kind: "whole", bytes: Buffer.alloc(0) }
  const offset = listOffset(first)
  if (offset === null) return { kind: "whole", bytes: await wholeEntry(chained(first, chunks), name) }
  // Archives of repositories hold lists of other things too.
  const atOthers = first.subarray(0, offset).includes("NVD_CVE") ? "refused" : "ends"
  return { kind: "list", records: listRecords(chained(first, chunks), offset, name, atOthers) }
}

async function wholeEntry(chunks: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const kept: Buffer[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > feedLimits.recordBytes) throw new FeedFailure(`${name} is larger than ${feedLimits.recordBytes} bytes.`)
    kept.push(chunk)
  }
  return kept.length === 1 && kept[0] ? kept[0] : Buffer.concat(kept)
}

/** Whoever has enough with the first lets go of the rest too. */
async function* chained(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield first
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

/** Archives of a repository have all its files in one folder. */
const inRepository = (name: string): string => name.slice(name.indexOf("/") + 1)
const lastPart = (name: string): string => (name.split("/").at(-1) ?? "").slice(0, 100)
const messageOf = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 200) : "unreadable")
