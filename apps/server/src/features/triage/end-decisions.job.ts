import { z } from "zod"
import { eachOrganization } from "../../jobs/each-organization.ts"
import { job, jobType } from "../../jobs/job.ts"
import { endDecisions, keepDecisions, listVulnerabilityIdsOf } from "./triage.sql.ts"

/** Each minute: decisions whose end has come stand no more, and their findings ask again. */
export const endTriageDecisions = job(jobType("end-triage-decisions", z.looseObject({})), {
  deadlineSeconds: 300,
  cron: "* * * * *",
  run: (call) =>
    eachOrganization(call, async (tx, organizationId) => {
      const vulnerabilities = await endDecisions(tx, organizationId)
      if (vulnerabilities.length === 0) return
      await keepDecisions(tx, organizationId, { vulnerabilityIds: await listVulnerabilityIdsOf(tx, vulnerabilities) })
    }),
})
