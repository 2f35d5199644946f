import { job } from "../../jobs/job.ts"
import { sendMailJob } from "./mail.schema.ts"
import { findMailToSend, updateMailFailed, updateMailSent } from "./mail.sql.ts"

const system = { system: true } as const

/**
 * Hands one mail of the outbox to the SMTP server. At least once: a server that dies between the sending and the note
 * of it sends again, under the same Message-ID.
 */
export const sendMail = job(sendMailJob, {
  deadlineSeconds: 60,
  async run({ parts, payload, attempt }) {
    const mail = await parts.database.read(system, (tx) => findMailToSend(tx, payload.mailId))
    if (!mail) return
    try {
      const { recipient, subject, body: text, html } = mail
      await parts.mailer.send({ subject, text, html }, recipient, payload.mailId)
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      await parts.database.transaction(system, (tx) =>
        updateMailFailed(tx, payload.mailId, attempt, words.slice(0, 500)),
      )
      throw error
    }
    await parts.database.transaction(system, (tx) => updateMailSent(tx, payload.mailId))
  },
})
