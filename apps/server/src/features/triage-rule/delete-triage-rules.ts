import { z } from "zod"
import { doneOrTried } from "../../db/dry-run.ts"
import { operation } from "../../http/operation.ts"
import { dryRunField, resultOfEach, resultsReply, selectedIds, selectionBody } from "../../http/selection.ts"
import { reachedBy, removeRules } from "./change-rules.ts"
import { RuleId, RulesReach, ruleFilterFields } from "./triage-rule.schema.ts"
import { listShownRules } from "./triage-rule.sql.ts"

export const deleteTriageRules = operation({
  id: "delete_triage_rules",
  route: "POST /api/v1/triage/rules/delete",
  summary: "Delete many triage rules, by their ids or the list's filter, with a result for each",
  tag: "Triage",
  permission: "create:vulnerability-triage",
  body: selectionBody(RuleId.toLowerCase(), ruleFilterFields, { dryRun: dryRunField }),
  reply: z.object({ ...resultsReply(RuleId, ["deleted"]), reached: RulesReach }),
  statuses: [200],
  example: { body: { ids: ["01890000-0000-7000-8000-00000000000a"], dryRun: true } },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const ids = await selectedIds(body, ({ q }) => listShownRules(tx, actor.organizationId, q))
      const { changed, moves } = await doneOrTried(tx, body.dryRun, () => removeRules(tx, actor, request, ids))
      return { results: resultOfEach(ids, [["deleted", changed]]), reached: reachedBy(moves) }
    })
  },
})
