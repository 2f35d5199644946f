import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { JobId, JobState, presentJob } from "./job.schema.ts"
import { findJobById } from "./job.sql.ts"

export const getJob = operation({
  id: "get_job",
  route: "GET /api/v1/jobs/{jobId}",
  summary: "State and progress of a job",
  tag: "Jobs",
  permission: "read:sbom-and-vex",
  within: "path",
  params: z.object({ jobId: JobId }),
  reply: JobState,
  problems: ["not-found"],
  example: { params: { jobId: "01890000-0000-7000-8000-000000000001" } },
  async handle({ actor, params, read }) {
    const row = await read((tx) => findJobById(tx, actor.organizationId, params.jobId))
    if (!row) throw problem("not-found")
    return presentJob(row)
  },
})
