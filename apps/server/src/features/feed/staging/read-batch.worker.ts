import { move, transferableSymbol, valueSymbol } from "piscina"
import { feeds } from "../../../feeds.ts"
import type { AdvisoryFeed, Feed } from "../feed.ts"
import { readBatch } from "./read-batch.ts"
import type { ReadTask } from "./read-task.ts"
import { digestBytes } from "./stage-rows.ts"

const advisoryFeeds = feeds.filter((feed: Feed): feed is AdvisoryFeed => feed.kind === "advisories")
let held: Map<string, number> | null = null

/** One batch in a worker thread; the rows are handed over, not copied. */
export default function readBatchInWorker(task: ReadTask) {
  held ??= numberDigests(task.heldDigests)
  const numbers = held
  const result = readBatch(task, advisoryFeeds, (digest) => numbers.get(digest))
  return move({
    [transferableSymbol]: [
      ...[result.advisoryRows, result.rangeRows, result.nameRows].flatMap(({ bytes, starts }) => [
        bytes.buffer,
        starts.buffer,
      ]),
      ...(result.unread ? [result.unread.bytes.buffer, result.unread.ends.buffer] : []),
    ],
    [valueSymbol]: result,
  })
}

function numberDigests(shared: SharedArrayBuffer): Map<string, number> {
  const numbers = new Map<string, number>()
  const bytes = Buffer.from(shared)
  for (let at = 0; at < bytes.length; at += digestBytes)
    numbers.set(bytes.toString("latin1", at, at + digestBytes), at / digestBytes)
  return numbers
}
