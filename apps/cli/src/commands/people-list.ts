import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { printPage } from "../print-list.ts"
import { numberColumn } from "../table.ts"

export const peopleList: Command = {
  name: "people list",
  summary: "List the organization's users and how many sessions each has",
  options: {
    q: { value: "TEXT", help: "only users with this text in the name" },
  },
  async run({ options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"))
    const q = options.text("q")
    const page = expectData(
      await client.GET("/api/v1/users", { params: { query: { limit: 1000, ...(q === undefined ? {} : { q }) } } }),
    )
    printPage(
      { options, surroundings },
      page,
      [
        { title: "ID" },
        { title: "NAME", isElastic: true },
        { title: "ROLE" },
        { title: "E-MAIL" },
        numberColumn("SESSIONS"),
      ],
      ({ id, name, role, isDisabled, email, sessions }) => [
        id,
        name,
        isDisabled ? "disabled" : role.name,
        email ?? "",
        sessions === undefined ? "" : String(sessions),
      ],
    )
    return exitCodes.ok
  },
}
