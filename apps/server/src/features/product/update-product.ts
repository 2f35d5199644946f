import { z } from "zod"
import { etagOf, expectUnchanged } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { editedOf, Product, ProductDescription, ProductId, ProductName, presentProduct } from "./product.schema.ts"
import { findProductById, lockProduct, updateProductById } from "./product.sql.ts"

/** With `If-Match` the change is refused where somebody else was first. */
export const updateProduct = operation({
  id: "update_product",
  route: "PATCH /api/v1/products/{productId}",
  summary: "Rename or describe a product",
  tag: "Products",
  permission: "update:product",
  params: z.object({ productId: ProductId }),
  body: z
    .strictObject({ name: ProductName.optional(), description: ProductDescription.optional() })
    .refine((body) => Object.keys(body).length > 0, "Give a name or a description."),
  reply: Product,
  hasEtag: true,
  problems: ["not-found", "name-taken", "changed-meanwhile"],
  example: {
    params: { productId: "01890000-0000-7000-8000-00000000000c" },
    body: { description: "What customers of the harbour install" },
  },
  async handle({ actor, params, body, request, transaction }) {
    return transaction(async (tx) => {
      await lockProduct(tx, actor.organizationId, params.productId)
      const before = await findProductById(tx, actor.organizationId, params.productId)
      if (!before) throw problem("not-found")
      expectUnchanged(request, editedOf(before), "the product")
      const { name, description } = before
      const after = { name: body.name ?? name, description: body.description ?? description }
      if (!(await updateProductById(tx, actor.organizationId, before.id, after)))
        throw problem("name-taken", `There is a product ${after.name} already.`)
      await recordAudit(tx, actor, request, {
        action: "product.updated",
        objectKind: "product",
        objectId: before.id,
        before: { name, description },
        after,
      })
      return new Answer(200, presentProduct({ ...before, ...after }, null), { etag: etagOf(editedOf(after)) })
    })
  },
})
