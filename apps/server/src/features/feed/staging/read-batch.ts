import type { Advisory } from "@waybill/advisories/advisory"
import { isCveId } from "@waybill/advisories/advisory-id"
import { rowWriter } from "../../../db/copy-rows.ts"
import { openingOf } from "../../vulnerability/vulnerability.domain.ts"
import type { AdvisoryFeed } from "../feed.ts"
import type { RecordBytes } from "../reading/record-batch.ts"
import { readRecord } from "./read-record.ts"
import type { GroupMember, NamedPackage, ReadRecord, ReadResult, ReadTask } from "./read-task.ts"
import { digestOf, rangesMax, writeAdvisoryRow, writeNameRows, writeRangeRows } from "./stage-rows.ts"

// Kept from batch to batch: memory that the system has to hand out anew costs more than the rows.
const advisoryRows = rowWriter()
const rangeRows = rowWriter()
const nameRows = rowWriter()

/**
 * Reads a batch of records and writes the rows of those whose digest is not known yet; `heldOf` gives the number under
 * which a digest is known. Work for a processor alone, done in worker threads; a record that cannot be read is a line
 * of the answer and costs no other. Ends before the batch where the rows are many (`unread`).
 */
export function readBatch(
  task: ReadTask,
  feeds: readonly AdvisoryFeed[],
  heldOf: (digest: string) => number | undefined,
): ReadResult {
  for (const rows of [advisoryRows, rangeRows, nameRows]) rows.cutTo(0)
  const packages = packageList()
  const usable = task.feedId === null ? feeds : feeds.filter((feed) => feed.id === task.feedId)
  const records: ReadRecord[] = []
  let start = 0
  while (records.length < task.ends.length && writtenBytes() < rowBytesMax) {
    const end = task.ends[records.length] ?? start
    const bytes = task.bytes.subarray(start, end)
    start = end
    const digest = digestOf(bytes)
    const held = heldOf(digest)
    if (held === undefined) records.push(readAndStage(bytes, task, usable, packages, digest))
    else records.push({ kind: "unchanged", held })
  }
  return {
    unread: bytesFrom(task, records.length, start),
    advisoryRows: advisoryRows.take(),
    rangeRows: rangeRows.take(),
    nameRows: nameRows.take(),
    packages: packages.all,
    records,
  }
}

// A record of few bytes may come to `rangesMax` rows, and a batch has room for hundreds of such: what a reader holds,
// and hands over at once, ends a record behind this.
const rowBytesMax = 32 * 1024 * 1024
const writtenBytes = (): number => advisoryRows.mark() + rangeRows.mark() + nameRows.mark()

/** What is left of a batch from the record of this place on, which begins at `start`; null where nothing is. */
function bytesFrom({ bytes, ends }: RecordBytes, place: number, start: number): RecordBytes | null {
  return place === ends.length ? null : { bytes: bytes.slice(start), ends: ends.slice(place).map((end) => end - start) }
}

function readAndStage(
  bytes: Uint8Array,
  task: ReadTask,
  feeds: readonly AdvisoryFeed[],
  packages: PackageList,
  digest: string,
): ReadRecord {
  const read = readRecord(bytes, feeds, task.feedId !== null)
  return read.kind === "read" ? stageOrReject(task, packages, read.feed, read.advisory, digest) : read
}

/** What no rule foresaw costs this record alone: its half-written rows are taken back. */
function stageOrReject(...given: Parameters<typeof stage>): ReadRecord {
  const [, , feed, { id }] = given
  const all = [advisoryRows, rangeRows, nameRows].map((rows) => ({ rows, mark: rows.mark() }))
  try {
    return stage(...given)
  } catch (error) {
    for (const { rows, mark } of all) rows.cutTo(mark)
    const reason = `it cannot be stored: ${error instanceof Error ? error.message.slice(0, 200) : "unknown"}`
    return { kind: "rejected", feedId: feed.id, id, reason, isDamaged: false }
  }
}

function stage(
  task: ReadTask,
  packages: PackageList,
  feed: AdvisoryFeed,
  advisory: Advisory,
  digest: string,
): ReadRecord {
  const { id, modifiedAt } = advisory
  const ranges = writeRangeRows(rangeRows, packages.placeOf, advisory)
  if (!ranges.isWithinLimit) {
    const reason = `it has more than ${rangesMax} ranges and versions`
    return { kind: "rejected", feedId: feed.id, id, reason, isDamaged: false }
  }
  writeNameRows(nameRows, advisory)
  const generation = task.generations.get(feed.id) ?? 1
  writeAdvisoryRow(advisoryRows, { source: feed.id, generation, digest, advisory })
  return {
    kind: "changed",
    feedId: feed.id,
    digest,
    modifiedAt,
    ranges: ranges.count,
    member: memberOf(advisory, feed.isAside === true && ranges.count === 0),
  }
}

function memberOf(advisory: Advisory, isAside: boolean): GroupMember {
  const { id, aliases, kind, title, severityWord, cvss, ssvc } = advisory
  const opening = title === null ? openingOf(advisory.details) : null
  const isWithdrawn = advisory.withdrawnAt !== null
  const upstreamCves = advisory.upstream.filter(isCveId)
  return {
    id,
    aliases,
    upstreamCves,
    kind,
    isWithdrawn,
    title,
    opening,
    severityWord,
    cvss,
    ssvc: ssvc ?? null,
    isAside,
  }
}

type PackageList = ReturnType<typeof packageList>

/** Packages as they are met, each once. */
function packageList() {
  const places = new Map<string, number>()
  const all: NamedPackage[] = []
  return {
    all,
    placeOf(key: string, ecosystem: string | null): number {
      let place = places.get(key)
      if (place === undefined) {
        place = all.push({ key, ecosystem }) - 1
        places.set(key, place)
      }
      return place
    },
  }
}
