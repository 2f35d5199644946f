import { z } from "zod"
import { eachOrganization } from "../../jobs/each-organization.ts"
import { job, jobType } from "../../jobs/job.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { standRules } from "../triage-rule/rules-in-force.sql.ts"
import { keepDecisions } from "./keep-decisions.sql.ts"
import { endDecisions } from "./triage.sql.ts"

/**
 * Each minute: decisions whose end has come stand no more, and their findings ask again; rules whose time has come
 * begin to decide.
 */
export const endTriageDecisions = job(jobType("end-triage-decisions", z.looseObject({})), {
  deadlineSeconds: 300,
  cron: "* * * * *",
  run: (call) =>
    eachOrganization(call, async (tx, organizationId) => {
      await holdFindings(tx, organizationId)
      const ended = await endDecisions(tx, organizationId)
      const decisionIds = ended.flatMap(({ id, reach }) => (reach === "rule" ? [] : [id]))
      if (decisionIds.length > 0) await keepDecisions(tx, organizationId, { decisionIds })
      const begun = await standRules(tx, organizationId)
      if (begun > 0 || ended.length > decisionIds.length) await keepDecisions(tx, organizationId, "rules")
    }),
})
