import { z } from "zod"
import { eachOrganization } from "../../jobs/each-organization.ts"
import { job, jobType } from "../../jobs/job.ts"
import { forgetUnusedHashes } from "../component/known-hashes.sql.ts"
import { forgetUnused } from "../component/used.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { deleteOldJobs } from "../job/job.sql.ts"
import { deleteOldMails } from "../mail/mail.sql.ts"
import { deleteDeadSessions, deleteExpiredVerifications } from "../people/session.sql.ts"
import { deleteUnnamedAttachments } from "../triage-attachment/attachment.sql.ts"
import { deleteFullBuckets, deleteOldIdempotencyKeys, listBlobHashes } from "./sweep.sql.ts"

const mailDays = 30
const jobDays = 30

/**
 * Each night: what nothing needs any more goes. Mails and ended jobs after 30 days, answers kept for repeated requests
 * after 24 hours, ended sessions, expired links, full rate buckets, attachments that no decision named within a day,
 * files that nothing refers to, and names, versions and hashes that no component has.
 */
export const sweep = job(jobType("sweep", z.looseObject({})), {
  deadlineSeconds: 3600,
  cron: "23 3 * * *",
  async run(call) {
    const { database, blobs } = call.parts
    await database.transaction({ system: true }, (tx) => deleteOldMails(tx, mailDays))
    await database.transaction("shared", deleteDeadSessions)
    await database.transaction("shared", deleteExpiredVerifications)
    await database.transaction("shared", deleteFullBuckets)
    await eachOrganization(call, async (tx, organizationId) => {
      await deleteOldIdempotencyKeys(tx, organizationId)
      await deleteOldJobs(tx, organizationId, jobDays)
      await deleteUnnamedAttachments(tx, organizationId)
      await blobs.sweep(organizationId, (hashes) => listBlobHashes(tx, organizationId, hashes))
    })
    await eachOrganization(call, async (tx, organizationId) => {
      await holdFindings(tx, organizationId)
      await forgetUnused(tx, organizationId)
    })
    await eachOrganization(call, forgetUnusedHashes)
  },
})
