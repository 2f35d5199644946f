import { z } from "zod"
import { eachOrganization } from "../../jobs/each-organization.ts"
import { job, jobType } from "../../jobs/job.ts"
import { keepFindingDays } from "./finding-day.sql.ts"

/**
 * Each hour: what is open now is the count of the day until the next; the last one stays. An hour missed costs nothing
 * but that day's last changes.
 */
export const keepFindingDaysJob = job(jobType("keep-finding-days", z.looseObject({})), {
  deadlineSeconds: 600,
  cron: "59 * * * *",
  run: (call) => eachOrganization(call, keepFindingDays),
})
