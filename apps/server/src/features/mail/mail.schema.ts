import { z } from "zod"
import { Instant } from "../../http/time.schema.ts"
import { jobType } from "../../jobs/job.ts"

/** Sends a mail of the outbox. */
export const sendMailJob = jobType("send-mail", z.object({ mailId: z.uuid() }))

/** `kept`: no SMTP server was set when it was written. `failed`: the server refused it for good; tried no more. */
export const mailStates = ["kept", "queued", "sent", "failed"] as const
const MailState = z.enum(mailStates)

export const MailItem = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  state: MailState,
  createdAt: Instant,
  sentAt: Instant.nullable(),
  lastError: z.string().nullable(),
})

export const MailText = MailItem.extend({ text: z.string() })
