import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of findings by the address's filter. */
export const fetchFindings = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/findings", { querySerializer: pageQuery(filter, cursor) }))

export type Finding = Awaited<ReturnType<typeof fetchFindings>>["items"][number]
