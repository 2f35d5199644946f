import type { Advisory, CvssScore, Severity, SsvcAnswers } from "@waybill/advisories/advisory"
import type { CopyRows } from "../../../db/copy-rows.ts"
import type { RecordBytes } from "../reading/record-batch.ts"

/** What a worker gets: records, and what it must know of the load. */
export interface ReadTask extends RecordBytes {
  /** Where the operator said what it is; else each record is recognized by its shape. */
  readonly feedId: string | null
  /**
   * Digests of everything that is held, `digestBytes` each; the place is the number by which an unchanged record is
   * told. The same for all tasks of a pool.
   */
  readonly heldDigests: SharedArrayBuffer
  /** The generation that the load makes of each source that had one; of another it is the first. */
  readonly generations: ReadonlyMap<string, number>
}

/**
 * What a worker gives back: rows for COPY of the changed records in their order, without the ids that only the database
 * gives (`numberRows`), and one line a record.
 */
export interface ReadResult {
  readonly advisoryRows: CopyRows
  /** In the place of its package's id each has the package's place in `packages`. */
  readonly rangeRows: CopyRows
  /** Every id that a changed record has or names. */
  readonly nameRows: CopyRows
  /** Of the ranges, each once. */
  readonly packages: readonly NamedPackage[]
  readonly records: readonly ReadRecord[]
  /** The records behind these, where the rows of these are enough for one message; they are to be read next. */
  readonly unread: RecordBytes | null
}

export interface NamedPackage {
  readonly key: string
  readonly ecosystem: string | null
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
  readonly feedId: string
  readonly digest: string
  readonly modifiedAt: string | null
  /** How many it has; none where it is not live, or of an ecosystem whose versions have no order here. */
  readonly ranges: number
  readonly member: GroupMember
}

/** What alias groups, names and scores are made of; the rest of an advisory goes straight into the database. */
export interface GroupMember {
  readonly id: string
  readonly aliases: readonly string[]
  /** CVEs that it calls upstream: what a distribution's record is about. */
  readonly upstreamCves: readonly string[]
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
