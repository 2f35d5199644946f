import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { printPage } from "../print-list.ts"
import { numberColumn } from "../table.ts"

export const productsList: Command = {
  name: "products list",
  summary: "List products with the open findings of everything in them",
  options: {
    q: { value: "TEXT", help: "only products whose name or description has it" },
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
      [
        { title: "ID" },
        { title: "NAME", isElastic: true },
        numberColumn("ASSETS"),
        numberColumn("CRITICAL"),
        numberColumn("HIGH"),
        numberColumn("MEDIUM"),
        numberColumn("LOW"),
        numberColumn("UNKNOWN"),
        numberColumn("KEV"),
      ],
      ({ id, name, counts }) => [
        id,
        name,
        ...[counts.assets, counts.critical, counts.high, counts.medium, counts.low, counts.unknown, counts.kev].map(
          String,
        ),
      ],
    )
    return exitCodes.ok
  },
}
