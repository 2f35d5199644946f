import type { Advisory, CvssScore, Severity, SsvcAnswers } from "@waybill/advisories/advisory"
import type { RecordBytes } from "../reading/record-batch.ts"

/** What a worker gets: records, and the numbers that they will have in the staging tables. */
export interface ReadTask extends RecordBytes {
  readonly firstOrdinal: number
  /** Where the operator said what it is; else each record is recognized by its shape. */
  readonly feedId: string | null
  /** Digests of everything that is held, `digestBytes` each; the place is the number by which an unchanged record is told. The same for all tasks of a pool. */
  readonly heldDigests: SharedArrayBuffer
}

/** What a worker gives back: rows for COPY of all changed records, and one line a record in their order. */
export interface ReadResult {
  readonly advisoryRows: Uint8Array<ArrayBuffer>
  readonly rangeRows: Uint8Array<ArrayBuffer>
  readonly records: readonly ReadRecord[]
}

/** What became of one record. */
export type ReadRecord =
  | ChangedRecord
  | { readonly kind: "unchanged"; readonly held: number }
  | {
      readonly kind: "rejected"
      readonly feedId: string
      readonly id: string | null
      readonly reason: string /** No text or no JSON: a fault on the way, not of who wrote it. */
      readonly isDamaged: boolean
    }
  | { readonly kind: "unrecognized" }

export interface ChangedRecord {
  readonly kind: "changed"
  readonly ordinal: number
  readonly feedId: string
  readonly modifiedAt: string | null
  /** Whether it has ranges: it is live, and of an ecosystem whose versions have an order here. */
  readonly isMatchable: boolean
  readonly member: GroupMember
}

/** What alias groups, names and scores are made of; the rest of an advisory goes straight into the database. */
export interface GroupMember {
  readonly id: string
  readonly aliases: readonly string[]
  readonly kind: Advisory["kind"]
  readonly isWithdrawn: boolean
  readonly title: string | null
  /** Where there is no title. */
  readonly opening: string | null
  readonly severityWord: Severity | null
  readonly cvss: readonly CvssScore[]
  readonly ssvc: SsvcAnswers | null
  /** It tells more of a flaw that another names, and makes none by itself. */
  readonly isAside: boolean
}
