import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import { feeds } from "../../feeds.ts"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { enqueue } from "../../jobs/enqueue.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { JobState, presentJob } from "../job/job.schema.ts"
import { findJobById, insertJob } from "../job/job.sql.ts"
import { beganBy } from "./feed.domain.ts"
import { listFeedRows } from "./feed.sql.ts"
import type { Feed } from "./feed.ts"
import { claimFeedRun } from "./feed-run.sql.ts"
import { runFeedJob } from "./run-feed.job.ts"

/**
 * Fetches a source now instead of at its next time. What feeds know is everybody's, so that it takes the right to
 * change settings.
 */
export const runFeed = operation({
  id: "run_feed",
  route: "POST /api/v1/feeds/{source}/run",
  summary: "Fetch a feed now",
  tag: "Vulnerabilities",
  permission: "update:policy",
  params: z.object({ source: z.string().max(64).describe("Id of the source, as in the list of feeds") }),
  reply: JobState,
  statuses: [202],
  problems: ["not-found", "conflict"],
  example: { params: { source: "kev" } },
  async handle({ actor, params: { source }, parts, request, transaction }) {
    const feed = feeds.find((each: Feed) => each.id === source)
    if (!feed) throw problem("not-found")
    if (!parts.config.scheduledFeeds.some((each) => each.source === source))
      throw problem(
        "not-found",
        `No address of ${feed.title} is configured: name it in WAYBILL_FEEDS, or load a file with waybill feeds load.`,
      )
    const { organizationId, personId } = actor
    return transaction(async (tx) => {
      const jobId = uuidv7()
      if (!(await claimFeedRun(tx, source, { jobId, personId }))) {
        const run = (await listFeedRows(tx)).find((each) => each.source === source)?.run ?? null
        throw problem(
          "conflict",
          `${feed.title} is being fetched already${run ? `, begun by ${beganBy(run)} at ${run.beganAt}` : ""}.`,
        )
      }
      await insertJob(tx, organizationId, { id: jobId, kind: runFeedJob.name, sha256: null, tokenId: null })
      await enqueue(tx, runFeedJob, { source, jobId, organizationId })
      await recordAudit(tx, actor, request, {
        action: "feed.run",
        objectKind: "feed",
        objectId: source,
        objectName: source,
      })
      const job = await findJobById(tx, organizationId, jobId)
      if (!job) throw new Error("the job just made is not there")
      return new Answer(202, presentJob(job), { location: `/api/v1/jobs/${jobId}` })
    })
  },
})
