import { z } from "zod"
import { eachOrganization } from "../../jobs/each-organization.ts"
import { job, jobType } from "../../jobs/job.ts"
import { postMail } from "../mail/mail.sql.ts"
import { takeTokensToRemind } from "./token.sql.ts"
import { tokenReminderLetter } from "./token-reminder.letter.ts"

/**
 * Each hour: who owns a token that ends in 14, 3 or 0 days is told so by mail, once for each of the three. Marked in
 * the transaction that writes the mail.
 */
export const remindTokenOwners = job(jobType("remind-token-owners", z.looseObject({})), {
  deadlineSeconds: 300,
  cron: "7 * * * *",
  run: (call) =>
    eachOrganization(call, async (tx, organizationId) => {
      const { config } = call.parts
      for (const token of await takeTokensToRemind(tx, organizationId))
        await postMail(tx, config.smtpUrl !== null, {
          organizationId,
          opensPersonId: null,
          recipient: token.email,
          letter: tokenReminderLetter({
            ownerName: token.owner_name,
            tokenName: token.name,
            daysLeft: token.days_left,
            publicUrl: config.publicUrl,
          }),
        })
    }),
})
