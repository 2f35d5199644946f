import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { AssetId } from "../asset/asset.schema.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { Product, ProductId, presentProduct } from "./product.schema.ts"
import { findProductById, findProductName } from "./product.sql.ts"
import {
  changeMembers,
  countMembers,
  directAssetsMax,
  listBelow,
  listUnknownMembers,
  renewReach,
} from "./product-members.sql.ts"

const partsMax = 1_000
const assetIds = z.array(AssetId).max(1_000).default([])
const productIds = z.array(ProductId).max(1_000).default([])

/**
 * Puts assets and sub-products in and takes them out, in one step: the new version in, the old one out. Decisions that
 * reach through the product, or through one above it, follow.
 */
export const changeProductMembers = operation({
  id: "change_product_members",
  route: "PATCH /api/v1/products/{productId}/members",
  summary: "Add assets and sub-products to a product, and remove them",
  tag: "Products",
  permission: "update:product",
  params: z.object({ productId: ProductId }),
  body: z.strictObject({
    addAssets: assetIds,
    removeAssets: assetIds,
    addProducts: productIds,
    removeProducts: productIds,
  }),
  reply: Product,
  problems: ["not-found", "conflict"],
  example: {
    params: { productId: "01890000-0000-7000-8000-00000000000c" },
    body: { addAssets: ["01890000-0000-7000-8000-000000000002"] },
  },
  async handle({ actor, params, body, request, transaction }) {
    const { organizationId } = actor
    return transaction(async (tx) => {
      // One change of products at a time: two that are each without a circle may make one together.
      await holdFindings(tx, organizationId)
      if (!(await findProductName(tx, organizationId, params.productId))) throw problem("not-found")
      const unknown = await listUnknownMembers(tx, organizationId, body)
      const errors = [
        ...unknown.assets.map((id) => ({ path: "body/addAssets", message: `There is no asset ${id}.` })),
        ...unknown.products.map((id) => ({ path: "body/addProducts", message: `There is no product ${id}.` })),
      ]
      if (errors.length > 0) throw problem("invalid-request", errors[0]?.message, { errors: errors.slice(0, 20) })
      if ((await listBelow(tx, organizationId, body.addProducts)).includes(params.productId))
        throw problem("invalid-request", "A product cannot be a part of itself.", {
          errors: [{ path: "body/addProducts", message: "The product is this one, or this one is below it already." }],
        })
      await changeMembers(tx, organizationId, params.productId, body)
      const { assets, parts } = await countMembers(tx, organizationId, params.productId)
      if (assets > directAssetsMax || parts > partsMax)
        throw problem(
          "conflict",
          `A product holds at most ${directAssetsMax} assets and ${partsMax} sub-products directly.`,
        )
      const changed = await renewReach(tx, organizationId, [params.productId])
      if (changed.length > 0) await keepDecisions(tx, organizationId, { movedAssetIds: changed })
      const row = await findProductById(tx, organizationId, params.productId)
      if (!row) throw problem("not-found")
      await recordAudit(tx, actor, request, {
        action: "product.members-changed",
        objectKind: "product",
        objectId: row.id,
        after: { ...body, assets: row.assets },
      })
      return presentProduct(row, null)
    })
  },
})
