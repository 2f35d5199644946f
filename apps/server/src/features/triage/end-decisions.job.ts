import { z } from "zod"
import { job, jobType } from "../../jobs/job.ts"
import { listOrganizationIds } from "../feed/switching/findings.sql.ts"
import { endDecisions, keepDecisions, listVulnerabilityIdsOf } from "./triage.sql.ts"

/** Each minute: decisions whose end has come stand no more, and their findings ask again. */
export const endTriageDecisions = job(jobType("end-triage-decisions", z.looseObject({})), {
  deadlineSeconds: 300,
  cron: "* * * * *",
  async run({ parts, signal }) {
    const organizations = await parts.database.read({ system: true }, listOrganizationIds)
    for (const organizationId of organizations) {
      signal.throwIfAborted()
      await parts.database.transaction({ organizationId }, async (tx) => {
        const vulnerabilities = await endDecisions(tx, organizationId)
        if (vulnerabilities.length === 0) return
        await keepDecisions(tx, organizationId, { vulnerabilityIds: await listVulnerabilityIdsOf(tx, vulnerabilities) })
      })
    }
  },
})
