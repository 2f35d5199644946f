import { z } from "zod"
import { downwards } from "../../db/direction.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { Instant, Time } from "../../http/time.schema.ts"
import { findActionRules } from "../action-rules/action-rules.sql.ts"
import { Asset, presentAsset } from "../asset/asset.schema.ts"
import { listAssetRows, shownAssets } from "../asset/asset.sql.ts"
import { withFewAssets } from "../finding/few-assets.sql.ts"
import { FindingCounts, presentFindingCounts } from "../finding/finding-counts.schema.ts"
import type { FindingCountsRow } from "../finding/finding-counts.sql.ts"
import { findingFilterOf } from "../finding/finding-filter.schema.ts"
import { presentSbom, SbomSummary } from "../sbom/sbom.schema.ts"
import { listSbomRows } from "../sbom/sbom.sql.ts"
import { listNameable } from "../token/token-reach.sql.ts"
import { severityOf, severityWords } from "../vulnerability/vulnerability.domain.ts"
import { presentVulnerabilityItem, VulnerabilityItem } from "../vulnerability/vulnerability.schema.ts"
import { listVulnerabilityRows } from "../vulnerability/vulnerability.sql.ts"
import { countChanges, countChangesWithin, countEverything, countSpread } from "./dashboard.sql.ts"
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
  summary: "What to do first, what changed since a given time, and the trend",
  tag: "Dashboard",
  permission: "read:vulnerability",
  within: "reach",
  query: z.object({
    since: Time.optional().describe("Start of the period for `changes`; default: a week ago"),
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
      findings: z.int().describe("Number of findings that began; for a limited token those that are still there"),
      critical: z
        .int()
        .describe("Critical ones among them, by the severity when they began; for a limited token by that of now"),
      kev: z.int(),
      ended: z.int().describe("Number of findings that ended"),
      beganByCause: z.record(z.string(), z.int()).describe("Number of findings that began, by cause"),
      endedByCause: z.record(z.string(), z.int()).describe("Number of findings that ended, by cause"),
      sboms: z.int(),
      assets: z.int(),
    }),
    spread: z
      .array(
        z.object({
          severity: z.enum(severityWords),
          vulnerabilities: z.int(),
          epss1: z.int().describe("Those with an EPSS probability of at least 1 %"),
          epss10: z.int().describe("Those with an EPSS probability of at least 10 %"),
          epss50: z.int().describe("Those with an EPSS probability of at least 50 %"),
          kev: z.int().describe("Those known to be exploited (CISA KEV)"),
        }),
      )
      .describe(
        "Number of open vulnerabilities by severity and likelihood of exploitation, worst first; severities without any are left out",
      ),
    trend: z
      .array(
        z.object({
          day: z.iso.date().describe("Day in UTC"),
          began: z.int().describe("Number of findings that began on that day"),
          ended: z.int().describe("Number of findings that ended on that day"),
          open: FindingCounts.nullable().describe(
            "Open findings by severity at the last count of the day; null: not counted on that day",
          ),
        }),
      )
      .nullable()
      .describe(
        "The last 90 days with data, oldest first; the last one is today so far. null for a token that is limited to products or labels: days are kept of the whole organization alone",
      ),
    doFirst: z.array(VulnerabilityItem).describe("The five vulnerabilities with the highest priority"),
    worstAssets: z.array(Asset),
    newestSboms: z.array(SbomSummary),
  }),
  example: {},
  async handle({ actor, query, read }) {
    const { organizationId } = actor
    const since = query.since ?? new Date(Date.now() - 7 * 86_400_000).toISOString()
    const reach = reachOfCaller(actor)
    return read(async (tx) => {
      const nameable = await listNameable(tx, actor)
      const rules = await findActionRules(tx, organizationId)
      const counts = await countEverything(tx, organizationId, reach)
      const first = await listVulnerabilityRows(tx, organizationId, {
        filter: await withFewAssets(tx, organizationId, findingFilterOf({}, rules, reach)),
        sort: "priority",
        direction: downwards,
        after: null,
        limit: rows,
      })
      return {
        counts,
        trend: reach === null ? withToday(await listFindingDays(tx, organizationId), counts) : null,
        spread: (await countSpread(tx, organizationId, reach)).map((row) => ({
          ...row,
          severity: severityOf(row.severity),
        })),
        changes: {
          since,
          ...(reach === null
            ? await countChanges(tx, organizationId, since)
            : await countChangesWithin(tx, organizationId, reach, since)),
        },
        doFirst: first.rows.map((row) => presentVulnerabilityItem(row, rules)),
        worstAssets: (
          await listAssetRows(
            tx,
            organizationId,
            await shownAssets(tx, organizationId, { ...anyAsset, reach }),
            "-priority",
            null,
            rows,
            counts.assets,
          )
        )
          .map((row) => presentAsset(row, nameable))
          .filter((asset) => asset.counts.findings > 0),
        newestSboms: (
          await listSbomRows(tx, organizationId, { assetId: null, isActive: null, q: null, reach }, null, rows)
        ).map((row) => presentSbom(row, reach)),
      }
    })
  },
})

/** Today's count is an hour old at most; what is shown beside it is of this moment. */
function withToday(days: readonly FindingDay[], now: FindingCountsRow): FindingDay[] {
  return days.map((day, index) => (index === days.length - 1 ? { ...day, open: presentFindingCounts(now) } : day))
}
