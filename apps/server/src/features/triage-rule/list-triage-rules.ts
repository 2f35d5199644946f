import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { presentRule, TriageRule } from "./triage-rule.schema.ts"
import { listRuleRows } from "./triage-rule.sql.ts"

export const listTriageRules = operation({
  id: "list_triage_rules",
  route: "GET /api/v1/triage/rules",
  summary: "The rules that decide on findings, in the order in which they are asked",
  tag: "Triage",
  permission: "read:vulnerability-triage",
  reply: z.object({ items: z.array(TriageRule) }),
  example: {},
  async handle({ actor, read }) {
    const rows = await read((tx) => listRuleRows(tx, actor.organizationId))
    return { items: rows.map(presentRule) }
  },
})
