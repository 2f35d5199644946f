import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { renderTable } from "../table.ts"

export const tokensList: Command = {
  name: "tokens list",
  summary: "Your tokens, with last use and days left",
  positionals: "",
  positionalsMin: 0,
  positionalsMax: 0,
  options: { all: { type: "boolean" } },
  optionHelp: { all: { help: "every token of the organization (administrators)" } },
  async run({ options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"), "session")
    const page = expectData(
      await client.GET("/api/v1/tokens", {
        params: { query: { limit: 1000, ...(options.flag("all") ? { all: "true" as const } : {}) } },
      }),
    )
    if (options.flag("json")) surroundings.out(JSON.stringify(page.items, null, 2))
    else
      surroundings.out(
        renderTable(
          [
            { title: "ID" },
            { title: "NAME", isElastic: true },
            { title: "SCOPES", isElastic: true },
            { title: "STATE" },
            { title: "DAYS LEFT", align: "right" },
            { title: "LAST USED" },
          ],
          page.items.map((token) => [
            token.id,
            token.name,
            token.scopes.join(" "),
            token.state,
            String(token.daysLeft),
            token.lastUsedAt ?? "never",
          ]),
          surroundings.columns,
        ),
      )
    return exitCodes.ok
  },
}
