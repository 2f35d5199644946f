import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { Product, ProductDescription, ProductName, presentProduct } from "./product.schema.ts"
import { countProducts, findProductById, insertProduct } from "./product.sql.ts"

const productsMax = 10_000
const any = { q: null, label: null, assetId: null, isTop: null, among: null }

export const createProduct = operation({
  id: "create_product",
  route: "POST /api/v1/products",
  summary: "Create a product; add its members afterwards",
  tag: "Products",
  permission: "create:product",
  body: z.strictObject({ name: ProductName, description: ProductDescription.default("") }),
  reply: Product,
  statuses: [201],
  problems: ["name-taken", "conflict"],
  example: { body: { name: "Harbour suite", description: "What customers of the harbour install" } },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const { organizationId } = actor
      if ((await countProducts(tx, organizationId, any)) >= productsMax)
        throw problem("conflict", `An organization has at most ${productsMax} products; delete one first.`)
      const id = await insertProduct(tx, organizationId, body)
      const row = id === null ? null : await findProductById(tx, organizationId, id)
      if (!row) throw problem("name-taken", `There is a product ${body.name} already.`)
      await recordAudit(tx, actor, request, {
        action: "product.created",
        objectKind: "product",
        objectId: row.id,
        after: body,
      })
      return presentProduct(row, null)
    })
  },
})
