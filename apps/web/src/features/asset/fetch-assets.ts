import { queryOptions } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of assets by the address's filter. */
export const fetchAssets = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/assets", { querySerializer: pageQuery(filter, cursor) }))

export type Asset = Awaited<ReturnType<typeof fetchAssets>>["items"][number]

/** One asset with its counts and coverage, and of what no source is loaded. */
export const assetQuery = (assetId: string) =>
  queryOptions({
    queryKey: ["asset", assetId],
    queryFn: async () => expectData(await api.GET("/api/v1/assets/{assetId}", { params: { path: { assetId } } })),
  })

/** An asset, and the tag that tells whether others change it meanwhile. */
export async function readAsset(assetId: string) {
  const answer = await api.GET("/api/v1/assets/{assetId}", { params: { path: { assetId } } })
  return { asset: expectData(answer), etag: answer.response.headers.get("etag") ?? "*" }
}

/** The same as somebody begins to edit it. */
export const editedAssetQuery = (assetId: string) =>
  queryOptions({
    queryKey: ["asset", assetId, "edited"],
    queryFn: () => readAsset(assetId),
    // Read anew with each opening, never while somebody writes.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })

export type AssetDetail = Awaited<ReturnType<NonNullable<ReturnType<typeof assetQuery>["queryFn"]>>>
