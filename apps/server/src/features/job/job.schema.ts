import { z } from "zod"
import { Instant } from "../../http/time.schema.ts"
import type { JobRow } from "./job.sql.ts"

export const JobId = z.uuid().describe("Id of a job")

export const JobState = z.object({
  id: JobId,
  kind: z.string().describe("Kind of job, e.g. store-sbom"),
  state: z.enum(["waiting", "running", "done", "failed"]),
  progress: z.number().describe("Share of the work that is done, 0 to 1"),
  counts: z.record(z.string(), z.int()).describe("Counters of what was done so far"),
  result: z.object({ kind: z.string(), id: z.string() }).nullable().describe("Result, once the job is done"),
  error: z.record(z.string(), z.unknown()).nullable().describe("Why the job failed, as problem details (RFC 9457)"),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
})

/** The wire form of a job. */
export const presentJob = (row: JobRow): z.input<typeof JobState> => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  progress: row.progress,
  counts: row.counts,
  result: row.result,
  error: row.error === null ? null : { ...row.error },
  createdAt: row.created_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
})
