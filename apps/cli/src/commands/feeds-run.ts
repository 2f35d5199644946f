import { setTimeout as pause } from "node:timers/promises"
import type { Command } from "../command.ts"
import { connect, expectData, problemError } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"

const pauseMs = 1_000

export const feedsRun: Command = {
  name: "feeds run",
  summary: "Fetch a feed now and wait until its advisories are matched",
  positionals: { shown: "SOURCE", min: 1, max: 1 },
  options: {
    "no-wait": { help: "return as soon as the fetch has started" },
  },
  async run({ positionals: [source = ""], options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"))
    const begun = expectData(await client.POST("/api/v1/feeds/{source}/run", { params: { path: { source } } }))
    let job = begun
    while (!options.flag("no-wait") && (job.state === "waiting" || job.state === "running")) {
      const [stage] = Object.keys(job.counts)
      surroundings.progress(`${source}: ${Math.floor(job.progress * 100)}%${stage === undefined ? "" : ` ${stage}`}`)
      await pause(pauseMs)
      job = expectData(await client.GET("/api/v1/jobs/{jobId}", { params: { path: { jobId: begun.id } } }))
    }
    surroundings.progress("")
    if (job.error !== null) {
      const refused = problemError(Number(job.error.status ?? 500), job.error)
      throw new CliError(refused.exitCode, `${source}: ${refused.message}`)
    }
    if (options.flag("json")) surroundings.out(JSON.stringify(job, null, 2))
    else surroundings.out(job.state === "done" ? `${source} was fetched` : `${source} is being fetched, job ${job.id}`)
    return exitCodes.ok
  },
}
