import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { AssetId } from "../asset/asset.schema.ts"
import { AssetCounts, presentAssetCounts } from "../finding/finding-counts.schema.ts"
import { listNameable } from "../token/token-reach.sql.ts"
import { Product, ProductId, presentProduct } from "./product.schema.ts"
import { findProductName, listProductsById } from "./product.sql.ts"
import { listBelow, listMembers, type MemberRow } from "./product-members.sql.ts"

const assetsMax = 2_000

const presentMember = (row: MemberRow) => ({
  product: row.product,
  id: row.id,
  name: row.name,
  version: row.version,
  type: row.type,
  active: row.is_active,
  counts: presentAssetCounts(row, row.components, row.matched),
})

/** A part may stand below several products: the tree comes as products, and as what stands directly in which. */
export const getProductTree = operation({
  id: "get_product_tree",
  route: "GET /api/v1/products/{productId}/tree",
  summary: "A product with its sub-products and assets at all levels",
  tag: "Products",
  permission: "read:product",
  within: "path",
  params: z.object({ productId: ProductId }),
  reply: z.object({
    products: z.array(Product).describe("The product and all its sub-products, by name"),
    parts: z.array(z.object({ product: ProductId, part: ProductId })),
    assets: z.array(
      z.object({
        product: ProductId,
        id: AssetId,
        name: z.string(),
        version: z.string(),
        type: z.string(),
        active: z.boolean(),
        counts: AssetCounts,
      }),
    ),
    isWhole: z.boolean().describe(`false: the product has more than ${assetsMax} assets, and the rest is left out`),
  }),
  problems: ["not-found"],
  example: { params: { productId: "01890000-0000-7000-8000-00000000000c" } },
  async handle({ actor, params, read }) {
    return read(async (tx) => {
      if (!(await findProductName(tx, actor.organizationId, params.productId))) throw problem("not-found")
      const ids = await listBelow(tx, actor.organizationId, [params.productId])
      const rows = await listProductsById(tx, actor.organizationId, ids)
      const nameable = await listNameable(tx, actor)
      const { parts, assets } = await listMembers(tx, actor.organizationId, ids, assetsMax + 1)
      return {
        products: rows.map((row) => presentProduct(row, nameable)),
        parts,
        assets: assets.slice(0, assetsMax).map(presentMember),
        isWhole: assets.length <= assetsMax,
      }
    })
  },
})
