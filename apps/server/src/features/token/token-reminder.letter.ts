import { type Letter, writeLetter } from "../../mail/letter.ts"

/** The mail that tells a token's owner that it is about to end. */
export function tokenReminderLetter(slots: {
  ownerName: string
  tokenName: string
  daysLeft: number
  publicUrl: URL
}): Letter {
  const when = slots.daysLeft <= 0 ? "today" : slots.daysLeft === 1 ? "tomorrow" : `in ${slots.daysLeft} days`
  return writeLetter(`Your Waybill token ${slots.tokenName} ends ${when}`, [
    { text: `Hello ${slots.ownerName.slice(0, 100)},` },
    {
      text: `your API token "${slots.tokenName}" at ${slots.publicUrl.host} ends ${when}. What uses it will be refused from then on.`,
    },
    { link: new URL("/settings/account/api-tokens", slots.publicUrl), label: "Rotate it, or let it end" },
    { text: "Rotating makes a new secret; the old one goes on for a while, so that nothing stands still." },
  ])
}
