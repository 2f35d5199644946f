import { queryOptions } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of the person's tokens; `all=true` shows an administrator everybody's. */
export const fetchTokens = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/tokens", { querySerializer: pageQuery(filter, cursor) }))

export type Token = Awaited<ReturnType<typeof fetchTokens>>["items"][number]

/** The permission table with the operations behind each permission. */
export const scopesQuery = queryOptions({
  queryKey: ["scopes"],
  queryFn: async () => expectData(await api.GET("/api/v1/scopes")),
  staleTime: Number.POSITIVE_INFINITY,
})

export type ScopeTable = Awaited<ReturnType<NonNullable<typeof scopesQuery.queryFn>>>
