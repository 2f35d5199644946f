import { z } from "zod"
import { listReply } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { ProductId } from "../product/product.schema.ts"
import { findProductName } from "../product/product.sql.ts"
import { Finding } from "./finding.schema.ts"
import { findingFilterFields } from "./finding-filter.schema.ts"
import { findingPageQuery, readFindingPage } from "./read-finding-page.ts"

const { productId: _productId, ...filterFields } = findingFilterFields

/** The open findings of a product's active assets and of those of its sub-products, worst first. */
export const listProductFindings = operation({
  id: "list_product_findings",
  route: "GET /api/v1/products/{productId}/findings",
  summary: "Open findings of a product and its sub-products, worst first",
  tag: "Products",
  permission: "read:product",
  within: "path",
  params: z.object({ productId: ProductId }),
  query: z.object({ ...findingPageQuery, ...filterFields }),
  reply: listReply(Finding),
  problems: ["not-found"],
  example: { params: { productId: "01890000-0000-7000-8000-00000000000c" } },
  handle: ({ actor, params: { productId }, query, parts, read }) =>
    read(async (tx) => {
      if (!(await findProductName(tx, actor.organizationId, productId))) throw problem("not-found")
      return readFindingPage(tx, { parts, actor, operation: "list_product_findings", query: { ...query, productId } })
    }),
})
