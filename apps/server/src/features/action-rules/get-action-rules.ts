import { etagOf } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { ActionRules, presentActionRules } from "./action-rules.schema.ts"
import { findOwnActionRules } from "./action-rules.sql.ts"

export const getActionRules = operation({
  id: "get_action_rules",
  route: "GET /api/v1/settings/action-rules",
  summary: "The action rules: decision table and thresholds for the recommended action of findings",
  tag: "Settings",
  permission: "read:vulnerability",
  within: "nothing",
  reply: ActionRules,
  hasEtag: true,
  example: {},
  async handle({ actor, read }) {
    const own = await read((tx) => findOwnActionRules(tx, actor.organizationId))
    return new Answer(200, presentActionRules(own), { etag: etagOf(own?.revision ?? 0) })
  },
})
