import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { listQuery, listReply, presentPage, readCursor, sortBy } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { listNameable } from "../token/token-reach.sql.ts"
import { Product, presentProduct } from "./product.schema.ts"
import { countProducts, listProductRows } from "./product.sql.ts"
import { productFilterFields, productFilterOf } from "./product-filter.schema.ts"

/** Products and sub-products, by name. */
export const listProducts = operation({
  id: "list_products",
  route: "GET /api/v1/products",
  summary: "Products and sub-products, by name",
  tag: "Products",
  permission: "read:product",
  within: "reach",
  query: z.object({
    ...listQuery,
    ...productFilterFields,
    sort: sortBy(["name"]).default("name"),
  }),
  reply: listReply(Product),
  example: { query: { top: "true" } },
  async handle({ actor, query, parts, read }) {
    const { q, label, assetId, top, sort } = query
    const place = { parts, actor, operation: "list_products", filter: { q, label, assetId, top, sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.string(), z.string()]))
    return read(async (tx) => {
      const nameable = await listNameable(tx, actor)
      const filter = productFilterOf(query, nameable)
      const rows = await listProductRows(
        tx,
        actor.organizationId,
        filter,
        after,
        query.limit + 1,
        directionOf(query.sort),
      )
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.name, last.id],
        present: (row) => presentProduct(row, nameable),
        total: await countProducts(tx, actor.organizationId, filter),
      })
    })
  },
})
