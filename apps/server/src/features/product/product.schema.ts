import { z } from "zod"
import { Instant } from "../../http/time.schema.ts"
import { FindingCounts, presentFindingCounts } from "../finding/finding-counts.schema.ts"
import type { Nameable } from "../token/token-reach.sql.ts"
import type { ProductRow } from "./product.sql.ts"

export const ProductId = z.uuid().describe("Id of a product")
export const ProductName = z
  .string()
  .trim()
  .min(1)
  .max(128)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "has control characters")
export const ProductDescription = z.string().trim().max(2_000)

const ProductCounts = z.object({
  assets: z.int().describe("Number of assets in it and all its sub-products, each counted once"),
  parts: z.int().describe("Number of direct sub-products"),
  vulnerabilities: z.int().describe("Number of distinct vulnerabilities among its open findings"),
  ...FindingCounts.shape,
  findings: z.int().describe("Number of open findings of active assets"),
})

export const Product = z.object({
  id: ProductId,
  name: z.string(),
  description: z.string(),
  labels: z.array(z.string()),
  parents: z.array(z.object({ id: ProductId, name: z.string() })).describe("Products that directly contain it"),
  counts: ProductCounts,
  createdAt: Instant,
})

/** What people change of a product, for its ETag. */
export const editedOf = ({ name, description }: Pick<ProductRow, "name" | "description">) =>
  [name, description] as const

/**
 * The wire form of a product, with those of its labels and of the products above it that may be named to the caller.
 */
export const presentProduct = (row: ProductRow, nameable: Nameable | null): z.input<typeof Product> => ({
  id: row.id,
  name: row.name,
  description: row.description,
  labels: nameable === null ? row.labels : row.labels.filter((name) => nameable.labels.has(name)),
  parents: nameable === null ? row.parents : row.parents.filter(({ id }) => nameable.products.has(id)),
  counts: {
    assets: row.assets,
    parts: row.parts,
    vulnerabilities: row.vulnerabilities,
    ...presentFindingCounts(row),
  },
  createdAt: row.created_at.toISOString(),
})
