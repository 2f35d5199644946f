import { pipeline } from "node:stream/promises"
import type pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { FieldBuffer } from "./field-buffer.ts"

/**
 * Writes rows in PostgreSQL's binary COPY format (manual, "COPY", section "Binary Format"): no escapes to get wrong,
 * and the server parses lengths instead of text. Call `row(n)`, then n fields in the order of the columns, each of
 * exactly the column's type; `take()` gives the rows and begins anew.
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
  const written = new FieldBuffer()
  let starts: number[] = []
  return {
    row(fields) {
      starts.push(written.at)
      written.bare2(fields)
    },
    text: (value) => (value === null ? written.absent() : written.text(value)),
    jsonb: (value) => (value === null ? written.absent() : written.jsonb(value)),
    bytes: (value) => (value === null ? written.absent() : written.bytes(value)),
    int2: (value) => (value === null ? written.absent() : written.int2(value)),
    int4: (value) => (value === null ? written.absent() : written.int4(value)),
    int8: (value) => (value === null ? written.absent() : written.int8(value)),
    float4: (value) => (value === null ? written.absent() : written.float4(value)),
    bool: (value) => (value === null ? written.absent() : written.bool(value)),
    timestamptz: (value) => (value === null ? written.absent() : written.int8((timeOf(value) - epoch2000Ms) * 1000)),
    date: (value) =>
      value === null ? written.absent() : written.int4(Math.floor((timeOf(value) - epoch2000Ms) / dayMs)),
    textArray: (value) => (value === null ? written.absent() : writeTexts(written, value)),
    mark: () => written.at,
    cutTo(mark) {
      written.at = mark
      while ((starts.at(-1) ?? -1) >= mark) starts.pop()
    },
    take() {
      const taken = { bytes: written.copy(), starts: Uint32Array.from(starts) }
      written.at = 0
      starts = []
      return taken
    },
  }
}

/**
 * Dimensions, whether it has nulls, and the type; of each dimension its length and first index; then each item as a
 * field.
 */
function writeTexts(written: FieldBuffer, value: readonly (string | null)[]): void {
  const start = written.beginField()
  written.bare4(value.length === 0 ? 0 : 1)
  written.bare4(value.includes(null) ? 1 : 0)
  written.bare4(textOid)
  if (value.length > 0) {
    written.bare4(value.length)
    written.bare4(1)
    for (const item of value) item === null ? written.absent() : written.text(item)
  }
  written.endField(start)
}

function timeOf(value: string): number {
  const time = Date.parse(value)
  if (Number.isNaN(time)) throw new Error(`not a moment: ${value.slice(0, 40)}`)
  return time
}

const header = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1")
const trailer = Buffer.from([0xff, 0xff])
const chunkBytes = 256 * 1024

/**
 * Sends rows of a `RowWriter` into `target`: a table with its columns, e.g. `staged_package (key, ecosystem)`. Nothing
 * is sent where there are no rows.
 */
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
