import { z } from "zod"
import { hasText, listReply, pageOfWhole, shortListQuery, sortBy, sortedBy } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { presentRule, ruleFilterFields, TriageRule } from "./triage-rule.schema.ts"
import { listRuleRows, type RuleRow } from "./triage-rule.sql.ts"

const sorts = ["position", "name", "findings", "changedAt"] as const

export const listTriageRules = operation({
  id: "list_triage_rules",
  route: "GET /api/v1/triage/rules",
  summary: "The triage rules, by default in the order in which they are evaluated",
  tag: "Triage",
  permission: "read:vulnerability-triage",
  within: "reach",
  query: z.object({ ...shortListQuery, ...ruleFilterFields, sort: sortBy(sorts).default("position") }),
  reply: listReply(TriageRule),
  example: {},
  async handle({ actor, query, parts, read }) {
    const rows = await read((tx) => listRuleRows(tx, actor.organizationId, reachOfCaller(actor)))
    const { q, sort } = query
    const shown = rows.filter(({ name }) => hasText(name, q))
    return pageOfWhole(sortedBy(shown, sort, sorts, valueOfRule), query, {
      place: { parts, actor, operation: "list_triage_rules", filter: { q, sort } },
      id: ({ id }) => id,
      present: presentRule,
    })
  },
})

const valueOfRule = (row: RuleRow, field: (typeof sorts)[number]): string | number =>
  field === "changedAt" ? row.changed_at.getTime() : row[field]
