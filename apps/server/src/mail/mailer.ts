import { createTransport } from "nodemailer"
import type { Config } from "../config/config.ts"
import { parseAddress } from "./address.ts"
import type { Letter } from "./letter.ts"

/** Hands mails to the SMTP server that the configuration names. */
export interface Mailer {
  /** False where no SMTP server is set: mails stay in the outbox. */
  readonly isConfigured: boolean
  /**
   * Sends one letter to one recipient; throws where the server does not take it. `id` becomes the Message-ID, so that a
   * second try can be known as such.
   */
  send(letter: Letter, recipient: string, id: string): Promise<void>
  close(): void
}

const connectMs = 5_000
const idleMs = 30_000

/** Makes the mailer; nothing is connected until the first mail. */
export function makeMailer(config: Pick<Config, "smtpUrl" | "mailFrom" | "publicUrl">): Mailer {
  if (config.smtpUrl === null)
    return { isConfigured: false, send: () => Promise.reject(new Error("no SMTP server is set")), close() {} }
  const transport = createTransport({
    url: config.smtpUrl,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: idleMs,
    // Contents are ours: the library reads no file and fetches no address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const { mailFrom, publicUrl } = config
  return {
    isConfigured: true,
    async send(letter, recipient, id) {
      if (parseAddress(recipient) !== recipient) throw new Error("the recipient is not an address of our grammar")
      await transport.sendMail({
        // Envelope and addresses as objects: no text is parsed into recipients.
        envelope: { from: mailFrom, to: [recipient] },
        from: { name: "Waybill", address: mailFrom },
        to: { name: "", address: recipient },
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        messageId: `<${id}@${publicUrl.hostname}>`,
        headers: { "Auto-Submitted": "auto-generated" },
      })
    },
    close: () => transport.close(),
  }
}
