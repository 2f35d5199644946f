import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of the decisions, the latest first; undone and ended ones too. */
export const fetchDecisions = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/triage", { querySerializer: pageQuery(filter, cursor) }))
