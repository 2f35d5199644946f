import type { ChangedRecord } from "./read-task.ts"

/** One revision of a record of the load. */
export interface Revision {
  readonly feedId: string
  readonly id: string
  /** Milliseconds since 1970. */
  readonly modifiedAt: number | null
  /** Null where it is the one that is held. */
  readonly record: ChangedRecord | null
}

/** A revision that counts, with the row of its advisory. */
export interface StagedAdvisory {
  readonly advisoryId: number
  /** Nothing is held of it. */
  readonly isNew: boolean
  readonly record: ChangedRecord
}

/** Who won. */
export interface StagedRecords {
  /** By the ids of their rows. */
  readonly changed: ReadonlyMap<number, StagedAdvisory>
  /** Every readable record of the load, changed or not: feed and id with a U+0000 between them. */
  readonly seen: ReadonlySet<string>
}

/** What becomes of a revision that entered. */
export interface Verdict {
  /** It counts so far. */
  readonly staged: StagedAdvisory | null
  /** An earlier one of the load that counted until now. */
  readonly outdone: StagedAdvisory | null
  /** It is older than what is held, and left alone. */
  readonly isStale: boolean
}

const keyOf = (feedId: string, id: string): string => `${feedId}\u0000${id}`
const left: Verdict = { staged: null, outdone: null, isStale: false }

export interface RevisionContest {
  /** What is held, before any revision of it competes. */
  hold(feedId: string, id: string, held: { readonly advisoryId: number; readonly modifiedAt: number | null }): void
  enter(revision: Revision): Verdict
  result(): StagedRecords
}

/**
 * Which revision of each id counts: of those of one load the newest, of two of the same date the first, so that the
 * same files always give the same rows; one that is older than what is held only where older ones are taken too
 * (`isForced`). An id has one row whatever revisions compete for it; `newId` gives the number of one that is not held.
 */
export function revisionContest(isForced: boolean, newId: () => number): RevisionContest {
  const winners = new Map<
    string,
    { modifiedAt: number | null; advisoryId: number | null; staged: StagedAdvisory | null }
  >()
  const heldRows = new Map<string, { readonly advisoryId: number; readonly modifiedAt: number | null }>()
  return {
    hold: (feedId, id, held) => {
      heldRows.set(keyOf(feedId, id), held)
    },
    enter({ feedId, id, modifiedAt, record }) {
      const key = keyOf(feedId, id)
      const before = winners.get(key)
      if (before && (modifiedAt ?? 0) <= (before.modifiedAt ?? 0)) return left
      const held = heldRows.get(key)
      const heldAt = held?.modifiedAt ?? null
      const isStale = record !== null && !isForced && heldAt !== null && modifiedAt !== null && modifiedAt < heldAt
      let advisoryId = held?.advisoryId ?? before?.advisoryId ?? null
      let staged: StagedAdvisory | null = null
      if (record !== null && !isStale) {
        advisoryId ??= newId()
        staged = { advisoryId, isNew: held === undefined, record }
      }
      winners.set(key, { modifiedAt, advisoryId, staged })
      return { staged, outdone: before?.staged ?? null, isStale }
    },
    result() {
      const changed = new Map<number, StagedAdvisory>()
      for (const { staged } of winners.values()) if (staged) changed.set(staged.advisoryId, staged)
      return { changed, seen: new Set(winners.keys()) }
    },
  }
}
