import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { openCells, openColumns } from "../open-counts.ts"
import { printPage } from "../print-list.ts"
import { numberColumn } from "../table.ts"

export const assetsList: Command = {
  name: "assets list",
  summary: "List assets with their open findings",
  options: {
    q: { value: "TEXT", help: "only assets with this text in the name" },
    limit: { value: "N", help: "at most this many, 1 to 1000; default 50" },
  },
  async run({ options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"))
    const q = options.text("q")
    const limit = options.text("limit")
    const page = expectData(
      await client.GET("/api/v1/assets", {
        params: {
          query: { ...(q === undefined ? {} : { q }), ...(limit === undefined ? {} : { limit: Number(limit) }) },
        },
      }),
    )
    printPage(
      { options, surroundings },
      page,
      [
        { title: "ID" },
        { title: "NAME", isElastic: true },
        { title: "VERSION", isElastic: true },
        numberColumn("COMPONENTS"),
        ...openColumns,
      ],
      ({ id, name, version, counts }) => [id, name, version, String(counts.components), ...openCells(counts)],
    )
    return exitCodes.ok
  },
}
