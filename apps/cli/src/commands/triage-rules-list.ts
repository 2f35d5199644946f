import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { printList } from "../print-list.ts"

export const triageRulesList: Command = {
  name: "triage rules list",
  summary: "List the triage rules in the order of evaluation",
  async run({ options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"))
    const { items } = expectData(await client.GET("/api/v1/triage/rules"))
    printList(
      { options, surroundings },
      items,
      [
        { title: "#", align: "right" },
        { title: "NAME", isElastic: true },
        { title: "DECIDES" },
        { title: "WHERE", isElastic: true },
        { title: "STATE" },
        { title: "FINDINGS", align: "right" },
      ],
      (rule) => [
        String(rule.position),
        rule.name,
        rule.ownStatus?.name ?? rule.status,
        Object.entries(rule.conditions)
          .map(([name, value]) => `${name}=${[value].flat().join(",")}`)
          .join(" "),
        rule.state,
        String(rule.findings),
      ],
    )
    return exitCodes.ok
  },
}
