import { z } from "zod"
import type { TokenReach } from "../../http/principal.ts"
import { Instant } from "../../http/time.schema.ts"
import { AssetCounts, presentAssetCounts } from "../finding/finding-counts.schema.ts"
import { withoutLabels } from "./left-out-labels.ts"
import type { SbomSummaryRow } from "./sbom.sql.ts"
import { presentSecurityReference, SecurityReference } from "./security-reference.schema.ts"
import { presentTakenReleases, TakenReleases } from "./stated-release.schema.ts"

export const SbomId = z.uuid().describe("Id of an SBOM")

export const SbomSummary = z.object({
  id: SbomId,
  sha256: z.string().describe("SHA-256 of the uploaded bytes, hexadecimal"),
  format: z.string(),
  encoding: z.string(),
  specVersion: z.string(),
  bytes: z.int(),
  fileName: z.string().nullable(),
  source: z.string().nullable().describe("Where the document comes from, as given with the upload"),
  documentCreatedAt: Instant.nullable().describe("Creation time stated in the document"),
  tools: z.array(z.string()).describe("Tools that made the document, as stated in it"),
  active: z.boolean(),
  current: z.boolean().describe("Whether this is the asset's current SBOM: the newest active one"),
  uploadedAt: Instant,
  asset: z.object({ id: z.uuid(), name: z.string(), version: z.string() }),
  counts: AssetCounts,
  coverage: z
    .record(z.string(), z.int())
    .describe("Number of components that could not be compared with advisories, by reason"),
  releases: TakenReleases,
  securityReferences: z
    .array(SecurityReference)
    .describe("External references of the document about the security of the asset; for information only"),
  warnings: z.array(z.object({ code: z.string(), path: z.string(), message: z.string() })),
})

/**
 * The wire form of an SBOM. Which labels an upload left out is not told to a limited token: it may be another's upload
 * that named them.
 */
export function presentSbom(row: SbomSummaryRow, reach: TokenReach | null): z.input<typeof SbomSummary> {
  return {
    id: row.id,
    sha256: row.sha256.toString("hex"),
    format: row.format,
    encoding: row.encoding,
    specVersion: row.spec_version,
    bytes: row.bytes,
    fileName: row.file_name,
    source: row.source,
    documentCreatedAt: row.document_created_at?.toISOString() ?? null,
    tools: row.tools,
    active: row.is_active,
    current: row.is_current,
    uploadedAt: row.uploaded_at.toISOString(),
    asset: { id: row.asset_id, name: row.asset_name, version: row.asset_version },
    counts: presentAssetCounts(row, row.component_count, row.matched_count),
    coverage: row.unmatched,
    releases: presentTakenReleases(row.stated_releases),
    securityReferences: row.subject_references.map(presentSecurityReference),
    warnings: (reach === null ? row.warnings : withoutLabels(row.warnings)).map(({ code, path, message }) => ({
      code,
      path,
      message,
    })),
  }
}
