import { keepFindingDaysJob } from "./features/dashboard/keep-finding-days.job.ts"
import { clearDownloads } from "./features/feed/clear-downloads.job.ts"
import { fetchFeeds } from "./features/feed/fetch-feeds.job.ts"
import { runFeed } from "./features/feed/run-feed.job.ts"
import { sendMail } from "./features/mail/send-mail.job.ts"
import { storeLargeSbom } from "./features/sbom/store-sbom.job.ts"
import { sweep } from "./features/system/sweep.job.ts"
import { remindTokenOwners } from "./features/token/remind-token-owners.job.ts"
import { endTriageDecisions } from "./features/triage/end-decisions.job.ts"
import type { Job } from "./jobs/job.ts"

/** Every kind of background work, a line each. */
export const jobs: readonly Job[] = [
  sendMail,
  storeLargeSbom,
  fetchFeeds,
  runFeed,
  remindTokenOwners,
  endTriageDecisions,
  keepFindingDaysJob,
  clearDownloads,
  sweep,
]
