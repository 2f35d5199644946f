import { z } from "zod"
import { doneOrTried } from "../../db/dry-run.ts"
import { operation } from "../../http/operation.ts"
import { dryRunField, resultOfEach, resultsReply, selectedIds, selectionBody } from "../../http/selection.ts"
import { enableRules, reachedBy } from "./change-rules.ts"
import { RuleId, RulesReach, ruleFilterFields } from "./triage-rule.schema.ts"
import { listShownRules } from "./triage-rule.sql.ts"

export const updateTriageRules = operation({
  id: "update_triage_rules",
  route: "PATCH /api/v1/triage/rules",
  summary: "Switch many triage rules on or off, by their ids or the list's filter, with a result for each",
  tag: "Triage",
  permission: "create:vulnerability-triage",
  body: selectionBody(RuleId.toLowerCase(), ruleFilterFields, {
    change: z.strictObject({ isEnabled: z.boolean() }),
    dryRun: dryRunField,
  }),
  reply: z.object({ ...resultsReply(RuleId, ["changed", "unchanged"]), reached: RulesReach }),
  example: { body: { ids: ["01890000-0000-7000-8000-00000000000a"], change: { isEnabled: false }, dryRun: true } },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const ids = await selectedIds(body, ({ q }) => listShownRules(tx, actor.organizationId, q))
      const done = await doneOrTried(tx, body.dryRun, () => enableRules(tx, actor, request, ids, body.change.isEnabled))
      const cases = [["changed", done.changed] as const, ["unchanged", done.there] as const]
      return { results: resultOfEach(ids, cases), reached: reachedBy(done.moves) }
    })
  },
})
