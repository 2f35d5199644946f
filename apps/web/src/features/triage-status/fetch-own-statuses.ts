import { useQuery } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** The statuses of the organization's own that are offered. */
export const fetchOwnStatuses = async () => expectData(await api.GET("/api/v1/settings/triage-statuses")).items
export const ownStatusesKey = ["own-statuses"] as const

/** One page of them by the address's filter. */
export const fetchOwnStatusPage = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/settings/triage-statuses", { querySerializer: pageQuery(filter, cursor) }))

export type OwnStatus = Awaited<ReturnType<typeof fetchOwnStatuses>>[number]

/** The same where a page only offers them; none until they are there. */
export const useOwnStatuses = (): readonly OwnStatus[] =>
  useQuery({ queryKey: ownStatusesKey, queryFn: fetchOwnStatuses, staleTime: 60_000 }).data ?? []
