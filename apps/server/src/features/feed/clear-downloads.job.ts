import { z } from "zod"
import { job, jobType } from "../../jobs/job.ts"
import { openDownloadFolder } from "./reading/download-folder.ts"

/** Each night, beside the sweep: downloads of addresses that are asked no more, and what killed loads left. */
export const clearDownloads = job(jobType("clear-downloads", z.looseObject({})), {
  deadlineSeconds: 3600,
  cron: "41 3 * * *",
  run: async ({ parts }) => void (await openDownloadFolder(parts.config.dataFolder)),
})
