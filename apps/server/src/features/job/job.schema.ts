import { z } from "zod"
import { Instant } from "../../http/time.schema.ts"
import type { JobRow } from "./job.sql.ts"

export const JobId = z.uuid().describe("Id of a job")

export const JobState = z.object({
  id: JobId,
  kind: z.string().describe("What it does, e.g. store-sbom"),
  state: z.enum(["waiting", "running", "done", "failed"]),
  progress: z.number().describe("0 to 1"),
  counts: z.record(z.string(), z.int()).describe("What was done so far → how many"),
  result: z.object({ kind: z.string(), id: z.string() }).nullable().describe("What it made, once it is done"),
  error: z.record(z.string(), z.unknown()).nullable().describe("Why it failed: a problem document (RFC 9457)"),
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
