import type { CopyRows } from "../../../db/copy-rows.ts"
import type { ReadResult } from "./read-task.ts"
import type { StagedAdvisory } from "./revision-contest.domain.ts"
import type { rowTargets } from "./staging.sql.ts"

/** A revision that counts, and which of the changed records of its batch it is. */
export interface PlacedAdvisory extends StagedAdvisory {
  readonly place: number
}

/** Rows by where they go, in pieces of what a reader wrote. */
export type NumberedRows = Readonly<Record<Exclude<keyof typeof rowTargets, "name">, readonly Uint8Array[]>>

/**
 * Writes the ids of advisories and packages into the rows of the records that count, where they lie; rows of others are
 * left out.
 */
export function numberRows(
  result: ReadResult,
  staged: readonly PlacedAdvisory[],
  packageIds: readonly number[],
): NumberedRows {
  const advisories = rowsOf(result.advisoryRows)
  const ranges = rowsOf(result.rangeRows)
  const newAdvisory = pieceList(result.advisoryRows.bytes)
  const heldAdvisory = pieceList(result.advisoryRows.bytes)
  const range = pieceList(result.rangeRows.bytes)
  const firstRanges = [0]
  for (const record of result.records)
    if (record.kind === "changed") firstRanges.push((firstRanges.at(-1) ?? 0) + record.ranges)
  for (const { advisoryId, isNew, place } of staged) {
    advisories.setId(place, 0, advisoryId)
    const pieces = isNew ? newAdvisory : heldAdvisory
    pieces.add(advisories.start(place), advisories.start(place + 1))
    const [first = 0, end = 0] = [firstRanges[place], firstRanges[place + 1]]
    for (let row = first; row < end; row += 1) {
      ranges.setId(row, 0, advisoryId)
      ranges.setId(row, 1, packageIds[ranges.smallId(row, 1)] ?? 0)
    }
    range.add(ranges.start(first), ranges.start(end))
  }
  return { newAdvisory: newAdvisory.all(), heldAdvisory: heldAdvisory.all(), range: range.all() }
}

// Ids are the first fields of their rows: behind the number of fields, each with its length before it.
const firstField = 2
const lengthBytes = 4
const idBytes = 8

function rowsOf({ bytes, starts }: CopyRows) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = (row: number): number => starts[row] ?? bytes.length
  const at = (row: number, field: number): number =>
    start(row) + firstField + field * (lengthBytes + idBytes) + lengthBytes
  return {
    start,
    smallId: (row: number, field: number): number => view.getUint32(at(row, field) + 4),
    setId(row: number, field: number, id: number): void {
      view.setInt32(at(row, field), Math.floor(id / 2 ** 32))
      view.setUint32(at(row, field) + 4, id % 2 ** 32)
    },
  }
}

/** What lies side by side is one piece. */
function pieceList(bytes: Uint8Array) {
  const pieces: Uint8Array[] = []
  let [from, to] = [0, 0]
  const close = () => {
    if (to > from) pieces.push(bytes.subarray(from, to))
  }
  return {
    add(start: number, end: number): void {
      if (start !== to) {
        close()
        from = start
      }
      to = end
    },
    all(): readonly Uint8Array[] {
      close()
      return pieces
    },
  }
}
