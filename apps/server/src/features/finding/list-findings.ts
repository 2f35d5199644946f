import { z } from "zod"
import { listQuery, listReply, makeCursor, readCursor } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import {
  ActionWord,
  presentAction,
  presentVulnerability,
  VulnerabilitySummary,
} from "../vulnerability/vulnerability.schema.ts"
import { countFindings, type FindingRow, listFindingRows } from "./finding.sql.ts"
import { findingFilterFields, findingFilterOf, findingId, findingStatuses } from "./finding-filter.schema.ts"

const Finding = z.object({
  id: z.string(),
  asset: z.object({ id: z.uuid(), name: z.string(), version: z.string() }),
  vulnerability: VulnerabilitySummary,
  components: z.array(
    z.object({
      id: z.string(),
      bomRef: z.string().nullable(),
      purl: z.string().nullable(),
      version: z.string().nullable(),
      fixedVersions: z.array(z.string()),
      evidence: z.object({ source: z.string(), advisory: z.string(), range: z.string(), rule: z.string() }),
    }),
  ),
  action: ActionWord,
  priority: z.int(),
  status: z.enum(findingStatuses).describe("open until somebody decides"),
  decision: z
    .object({
      id: z.uuid(),
      reach: z.string(),
      authorKind: z.string(),
      author: z.string(),
      at: z.string(),
      endsAt: z.string().nullable(),
    })
    .nullable()
    .describe("The triage decision that stands"),
  justification: z.string().nullable(),
  dueAt: z.string().nullable(),
  firstSeenAt: z.string(),
})

const sorts = ["-priority", "-severity", "-epss", "-cvss"] as const
const sortNames = { "-priority": "priority", "-severity": "severity", "-epss": "epss", "-cvss": "cvss" } as const

const Query = z.object({ ...listQuery, ...findingFilterFields, sort: z.enum(sorts).default("-priority") })

const Key = z.tuple([z.number(), z.number(), z.string()])

/** Open findings of active assets, worst first. */
export const listFindings = operation({
  id: "list_findings",
  route: "GET /api/v1/findings",
  summary: "Open findings of active assets, worst first",
  tag: "Findings",
  permission: "read:vulnerability",
  query: Query,
  reply: listReply(Finding),
  example: { query: { severity: "critical,high", limit: "20" } },
  async handle({ actor, query, parts, read }) {
    const { limit, cursor, sort, ...given } = query
    const filter = findingFilterOf(given)
    const place = { parts, actor, operation: "list_findings", filter: { ...filter, sort } }
    const after = readCursor(place, cursor, Key)
    return read(async (tx) => {
      const rows = await listFindingRows(tx, actor.organizationId, filter, sortNames[sort], after, limit + 1)
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        items: page.map(presentFinding),
        nextCursor:
          rows.length > limit && last
            ? makeCursor(place, [last.sort_value, last.vulnerability_id, last.asset_id])
            : null,
        total: await countFindings(tx, actor.organizationId, filter),
        totalIsExact: true,
      }
    })
  },
})

function presentFinding(row: FindingRow): z.input<typeof Finding> {
  return {
    id: findingId(row.asset_id, row.vulnerability_id),
    asset: { id: row.asset_id, name: row.asset_name, version: row.asset_version },
    vulnerability: presentVulnerability(row),
    components: row.components.map(
      ({ ordinal, sbomId, bomRef, purl, version, fixedVersions, source, advisory, range, rule }) => ({
        id: `${sbomId}.${ordinal}`,
        bomRef,
        purl,
        version,
        fixedVersions,
        evidence: { source, advisory, range, rule },
      }),
    ),
    action: presentAction(row),
    priority: row.priority,
    status: z.enum(findingStatuses).parse(row.status),
    decision: row.decision,
    justification: row.justification,
    dueAt: null,
    firstSeenAt: row.first_seen_at.toISOString(),
  }
}
