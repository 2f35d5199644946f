import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { openCells, openColumns } from "../open-counts.ts"
import { printPage } from "../print-list.ts"
import { numberColumn } from "../table.ts"

export const productsList: Command = {
  name: "products list",
  summary: "List products with the open findings of everything in them",
  options: {
    q: { value: "TEXT", help: "only products with this text in the name or description" },
  },
  async run({ options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"))
    const q = options.text("q")
    const page = expectData(
      await client.GET("/api/v1/products", {
        params: { query: { limit: 1000, ...(q === undefined ? {} : { q }) } },
      }),
    )
    printPage(
      { options, surroundings },
      page,
      [{ title: "ID" }, { title: "NAME", isElastic: true }, numberColumn("ASSETS"), ...openColumns],
      ({ id, name, counts }) => [id, name, String(counts.assets), ...openCells(counts)],
    )
    return exitCodes.ok
  },
}
