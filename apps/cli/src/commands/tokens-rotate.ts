import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { namedToken } from "../named-token.ts"

export const tokensRotate: Command = {
  name: "tokens rotate",
  summary: "Replace a token's secret; both work during the overlap",
  positionals: { shown: "NAME|ID", min: 1, max: 1 },
  options: {
    "overlap-hours": { value: "HOURS", help: "hours until the old secret stops working, 0 to 72; default 24" },
  },
  async run({ positionals, options, surroundings }) {
    const hours = options.text("overlap-hours")
    if (hours !== undefined && !/^\d{1,2}$/.test(hours))
      throw new CliError(exitCodes.usage, "--overlap-hours takes a whole number from 0 to 72")
    const connection = await connect(surroundings, options.text("url"), "session")
    const { client } = connection
    const id = await namedToken(connection, positionals[0] ?? "")
    const token = expectData(
      await client.POST("/api/v1/tokens/{tokenId}/rotate", {
        params: { path: { tokenId: id } },
        body: hours === undefined ? {} : { overlapHours: Number(hours) },
      }),
    )
    if (options.flag("json")) surroundings.out(JSON.stringify(token, null, 2))
    else {
      surroundings.say(`New secret of ${token.name}, shown this once:`)
      surroundings.out(token.token)
    }
    return exitCodes.ok
  },
}
