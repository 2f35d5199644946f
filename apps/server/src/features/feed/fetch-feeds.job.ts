import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { z } from "zod"
import { job, jobType } from "../../jobs/job.ts"
import { listLoadedOrigins } from "./feed.sql.ts"
import { fetchCron } from "./fetch-times.domain.ts"
import type { ScheduledFeed } from "./scheduled-feeds.domain.ts"

const command = fileURLToPath(new URL("../../load-feeds-command.ts", import.meta.url))
const wordsMax = 2_000

export const fetchFeedsJob = jobType(
  "fetch-feeds",
  z.looseObject({ onlyNew: z.boolean().default(false).describe("Leave out what was loaded before") }),
)

/**
 * Fetches the sources of `WAYBILL_FEEDS`, one after the other, each in a process of its own: what a load costs in memory does not stay with the server, and one source's failure does not hold up
 * another. Why a source failed stands in its row, on the page of feeds.
 */
export const fetchFeeds = job(fetchFeedsJob, {
  deadlineSeconds: 4 * 3600,
  cron: fetchCron,
  async run({ parts, payload, signal }) {
    const loaded = payload.onlyNew ? await parts.database.read("shared", listLoadedOrigins) : new Set<string>()
    for (const feed of parts.config.scheduledFeeds) {
      if (loaded.has(`${feed.source} ${withoutQuery(feed.address)}`)) continue
      signal.throwIfAborted()
      const { exitCode, words } = await load(feed, parts.config.dataFolder, signal)
      const facts = { source: feed.source, address: withoutQuery(feed.address) }
      if (exitCode === 0) parts.log.info(facts, "a feed was fetched")
      else parts.log.warn({ ...facts, exitCode, words }, "a feed could not be fetched; what was known stays in force")
    }
  },
})

function load(
  { source, address }: ScheduledFeed,
  dataFolder: string,
  signal: AbortSignal,
): Promise<{ exitCode: number | null; words: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, address, "--source", source, "--data", dataFolder], {
      stdio: ["ignore", "ignore", "pipe"],
      signal,
      killSignal: "SIGTERM",
    })
    let words = ""
    child.stderr.on("data", (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-wordsMax)
    })
    child.once("error", reject)
    child.once("close", (exitCode) => resolve({ exitCode, words }))
  })
}

/** A query may hold a credential. */
const withoutQuery = (address: string): string => address.replace(/[?#].*$/s, "")
