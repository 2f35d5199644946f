import { z } from "zod"
import { AssetCounts, presentCounts } from "../finding/finding-counts.schema.ts"
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
  counts: AssetCounts,
})

/** The wire form of an asset. */
export function presentAsset(row: AssetRow): z.input<typeof Asset> {
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
    counts: presentCounts(row, row.components, row.matched),
  }
}
