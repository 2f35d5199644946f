import type { Advisory } from "@waybill/advisories/advisory"
import { rowWriter } from "../../../db/copy-rows.ts"
import { openingOf } from "../../vulnerability/vulnerability.domain.ts"
import type { AdvisoryFeed } from "../feed.ts"
import { readRecord } from "./read-record.ts"
import type { GroupMember, ReadRecord, ReadResult, ReadTask } from "./read-task.ts"
import { digestOf, rangesMax, writeAdvisoryRow, writeRangeRows } from "./stage-rows.ts"

/**
 * Reads a batch of records and writes the rows of those whose digest is not known yet; `heldOf` gives the number under which a digest is known. Work for a processor alone, done in worker threads; a record that cannot be
 * read is a line of the answer and costs no other.
 */
export function readBatch(
  task: ReadTask,
  feeds: readonly AdvisoryFeed[],
  heldOf: (digest: string) => number | undefined,
): ReadResult {
  const advisoryRows = rowWriter()
  const rangeRows = rowWriter()
  const usable = task.feedId === null ? feeds : feeds.filter((feed) => feed.id === task.feedId)
  const records: ReadRecord[] = []
  let start = 0
  task.ends.forEach((end, index) => {
    const bytes = task.bytes.subarray(start, end)
    start = end
    const digest = digestOf(bytes)
    const held = heldOf(digest)
    if (held !== undefined) {
      records.push({ kind: "unchanged", held })
      return
    }
    const read = readRecord(bytes, usable, task.feedId !== null)
    if (read.kind !== "read") records.push(read)
    else records.push(stageOrReject(read.feed, read.advisory, digest, task.firstOrdinal + index))
  })
  return { advisoryRows: advisoryRows.take(), rangeRows: rangeRows.take(), records }

  /** What no rule foresaw costs this record alone: its half-written rows are taken back. */
  function stageOrReject(feed: AdvisoryFeed, advisory: Advisory, digest: string, ordinal: number): ReadRecord {
    const marks = [advisoryRows.mark(), rangeRows.mark()] as const
    try {
      return stage(feed, advisory, digest, ordinal)
    } catch (error) {
      advisoryRows.cutTo(marks[0])
      rangeRows.cutTo(marks[1])
      const reason = `it cannot be stored: ${error instanceof Error ? error.message.slice(0, 200) : "unknown"}`
      return { kind: "rejected", feedId: feed.id, id: advisory.id, reason, isDamaged: false }
    }
  }

  function stage(feed: AdvisoryFeed, advisory: Advisory, digest: string, ordinal: number): ReadRecord {
    const { id, modifiedAt } = advisory
    const ranges = writeRangeRows(rangeRows, ordinal, advisory)
    if (!ranges.isWithinLimit) {
      const reason = `it has more than ${rangesMax} ranges and versions`
      return { kind: "rejected", feedId: feed.id, id, reason, isDamaged: false }
    }
    writeAdvisoryRow(advisoryRows, ordinal, feed.id, digest, advisory)
    return {
      kind: "changed",
      ordinal,
      feedId: feed.id,
      modifiedAt,
      isMatchable: ranges.count > 0,
      member: memberOf(advisory, feed.isAside === true && ranges.count === 0),
    }
  }
}

function memberOf(advisory: Advisory, isAside: boolean): GroupMember {
  const { id, aliases, kind, title, severityWord, cvss, ssvc } = advisory
  const opening = title === null ? openingOf(advisory.details) : null
  const isWithdrawn = advisory.withdrawnAt !== null
  return { id, aliases, kind, isWithdrawn, title, opening, severityWord, cvss, ssvc: ssvc ?? null, isAside }
}
