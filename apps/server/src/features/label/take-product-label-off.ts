import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { ProductId } from "../product/product.schema.ts"
import { changeProductLabel } from "./change-label.ts"

export const takeProductLabelOff = operation({
  id: "take_product_label_off",
  route: "DELETE /api/v1/products/{productId}/labels/{label}",
  summary: "Remove a label from a product, by its name or id",
  tag: "Products",
  permission: "update:product",
  params: z.object({ productId: ProductId, label: z.string().min(1).max(128) }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { productId: "01890000-0000-7000-8000-00000000000c", label: "team-shop" } },
  handle: ({ actor, params, request, transaction }) =>
    transaction((tx) => changeProductLabel("take-off", tx, actor, request, params)),
})
