import { Readable } from "node:stream"
import { setTimeout as pause } from "node:timers/promises"
import { z } from "zod"
import { Download, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { JobId, presentJob } from "./job.schema.ts"
import { findJobById, type JobRow } from "./job.sql.ts"

const pauseMs = 1_000
const askAgainMs = 4_000
const longestMs = 15 * 60_000

/**
 * A job's state as it changes, until it ends (HTML, "Server-sent events"). A client that loses the stream asks again:
 * the first event is the state now.
 */
export const followJob = operation({
  id: "follow_job",
  route: "GET /api/v1/jobs/{jobId}/events",
  summary: "Follow a job by server-sent events until it ends",
  tag: "Jobs",
  permission: "read:sbom-and-vex",
  within: "path",
  params: z.object({ jobId: JobId }),
  reply: z.string().describe("Events `job`, each with the job as JSON"),
  download: "text/event-stream",
  problems: ["not-found", "queue-full"],
  example: { params: { jobId: "01890000-0000-7000-8000-000000000001" } },
  async handle({ actor, params, read, parts, isStillAllowed, signal }) {
    const find = () => read((tx) => findJobById(tx, actor.organizationId, params.jobId))
    let askedAt = performance.now()
    const findAgain = async () => {
      if (performance.now() - askedAt < askAgainMs) return find()
      askedAt = performance.now()
      return (await isStillAllowed()) ? find() : null
    }
    const first = await find()
    if (!first) throw problem("not-found")
    if (parts.followers.take(actor.organizationId) === null)
      throw problem("queue-full", "Your organization follows too many jobs at once; poll the job instead.", {
        retryAfterSeconds: 5,
      })
    const stream = Readable.from(events(first, findAgain, AbortSignal.any([signal, parts.stopping])))
    stream.once("close", () => parts.followers.giveBack(actor.organizationId))
    return new Download(stream, "text/event-stream; charset=utf-8", "events.txt")
  },
})

async function* events(first: JobRow, find: () => Promise<JobRow | null>, signal: AbortSignal): AsyncGenerator<string> {
  const endsAt = Date.now() + longestMs
  let last = ""
  for (let row: JobRow | null = first; row !== null && !signal.aborted && Date.now() < endsAt; row = await find()) {
    const data = JSON.stringify(presentJob(row))
    // A comment keeps proxies from closing what seems idle.
    yield data === last ? ": still here\n\n" : `event: job\ndata: ${data}\n\n`
    last = data
    if (row.finished_at !== null) return
    await pause(pauseMs, undefined, { signal }).catch(() => {})
  }
}
