import { z } from "zod"
import type { FindingCountsRow } from "./finding-counts.sql.ts"

/** Findings by the severity of their vulnerability. */
export const FindingCounts = z.object({
  findings: z.int(),
  critical: z.int(),
  high: z.int(),
  medium: z.int(),
  low: z.int(),
  none: z.int(),
  unknown: z.int(),
  kev: z.int().describe("Those whose vulnerability is known to be exploited (CISA KEV)"),
})

/** The wire form of counts of findings. */
export function presentFindingCounts(row: FindingCountsRow): z.input<typeof FindingCounts> {
  const { findings, critical, high, medium, low, none, unknown, kev } = row
  return { findings, critical, high, medium, low, none, unknown, kev }
}

/** Components and findings of an asset. */
export const AssetCounts = z.object({
  components: z.int(),
  matched: z.int().describe("Components that could be compared with advisories"),
  unmatched: z.int(),
  ...FindingCounts.shape,
})

/** The wire form of an asset's counts. */
export const presentAssetCounts = (
  row: FindingCountsRow,
  components: number,
  matched: number,
): z.input<typeof AssetCounts> => ({
  components,
  matched,
  unmatched: components - matched,
  ...presentFindingCounts(row),
})
