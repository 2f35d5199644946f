import { type Letter, writeLetter } from "../../mail/letter.ts"
import { resetLink } from "./reset-link.domain.ts"

/** The mail with the link to set a new password. */
export function passwordResetLetter(slots: { name: string; publicUrl: URL; secret: string; minutes: number }): Letter {
  const link = resetLink(slots.publicUrl, slots.secret)
  return writeLetter("Set a new Waybill password", [
    { text: `Hello ${slots.name.slice(0, 100)},` },
    { text: `somebody asked for a new password for your Waybill account at ${slots.publicUrl.host}.` },
    { link, label: "Set a new password" },
    { text: `The link works once, for ${slots.minutes} minutes. Setting a password ends all your sessions.` },
    { text: "If it was not you, do nothing: your password stays as it is." },
  ])
}
