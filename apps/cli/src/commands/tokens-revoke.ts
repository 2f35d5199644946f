import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { namedToken } from "../named-token.ts"
import { sayGone } from "../say-gone.ts"

export const tokensRevoke: Command = {
  name: "tokens revoke",
  summary: "Revoke tokens at once",
  positionals: { shown: "NAME|ID…", min: 1, max: 1000 },
  async run({ positionals, options, surroundings }) {
    const connection = await connect(surroundings, options.text("url"), "session")
    const ids: string[] = []
    for (const each of positionals) ids.push(await namedToken(connection, each))
    const { results } = expectData(await connection.client.POST("/api/v1/tokens/revoke", { body: { ids } }))
    if (options.flag("json")) surroundings.out(JSON.stringify({ results }))
    else
      for (const { id, result } of results)
        if (result !== "not-found")
          surroundings.say(`Token ${id} ${result === "revoked" ? "is revoked" : "was revoked before"}.`)
    return sayGone(results, surroundings, "token")
  },
}
