import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { counted } from "../counted.ts"
import { type DecisionRecord, recordOf, writeCsv } from "../decision-record.ts"
import { CliError, exitCodes } from "../exit-codes.ts"

export const triageExport: Command = {
  name: "triage export",
  summary: "Export the decisions of people and tokens, as `triage import` takes them",
  options: {
    format: { value: "json|csv", help: "a list of JSON (the default), or CSV" },
    vulnerability: { value: "ID", help: "only decisions on one vulnerability" },
  },
  async run({ options, surroundings }) {
    const format = options.text("format") ?? "json"
    if (format !== "json" && format !== "csv") throw new CliError(exitCodes.usage, "--format takes json or csv")
    const { client } = await connect(surroundings, options.text("url"))
    const vulnerability = options.text("vulnerability")
    const records: DecisionRecord[] = []
    let cursor: string | null = null
    do {
      const page: {
        items: Parameters<typeof recordOf>[0][]
        nextCursor: string | null
      } = expectData(
        await client.GET("/api/v1/triage", {
          params: {
            query: {
              standing: "true",
              limit: 1000,
              ...(vulnerability === undefined ? {} : { vulnerability }),
              ...(cursor === null ? {} : { cursor }),
            },
          },
        }),
      )
      // Rules and documents are brought in by themselves.
      records.push(
        ...page.items.filter(({ author }) => author.kind === "session" || author.kind === "token").map(recordOf),
      )
      cursor = page.nextCursor
    } while (cursor !== null)
    // The earliest first: taken again in this order, the later go on standing before the earlier.
    records.reverse()
    surroundings.out(format === "csv" ? writeCsv(records) : JSON.stringify(records, null, 2))
    surroundings.say(counted(records.length, "decision"))
    return exitCodes.ok
  },
}
