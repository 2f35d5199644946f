import { z } from "zod"
import { etagOf } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { listNameable } from "../token/token-reach.sql.ts"
import { editedOf, Product, ProductId, presentProduct } from "./product.schema.ts"
import { findProductById } from "./product.sql.ts"

export const getProduct = operation({
  id: "get_product",
  route: "GET /api/v1/products/{productId}",
  summary: "One product with its counts",
  tag: "Products",
  permission: "read:product",
  within: "path",
  params: z.object({ productId: ProductId }),
  reply: Product,
  hasEtag: true,
  problems: ["not-found"],
  example: { params: { productId: "01890000-0000-7000-8000-00000000000c" } },
  async handle({ actor, params, read }) {
    return read(async (tx) => {
      const row = await findProductById(tx, actor.organizationId, params.productId)
      if (!row) throw problem("not-found")
      return new Answer(200, presentProduct(row, await listNameable(tx, actor)), { etag: etagOf(editedOf(row)) })
    })
  },
})
