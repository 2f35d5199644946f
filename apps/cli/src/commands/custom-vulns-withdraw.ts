import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"

export const customVulnsWithdraw: Command = {
  name: "custom-vulns withdraw",
  summary: "Withdraw a custom vulnerability: its findings end",
  positionals: { shown: "ID", min: 1, max: 1 },
  options: {
    reason: { value: "TEXT", help: "reason, kept with the record" },
  },
  async run({ positionals: [customId = ""], options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"))
    const reason = options.text("reason")
    const record = expectData(
      await client.POST("/api/v1/custom-vulnerabilities/{customId}/withdraw", {
        params: { path: { customId } },
        body: reason === undefined ? {} : { reason },
      }),
    )
    if (options.flag("json")) surroundings.out(JSON.stringify(record, null, 2))
    else surroundings.out(`${record.id} is withdrawn`)
    return exitCodes.ok
  },
}
