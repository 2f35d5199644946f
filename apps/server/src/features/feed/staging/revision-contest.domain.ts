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

export interface StagedRecords {
  /** Changed records by their number in the staging tables. */
  readonly changed: ReadonlyMap<number, ChangedRecord>
  /** Numbers that are in the staging tables and do not count: outdone by a later record of the load, or older than what is held. */
  readonly dropped: readonly number[]
  /** Every readable record of the load, changed or not: feed and id with a U+0000 between them. */
  readonly seen: ReadonlySet<string>
}

const keyOf = (feedId: string, id: string): string => `${feedId}\u0000${id}`

export interface RevisionContest {
  /** What is held, before any revision of it competes. */
  hold(feedId: string, id: string, modifiedAt: number | null): void
  /** Says `stale` of a revision that is older than what is held, and left alone. */
  enter(revision: Revision): "stale" | "entered"
  /** A row in the staging tables that the database knows to be the very one that is held. */
  drop(ordinal: number): void
  result(): StagedRecords
}

/**
 * Which revision of each id counts: of those of one load the newest, of two of the same date the first, so that the same files always give the same rows; one that is
 * older than what is held only where older ones are taken too (`isForced`).
 */
export function revisionContest(isForced: boolean): RevisionContest {
  const changed = new Map<number, ChangedRecord>()
  const dropped: number[] = []
  const winners = new Map<string, { modifiedAt: number | null; ordinal: number | null }>()
  const heldAt = new Map<string, number | null>()
  return {
    hold: (feedId, id, modifiedAt) => {
      heldAt.set(keyOf(feedId, id), modifiedAt)
    },
    drop: (ordinal) => {
      dropped.push(ordinal)
    },
    enter({ feedId, id, modifiedAt, record }) {
      const key = keyOf(feedId, id)
      const before = winners.get(key)
      if (before && (modifiedAt ?? 0) <= (before.modifiedAt ?? 0)) {
        if (record) dropped.push(record.ordinal)
        return "entered"
      }
      if (before?.ordinal != null) {
        dropped.push(before.ordinal)
        changed.delete(before.ordinal)
      }
      const held = heldAt.get(key) ?? null
      const isStale = !isForced && held !== null && modifiedAt !== null && modifiedAt < held
      winners.set(key, { modifiedAt, ordinal: record && !isStale ? record.ordinal : null })
      if (!record) return "entered"
      if (isStale) dropped.push(record.ordinal)
      else changed.set(record.ordinal, record)
      return isStale ? "stale" : "entered"
    },
    result: () => ({ changed, dropped, seen: new Set(winners.keys()) }),
  }
}
