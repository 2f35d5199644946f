import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of the caller's own sessions by the address's filter. */
export const fetchSessions = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/sessions", { querySerializer: pageQuery(filter, cursor) }))

export type Session = Awaited<ReturnType<typeof fetchSessions>>["items"][number]
