import { defaultActionRules, type ActionRules as Rules, tableOf, tableRows } from "@waybill/ssvc/action-rules"
import { deployerTable } from "@waybill/ssvc/deployer-table"
import { z } from "zod"
import { databaseTime } from "../../db/database-time.ts"
import { changedMeanwhile, etagOf, expectUnchanged } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { invalid } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { findAuthorName } from "../triage/triage.sql.ts"
import { ActionChanges, ActionRules, presentActionRules, rulesFields, TableRow } from "./action-rules.schema.ts"
import { countChangedActions, findOwnActionRules, putActionRules } from "./action-rules.sql.ts"
import { auditedRules } from "./audited-rules.ts"

const Body = z.strictObject({
  ...rulesFields,
  rows: rulesFields.rows.max(72),
  dryRun: z.boolean().default(false).describe("Preview: returns the effect without changing anything"),
})

/**
 * Rules are taken whole or not at all: a table with a gap would leave findings without an action. With `If-Match` they
 * are refused where somebody else was first.
 */
export const changeActionRules = operation({
  id: "put_action_rules",
  route: "PUT /api/v1/settings/action-rules",
  summary: "Replace the action rules; with dryRun only preview which findings change",
  tag: "Settings",
  permission: "update:policy",
  body: Body,
  reply: ActionRules.extend({ changes: ActionChanges }),
  hasEtag: true,
  problems: ["changed-meanwhile"],
  example: {
    body: {
      rows: z.array(TableRow).parse(tableRows(deployerTable)),
      pocEpss: 0.05,
      activeEpss: 0.5,
      unknownExposure: "controlled",
      dryRun: true,
    },
  },
  async handle({ actor, body, request, transaction }) {
    const rules = rulesOf(body)
    return transaction(async (tx) => {
      const { organizationId } = actor
      const before = await findOwnActionRules(tx, organizationId)
      const revision = before?.revision ?? 0
      expectUnchanged(request, revision, "the rules")
      const moves = await countChangedActions(tx, organizationId, before ?? defaultActionRules, rules)
      const changes = { findings: moves.reduce((sum, each) => sum + each.findings, 0), moves }
      const author = await findAuthorName(tx, actor)
      if (body.dryRun) {
        const shown = presentActionRules({ ...rules, revision, changedAt: await databaseTime(tx), changedBy: author })
        return new Answer(200, { ...shown, changes })
      }
      await holdFindings(tx, organizationId)
      if (!(await putActionRules(tx, organizationId, revision, rules, author))) throw changedMeanwhile("the rules")
      const after = await findOwnActionRules(tx, organizationId)
      // Triage rules may go by what to do.
      await keepDecisions(tx, actor.organizationId, "rules")
      await recordAudit(tx, actor, request, {
        action: "action-rules.changed",
        objectKind: "action-rules",
        objectId: organizationId,
        objectName: "Action rules",
        before: auditedRules(before ?? defaultActionRules),
        after: { ...auditedRules(rules), findings: changes.findings },
      })
      return new Answer(200, { ...presentActionRules(after), changes }, { etag: etagOf(after?.revision ?? 0) })
    })
  },
})

function rulesOf(body: z.output<typeof Body>): Rules {
  const made = tableOf(deployerTable, body.rows)
  if (!made.ok) throw invalid(made.row < body.rows.length ? `body/rows/${made.row}` : "body/rows", made.message)
  if (body.pocEpss > body.activeEpss) {
    const message = "What is taken to be active exploitation cannot begin below what is taken to be a proof of concept."
    throw invalid("body/activeEpss", message)
  }
  const { pocEpss, activeEpss, unknownExposure } = body
  return { table: made.table, pocEpss, activeEpss, unknownExposure }
}
