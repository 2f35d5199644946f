import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { printList } from "../print-list.ts"

export const tokensList: Command = {
  name: "tokens list",
  summary: "List your tokens, with last use and days left",
  options: {
    all: { help: "all tokens of the organization (administrators)" },
  },
  async run({ options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"), "session")
    const page = expectData(
      await client.GET("/api/v1/tokens", {
        params: { query: { limit: 1000, ...(options.flag("all") ? { all: "true" as const } : {}) } },
      }),
    )
    printList(
      { options, surroundings },
      page.items,
      [
        { title: "ID" },
        { title: "NAME", isElastic: true },
        { title: "SCOPES", isElastic: true },
        { title: "STATE" },
        { title: "DAYS LEFT", align: "right" },
        { title: "LAST USED" },
      ],
      (token) => [
        token.id,
        token.name,
        token.scopes.join(" "),
        token.state,
        String(token.daysLeft),
        token.lastUsedAt ?? "never",
      ],
    )
    return exitCodes.ok
  },
}
