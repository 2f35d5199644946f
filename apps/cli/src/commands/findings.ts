import type { paths } from "@waybill/sdk/generated/api"
import type { Command, Options } from "../command.ts"
import { type Connection, connect, expectData } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { namedAsset, titleOf } from "../named-asset.ts"
import { sarifLog } from "../sarif.ts"
import { severityLevel } from "../severity-level.ts"
import { renderTable } from "../table.ts"

export type Finding = paths["/api/v1/findings"]["get"]["responses"][200]["content"]["application/json"]["items"][number]

const findingStatuses = ["open", "affected", "not_affected", "under_investigation", "fixed", "accept_risk"] as const

export const findings: Command = {
  name: "findings",
  summary: "List open findings, worst first",
  options: {
    asset: { value: "ASSET", help: "only those of one asset, by id or by name and version" },
    severity: { value: "LEVEL", help: "critical, high, medium, low, none or unknown", isRepeatable: true },
    action: {
      value: "ACTION",
      help: "mitigate, monitor or accept, by your organization's action rules",
      isRepeatable: true,
    },
    kev: { help: "only those known to be exploited (CISA KEV)" },
    status: {
      value: "STATUS",
      help: `${findingStatuses.join(", ")}; default: open, affected and under_investigation`,
      isRepeatable: true,
    },
    label: { value: "NAME", help: "only those of assets with this label" },
    direct: { help: "only those in direct dependencies" },
    fixable: { help: "only where a source names a fixed version" },
    "epss-min": { value: "SCORE", help: "minimum EPSS probability, 0 to 1" },
    "age-min": { value: "DAYS", help: "minimum age: days since it was first seen" },
    "age-max": { value: "DAYS", help: "maximum age: days since it was first seen" },
    q: { value: "TEXT", help: "only where an id, title or package contains it" },
    limit: { value: "N", help: "at most this many; default all" },
    sarif: { help: "SARIF 2.1.0 on standard output, for code-scanning pages" },
  },
  async run({ options, surroundings }) {
    const limit = options.text("limit")
    if (limit !== undefined && !/^[1-9]\d{0,6}$/.test(limit))
      throw new CliError(exitCodes.usage, "--limit takes a whole number above 0")
    const connection = await connect(surroundings, options.text("url"))
    const named = options.text("asset")
    const asset = named === undefined ? undefined : await namedAsset(connection, named)
    const severity = options.texts("severity").map(severityLevel)
    const action = options.texts("action").map(actionWord)
    const status = options.texts("status").map(statusWord)
    const label = options.text("label")
    const epssMin = numberOf(options, "epss-min")
    const ageMin = numberOf(options, "age-min")
    const ageMax = numberOf(options, "age-max")
    const q = options.text("q")
    const found = await listFindings(
      connection,
      {
        ...(asset === undefined ? {} : { assetId: asset }),
        ...(severity.length === 0 ? {} : { severity }),
        ...(action.length === 0 ? {} : { action }),
        ...(options.flag("kev") ? { kev: "true" as const } : {}),
        ...(status.length === 0 ? {} : { status }),
        ...(label === undefined ? {} : { label }),
        ...(options.flag("direct") ? { direct: "true" as const } : {}),
        ...(options.flag("fixable") ? { fixAvailable: "true" as const } : {}),
        ...(epssMin === undefined ? {} : { epssMin }),
        ...(ageMin === undefined ? {} : { ageMin }),
        ...(ageMax === undefined ? {} : { ageMax }),
        ...(q === undefined ? {} : { q }),
      },
      limit === undefined ? Number.POSITIVE_INFINITY : Number(limit),
    )
    if (options.flag("sarif")) surroundings.out(JSON.stringify(sarifLog(found.items), null, 2))
    else if (options.flag("json")) surroundings.out(JSON.stringify(found.items, null, 2))
    else {
      surroundings.out(findingsTable(found.items, surroundings.columns, asset !== undefined))
      surroundings.say(`${found.items.length} of ${found.total}`)
    }
    return exitCodes.ok
  },
}

type FindingFilter = Omit<NonNullable<paths["/api/v1/findings"]["get"]["parameters"]["query"]>, "limit" | "cursor">

/** All findings that the filter takes, page after page, up to `countMax`. */
export async function listFindings(
  { client }: Connection,
  filter: FindingFilter,
  countMax: number,
): Promise<{ items: Finding[]; total: number }> {
  const items: Finding[] = []
  let cursor: string | null = null
  let total = 0
  do {
    const page: { items: Finding[]; nextCursor: string | null; total: number } = expectData(
      await client.GET("/api/v1/findings", {
        params: {
          query: { ...filter, limit: Math.min(1000, countMax - items.length), ...(cursor === null ? {} : { cursor }) },
        },
      }),
    )
    items.push(...page.items)
    cursor = page.nextCursor
    total = page.total
  } while (cursor !== null && items.length < countMax)
  return { items, total }
}

/** Findings as people read them in a terminal; whose they are where that is not said before. */
export function findingsTable(items: readonly Finding[], columns: number, ofOneAsset = false): string {
  const isTold = !ofOneAsset
  return renderTable(
    [
      { title: "VULNERABILITY" },
      { title: "SEVERITY" },
      { title: "CVSS", align: "right" },
      { title: "EPSS", align: "right" },
      { title: "KEV" },
      ...(isTold ? [{ title: "ASSET", isElastic: true }] : []),
      { title: "COMPONENT", isElastic: true, endCounts: true },
      { title: "FIXED IN", isElastic: true },
      { title: "ACTION" },
    ],
    items.map((finding) => {
      const component = finding.components[0]
      const more = finding.components.length > 1 ? ` +${finding.components.length - 1}` : ""
      return [
        finding.vulnerability.id,
        finding.vulnerability.severity,
        finding.vulnerability.cvss ? finding.vulnerability.cvss.score.toFixed(1) : "-",
        finding.vulnerability.epss ? `${(finding.vulnerability.epss.score * 100).toFixed(1)}%` : "-",
        finding.vulnerability.kev ? "KEV" : "",
        ...(isTold ? [titleOf(finding.asset)] : []),
        component ? `${withoutQualifiers(component.purl) ?? component.bomRef ?? ""}${more}` : "",
        component?.fixedVersions.join(", ") ?? "",
        finding.action,
      ]
    }),
    columns,
  )
}

const actions = ["mitigate", "monitor", "accept"] as const

function actionWord(text: string): (typeof actions)[number] {
  const action = actions.find((each) => each === text.toLowerCase())
  if (!action) throw new CliError(exitCodes.usage, `there is no action ${text}; there are ${actions.join(", ")}`)
  return action
}

function statusWord(text: string): (typeof findingStatuses)[number] {
  const status = findingStatuses.find((each) => each === text.toLowerCase())
  if (!status)
    throw new CliError(exitCodes.usage, `there is no status ${text}; there are ${findingStatuses.join(", ")}`)
  return status
}

function numberOf(options: Options, name: string): number | undefined {
  const text = options.text(name)
  if (text === undefined) return undefined
  if (!/^\d{1,5}(\.\d+)?$/.test(text)) throw new CliError(exitCodes.usage, `--${name} takes a number`)
  return Number(text)
}

/**
 * What a reader tells components apart by; where there is no room the beginning gives way, and qualifiers at the end
 * would stand in the name's place. `--json` has it whole.
 */
const withoutQualifiers = (purl: string | null): string | null => purl?.replace(/[?#].*$/, "") ?? null
