import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { renderTable } from "../table.ts"

export const feedsStatus: Command = {
  name: "feeds status",
  summary: "How fresh the knowledge is",
  positionals: "",
  positionalsMin: 0,
  positionalsMax: 0,
  options: {},
  optionHelp: {},
  async run({ options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"))
    const page = expectData(await client.GET("/api/v1/feeds"))
    if (options.flag("json")) surroundings.out(JSON.stringify(page.items, null, 2))
    else
      surroundings.out(
        renderTable(
          [
            { title: "SOURCE" },
            { title: "STATE" },
            { title: "RECORDS", align: "right" },
            { title: "CHANGED", align: "right" },
            { title: "LAST GOOD" },
            { title: "LAST ERROR", isElastic: true },
          ],
          page.items.map((feed) => [
            feed.source,
            feed.state,
            String(feed.records),
            String(feed.changed),
            feed.lastGoodAt ?? "never",
            feed.lastError ?? "",
          ]),
          surroundings.columns,
        ),
      )
    return exitCodes.ok
  },
}
