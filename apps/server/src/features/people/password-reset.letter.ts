import { type Letter, writeLetter } from "../../mail/letter.ts"

/** The mail with the link to set a new password. The secret is in the fragment, which browsers send to nobody. */
export function passwordResetLetter(slots: { name: string; publicUrl: URL; secret: string; minutes: number }): Letter {
  const link = new URL("/reset-password", slots.publicUrl)
  link.hash = new URLSearchParams({ token: slots.secret }).toString()
  return writeLetter("Set a new Waybill password", [
    { text: `Hello ${slots.name.slice(0, 100)},` },
    { text: `somebody asked for a new password for your Waybill account at ${slots.publicUrl.host}.` },
    { link, label: "Set a new password" },
    { text: `The link works once, for ${slots.minutes} minutes. Setting a password ends all your sessions.` },
    { text: "If it was not you, do nothing: your password stays as it is." },
  ])
}
