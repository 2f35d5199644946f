import type { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { databaseTime } from "../../db/database-time.ts"
import { doneOrTried } from "../../db/dry-run.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { invalid, problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { waitForKnowledge } from "../feed/feed-lock.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepRules } from "../triage/keep-decisions.sql.ts"
import { wishFault } from "../triage/triage.domain.ts"
import { findAuthorName } from "../triage/triage.sql.ts"
import { type ChosenStatus, findChosenStatus } from "../triage-status/triage-status.sql.ts"
import { reordered } from "./conditions.domain.ts"
import { standRules } from "./rules-in-force.sql.ts"
import { presentDecided, presentRule, type RuleReach, type TriageRule, wordsOf } from "./triage-rule.schema.ts"
import {
  findRuleById,
  listRuleIds,
  listWorstDecided,
  orderRules,
  type RuleRow,
  type RuleWords,
  withdrawRules,
  writeRule,
} from "./triage-rule.sql.ts"

/** Rules of an organization: each finding may be held against all of them. */
const rulesMax = 200
/** Findings that an answer names. */
const worstMax = 20

export interface RuleChange {
  readonly id: string
  /** Null: a new one. */
  readonly before: RuleRow | null
  readonly words: RuleWords
  /** Null: where it is, or last. */
  readonly position: number | null
  readonly isDryRun: boolean
}

/** No SBOM is on its way and no feed switches while rules change, so that no finding is made by what they were. */
export async function holdRules(tx: Tx, organizationId: string): Promise<void> {
  await waitForKnowledge(tx)
  await holdFindings(tx, organizationId)
}

/** What a rule's choice of a status means; refuses where no such own status is offered. */
export async function readStatus(tx: Tx, organizationId: string, choice: string): Promise<ChosenStatus> {
  const chosen = await findChosenStatus(tx, organizationId, choice)
  if (!chosen) throw invalid("body/status", "There is no such status.")
  return chosen
}

/**
 * Writes a rule and brings every finding in line, after `holdRules`; in a dry run it is taken back before anybody sees
 * it.
 */
export async function changeRule(
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  { id, before, words, position, isDryRun }: RuleChange,
): Promise<{ rule: z.input<typeof TriageRule>; reached: z.input<typeof RuleReach> }> {
  const { organizationId } = actor
  expectSense(words, before, await databaseTime(tx))
  const author = await findAuthorName(tx, actor)
  const ids = await listRuleIds(tx, organizationId)
  if (before === null && ids.length >= rulesMax)
    throw problem("conflict", `An organization has at most ${rulesMax} triage rules; delete one first.`)
  const { row, moves, worst } = await doneOrTried(tx, isDryRun, async () => {
    if (!(await writeRule(tx, organizationId, id, words, author)))
      throw problem("name-taken", `There is a triage rule ${words.name} already.`)
    if (position !== null) await orderRules(tx, organizationId, reordered(ids, id, position))
    // A rule that only moved goes on with its decision.
    if (before === null || JSON.stringify(wordsOf(before)) !== JSON.stringify(words))
      await withdrawRules(tx, organizationId, [id], { personId: actor.personId, name: author })
    await standRules(tx, organizationId)
    const moves = await keepRules(tx, organizationId)
    const row = await findRuleById(tx, organizationId, id)
    if (!row) throw problem("not-found")
    const worst = (await listWorstDecided(tx, organizationId, row.decision_id, worstMax)).map(presentDecided)
    return { row, moves, worst }
  })
  if (!isDryRun)
    await recordAudit(tx, actor, request, {
      action: before === null ? "triage-rule.created" : "triage-rule.changed",
      objectKind: "triage-rule",
      objectId: id,
      ...(before === null ? {} : { before: auditedRule(before) }),
      after: { ...auditedRule(row), findings: row.findings },
    })
  const changed = moves.reduce((sum, { findings }) => sum + findings, 0)
  return { rule: presentRule(row), reached: { findings: row.findings, assets: row.assets, changed, moves, worst } }
}

/** A rule as the audit log keeps it. */
export const auditedRule = (row: RuleRow) => ({ position: row.position, ...wordsOf(row) })

function expectSense(words: RuleWords, before: RuleRow | null, now: Date): void {
  const isNewEnd = words.validUntil !== (before?.valid_until?.toISOString() ?? null)
  const fault = wishFault(
    {
      status: words.status,
      justification: words.justification ?? undefined,
      impactStatement: words.impactStatement ?? undefined,
      endsAt: (isNewEnd ? words.validUntil : null) ?? undefined,
    },
    now,
  )
  if (fault) throw invalid(fault.path.replace("endsAt", "validUntil"), fault.message)
  if (words.validFrom !== null && words.validUntil !== null && words.validFrom >= words.validUntil)
    throw invalid("body/validUntil", "The rule would end before it begins.")
}
