import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { printPage } from "../print-list.ts"

export const customVulnsList: Command = {
  name: "custom-vulns list",
  summary: "List custom vulnerabilities, newest first",
  options: {
    q: { value: "TEXT", help: "only where the id, an alias or the title contains it" },
  },
  async run({ options, surroundings }) {
    const { client } = await connect(surroundings, options.text("url"))
    const q = options.text("q")
    const page = expectData(
      await client.GET("/api/v1/custom-vulnerabilities", {
        params: { query: { limit: 1000, ...(q === undefined ? {} : { q }) } },
      }),
    )
    printPage(
      { options, surroundings },
      page,
      [
        { title: "ID" },
        { title: "SEVERITY" },
        { title: "STATE" },
        { title: "FINDINGS", align: "right" },
        { title: "ASSETS", align: "right" },
        { title: "TITLE", isElastic: true },
      ],
      ({ id, severity, withdrawnAt, reached, title }) => [
        id,
        severity,
        withdrawnAt === null ? "in force" : "withdrawn",
        String(reached.findings),
        String(reached.assets),
        title ?? "",
      ],
    )
    return exitCodes.ok
  },
}
