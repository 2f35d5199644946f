import { z } from "zod"
import { FindingCounts, presentFindingCounts } from "../finding/finding-counts.schema.ts"
import type { ComponentRow } from "./component.sql.ts"

/** `<sbomId>.<ordinal>`: a component lives in one SBOM, at one place. */
export const ComponentId = z
  .string()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{1,9}$/, "is not the id of a component")
  .describe("Id of a component")

/** Where a component is, from its id. */
export function componentPlace(id: string): { readonly sbomId: string; readonly ordinal: number } {
  const [sbomId = "", ordinal = ""] = id.split(".", 2)
  return { sbomId, ordinal: Number(ordinal) }
}

/** A component on the way to another one. */
export const PathStep = z.object({ id: z.string(), name: z.string(), version: z.string().nullable() })

export const Component = z.object({
  id: z.string(),
  bomRef: z.string().nullable(),
  type: z.string(),
  group: z.string().nullable(),
  name: z.string(),
  version: z.string().nullable(),
  purl: z.string().nullable(),
  cpe: z.string().nullable(),
  package: z.string().nullable().describe("Key of its package; null if not identified"),
  licenses: z.array(z.string()),
  supplier: z.string().nullable(),
  scope: z.string().nullable(),
  isDirect: z.boolean().describe("Whether it is a direct dependency of the asset"),
  unmatched: z.string().nullable().describe("Why it could not be compared with advisories; null if it could"),
  isCorrected: z
    .boolean()
    .describe("Whether somebody corrected it; the document's own values are in `original` of the single component"),
  asset: z.object({ id: z.uuid(), name: z.string(), version: z.string() }),
  counts: FindingCounts.describe("Open findings of this component"),
})

/** The wire form of a component. */
export function presentComponent(row: ComponentRow): z.input<typeof Component> {
  return {
    id: `${row.sbom_id}.${row.ordinal}`,
    bomRef: row.bom_ref,
    type: row.type,
    group: row.group_name,
    name: row.name,
    version: row.version,
    purl: row.purl,
    cpe: row.cpe,
    package: row.package_key,
    licenses: row.licenses,
    supplier: row.supplier,
    scope: row.scope,
    isDirect: row.is_direct,
    unmatched: row.unmatched,
    isCorrected: row.original !== null,
    asset: { id: row.asset_id, name: row.asset_name, version: row.asset_version },
    counts: presentFindingCounts(row),
  }
}
