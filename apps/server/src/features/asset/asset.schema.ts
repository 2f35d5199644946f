import { criticalities, exposures } from "@waybill/ssvc/finding-action"
import { z } from "zod"
import { Instant } from "../../http/time.schema.ts"
import { AssetCounts, presentAssetCounts } from "../finding/finding-counts.schema.ts"
import { presentTakenReleases, TakenReleases } from "../sbom/stated-release.schema.ts"
import type { Nameable } from "../token/token-reach.sql.ts"
import type { AssetRow } from "./asset.sql.ts"

export const AssetId = z.uuid().describe("Id of an asset")

export const Asset = z.object({
  id: AssetId,
  name: z.string(),
  version: z.string(),
  type: z.string(),
  purl: z.string().nullable(),
  relationship: z.string(),
  owner: z.string().nullable(),
  criticality: z.enum(criticalities).describe("Business criticality"),
  exposure: z.enum(exposures).describe("Who can reach it over the network"),
  active: z.boolean(),
  labels: z.array(z.string()),
  currentSbomId: z.uuid().nullable(),
  uploadedAt: Instant.nullable(),
  counts: AssetCounts,
  coverage: z
    .record(z.string(), z.int())
    .describe("Number of components of the current SBOM that could not be compared with advisories, by reason"),
  releases: TakenReleases,
})

export const AssetDetail = Asset.extend({
  unknownEcosystems: z
    .array(z.object({ ecosystem: z.string(), components: z.int() }))
    .describe(
      "Ecosystems and distribution releases (e.g. `Debian:12`) that no loaded advisory covers, with the number of components of the current SBOM in each. No findings there does not mean no vulnerabilities",
    ),
})

/** The wire form of an asset, with those of its labels that may be named to the caller. */
export function presentAsset(row: AssetRow, nameable: Nameable | null): z.input<typeof Asset> {
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    type: row.type,
    purl: row.purl,
    relationship: row.relationship,
    owner: row.owner,
    criticality: row.criticality,
    exposure: row.exposure,
    active: row.is_active,
    labels: labelsToTell(row, nameable),
    currentSbomId: row.current_sbom_id,
    uploadedAt: row.uploaded_at?.toISOString() ?? null,
    counts: presentAssetCounts(row, row.components, row.matched),
    coverage: row.coverage,
    releases: presentTakenReleases(row.releases),
  }
}

/** Those of its labels that may be named to the caller. */
export const labelsToTell = ({ labels }: Pick<AssetRow, "labels">, nameable: Nameable | null): string[] =>
  nameable === null ? labels : labels.filter((name) => nameable.labels.has(name))
