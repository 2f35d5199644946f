import { z } from "zod"
import { hasText, listReply, pageOfWhole, shortListQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { presentRule, ruleFilterFields, TriageRule } from "./triage-rule.schema.ts"
import { listRuleRows } from "./triage-rule.sql.ts"

export const listTriageRules = operation({
  id: "list_triage_rules",
  route: "GET /api/v1/triage/rules",
  summary: "The triage rules, in the order in which they are evaluated",
  tag: "Triage",
  permission: "read:vulnerability-triage",
  query: z.object({ ...shortListQuery, ...ruleFilterFields }),
  reply: listReply(TriageRule),
  example: {},
  async handle({ actor, query, parts, read }) {
    const rows = await read((tx) => listRuleRows(tx, actor.organizationId))
    return pageOfWhole(
      rows.filter(({ name }) => hasText(name, query.q)),
      query,
      {
        place: { parts, actor, operation: "list_triage_rules", filter: { q: query.q } },
        id: ({ id }) => id,
        present: presentRule,
      },
    )
  },
})
