import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of what made findings begin and end, by the address's filter. */
export const fetchFindingChanges = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/finding-changes", { querySerializer: pageQuery(filter, cursor) }))

export type FindingChange = Awaited<ReturnType<typeof fetchFindingChanges>>["items"][number]
