import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import { etagOf } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { StatusChoice } from "../triage-status/triage-status.schema.ts"
import { changeRule, holdRules, readStatus } from "./change-rule.ts"
import { utc } from "./rule-times.domain.ts"
import { position, RuleReach, ruleFields, TriageRule } from "./triage-rule.schema.ts"

const Body = z.strictObject({
  name: ruleFields.name,
  conditions: ruleFields.conditions,
  status: StatusChoice,
  isEnabled: ruleFields.isEnabled.default(true),
  justification: ruleFields.justification.default(null),
  impactStatement: ruleFields.impactStatement.default(null),
  response: ruleFields.response.default(null),
  note: ruleFields.note.default(null),
  validFrom: ruleFields.validFrom.default(null),
  validUntil: ruleFields.validUntil.default(null),
  position: position.optional(),
  dryRun: z.boolean().default(false).describe("Preview: returns the effect without changing anything"),
})

/**
 * A rule decides on every finding that meets its conditions and on which nobody else decided, now and in all that is
 * found later.
 */
export const createTriageRule = operation({
  id: "create_triage_rule",
  route: "POST /api/v1/triage/rules",
  summary: "Add a rule that decides on present and future findings; with dryRun only preview it",
  tag: "Triage",
  permission: "create:vulnerability-triage",
  body: Body,
  reply: z.object({ rule: TriageRule, reached: RuleReach }),
  statuses: [201, 200],
  hasEtag: true,
  problems: ["name-taken", "conflict"],
  example: {
    body: {
      name: "Not shipped",
      conditions: { componentScope: ["excluded"] },
      status: "not_affected",
      justification: "component_not_present",
      dryRun: true,
    },
  },
  async handle({ actor, body, request, transaction }) {
    const { dryRun, position: place, ...given } = body
    return transaction(async (tx) => {
      await holdRules(tx, actor.organizationId)
      const chosen = await readStatus(tx, actor.organizationId, given.status)
      const words = { ...given, ...chosen, validFrom: utc(given.validFrom), validUntil: utc(given.validUntil) }
      const change = { id: uuidv7(), before: null, words, position: place ?? null, isDryRun: dryRun }
      const done = await changeRule(tx, actor, request, change)
      return dryRun
        ? new Answer(200, done)
        : new Answer(201, done, {
            etag: etagOf(done.rule.revision),
            location: `/api/v1/triage/rules/${done.rule.id}`,
          })
    })
  },
})
