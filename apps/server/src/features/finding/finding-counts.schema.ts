import { z } from "zod"
import type { FindingCounts } from "./finding.sql.ts"

/** Components and findings of an asset, by severity. */
export const AssetCounts = z.object({
  components: z.int(),
  matched: z.int().describe("Components that could be matched"),
  unmatched: z.int(),
  findings: z.int(),
  critical: z.int(),
  high: z.int(),
  medium: z.int(),
  low: z.int(),
  none: z.int(),
  unknown: z.int(),
  kev: z.int(),
})

/** The wire form of an asset's counts. */
export function presentCounts(row: FindingCounts, components: number, matched: number): z.input<typeof AssetCounts> {
  const { findings, critical, high, medium, low, none, unknown, kev } = row
  return {
    components,
    matched,
    unmatched: components - matched,
    findings,
    critical,
    high,
    medium,
    low,
    none,
    unknown,
    kev,
  }
}
