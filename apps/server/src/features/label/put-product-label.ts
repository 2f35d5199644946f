import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { ProductId } from "../product/product.schema.ts"
import { changeProductLabel } from "./change-label.ts"

/** Labels are made by whoever may make labels; this puts an existing one on. */
export const putProductLabel = operation({
  id: "put_product_label",
  route: "PUT /api/v1/products/{productId}/labels/{label}",
  summary: "Put an existing label on a product, by its name or id",
  tag: "Products",
  permission: "update:product",
  params: z.object({ productId: ProductId, label: z.string().min(1).max(128) }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { productId: "01890000-0000-7000-8000-00000000000c", label: "team-shop" } },
  handle: ({ actor, params, request, transaction }) =>
    transaction((tx) => changeProductLabel("put", tx, actor, request, params)),
})
