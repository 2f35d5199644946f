import { z } from "zod"
import { etagOf, expectUnchanged } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { StatusChoice } from "../triage-status/triage-status.schema.ts"
import { changeRule, holdRules, readStatus } from "./change-rule.ts"
import { utc } from "./rule-times.domain.ts"
import { position, RuleId, RuleReach, ruleFields, TriageRule, wordsOf } from "./triage-rule.schema.ts"
import { findRuleById, type RuleWords } from "./triage-rule.sql.ts"

const Body = z
  .strictObject({
    ...ruleFields,
    status: StatusChoice,
    position,
    dryRun: z.boolean().describe("Preview: returns the effect without changing anything"),
  })
  .partial()

/**
 * What the rule decided before and does not any more asks again; twice is the same as once. With `If-Match` it is
 * refused where somebody else was first.
 */
export const updateTriageRule = operation({
  id: "update_triage_rule",
  route: "PATCH /api/v1/triage/rules/{ruleId}",
  summary: "Change a triage rule, switch it on or off, or move it; with dryRun only preview it",
  tag: "Triage",
  permission: "create:vulnerability-triage",
  params: z.object({ ruleId: RuleId }),
  body: Body,
  reply: z.object({ rule: TriageRule, reached: RuleReach }),
  hasEtag: true,
  problems: ["not-found", "name-taken", "changed-meanwhile"],
  example: { params: { ruleId: "01890000-0000-7000-8000-00000000000a" }, body: { position: 1, dryRun: true } },
  async handle({ actor, params, body, request, transaction }) {
    const { dryRun = false, position: place = null, ...given } = body
    return transaction(async (tx) => {
      await holdRules(tx, actor.organizationId)
      const before = await findRuleById(tx, actor.organizationId, params.ruleId)
      if (!before) throw problem("not-found")
      expectUnchanged(request, before.revision, "the rule")
      // One that is offered no more may stay.
      const chosen =
        given.status === undefined || given.status === before.own_status?.id
          ? null
          : await readStatus(tx, actor.organizationId, given.status)
      const words = merged({ ...wordsOf(before), ...chosen }, given)
      const done = await changeRule(tx, actor, request, {
        id: before.id,
        before,
        words,
        position: place,
        isDryRun: dryRun,
      })
      return new Answer(200, done, dryRun ? {} : { etag: etagOf(done.rule.revision) })
    })
  },
})

/** The rule with what is given instead of what it said; a part that is left out stays. */
function merged(before: RuleWords, given: Omit<z.output<typeof Body>, "position" | "dryRun" | "status">): RuleWords {
  return {
    name: given.name ?? before.name,
    isEnabled: given.isEnabled ?? before.isEnabled,
    conditions: given.conditions ?? before.conditions,
    status: before.status,
    ownStatusId: before.ownStatusId,
    justification: given.justification === undefined ? before.justification : given.justification,
    impactStatement: given.impactStatement === undefined ? before.impactStatement : given.impactStatement,
    response: given.response === undefined ? before.response : given.response,
    note: given.note === undefined ? before.note : given.note,
    validFrom: given.validFrom === undefined ? before.validFrom : utc(given.validFrom),
    validUntil: given.validUntil === undefined ? before.validUntil : utc(given.validUntil),
  }
}
