import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { uploadStatementMs } from "../../db/patience.ts"
import { flag } from "../../http/flag.ts"
import { Answer, operation } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { enqueue } from "../../jobs/enqueue.ts"
import { JobState, presentJob } from "../job/job.schema.ts"
import { countOpenJobs, findJobById, holdJobs, insertJob } from "../job/job.sql.ts"
import { LabelName } from "../label/label.schema.ts"
import { readSbom } from "./read-sbom.ts"
import { sayOfKnown } from "./say-of-known.ts"
import { presentSbom, SbomSummary } from "./sbom.schema.ts"
import { findSbomByHash, findSbomById } from "./sbom.sql.ts"
import { type SbomJob, sbomJob } from "./sbom-job.schema.ts"
import { type SbomOptions, sbomProblem, storeSbom } from "./store-sbom.ts"

// A larger document takes longer than a caller likes to wait for: it is answered with a job. A small one may have very
// many components.
const atOnceBytes = 32 * 1024 * 1024
const atOnceComponents = 100_000

const Query = z.object({
  name: z.string().min(1).max(1024).optional().describe("Name of the asset; default: the name in the document"),
  version: z.string().max(1024).optional().describe("Version of the asset; default: the version in the document"),
  relationship: z.enum(["first", "third"]).optional().describe("first: your own software; third: third-party software"),
  source: z.string().max(255).optional().describe("Where the document comes from, free text"),
  label: z
    .union([LabelName, z.array(LabelName).max(50)])
    .optional()
    .describe(
      "Label to put on the asset; repeatable. New labels on an existing asset require update:asset, without it they are skipped with a warning",
    ),
  active: flag
    .optional()
    .describe(
      "Whether the asset is active, i.e. counted in lists and totals; default: unchanged, true for a new asset",
    ),
  deactivateOlder: flag.default(false).describe("Set the older versions of the asset inactive"),
  fileName: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe("File name to show; default: the file name in the multipart form"),
})

const Reply = z.union([SbomSummary, JobState])
type Reply = z.input<typeof Reply>

/** An SBOM in, its findings' counts out: stored whole or not at all; the same bytes again are the same SBOM. */
export const uploadSbom = operation({
  id: "upload_sbom",
  route: "POST /api/v1/sboms",
  summary: "Upload an SBOM and get the findings of its components",
  tag: "SBOMs",
  permission: "create:sbom-and-vex",
  within: "document",
  query: Query,
  upload: {
    contentTypes: [
      "application/json",
      "application/vnd.cyclonedx+json",
      "application/spdx+json",
      "application/xml",
      "application/vnd.cyclonedx+xml",
      "text/xml",
      "text/plain",
      "text/spdx",
      "application/octet-stream",
    ],
    bytesMax: 512 * 1024 * 1024,
  },
  reply: Reply,
  statuses: [201, 200, 202],
  rate: "upload",
  problems: [
    "sbom-unreadable",
    "sbom-invalid",
    "sbom-too-large",
    "body-too-large",
    "unsupported-media-type",
    "queue-full",
    "out-of-space",
  ],
  example: {
    query: { name: "web-shop", version: "1.4.2" },
    file: '{"bomFormat":"CycloneDX","specVersion":"1.5","components":[{"type":"library","name":"lodash","version":"4.17.20","purl":"pkg:npm/lodash@4.17.20"}]}',
  },
  async handle({ actor, query, file, request, parts, transaction }) {
    const blob = await parts.blobs.receive(actor.organizationId, file.stream)
    try {
      const options = optionsOf(query, file.fileName, actor)
      const toStore = { actor: authorOf(actor), request: { id: request.id, address: request.address }, options }
      const { organizationId } = actor
      // Not the work itself: a server that is killed behind it has done nothing that a repeat does not do once.
      const known = await parts.database.transaction({ organizationId }, async (tx) => {
        const id = await findSbomByHash(tx, actor.organizationId, blob.sha256, options)
        const row = id === null ? null : await findSbomById(tx, actor.organizationId, id)
        return row && sayOfKnown(tx, row, toStore)
      })
      if (known) return new Answer(200, presentSbom(known, null))
      const wanted = { ...toStore, sha256: blob.sha256, bytes: blob.bytes }
      const putOff = async () => {
        const job = await transaction(async (tx) => {
          await takeRoom(tx, actor.organizationId)
          await blob.keep()
          return storeLater(tx, wanted)
        })
        return new Answer<Reply>(202, job, { location: `/api/v1/jobs/${job.id}` })
      }
      if (blob.bytes > atOnceBytes) return await putOff()
      const read = await readSbom(parts.readers, { organizationId, file: blob.file }, async (sbom) => {
        if (sbom.componentCount > atOnceComponents) return putOff()
        await blob.keep()
        const { row, isNew } = await transaction((tx) => storeSbom(tx, sbom, wanted), uploadStatementMs)
        return new Answer<Reply>(isNew ? 201 : 200, presentSbom(row, null))
      })
      if (!read.ok) throw sbomProblem(read)
      return read.value
    } finally {
      await blob.discard()
    }
  },
})

/** Very large documents of an organization that may wait: each is kept until its turn. */
const jobsMax = 64

/** Until the transaction ends nobody else of the organization finds the same room. */
async function takeRoom(tx: Tx, organizationId: string): Promise<void> {
  await holdJobs(tx, organizationId)
  if ((await countOpenJobs(tx, organizationId)) >= jobsMax)
    throw problem("queue-full", `${jobsMax} very large documents of yours wait to be read; try again.`, {
      retryAfterSeconds: 60,
    })
}

const optionsOf = (query: z.output<typeof Query>, fileName: string | null, actor: Principal): SbomOptions => ({
  name: query.name ?? null,
  version: query.version ?? null,
  relationship: query.relationship ?? null,
  source: query.source ?? null,
  labels: [query.label ?? []].flat(),
  mayLabel: actor.permissions.has("update:asset"),
  mayTriage: actor.permissions.has("create:vulnerability-triage"),
  isActive: query.active ?? null,
  deactivateOlder: query.deactivateOlder,
  fileName: query.fileName ?? fileName,
})

/** Who uploads, without what they may do: that is asked again when the work begins. */
const authorOf = (actor: Principal): SbomJob["actor"] =>
  actor.kind === "token"
    ? { kind: "token", organizationId: actor.organizationId, personId: actor.personId, tokenId: actor.tokenId }
    : { kind: "session", organizationId: actor.organizationId, personId: actor.personId }

async function storeLater(
  tx: Tx,
  upload: Omit<SbomJob, "jobId" | "sha256"> & { readonly sha256: Buffer },
): Promise<z.input<typeof JobState>> {
  const jobId = uuidv7()
  const { organizationId } = upload.actor
  await insertJob(tx, organizationId, {
    id: jobId,
    kind: sbomJob.name,
    sha256: upload.sha256,
    tokenId: upload.actor.kind === "token" ? upload.actor.tokenId : null,
  })
  // One of an organization's at a time: 64 that take minutes each would keep mails, feeds and everybody else's waiting.
  await enqueue(tx, sbomJob, { ...upload, jobId, sha256: upload.sha256.toString("hex") }, { queue: organizationId })
  const row = await findJobById(tx, organizationId, jobId)
  if (!row) throw new Error("a job that was made was not found")
  return presentJob(row)
}
