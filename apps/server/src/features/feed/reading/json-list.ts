import { FeedFailure } from "./feed-failure.ts"
import type { FeedFile } from "./feed-files.ts"
import { feedLimits } from "./limits.ts"
import { batchMaker, type RecordBatch } from "./record-batch.ts"
import { unpackedBytes } from "./unpacked-bytes.ts"

const headBytes = 4096
// A list by itself, or NVD's: its API and feeds 2.0 name the format before the list.
const opening = /^(?:\u00ef\u00bb\u00bf)?\s*(?:\[|\{[^[]*"format"\s*:\s*"NVD_CVE"[^[]*"vulnerabilities"\s*:\s*\[)/

/** Where the list of records begins in a file that begins with these bytes: behind its bracket; null where it is none. */
export function listOffset(head: Buffer): number | null {
  return opening.exec(head.toString("latin1", 0, headBytes))?.[0].length ?? null
}

/** The records of a list in a `.json` file, in batches, without reading the file whole: a year of NVD is larger than a text may be. Throws `FeedFailure` as `listRecords` does. */
export async function* jsonList(file: FeedFile, offset: number): AsyncGenerator<RecordBatch> {
  const batches = batchMaker()
  let number = 0
  for await (const record of listRecords(unpackedBytes(file), offset, file.name)) {
    number += 1
    const batch = batches.add(record, { file, at: `record ${number}` })
    if (batch) yield batch
  }
  const last = batches.rest(false)
  if (last) yield last
}

/**
 * The records of a list, one after the other, as its bytes come. Throws `FeedFailure` for a list that is cut off, and for a record above the limit; what is inside a record is for the worker to judge. A list of something else than
 * objects is refused too, or, where nobody said that it is one of records, is over there. All is read to its end, so that whoever packed it can say that it was whole.
 */
export async function* listRecords(
  chunks: AsyncIterable<Buffer>,
  offset: number,
  name: string,
  isOfRecords = true,
): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  let skip = offset
  let records = 0
  let isClosed = false
  for await (const chunk of chunks) {
    if (isClosed) continue
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    if (skip > 0) {
      const skipped = Math.min(skip, bytes.length)
      skip -= skipped
      bytes = bytes.subarray(skipped)
    }
    let at = 0
    for (;;) {
      const item = nextItem(bytes, at)
      if (item.kind === "wrong" && isOfRecords)
        throw new FeedFailure(`${name}, record ${records + 1}: a list holds objects alone.`)
      if (item.kind === "closed" || item.kind === "wrong") isClosed = true
      if (item.kind !== "record") break
      records += 1
      assertFits(item.end - item.start, name, records)
      at = item.end
      yield bytes.subarray(item.start, item.end)
    }
    rest = isClosed ? Buffer.alloc(0) : Buffer.from(bytes.subarray(at))
    assertFits(rest.length, name, records + 1)
  }
  if (!isClosed) throw new FeedFailure(`${name} is cut off.`)
}

function assertFits(bytes: number, name: string, record: number): void {
  if (bytes > feedLimits.recordBytes)
    throw new FeedFailure(`${name}, record ${record}: larger than ${feedLimits.recordBytes} bytes.`)
}

type Item =
  | { readonly kind: "record"; readonly start: number; readonly end: number }
  /** The chunk ends inside it. */
  | { readonly kind: "open" }
  | { readonly kind: "closed" }
  | { readonly kind: "wrong" }

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket, comma] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d, 0x2c,
]

/** The next object of the list from a place between two. */
function nextItem(bytes: Buffer, from: number): Item {
  let start = from
  while (start < bytes.length && isBetween(bytes[start] ?? 0)) start += 1
  if (start >= bytes.length) return { kind: "open" }
  if (bytes[start] === closeBracket) return { kind: "closed" }
  if (bytes[start] !== openBrace) return { kind: "wrong" }
  let depth = 0
  for (let i = start; i < bytes.length; i += 1) {
    const byte = bytes[i]
    if (byte === quote) {
      i = endOfText(bytes, i)
      if (i < 0) return { kind: "open" }
    } else if (byte === openBrace || byte === openBracket) depth += 1
    else if (byte === closeBrace || byte === closeBracket) {
      depth -= 1
      if (depth === 0) return { kind: "record", start, end: i + 1 }
    }
  }
  return { kind: "open" }
}

const isBetween = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === comma

/** The quote that ends a text: one with an even number of backslashes before it; -1 where it is not there. */
function endOfText(bytes: Buffer, begin: number): number {
  for (let end = bytes.indexOf(quote, begin + 1); end >= 0; end = bytes.indexOf(quote, end + 1)) {
    let slashes = 0
    while (bytes[end - 1 - slashes] === backslash) slashes += 1
    if (slashes % 2 === 0) return end
  }
  return -1
}
