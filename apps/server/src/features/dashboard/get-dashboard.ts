import { z } from "zod"
import { downwards } from "../../db/direction.ts"
import { operation } from "../../http/operation.ts"
import { Instant, Time } from "../../http/time.schema.ts"
import { findActionRules } from "../action-rules/action-rules.sql.ts"
import { Asset, presentAsset } from "../asset/asset.schema.ts"
import { listAssetRows, shownAssets } from "../asset/asset.sql.ts"
import { FindingCounts, presentFindingCounts } from "../finding/finding-counts.schema.ts"
import type { FindingCountsRow } from "../finding/finding-counts.sql.ts"
import { findingFilterOf } from "../finding/finding-filter.schema.ts"
import { presentSbom, SbomSummary } from "../sbom/sbom.schema.ts"
import { listSbomRows } from "../sbom/sbom.sql.ts"
import { severityOf, severityWords } from "../vulnerability/vulnerability.domain.ts"
import { presentVulnerabilityItem, VulnerabilityItem } from "../vulnerability/vulnerability.schema.ts"
import { listVulnerabilityRows } from "../vulnerability/vulnerability.sql.ts"
import { countChanges, countEverything, countSpread } from "./dashboard.sql.ts"
import { type FindingDay, listFindingDays } from "./finding-day.sql.ts"

const rows = 5
const anyAsset = {
  q: null,
  isActive: true,
  label: null,
  productId: null,
  type: null,
  relationship: null,
  severities: null,
  kev: null,
}

/** What to do first, and what changed since one was last here. */
export const getDashboard = operation({
  id: "get_dashboard",
  route: "GET /api/v1/dashboard",
  summary: "What to do first, and what changed since a moment",
  tag: "Dashboard",
  permission: "read:vulnerability",
  query: z.object({
    since: Time.optional().describe("Changes since then; a week ago where it is left out"),
  }),
  reply: z.object({
    counts: z.object({
      ...FindingCounts.shape,
      vulnerabilities: z.int(),
      assets: z.int(),
      components: z.int(),
      sboms: z.int(),
    }),
    changes: z.object({
      since: Instant,
      findings: z.int().describe("Findings that began"),
      critical: z.int().describe("Of these, as they were rated when they began"),
      kev: z.int(),
      ended: z.int().describe("Findings that ended"),
      beganByCause: z.record(z.string(), z.int()).describe("Why they began → how many"),
      endedByCause: z.record(z.string(), z.int()).describe("Why they ended → how many"),
      sboms: z.int(),
      assets: z.int(),
    }),
    spread: z
      .array(
        z.object({
          severity: z.enum(severityWords),
          vulnerabilities: z.int(),
          epss1: z.int().describe("Of these, with an EPSS of at least 1 %"),
          epss10: z.int().describe("Of at least 10 %"),
          epss50: z.int().describe("Of at least 50 %"),
          kev: z.int().describe("Known to be exploited"),
        }),
      )
      .describe("Open vulnerabilities by severity against likelihood, worst first; a severity without any is left out"),
    trend: z
      .array(
        z.object({
          day: z.iso.date().describe("UTC"),
          began: z.int().describe("Findings that began on it"),
          ended: z.int().describe("Findings that ended on it"),
          open: FindingCounts.nullable().describe(
            "Open at the last count of the day, as they were rated then; null: nobody counted on it",
          ),
        }),
      )
      .describe("The last 90 days of which something is known, oldest first; the last is today, up to now"),
    doFirst: z.array(VulnerabilityItem).describe("The five of the highest priority"),
    worstAssets: z.array(Asset),
    newestSboms: z.array(SbomSummary),
  }),
  example: {},
  async handle({ actor, query, read }) {
    const { organizationId } = actor
    const since = query.since ?? new Date(Date.now() - 7 * 86_400_000).toISOString()
    return read(async (tx) => {
      const rules = await findActionRules(tx, organizationId)
      const counts = await countEverything(tx, organizationId)
      const first = await listVulnerabilityRows(tx, organizationId, {
        filter: findingFilterOf({}, rules),
        sort: "priority",
        direction: downwards,
        after: null,
        limit: rows,
      })
      return {
        counts,
        trend: withToday(await listFindingDays(tx, organizationId), counts),
        spread: (await countSpread(tx, organizationId)).map((row) => ({ ...row, severity: severityOf(row.severity) })),
        changes: { since, ...(await countChanges(tx, organizationId, since)) },
        doFirst: first.rows.map((row) => presentVulnerabilityItem(row, rules)),
        worstAssets: (
          await listAssetRows(
            tx,
            organizationId,
            await shownAssets(tx, organizationId, anyAsset),
            "-priority",
            null,
            rows,
            counts.assets,
          )
        )
          .map(presentAsset)
          .filter((asset) => asset.counts.findings > 0),
        newestSboms: (
          await listSbomRows(tx, organizationId, { assetId: null, isActive: null, q: null }, null, rows)
        ).map(presentSbom),
      }
    })
  },
})

/** Today's count is an hour old at most; what is shown beside it is of this moment. */
function withToday(days: readonly FindingDay[], now: FindingCountsRow): FindingDay[] {
  return days.map((day, index) => (index === days.length - 1 ? { ...day, open: presentFindingCounts(now) } : day))
}
