import { Readable } from "node:stream"
import { z } from "zod"
import { isForwarded } from "../../http/forwarded.ts"
import { Download, isPublic, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import type { Parts } from "../../parts.ts"
import { type FeedRow, listFeedRows } from "../feed/feed.sql.ts"

/**
 * Prometheus' exposition text. It tells load and versions, so only a scraper on the machine itself may read it: what a
 * proxy on it passes on comes from elsewhere.
 */
export const getMetrics = operation({
  id: "get_metrics",
  route: "GET /metrics",
  summary: "Prometheus metrics of this server process; only from the same machine",
  tag: "System",
  permission: isPublic("scrapers hold no credential; answered to loopback addresses only, and not through a proxy"),
  reply: z.string(),
  download: "text/plain",
  problems: ["not-found"],
  example: {},
  async handle({ parts, request }) {
    if (!isLoopback(request.address) || isForwarded(request.headers)) throw problem("not-found")
    await observeFeeds(parts)
    return new Download(Readable.from([await parts.metrics.text()]), parts.metrics.contentType, "metrics.txt")
  },
})

/** Without the database the process still tells of itself, and of the feeds what it knew last. */
async function observeFeeds({ database, metrics, log }: Parts): Promise<void> {
  try {
    metrics.observeFeeds((await database.read("shared", listFeedRows)).map(gaugesOf))
  } catch (error) {
    log.warn({ err: error }, "the feeds could not be read for the metrics")
  }
}

const gaugesOf = (row: FeedRow) => ({
  source: row.source,
  ageSeconds: secondsSince(row.checked_at, row.now),
  dataAgeSeconds: secondsSince(row.data_at, row.now),
  records: row.records,
  isFailed: row.last_error_at !== null,
})

const secondsSince = (time: Date | null, now: Date): number | null =>
  time === null ? null : (now.getTime() - time.getTime()) / 1000

const isLoopback = (address: string): boolean => address === "::1" || /^(::ffff:)?127\./.test(address)
