import { permissionsNow } from "../../http/authenticate.ts"
import { Problem, presentProblem, problem } from "../../http/problem.ts"
import { job } from "../../jobs/job.ts"
import { finishJob, updateJobProgress } from "../job/job.sql.ts"
import { readSbom } from "./read-sbom.ts"
import { type SbomJob, sbomJob } from "./sbom-job.schema.ts"
import { sbomProblem, storeSbom, storeVersionsAhead } from "./store-sbom.ts"

const progressMs = 500
const uploadPermission = "create:sbom-and-vex"

/**
 * Reads and stores a very large SBOM that was answered with 202. Run twice, it finds its own SBOM: the same bytes are
 * the same SBOM.
 */
export const storeLargeSbom = job(sbomJob, {
  deadlineSeconds: 900,
  async run({ parts, payload, isLastAttempt }) {
    const reach = { organizationId: payload.actor.organizationId }
    const { organizationId } = reach
    const sha256 = Buffer.from(payload.sha256, "hex")
    const note = progressNotes((progress, counts) =>
      parts.database
        .transaction(reach, (tx) => updateJobProgress(tx, organizationId, payload.jobId, progress, counts))
        .catch((error: unknown) => parts.log.warn({ err: error, jobId: payload.jobId }, "progress was not written")),
    )
    try {
      const permissions = await permissionsNow(parts.database, payload.actor)
      if (!permissions.has(uploadPermission))
        throw problem(
          "permission-missing",
          "The uploader lost the permission: the token was revoked or expired, or the role changed.",
          { permission: uploadPermission },
        )
      const options = {
        ...payload.options,
        mayLabel: payload.options.mayLabel && permissions.has("update:asset"),
        mayTriage: payload.options.mayTriage && permissions.has("create:vulnerability-triage"),
      }
      const read = await readSbom(
        parts.readers,
        {
          organizationId,
          file: parts.blobs.fileOf(organizationId, sha256),
          onProgress: (share) => note(share / 2, {}),
        },
        async (sbom) => {
          const toStore = { ...payload, options, sha256 }
          await storeVersionsAhead(parts.database, sbom, toStore)
          await parts.database.transaction(reach, async (tx) => {
            const { row } = await storeSbom(tx, sbom, toStore, (components) =>
              note(0.5 + (components / Math.max(1, sbom.componentCount)) * 0.5, { components }),
            )
            await finishJob(tx, organizationId, payload.jobId, { result: { kind: "sbom", id: row.id } })
          })
        },
      )
      if (!read.ok) throw sbomProblem(read)
    } catch (error) {
      // A document that cannot be taken will not be better at the next try; anything else may.
      const isFinal = error instanceof Problem && error.key !== "queue-full"
      if (!isFinal && !isLastAttempt) throw error
      await parts.database.transaction(reach, async (tx) => {
        await finishJob(tx, organizationId, payload.jobId, { error: presentFailure(error, payload) })
      })
      if (!isFinal) throw error
    }
  },
})

const presentFailure = (error: unknown, payload: SbomJob) =>
  presentProblem(error instanceof Problem ? error : problem("internal"), `/api/v1/jobs/${payload.jobId}`)

/** Writes the last word at most twice a second; a word that cannot be written is no reason to fail the work. */
function progressNotes(write: (progress: number, counts: Readonly<Record<string, number>>) => Promise<unknown>) {
  let nextAt = 0
  return (progress: number, counts: Readonly<Record<string, number>>): void => {
    if (Date.now() < nextAt) return
    nextAt = Date.now() + progressMs
    void write(Math.min(1, progress), counts)
  }
}
