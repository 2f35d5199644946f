import type { FeedFile } from "../reading/feed-files.ts"

/** What a load found of one source. */
export interface SourceTally {
  readonly feedId: string
  /** Records that could be read. */
  read: number
  changed: number
  unchanged: number
  /** Older than what is held, and left alone. */
  stale: number
  rejected: number
  /**
   * Of those rejected what says nothing about the rest: what is listed and could not be had, and of a document that is
   * one of many files all records but the first.
   */
  spared: number
  /**
   * Changed records without any version that could be matched: withdrawn, a notice, or of an ecosystem that has no
   * order here.
   */
  unmatchable: number
  /** Readable records by the argument that brought them. */
  readonly byOrigin: Map<string, number>
  /** The day that a catalogue says it is of. */
  dataAt: string | null
}

export interface RejectedRecord {
  readonly place: string
  readonly id: string | null
  readonly reason: string
}

/** Of one file: whether it held anything that is known. */
export interface FileTally {
  readonly file: FeedFile
  recognized: number
  unrecognized: number
}

/** What a load found, counted while it reads. */
export interface LoadTally {
  readonly sources: ReadonlyMap<string, SourceTally>
  /** The first 20. */
  readonly rejected: readonly RejectedRecord[]
  readonly files: readonly FileTally[]
}

const rejectedListed = 20

/** Makes the counters of a load. */
export function tallyMaker() {
  const sources = new Map<string, SourceTally>()
  const rejected: RejectedRecord[] = []
  const files = new Map<string, FileTally>()
  return {
    tally: (): LoadTally => ({ sources, rejected, files: [...files.values()] }),
    source(feedId: string): SourceTally {
      let source = sources.get(feedId)
      if (!source) {
        source = {
          feedId,
          read: 0,
          changed: 0,
          unchanged: 0,
          stale: 0,
          rejected: 0,
          spared: 0,
          unmatchable: 0,
          byOrigin: new Map(),
          dataAt: null,
        }
        sources.set(feedId, source)
      }
      return source
    },
    file(file: FeedFile): FileTally {
      let counted = files.get(file.path)
      if (!counted) {
        counted = { file, recognized: 0, unrecognized: 0 }
        files.set(file.path, counted)
      }
      return counted
    },
    reject(record: RejectedRecord): void {
      if (rejected.length < rejectedListed) rejected.push(record)
    },
  }
}

/** Counts readable records of one source that came by one argument. */
export function countRead(source: SourceTally, origin: string, records: number): void {
  source.read += records
  source.byOrigin.set(origin, (source.byOrigin.get(origin) ?? 0) + records)
}
