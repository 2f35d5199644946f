import { FeedFailure } from "./feed-failure.ts"
import type { FeedFile } from "./feed-files.ts"
import { feedLimits } from "./limits.ts"
import { batchMaker, type RecordBatch } from "./record-batch.ts"
import { unpackedBytes } from "./unpacked-bytes.ts"

const lineBreak = 0x0a

/**
 * One JSON record a line (JSON Lines), in batches; empty lines are passed over. Throws `FeedFailure` for a line above
 * the limit.
 */
export async function* jsonLines(file: FeedFile): AsyncGenerator<RecordBatch> {
  const batches = batchMaker()
  let open: Buffer[] = []
  let openBytes = 0
  let line = 1
  for await (const chunk of unpackedBytes(file)) {
    let from = 0
    for (let end = chunk.indexOf(lineBreak); end >= 0; end = chunk.indexOf(lineBreak, from)) {
      const record = joined(open, chunk.subarray(from, end))
      assertRecordFits(record.length, file, line)
      open = []
      openBytes = 0
      from = end + 1
      const batch = isBlank(record) ? null : batches.add(record, { file, at: `line ${line}` })
      line += 1
      if (batch) yield batch
    }
    if (from < chunk.length) {
      open.push(chunk.subarray(from))
      openBytes += chunk.length - from
      assertRecordFits(openBytes, file, line)
    }
  }
  const last = joined(open, Buffer.alloc(0))
  const isUnterminated = !isBlank(last)
  const batch = isUnterminated ? batches.add(last, { file, at: `line ${line}` }) : null
  // A batch that the last record filled up is one whose last record may be cut off.
  if (batch) yield { ...batch, isLastUnterminated: true }
  const rest = batches.rest(isUnterminated)
  if (rest) yield rest
}

function assertRecordFits(bytes: number, file: FeedFile, line: number): void {
  if (bytes > feedLimits.recordBytes)
    throw new FeedFailure(`${file.name}, line ${line}: a record is larger than ${feedLimits.recordBytes} bytes.`)
}

const joined = (open: readonly Buffer[], rest: Buffer): Buffer =>
  open.length === 0 ? rest : Buffer.concat([...open, rest])

/** Nothing but spaces, tabs and carriage returns. */
function isBlank(record: Buffer): boolean {
  for (const byte of record) if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false
  return true
}
