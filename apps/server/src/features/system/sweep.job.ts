import { z } from "zod"
import { job, jobType } from "../../jobs/job.ts"
import { listOrganizationIds } from "../feed/switching/findings.sql.ts"
import { deleteOldMails } from "../mail/mail.sql.ts"
import { deleteDeadSessions, deleteOldIdempotencyKeys, listBlobHashes } from "./sweep.sql.ts"

const mailDays = 30

/** Each night: what nothing needs any more goes. Mails after 30 days, answers kept for repeated requests after 24 hours, ended sessions, and files that no SBOM refers to. */
export const sweep = job(jobType("sweep", z.looseObject({})), {
  deadlineSeconds: 3600,
  cron: "23 3 * * *",
  async run({ parts, signal }) {
    const { database, blobs } = parts
    await database.transaction({ system: true }, (tx) => deleteOldMails(tx, mailDays))
    await database.transaction("shared", deleteDeadSessions)
    for (const organizationId of await database.read({ system: true }, listOrganizationIds)) {
      signal.throwIfAborted()
      await database.transaction({ organizationId }, (tx) => deleteOldIdempotencyKeys(tx, organizationId))
      await blobs.sweep(organizationId, (hashes) =>
        database.read({ organizationId }, (tx) => listBlobHashes(tx, organizationId, hashes)),
      )
    }
  },
})
