import { queryOptions } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of products by the address's filter. */
export const fetchProducts = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/products", { querySerializer: pageQuery(filter, cursor) }))

export type Product = Awaited<ReturnType<typeof fetchProducts>>["items"][number]

/** A product with all that is below it. */
export const productTreeQuery = (productId: string) =>
  queryOptions({
    queryKey: ["product", productId, "tree"],
    queryFn: async () =>
      expectData(await api.GET("/api/v1/products/{productId}/tree", { params: { path: { productId } } })),
  })

export type ProductTree = Awaited<ReturnType<NonNullable<ReturnType<typeof productTreeQuery>["queryFn"]>>>

/** A product, and the tag that tells whether others change it meanwhile. */
export async function readProduct(productId: string) {
  const answer = await api.GET("/api/v1/products/{productId}", { params: { path: { productId } } })
  return { product: expectData(answer), etag: answer.response.headers.get("etag") ?? "*" }
}

/** The same as somebody begins to edit it. */
export const editedProductQuery = (productId: string) =>
  queryOptions({
    queryKey: ["product", productId, "edited"],
    queryFn: () => readProduct(productId),
    // Read anew with each opening, never while somebody writes.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Puts members in and takes them out. */
export const changeMembers = async (
  productId: string,
  change: {
    readonly addAssets?: string[]
    readonly removeAssets?: string[]
    readonly addProducts?: string[]
    readonly removeProducts?: string[]
  },
) =>
  expectData(
    await api.PATCH("/api/v1/products/{productId}/members", {
      params: { path: { productId } },
      body: { addAssets: [], removeAssets: [], addProducts: [], removeProducts: [], ...change },
    }),
  )
