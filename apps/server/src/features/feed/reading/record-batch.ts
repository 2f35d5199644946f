import type { FeedFile } from "./feed-files.ts"

/** Where a record came from, for messages. */
export interface RecordPlace {
  readonly file: FeedFile
  /** Line number or name inside the archive; null where the file is the record. */
  readonly at: string | null
}

/** Records on their way to a worker: bytes of JSON texts one behind the other, and where each ends. */
export interface RecordBytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly ends: Uint32Array<ArrayBuffer>
}

export interface RecordBatch extends RecordBytes {
  readonly places: readonly RecordPlace[]
  /** The file ended without a line break behind the last record: if that cannot be read, the file was cut off. */
  readonly isLastUnterminated: boolean
}

// Large enough that a message to a worker and the statements that store a batch cost little against the parsing (a
// tenth less of a first load than of 1 MiB), small enough that two workers finish together.
const batchBytes = 4 * 1024 * 1024
const batchRecords = 4_000

/** Collects records into batches: `add` and `rest` give one when it is full or the last. */
export function batchMaker(): {
  add(record: Uint8Array, place: RecordPlace): RecordBatch | null
  rest(isLastUnterminated: boolean): RecordBatch | null
} {
  let records: Uint8Array[] = []
  let places: RecordPlace[] = []
  let bytes = 0
  const close = (isLastUnterminated: boolean): RecordBatch | null => {
    if (records.length === 0) return null
    const batch = { bytes: new Uint8Array(bytes), ends: new Uint32Array(records.length), places, isLastUnterminated }
    let at = 0
    records.forEach((record, i) => {
      batch.bytes.set(record, at)
      at += record.length
      batch.ends[i] = at
    })
    records = []
    places = []
    bytes = 0
    return batch
  }
  return {
    add(record, place) {
      records.push(record)
      places.push(place)
      bytes += record.length
      return bytes >= batchBytes || records.length >= batchRecords ? close(false) : null
    },
    rest: close,
  }
}

/** A place in words. */
export const placeText = (place: RecordPlace): string =>
  place.at === null ? place.file.name : `${place.file.name}, ${place.at}`
