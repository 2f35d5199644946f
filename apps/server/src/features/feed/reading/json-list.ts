import { FeedFailure } from "./feed-failure.ts"
import type { FeedFile } from "./feed-files.ts"
import { feedLimits } from "./limits.ts"
import { batchMaker, type RecordBatch } from "./record-batch.ts"
import { unpackedBytes } from "./unpacked-bytes.ts"

const headBytes = 4096
// A list by itself, or NVD's: its API and feeds 2.0 name the format before the list.
const opening = /^(?:\u00ef\u00bb\u00bf)?\s*(?:\[|\{[^[]*"format"\s*:\s*"NVD_CVE"[^[]*"vulnerabilities"\s*:\s*\[)/

/**
 * Where the list of records begins in a file that begins with these bytes: behind its bracket; null where it is none.
 */
export function listOffset(head: Buffer): number | null {
  return opening.exec(head.toString("latin1", 0, headBytes))?.[0].length ?? null
}

/**
 * The records of a list in a `.json` file, in batches, without reading the file whole: a year of NVD is larger than a
 * text may be. Throws `FeedFailure` as `listRecords` does.
 */
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
 * The records of a list, one after the other, as its bytes come. Throws `FeedFailure` for a list that is cut off, and
 * for a record above the limit; what is inside a record is for the worker to judge. A list of something else than
 * objects is refused too, or, where nobody said that it is one of records, `ends` there. All is read to its end, so
 * that whoever packed it can say that it was whole.
 */
export async function* listRecords(
  chunks: AsyncIterable<Buffer>,
  offset: number,
  name: string,
  atOthers: "refused" | "ends" = "refused",
): AsyncGenerator<Buffer> {
  // Of a record whose end has not come: joined once, when it has. Joined and looked through anew with each chunk, a
  // record of 16 MiB took half a minute.
  let parts: Buffer[] = []
  let size = 0
  let skip = offset
  let records = 0
  let isClosed = false
  const scan = recordScan()
  for await (const chunk of chunks) {
    let at = Math.min(skip, chunk.length)
    skip -= at
    while (!isClosed) {
      if (size === 0) {
        while (at < chunk.length && isBetween(chunk[at] ?? 0)) at += 1
        if (at < chunk.length && chunk[at] !== openBrace) {
          if (atOthers === "refused" && chunk[at] !== closeBracket)
            throw new FeedFailure(`${name}, record ${records + 1}: a list holds objects alone.`)
          isClosed = true
        }
      }
      if (isClosed || at >= chunk.length) break
      const end = scan.endIn(chunk, at)
      const part = chunk.subarray(at, end ?? chunk.length)
      size += part.length
      assertFits(size, name, records + 1)
      parts.push(part)
      if (end === null) break
      yield parts.length === 1 ? part : Buffer.concat(parts)
      records += 1
      parts = []
      size = 0
      at = end
    }
  }
  if (!isClosed) throw new FeedFailure(`${name} is cut off.`)
}

function assertFits(bytes: number, name: string, record: number): void {
  if (bytes > feedLimits.recordBytes)
    throw new FeedFailure(`${name}, record ${record}: larger than ${feedLimits.recordBytes} bytes.`)
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket, comma] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d, 0x2c,
]

/** Looks for the end of one object after the other, wherever its chunks are cut. */
function recordScan() {
  let depth = 0
  let isInText = false
  let isEscaped = false
  return {
    /** The place behind the end of the object that begins here or goes on; null where the chunk ends inside it. */
    endIn(bytes: Buffer, from: number): number | null {
      for (let i = from; i < bytes.length; i += 1) {
        const byte = bytes[i]
        if (isInText) {
          if (isEscaped) isEscaped = false
          else if (byte === backslash) isEscaped = true
          else if (byte === quote) isInText = false
        } else if (byte === quote) isInText = true
        else if (byte === openBrace || byte === openBracket) depth += 1
        else if (byte === closeBrace || byte === closeBracket) {
          depth -= 1
          if (depth === 0) return i + 1
        }
      }
      return null
    },
  }
}

const isBetween = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === comma
