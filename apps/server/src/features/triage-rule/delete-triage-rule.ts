import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { findUndoer } from "../triage/triage.sql.ts"
import { auditedRule, holdRules } from "./change-rule.ts"
import { RuleId } from "./triage-rule.schema.ts"
import { deleteRuleById, findRuleById, withdrawRule } from "./triage-rule.sql.ts"

/** Its decision is taken back and stays in the history; its findings ask again, or the next rule decides them. */
export const deleteTriageRule = operation({
  id: "delete_triage_rule",
  route: "DELETE /api/v1/triage/rules/{ruleId}",
  summary: "Delete a triage rule; findings that it decided are open again",
  tag: "Triage",
  permission: "create:vulnerability-triage",
  params: z.object({ ruleId: RuleId }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { ruleId: "01890000-0000-7000-8000-00000000000a" } },
  async handle({ actor, params, request, transaction }) {
    const { organizationId } = actor
    await transaction(async (tx) => {
      await holdRules(tx, organizationId)
      const before = await findRuleById(tx, organizationId, params.ruleId)
      if (!before) throw problem("not-found")
      await withdrawRule(tx, organizationId, before.id, await findUndoer(tx, actor))
      await deleteRuleById(tx, organizationId, before.id)
      await keepDecisions(tx, organizationId, "rules")
      await recordAudit(tx, actor, request, {
        action: "triage-rule.deleted",
        objectKind: "triage-rule",
        objectId: before.id,
        before: auditedRule(before),
      })
    })
    return new Answer(204, undefined)
  },
})
