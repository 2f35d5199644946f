import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { ProductId } from "./product.schema.ts"
import { removeProducts } from "./remove-products.ts"

export const deleteProduct = operation({
  id: "delete_product",
  route: "DELETE /api/v1/products/{productId}",
  summary: "Delete a product; its assets and sub-products stay",
  tag: "Products",
  permission: "delete:product",
  params: z.object({ productId: ProductId }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { productId: "01890000-0000-7000-8000-00000000000c" } },
  async handle({ actor, params, request, transaction }) {
    const { removed } = await transaction((tx) => removeProducts(tx, actor, request, [params.productId]))
    if (removed.size === 0) throw problem("not-found")
    return new Answer(204, undefined)
  },
})
