import type { Command } from "../command.ts"
import { connect, problemError } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { namedToken } from "../named-token.ts"

export const tokensRevoke: Command = {
  name: "tokens revoke",
  summary: "Revoke a token at once",
  positionals: { shown: "NAME|ID", min: 1, max: 1 },
  async run({ positionals, options, surroundings }) {
    const connection = await connect(surroundings, options.text("url"), "session")
    const { client } = connection
    const id = await namedToken(connection, positionals[0] ?? "")
    const answer = await client.DELETE("/api/v1/tokens/{tokenId}", { params: { path: { tokenId: id } } })
    if (!answer.response.ok) throw problemError(answer.response.status, answer.error)
    if (options.flag("json")) surroundings.out(JSON.stringify({ id, revoked: true }))
    else surroundings.say(`Token ${id} is revoked.`)
    return exitCodes.ok
  },
}
