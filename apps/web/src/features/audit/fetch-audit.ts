import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of the audit by the address's filter. */
export const fetchAudit = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/audit", { querySerializer: pageQuery(filter, cursor) }))

export type AuditEvent = Awaited<ReturnType<typeof fetchAudit>>["items"][number]
