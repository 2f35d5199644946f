import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"

export const peopleEndSessions: Command = {
  name: "people end-sessions",
  summary: "End all sessions of the given users, or of everybody but yourself",
  positionals: { shown: "ID…", min: 0, max: 1000 },
  options: {
    everybody: { help: "all users of the organization" },
  },
  async run({ positionals, options, surroundings }) {
    const everybody = options.flag("everybody")
    if (everybody === positionals.length > 0)
      throw new CliError(exitCodes.usage, "give ids of people (waybill people list), or --everybody")
    const { client } = await connect(surroundings, options.text("url"))
    const { results } = expectData(
      await client.POST("/api/v1/users/end-sessions", {
        body: everybody ? { everybody: true } : { userIds: [...positionals] },
      }),
    )
    if (options.flag("json")) surroundings.out(JSON.stringify({ results }))
    for (const { id, result } of results)
      if (result === "not-found") surroundings.say(`Nobody of the organization has the id ${id}.`)
    const ended = results.reduce((sum, each) => sum + each.ended, 0)
    if (!options.flag("json")) surroundings.out(`${ended} ${ended === 1 ? "session" : "sessions"} ended.`)
    return results.some(({ result }) => result === "not-found") ? exitCodes.usage : exitCodes.ok
  },
}
