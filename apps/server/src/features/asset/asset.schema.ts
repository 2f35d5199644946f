import { z } from "zod"
import type { AssetRow } from "./asset.sql.ts"

export const AssetId = z.uuid().describe("Id of an asset")

export const Asset = z.object({
  id: AssetId,
  name: z.string(),
  version: z.string(),
  type: z.string(),
  purl: z.string().nullable(),
  relationship: z.string(),
  active: z.boolean(),
  labels: z.array(z.string()),
  currentSbomId: z.uuid().nullable(),
  uploadedAt: z.string().nullable(),
  counts: z.object({
    components: z.int(),
    matched: z.int(),
    unmatched: z.int(),
    findings: z.int(),
    critical: z.int(),
    high: z.int(),
    medium: z.int(),
    low: z.int(),
    none: z.int(),
    unknown: z.int(),
    kev: z.int(),
  }),
})

/** The wire form of an asset. */
export function presentAsset(row: AssetRow): z.input<typeof Asset> {
  const { components, matched, findings, critical, high, medium, low, none, unknown, kev } = row
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    type: row.type,
    purl: row.purl,
    relationship: row.relationship,
    active: row.is_active,
    labels: row.labels,
    currentSbomId: row.current_sbom_id,
    uploadedAt: row.uploaded_at?.toISOString() ?? null,
    counts: {
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
    },
  }
}
