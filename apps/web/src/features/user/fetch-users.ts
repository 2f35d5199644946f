import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of the organization's people by the address's filter. */
export const fetchUsers = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/users", { querySerializer: pageQuery(filter, cursor) }))

export type User = Awaited<ReturnType<typeof fetchUsers>>["items"][number]
