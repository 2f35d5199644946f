import { z } from "zod"
import { flag } from "../../http/flag.ts"
import type { Nameable } from "../token/token-reach.sql.ts"
import type { ProductFilter } from "./product.sql.ts"

/** What products are filtered by: the list, and what is done to all that a list shows. */
export const productFilterFields = {
  q: z.string().min(1).max(256).optional().describe("Text in the name or the description"),
  label: z.string().min(1).max(128).optional().describe("Only those with this label"),
  assetId: z.uuid().optional().describe("Only products that contain this asset, directly or in a sub-product"),
  top: z.union([flag, z.boolean()]).optional().describe("Whether it is not part of any other product"),
}

/** The filter as the database takes it. */
export const productFilterOf = (
  given: z.output<z.ZodObject<typeof productFilterFields>>,
  nameable: Nameable | null,
): ProductFilter => ({
  q: given.q ?? null,
  label: given.label ?? null,
  assetId: given.assetId ?? null,
  isTop: given.top ?? null,
  among: nameable === null ? null : [...nameable.products].sort(),
})
