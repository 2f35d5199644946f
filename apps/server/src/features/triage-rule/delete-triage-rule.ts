import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { removeRules } from "./change-rules.ts"
import { RuleId } from "./triage-rule.schema.ts"

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
    const { changed } = await transaction((tx) => removeRules(tx, actor, request, [params.ruleId.toLowerCase()]))
    if (changed.size === 0) throw problem("not-found")
    return new Answer(204, undefined)
  },
})
