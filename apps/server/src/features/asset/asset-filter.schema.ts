import { z } from "zod"
import { flag } from "../../http/flag.ts"
import { oneOrMore } from "../../http/list.ts"
import type { TokenReach } from "../../http/principal.ts"
import { severityNumber, severityWords } from "../vulnerability/vulnerability.domain.ts"
import type { AssetFilter } from "./asset.sql.ts"

/** What assets are filtered by: the list, and a change of what a list shows. */
export const assetFilterFields = {
  q: z.string().min(1).max(256).optional().describe("Text in the name, version or purl"),
  active: z
    .union([flag, z.boolean()])
    .optional()
    .describe("Whether the asset is active, i.e. counted in lists and totals"),
  label: z.string().min(1).max(128).optional().describe("Only those with this label"),
  productId: z.uuid().optional().describe("Only assets of this product and its sub-products"),
  type: z.string().min(1).max(64).optional().describe("Component type stated in the SBOM: application, container …"),
  relationship: z.enum(["first", "third"]).optional().describe("first: your own software; third: third-party software"),
  severity: oneOrMore(severityWords, "Severity of an open finding of the asset"),
  kev: z
    .union([flag, z.boolean()])
    .optional()
    .describe("Only assets with an open finding that is known to be exploited (CISA KEV)"),
}

/** The filter as the database takes it, of what the caller reaches. */
export const assetFilterOf = (
  given: z.output<z.ZodObject<typeof assetFilterFields>>,
  reach: TokenReach | null,
): AssetFilter => ({
  reach,
  q: given.q ?? null,
  isActive: given.active ?? null,
  label: given.label ?? null,
  productId: given.productId ?? null,
  type: given.type ?? null,
  relationship: given.relationship ?? null,
  severities: given.severity?.map(severityNumber) ?? null,
  kev: given.kev ?? null,
})
