import type { Command } from "../command.ts"
import { connect, expectData, problemError } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"

export const triageRulesDelete: Command = {
  name: "triage rules delete",
  summary: "Delete a triage rule; findings that it decided are open again",
  positionals: { shown: "NAME|ID", min: 1, max: 1 },
  async run({ positionals: [wanted = ""], options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"))
    const { items } = expectData(await client.GET("/api/v1/triage/rules"))
    const rule = items.find((each) => each.id === wanted || each.name.toLowerCase() === wanted.toLowerCase())
    if (!rule) throw new CliError(exitCodes.usage, `There is no triage rule ${wanted}; see: waybill triage rules list`)
    const answer = await client.DELETE("/api/v1/triage/rules/{ruleId}", { params: { path: { ruleId: rule.id } } })
    if (!answer.response.ok) throw problemError(answer.response.status, answer.error)
    if (options.flag("json")) surroundings.out(JSON.stringify({ id: rule.id, deleted: true }))
    else surroundings.say(`The rule ${rule.name} is deleted; ${rule.findings} findings are open again.`)
    return exitCodes.ok
  },
}
