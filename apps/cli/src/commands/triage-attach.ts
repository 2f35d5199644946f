import type { Command } from "../command.ts"
import { connect } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { sendAttachment } from "../send-attachment.ts"

export const triageAttach: Command = {
  name: "triage attach",
  summary: "Attach files (reports, mails, pictures) to a decision; files already attached are skipped",
  positionals: { shown: "DECISION FILE…", min: 2, max: 11 },
  async run({ positionals: [decision = "", ...files], options, surroundings }) {
    const connection = await connect(surroundings, options.text("url"))
    const sent: Awaited<ReturnType<typeof sendAttachment>>[] = []
    for (const file of files) {
      const each = await sendAttachment(connection, file, decision)
      sent.push(each)
      if (!options.flag("json"))
        surroundings.out(`${each.attachment.fileName} ${each.isNew ? "attached" : "is attached already"}`)
    }
    if (options.flag("json"))
      surroundings.out(
        JSON.stringify(
          sent.map(({ attachment }) => attachment),
          null,
          2,
        ),
      )
    return exitCodes.ok
  },
}
