import type { Command, Options } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { openCells, openColumns } from "../open-counts.ts"
import { printPage } from "../print-list.ts"
import { severityLevel } from "../severity-level.ts"
import { numberColumn } from "../table.ts"

export const assetsList: Command = {
  name: "assets list",
  summary: "List assets with their open findings",
  options: {
    q: { value: "TEXT", help: "only assets with this text in the name, version or purl" },
    label: { value: "NAME", help: "only those with this label" },
    severity: {
      value: "LEVEL",
      help: "only those with an open finding of it: critical, high, medium, low, none or unknown",
      isRepeatable: true,
    },
    kev: { help: "only those with an open finding that is known to be exploited (CISA KEV)" },
    type: { value: "TYPE", help: "only those whose SBOM says this type: application, container …" },
    relationship: { value: "first|third", help: "first: your own software, third: a third party's" },
    active: { help: "only active ones" },
    inactive: { help: "only inactive ones, which are left out of totals" },
    limit: { value: "N", help: "at most this many, 1 to 1000; default 50" },
  },
  async run({ options, surroundings }) {
    const filter = filterOf(options)
    const { client } = await connect(surroundings, options.text("url"))
    const page = expectData(await client.GET("/api/v1/assets", { params: { query: filter } }))
    printPage(
      { options, surroundings },
      page,
      [
        { title: "ID" },
        { title: "NAME", isElastic: true },
        { title: "VERSION", isElastic: true },
        { title: "ACTIVE" },
        numberColumn("COMPONENTS"),
        ...openColumns,
      ],
      ({ id, name, version, active, counts }) => [
        id,
        name,
        version,
        active ? "yes" : "no",
        String(counts.components),
        ...openCells(counts),
      ],
    )
    return exitCodes.ok
  },
}

const relationships = ["first", "third"] as const

/** The filter in the API's words. */
function filterOf(options: Options) {
  const [q, label, type, limit] = [
    options.text("q"),
    options.text("label"),
    options.text("type"),
    options.text("limit"),
  ]
  const given = options.text("relationship")
  const relationship = relationships.find((each) => each === given)
  if (given !== undefined && relationship === undefined)
    throw new CliError(exitCodes.usage, `--relationship takes first or third, not ${given}`)
  if (options.flag("active") && options.flag("inactive"))
    throw new CliError(exitCodes.usage, "--active and --inactive leave nothing; without both all are listed")
  const severity = options.texts("severity").map(severityLevel)
  return {
    ...(q === undefined ? {} : { q }),
    ...(label === undefined ? {} : { label }),
    ...(type === undefined ? {} : { type }),
    ...(relationship === undefined ? {} : { relationship }),
    ...(severity.length === 0 ? {} : { severity }),
    ...(options.flag("kev") ? { kev: "true" as const } : {}),
    ...(options.flag("active") ? { active: "true" as const } : {}),
    ...(options.flag("inactive") ? { active: "false" as const } : {}),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
  }
}
