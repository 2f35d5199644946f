import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of corrections, those of single components and rules, the latest change first. */
export const fetchCorrections = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/component-corrections", { querySerializer: pageQuery(filter, cursor) }))

export type Correction = Awaited<ReturnType<typeof fetchCorrections>>["items"][number]
