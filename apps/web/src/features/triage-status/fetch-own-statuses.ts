import { useQuery } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"

/** The statuses of the organization's own that are offered. */
export const fetchOwnStatuses = async () => expectData(await api.GET("/api/v1/settings/triage-statuses")).items
export const ownStatusesKey = ["own-statuses"] as const

export type OwnStatus = Awaited<ReturnType<typeof fetchOwnStatuses>>[number]

/** The same where a page only offers them; none until they are there. */
export const useOwnStatuses = (): readonly OwnStatus[] =>
  useQuery({ queryKey: ownStatusesKey, queryFn: fetchOwnStatuses, staleTime: 60_000 }).data ?? []
