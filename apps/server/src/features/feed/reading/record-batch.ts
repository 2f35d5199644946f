/** Records of one file on their way to a worker: bytes of JSON texts one behind the other, and where each ends. */
export interface RecordBatch {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly ends: Uint32Array<ArrayBuffer>
  /** Where each record is found again by a person: line number or name in the archive. */
  readonly places: readonly string[]
  /** The file ended without a line break behind the last record: if that cannot be read, the file was cut off. */
  readonly isLastUnterminated: boolean
}

// Large enough that a message to a worker costs little against the parsing, small enough that two workers finish together.
const batchBytes = 512 * 1024
const batchRecords = 2_000

/** Collects records into batches. */
export function batchMaker(): {
  add(record: Uint8Array, place: string): RecordBatch | null
  rest(isLastUnterminated: boolean): RecordBatch | null
} {
  let records: Uint8Array[] = []
  let places: string[] = []
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
