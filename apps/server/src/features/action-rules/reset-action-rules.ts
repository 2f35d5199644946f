import { defaultActionRules } from "@waybill/ssvc/action-rules"
import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { deleteActionRules, findOwnActionRules } from "./action-rules.sql.ts"
import { auditedRules } from "./audited-rules.ts"

/** Back to SSVC's deployer table and our thresholds; twice is the same as once. */
export const resetActionRules = operation({
  id: "reset_action_rules",
  route: "DELETE /api/v1/settings/action-rules",
  summary: "Reset the action rules to the defaults",
  tag: "Settings",
  permission: "update:policy",
  reply: z.undefined(),
  statuses: [204],
  example: {},
  async handle({ actor, request, transaction }) {
    await transaction(async (tx) => {
      const before = await findOwnActionRules(tx, actor.organizationId)
      if (before === null || !(await deleteActionRules(tx, actor.organizationId))) return
      await holdFindings(tx, actor.organizationId)
      // Triage rules may go by what to do.
      await keepDecisions(tx, actor.organizationId, "rules")
      await recordAudit(tx, actor, request, {
        action: "action-rules.reset",
        objectKind: "action-rules",
        objectId: actor.organizationId,
        objectName: "Action rules",
        before: auditedRules(before),
        after: auditedRules(defaultActionRules),
      })
    })
    return new Answer(204, undefined)
  },
})
