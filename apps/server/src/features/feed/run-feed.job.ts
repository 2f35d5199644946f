import { z } from "zod"
import { presentProblem, problem } from "../../http/problem.ts"
import { job, jobType } from "../../jobs/job.ts"
import { finishJob, updateJobProgress } from "../job/job.sql.ts"
import { endFeedRun } from "./feed-run.sql.ts"
import { type Fetched, fetchSource } from "./fetch-source.ts"
import { runProgress } from "./run-progress.domain.ts"

export const runFeedJob = jobType(
  "run-feed",
  z.object({ source: z.string(), jobId: z.uuid(), organizationId: z.uuid() }),
)

const noteEveryMs = 500

/**
 * Fetches one source at somebody's word, all its addresses; the job that it was answered with tells how far it is. Run
 * twice, the second finds what the first loaded.
 */
export const runFeed = job(runFeedJob, {
  deadlineSeconds: 4 * 3600,
  async run({ parts, payload, signal, isLastAttempt }) {
    const { source, jobId, organizationId } = payload
    const reach = { organizationId }
    const note = (progress: number, counts: Readonly<Record<string, number>>) =>
      parts.database
        .transaction(reach, (tx) => updateJobProgress(tx, organizationId, jobId, progress, counts))
        .catch((error: unknown) => parts.log.warn({ err: error, jobId }, "progress was not written"))
    const end = (failure: string | null) =>
      parts.database.transaction(reach, async (tx) => {
        await endFeedRun(tx, source, jobId)
        await finishJob(
          tx,
          organizationId,
          jobId,
          failure === null
            ? { result: { kind: "feed", id: source } }
            : { error: presentProblem(problem("feed-not-taken", failure), `/api/v1/jobs/${jobId}`) },
        )
      })
    try {
      const feeds = parts.config.scheduledFeeds.filter((feed) => feed.source === source)
      const failures: string[] = []
      for (const [done, feed] of feeds.entries()) {
        let nextAt = 0
        const fetched = await fetchSource(feed, parts.config, signal, (told) => {
          if (Date.now() < nextAt) return
          nextAt = Date.now() + noteEveryMs
          void note(runProgress({ done, all: feeds.length }, told), { [told.stage]: told.done })
        })
        if (fetched.exitCode !== 0) failures.push(wordsOf(fetched))
      }
      await end(failures.length > 0 ? failures.join(" ") : null)
    } catch (error) {
      if (isLastAttempt) await end("It could not be run; the server's log says more.")
      throw error
    }
  },
})

const wordsOf = ({ exitCode, words }: Fetched): string =>
  exitCode === 4 ? (/waybill: (.+)/.exec(words)?.[1] ?? words.trim()) : `The load ended with ${exitCode ?? "a signal"}.`
