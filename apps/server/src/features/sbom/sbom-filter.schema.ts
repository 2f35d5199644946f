import { z } from "zod"
import { flag } from "../../http/flag.ts"
import type { TokenReach } from "../../http/principal.ts"
import type { SbomFilter } from "./sbom.sql.ts"

/** What SBOMs are filtered by: the list, and what is done to all that a list shows. */
export const sbomFilterFields = {
  assetId: z.uuid().optional().describe("Only of this asset"),
  active: z
    .union([flag, z.boolean()])
    .optional()
    .describe("Whether the SBOM is active: only active SBOMs can be an asset's current one"),
  q: z
    .string()
    .min(1)
    .max(256)
    .optional()
    .describe("Text in the asset's name or version, the file name or the SHA-256"),
}

/** The filter as the database takes it, of what the caller reaches. */
export const sbomFilterOf = (
  given: z.output<z.ZodObject<typeof sbomFilterFields>>,
  reach: TokenReach | null,
): SbomFilter => ({
  reach,
  assetId: given.assetId ?? null,
  isActive: given.active ?? null,
  q: given.q ?? null,
})
