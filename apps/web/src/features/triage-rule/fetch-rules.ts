import { api, expectData } from "../../api/client.ts"

/** The organization's rules in the order in which they are asked. */
export const fetchRules = async () => expectData(await api.GET("/api/v1/triage/rules")).items
export const rulesKey = ["triage-rules"] as const

export type TriageRule = Awaited<ReturnType<typeof fetchRules>>[number]
export type RuleConditions = TriageRule["conditions"]
