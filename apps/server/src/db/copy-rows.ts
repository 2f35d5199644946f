import { pipeline } from "node:stream/promises"
import type pg from "pg"
import { from as copyFrom } from "pg-copy-streams"

/**
 * Writes rows in PostgreSQL's binary COPY format (manual, "COPY", section "Binary Format"): no escapes to get wrong, and the server parses lengths instead of text.
 * Call `row(n)`, then n fields in the order of the columns, each of exactly the column's type; `take()` gives the rows and begins anew.
 */
export interface RowWriter {
  row(fields: number): void
  text(value: string | null): void
  bytes(value: Uint8Array | null): void
  int2(value: number | null): void
  int4(value: number | null): void
  int8(value: number | null): void
  float4(value: number | null): void
  bool(value: boolean | null): void
  /** A moment as RFC 3339 text. */
  timestamptz(value: string | null): void
  /** A day as `YYYY-MM-DD`. */
  date(value: string | null): void
  textArray(value: readonly (string | null)[] | null): void
  /** Already serialised. */
  jsonb(value: string | null): void
  /** Where the next row begins; `cutTo` takes back everything written since. */
  mark(): number
  cutTo(mark: number): void
  take(): CopyRows
}

export interface CopyRows {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where each row begins. */
  readonly starts: Uint32Array<ArrayBuffer>
}

const textOid = 25
const epoch2000Ms = Date.UTC(2000, 0, 1)
const dayMs = 86_400_000

/** Makes a writer; one a table. */
export function rowWriter(): RowWriter {
  let buffer = Buffer.allocUnsafeSlow(64 * 1024)
  let view = new DataView(buffer.buffer)
  let at = 0
  let starts: number[] = []
  const reserve = (bytes: number) => {
    if (at + bytes <= buffer.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length * 2, at + bytes))
    buffer.copy(larger, 0, 0, at)
    buffer = larger
    view = new DataView(buffer.buffer)
  }
  const int = (value: number) => {
    view.setInt32(at, value)
    at += 4
  }
  const long = (value: number) => {
    int(Math.floor(value / 2 ** 32))
    int(value % 2 ** 32)
  }
  const absent = () => {
    reserve(4)
    int(-1)
  }
  /** Short names and versions, of which most rows are, cost less than the call of the encoder; false where it is needed. */
  const ascii = (value: string): boolean => {
    const { length } = value
    if (length > 40) return false
    for (let i = 0; i < length; i += 1) {
      const unit = value.charCodeAt(i)
      if (unit > 0x7f) return false
      buffer[at + i] = unit
    }
    at += length
    return true
  }
  const string = (value: string, prefix: number) => {
    // UTF-8 needs at most three bytes for a UTF-16 unit.
    reserve(4 + prefix + value.length * 3)
    const start = at
    at += 4
    if (prefix === 1) buffer[at++] = 1
    if (!ascii(value)) at += buffer.write(value, at)
    view.setInt32(start, at - start - 4)
  }
  const fixed = (bytes: number) => {
    reserve(4 + bytes)
    int(bytes)
  }
  return {
    row(fields) {
      reserve(2)
      starts.push(at)
      view.setInt16(at, fields)
      at += 2
    },
    text: (value) => (value === null ? absent() : string(value, 0)),
    // The binary form of jsonb is a version byte and the text.
    jsonb: (value) => (value === null ? absent() : string(value, 1)),
    bytes(value) {
      if (value === null) return absent()
      reserve(4 + value.length)
      int(value.length)
      buffer.set(value, at)
      at += value.length
    },
    int2(value) {
      if (value === null) return absent()
      fixed(2)
      view.setInt16(at, value)
      at += 2
    },
    int4(value) {
      if (value === null) return absent()
      fixed(4)
      int(value)
    },
    int8(value) {
      if (value === null) return absent()
      fixed(8)
      long(value)
    },
    float4(value) {
      if (value === null) return absent()
      fixed(4)
      view.setFloat32(at, value)
      at += 4
    },
    bool(value) {
      if (value === null) return absent()
      fixed(1)
      buffer[at++] = value ? 1 : 0
    },
    timestamptz(value) {
      if (value === null) return absent()
      fixed(8)
      long((timeOf(value) - epoch2000Ms) * 1000)
    },
    date(value) {
      if (value === null) return absent()
      fixed(4)
      int(Math.floor((timeOf(value) - epoch2000Ms) / dayMs))
    },
    textArray(value) {
      if (value === null) return absent()
      reserve(4 + 20)
      const start = at
      at += 4
      int(value.length === 0 ? 0 : 1)
      int(value.includes(null) ? 1 : 0)
      int(textOid)
      if (value.length > 0) {
        int(value.length)
        int(1)
        for (const item of value) {
          if (item === null) absent()
          else string(item, 0)
        }
      }
      view.setInt32(start, at - start - 4)
    },
    mark: () => at,
    cutTo(mark) {
      at = mark
      while ((starts.at(-1) ?? -1) >= mark) starts.pop()
    },
    take() {
      const taken = { bytes: new Uint8Array(buffer.buffer.slice(0, at)), starts: Uint32Array.from(starts) }
      at = 0
      starts = []
      return taken
    },
  }
}

function timeOf(value: string): number {
  const time = Date.parse(value)
  if (Number.isNaN(time)) throw new Error(`not a moment: ${value.slice(0, 40)}`)
  return time
}

const header = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1")
const trailer = Buffer.from([0xff, 0xff])
const chunkBytes = 256 * 1024

/** Sends rows of a `RowWriter` into `target`: a table with its columns, e.g. `staged_package (key, ecosystem)`. Nothing is sent where there are no rows. */
export const copyRows = (client: pg.ClientBase, target: string, rows: CopyRows): Promise<void> =>
  copyPieces(client, target, [rows.bytes])

/** As `copyRows`, of rows in pieces, which may be made while the database takes those before. */
export async function copyPieces(client: pg.ClientBase, target: string, pieces: Iterable<Uint8Array>): Promise<void> {
  const chunks = chunksOf(pieces)
  const first = chunks.next()
  if (first.done) return
  const copy = client.query(copyFrom(`copy ${target} from stdin (format binary)`))
  await pipeline(function* () {
    yield header
    yield first.value
    yield* chunks
    yield trailer
  }, copy)
}

function* chunksOf(pieces: Iterable<Uint8Array>): Generator<Uint8Array, void> {
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += chunkBytes) yield piece.subarray(at, at + chunkBytes)
}
