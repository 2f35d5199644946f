import type { z } from "zod"
import type { Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { keepRules, type StatusMove } from "../triage/keep-decisions.sql.ts"
import { findUndoer } from "../triage/triage.sql.ts"
import { auditedRule, holdRules } from "./change-rule.ts"
import { standRules } from "./rules-in-force.sql.ts"
import type { RulesReach } from "./triage-rule.schema.ts"
import { deleteRulesById, enableRulesById, listRuleRows, withdrawRules } from "./triage-rule.sql.ts"

interface RulesChange {
  readonly there: ReadonlySet<string>
  readonly changed: ReadonlySet<string>
  readonly moves: readonly StatusMove[]
}

/** What a change of rules came to, as it is told. */
export const reachedBy = (moves: readonly StatusMove[]): z.input<typeof RulesReach> => ({
  changed: moves.reduce((sum, { findings }) => sum + findings, 0),
  moves: [...moves],
})

/** Switches rules on or off. What one decided asks again, or the next rule decides it. */
export async function enableRules(
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  ids: readonly string[],
  isEnabled: boolean,
): Promise<RulesChange> {
  const { organizationId } = actor
  await holdRules(tx, organizationId)
  const rows = (await listRuleRows(tx, organizationId, null)).filter(({ id }) => ids.includes(id))
  const other = rows.filter(({ is_enabled }) => is_enabled !== isEnabled)
  const changed = other.map(({ id }) => id)
  const by = await findUndoer(tx, actor)
  await enableRulesById(tx, organizationId, changed, isEnabled, by.name)
  await withdrawRules(tx, organizationId, changed, by)
  await standRules(tx, organizationId)
  const moves = await keepRules(tx, organizationId)
  const acts = other.map((row) => ({
    action: "triage-rule.changed",
    objectKind: "triage-rule" as const,
    objectId: row.id,
    before: auditedRule(row),
    after: { ...auditedRule(row), isEnabled },
  }))
  await recordAudits(tx, actor, request, acts)
  return { there: new Set(rows.map(({ id }) => id)), changed: new Set(changed), moves }
}

/**
 * Deletes rules. The decision of each is taken back and stays in the history; its findings ask again, or the next rule
 * decides them.
 */
export async function removeRules(
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  ids: readonly string[],
): Promise<RulesChange> {
  const { organizationId } = actor
  await holdRules(tx, organizationId)
  const rows = (await listRuleRows(tx, organizationId, null)).filter(({ id }) => ids.includes(id))
  const there = rows.map(({ id }) => id)
  await withdrawRules(tx, organizationId, there, await findUndoer(tx, actor))
  await deleteRulesById(tx, organizationId, there)
  const moves = await keepRules(tx, organizationId)
  const acts = rows.map((row) => ({
    action: "triage-rule.deleted",
    objectKind: "triage-rule" as const,
    objectId: row.id,
    objectName: row.name,
    before: auditedRule(row),
  }))
  await recordAudits(tx, actor, request, acts)
  return { there: new Set(there), changed: new Set(there), moves }
}
