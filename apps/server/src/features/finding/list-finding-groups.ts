import { z } from "zod"
import { listQuery, listReply, presentPage, readCursor } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { findActionRules } from "../action-rules/action-rules.sql.ts"
import { withFewAssets } from "./few-assets.sql.ts"
import { FindingCounts, presentFindingCounts } from "./finding-counts.schema.ts"
import { findingFilterFields, findingFilterOf } from "./finding-filter.schema.ts"
import { type FindingGroupRow, groupings, listFindingGroupRows } from "./finding-group.sql.ts"

const sorts = { "-priority": "priority", "-findings": "findings" } as const

const FindingGroup = z.object({
  id: z.string().describe("Value for `assetId` or `package` in the filter of findings"),
  name: z.string().describe("Name of the asset, or key of the package"),
  version: z.string().nullable().describe("Version of the asset"),
  versions: z.array(z.string()).describe("Versions of the package in use that have known vulnerabilities; at most 20"),
  counts: FindingCounts,
  countsAreExact: z
    .boolean()
    .describe(
      "false for packages with very many findings: the counts are upper bounds, and `assets` counts those with the most frequent vulnerability",
    ),
  vulnerabilities: z.int(),
  assets: z.int(),
  priority: z.int().describe("Highest priority among its findings"),
})

const versionsMax = 20

const presentGroup = (row: FindingGroupRow): z.input<typeof FindingGroup> => ({
  id: row.key,
  name: row.name ?? row.key,
  version: row.version,
  versions: (row.versions ?? []).slice(0, versionsMax),
  counts: presentFindingCounts(row),
  countsAreExact: row.is_exact,
  vulnerabilities: row.vulnerabilities,
  assets: row.assets,
  priority: row.priority,
})

/** What is open by where it is or through what; grouped by vulnerability it is the list of vulnerabilities. */
export const listFindingGroups = operation({
  id: "list_finding_groups",
  route: "GET /api/v1/findings/groups",
  summary: "Findings counted by asset or by package, worst first; a finding counts in each affected package",
  tag: "Findings",
  permission: "read:vulnerability",
  within: "reach",
  query: z.object({
    ...listQuery,
    ...findingFilterFields,
    by: z.enum(groupings).describe("What to group by"),
    sort: z
      .enum(["-priority", "-findings"])
      .default("-priority")
      .describe("Order: by highest priority, or by number of findings"),
  }),
  reply: listReply(FindingGroup),
  example: { query: { by: "package", severity: "critical,high" } },
  async handle({ actor, query, parts, read }) {
    const { limit, cursor, by, sort, ...given } = query
    return read(async (tx) => {
      const asked = findingFilterOf(given, await findActionRules(tx, actor.organizationId), reachOfCaller(actor))
      const filter = await withFewAssets(tx, actor.organizationId, asked)
      const place = { parts, actor, operation: "list_finding_groups", filter: { ...asked, by, sort } }
      const after = readCursor(place, cursor, z.tuple([z.number(), z.number(), z.string()]))
      const { rows, total } = await listFindingGroupRows(tx, actor.organizationId, {
        filter,
        grouping: by,
        sort: sorts[sort],
        after,
        limit: limit + 1,
      })
      return presentPage(rows, limit, { place, key: (last) => last.place, present: presentGroup, total })
    })
  },
})
