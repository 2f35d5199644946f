import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { renderTable } from "../table.ts"

export const customVulnsList: Command = {
  name: "custom-vulns list",
  summary: "Your own vulnerability records, newest first",
  positionals: "",
  positionalsMin: 0,
  positionalsMax: 0,
  options: { q: { type: "string" } },
  optionHelp: { q: { value: "TEXT", help: "only where the id, an alias or the title has it" } },
  async run({ options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"))
    const q = options.text("q")
    const page = expectData(
      await client.GET("/api/v1/custom-vulnerabilities", {
        params: { query: { limit: 1000, ...(q === undefined ? {} : { q }) } },
      }),
    )
    if (options.flag("json")) surroundings.out(JSON.stringify(page.items, null, 2))
    else {
      surroundings.out(
        renderTable(
          [
            { title: "ID" },
            { title: "SEVERITY" },
            { title: "STATE" },
            { title: "FINDINGS", align: "right" },
            { title: "ASSETS", align: "right" },
            { title: "TITLE", isElastic: true },
          ],
          page.items.map(({ id, severity, withdrawnAt, reached, title }) => [
            id,
            severity,
            withdrawnAt === null ? "in force" : "withdrawn",
            String(reached.findings),
            String(reached.assets),
            title ?? "",
          ]),
          surroundings.columns,
        ),
      )
      surroundings.say(`${page.items.length} of ${page.total}`)
    }
    return exitCodes.ok
  },
}
