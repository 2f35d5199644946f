import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { printList } from "../print-list.ts"

export const feedsStatus: Command = {
  name: "feeds status",
  summary: "Show the feeds: last load, age and errors",
  async run({ options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"))
    const page = expectData(await client.GET("/api/v1/feeds"))
    printList(
      { options, surroundings },
      page.items,
      [
        { title: "SOURCE" },
        { title: "STATE" },
        { title: "RECORDS", align: "right" },
        { title: "CHANGED", align: "right" },
        { title: "LAST GOOD" },
        { title: "WARNINGS", align: "right" },
        { title: "LAST ERROR", isElastic: true },
      ],
      (feed) => [
        feed.source,
        feed.state === "fresh" && feed.isDataOld ? "old copy" : feed.state,
        String(feed.records),
        String(feed.changed),
        feed.lastGoodAt ?? "never",
        String(feed.warnings.reduce((sum, { count }) => sum + count, 0)),
        feed.lastError ?? "",
      ],
    )
    return exitCodes.ok
  },
}
