import { z } from "zod"
import { job, jobType } from "../../jobs/job.ts"
import { listLoadedOrigins } from "./feed.sql.ts"
import { claimFeedRun, endFeedRun } from "./feed-run.sql.ts"
import { fetchSource } from "./fetch-source.ts"
import { fetchCron } from "./fetch-times.domain.ts"

export const fetchFeedsJob = jobType(
  "fetch-feeds",
  z.looseObject({ onlyNew: z.boolean().default(false).describe("Leave out what was loaded before") }),
)

/**
 * Fetches the sources of `WAYBILL_FEEDS`, one after the other; one that somebody is running is left to them. Why a
 * source failed stands in its row, on the page of feeds.
 */
export const fetchFeeds = job(fetchFeedsJob, {
  deadlineSeconds: 4 * 3600,
  cron: fetchCron,
  async run({ parts, payload, signal }) {
    const loaded = payload.onlyNew ? await parts.database.read("shared", listLoadedOrigins) : new Set<string>()
    for (const feed of parts.config.scheduledFeeds) {
      if (loaded.has(`${feed.source} ${withoutQuery(feed.address)}`)) continue
      signal.throwIfAborted()
      if (!(await parts.database.transaction("shared", (tx) => claimFeedRun(tx, feed.source, null)))) continue
      const { exitCode, words } = await fetchSource(feed, parts.config, signal).finally(() =>
        parts.database.transaction("shared", (tx) => endFeedRun(tx, feed.source, null)),
      )
      const facts = { source: feed.source, address: withoutQuery(feed.address) }
      if (exitCode === 0) parts.log.info(facts, "a feed was fetched")
      else parts.log.warn({ ...facts, exitCode, words }, "a feed could not be fetched; what was known stays in force")
    }
  },
})

/** A query may hold a credential. */
const withoutQuery = (address: string): string => address.replace(/[?#].*$/s, "")
