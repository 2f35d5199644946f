import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of findings by the address's filter. */
export const fetchFindings = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/findings", { querySerializer: pageQuery(filter, cursor) }))

export type FindingPage = Awaited<ReturnType<typeof fetchFindings>>

export type Finding = FindingPage["items"][number]

/** Under which the pages of a list of findings are kept. */
export const findingsKey = (filter: Readonly<Record<string, string>>) => ["findings", filter] as const
