import { move, transferableSymbol, valueSymbol, workerData } from "piscina"
import { feeds } from "../../../feeds.ts"
import type { AdvisoryFeed, Feed } from "../feed.ts"
import { readBatch } from "./read-batch.ts"
import type { ReadTask } from "./read-task.ts"
import { digestBytes } from "./stage-rows.ts"

const advisoryFeeds = feeds.filter((feed: Feed): feed is AdvisoryFeed => feed.kind === "advisories")
const known = readDigests(workerData)

/** One batch in a worker thread; the rows are handed over, not copied. */
export default function readBatchInWorker(task: ReadTask) {
  const result = readBatch(task, advisoryFeeds, (digest) => known.has(digest))
  return move({
    [transferableSymbol]: [result.advisoryRows.buffer, result.rangeRows.buffer],
    [valueSymbol]: result,
  })
}

function readDigests(start: unknown): Set<string> {
  const digests = new Set<string>()
  if (typeof start !== "object" || start === null || !("digests" in start)) return digests
  if (!(start.digests instanceof SharedArrayBuffer)) return digests
  const bytes = Buffer.from(start.digests)
  for (let at = 0; at < bytes.length; at += digestBytes) digests.add(bytes.toString("latin1", at, at + digestBytes))
  return digests
}
