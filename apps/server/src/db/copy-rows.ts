import { pipeline } from "node:stream/promises"
import type pg from "pg"
import { from as copyFrom } from "pg-copy-streams"

/**
 * Writes rows in PostgreSQL's binary COPY format (manual, "COPY", section "Binary Format"): no escapes to get wrong, and the server parses lengths instead of text.
 * Call `row(n)`, then n fields in the order of the columns, each of exactly the column's type; `take()` gives the bytes and begins anew.
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
  take(): Buffer<ArrayBuffer>
}

const textOid = 25
const epoch2000Ms = Date.UTC(2000, 0, 1)
const dayMs = 86_400_000

/** Makes a writer; one a table. */
export function rowWriter(): RowWriter {
  let buffer = Buffer.allocUnsafeSlow(64 * 1024)
  let at = 0
  const reserve = (bytes: number) => {
    if (at + bytes <= buffer.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length * 2, at + bytes))
    buffer.copy(larger, 0, 0, at)
    buffer = larger
  }
  const int = (value: number) => {
    at = buffer.writeInt32BE(value, at)
  }
  const absent = () => {
    reserve(4)
    int(-1)
  }
  const string = (value: string, prefix: number) => {
    // UTF-8 needs at most three bytes for a UTF-16 unit.
    reserve(4 + prefix + value.length * 3)
    const start = at
    at += 4
    if (prefix === 1) at = buffer.writeInt8(1, at)
    at += buffer.write(value, at)
    buffer.writeInt32BE(at - start - 4, start)
  }
  const fixed = (bytes: number) => {
    reserve(4 + bytes)
    int(bytes)
  }
  return {
    row(fields) {
      reserve(2)
      at = buffer.writeInt16BE(fields, at)
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
      at = buffer.writeInt16BE(value, at)
    },
    int4(value) {
      if (value === null) return absent()
      fixed(4)
      int(value)
    },
    int8(value) {
      if (value === null) return absent()
      fixed(8)
      at = buffer.writeBigInt64BE(BigInt(value), at)
    },
    float4(value) {
      if (value === null) return absent()
      fixed(4)
      at = buffer.writeFloatBE(value, at)
    },
    bool(value) {
      if (value === null) return absent()
      fixed(1)
      at = buffer.writeInt8(value ? 1 : 0, at)
    },
    timestamptz(value) {
      if (value === null) return absent()
      fixed(8)
      at = buffer.writeBigInt64BE(BigInt(timeOf(value) - epoch2000Ms) * 1000n, at)
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
      buffer.writeInt32BE(at - start - 4, start)
    },
    mark: () => at,
    cutTo(mark) {
      at = mark
    },
    take() {
      const taken = Buffer.from(buffer.buffer.slice(0, at))
      at = 0
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
export async function copyRows(client: pg.ClientBase, target: string, rows: Uint8Array): Promise<void> {
  if (rows.length === 0) return
  const copy = client.query(copyFrom(`copy ${target} from stdin (format binary)`))
  await pipeline(function* () {
    yield header
    for (let at = 0; at < rows.length; at += chunkBytes) yield rows.subarray(at, at + chunkBytes)
    yield trailer
  }, copy)
}
