import { sendMail } from "./features/mail/send-mail.job.ts"
import { endTriageDecisions } from "./features/triage/end-decisions.job.ts"
import type { Job } from "./jobs/job.ts"

/** Every kind of background work, a line each. */
export const jobs: readonly Job[] = [sendMail, endTriageDecisions]
