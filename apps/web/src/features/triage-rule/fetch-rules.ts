import { formatQuery } from "../../address.ts"
import { api, expectData } from "../../api/client.ts"

/**
 * The organization's rules by the address's filter: all of them, in the order in which they are asked where no other is
 * wanted.
 */
export const fetchRules = async (filter: Readonly<Record<string, string>> = {}) =>
  expectData(await api.GET("/api/v1/triage/rules", { querySerializer: () => formatQuery(filter).slice(1) }))
export const rulesKey = ["triage-rules"] as const

export type TriageRule = Awaited<ReturnType<typeof fetchRules>>["items"][number]
export type RuleConditions = TriageRule["conditions"]
