import { z } from "zod"
import { jobType } from "../../jobs/job.ts"

const Actor = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("session"), organizationId: z.uuid(), personId: z.uuid() }),
  z.object({ kind: z.literal("token"), organizationId: z.uuid(), personId: z.uuid(), tokenId: z.uuid() }),
])

const SbomJob = z.object({
  jobId: z.uuid(),
  actor: Actor,
  request: z.object({ id: z.string(), address: z.string() }),
  options: z.object({
    name: z.string().nullable(),
    version: z.string().nullable(),
    relationship: z.enum(["first", "third"]).nullable(),
    source: z.string().nullable(),
    labels: z.array(z.string()).readonly(),
    mayLabel: z.boolean().default(false),
    mayTriage: z.boolean().default(false),
    isActive: z.boolean().nullable(),
    deactivateOlder: z.boolean(),
    fileName: z.string().nullable(),
  }),
  sha256: z.string(),
  bytes: z.int(),
})
/** All that the request said, so that the work can be done without it. */
export type SbomJob = z.output<typeof SbomJob>

export const sbomJob = jobType("store-sbom", SbomJob)
