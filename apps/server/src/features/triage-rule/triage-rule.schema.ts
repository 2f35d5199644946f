import { z } from "zod"
import { textQuery } from "../../http/list.ts"
import { Instant, Time } from "../../http/time.schema.ts"
import { findingStatuses } from "../finding/finding-filter.schema.ts"
import { justifications, responses, triageStatuses } from "../triage/triage.domain.ts"
import { OwnStatusName } from "../triage-status/triage-status.schema.ts"
import { severityOf, severityWords } from "../vulnerability/vulnerability.domain.ts"
import { RuleConditions, ToldConditions } from "./conditions.domain.ts"
import type { DecidedFinding, RuleRow, RuleWords } from "./triage-rule.sql.ts"

export const RuleId = z.uuid().describe("Id of a triage rule")

const time = Time.nullable()

/** What people say of a rule; of all but name, conditions and status null is none. */
export const ruleFields = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(128)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "has control characters"),
  isEnabled: z.boolean(),
  conditions: RuleConditions,
  justification: z.enum(justifications).nullable(),
  impactStatement: z.string().trim().min(1).max(10_000).nullable(),
  response: z.enum(responses).nullable(),
  note: z.string().trim().min(1).max(10_000).nullable(),
  validFrom: time.describe("When the rule takes effect; null: at once"),
  validUntil: time.describe("When the rule expires; its findings are open again then; null: never"),
}

export const position = z
  .int()
  .min(1)
  .max(1000)
  .describe("Position in the order of evaluation, from 1; the first rule that matches decides")

export const TriageRule = z.object({
  id: RuleId,
  position: z.int(),
  ...ruleFields,
  conditions: ToldConditions.describe(
    "What a finding must be for the rule to decide on it. Without labels and vulnerabilities beyond the limits of a token that is limited to products or labels",
  ),
  status: z.enum(triageStatuses),
  ownStatus: OwnStatusName.describe("Custom status, which counts as `status`"),
  revision: z.int(),
  state: z.enum(["standing", "disabled", "waiting", "ended"]).describe("waiting: `validFrom` is in the future"),
  decisionId: z.uuid().nullable().describe("The triage decision that represents the rule"),
  findings: z.int().describe("Number of findings that it decides now"),
  changedAt: Instant,
  changedBy: z.string(),
})

/** What a change of rules comes to. */
export const RuleReach = z.object({
  findings: z.int().describe("Number of findings that the rule decides after the change"),
  assets: z.int(),
  changed: z.int().describe("Number of findings whose status or decision changes"),
  moves: z
    .array(z.object({ from: z.enum(findingStatuses), to: z.enum(findingStatuses), findings: z.int() }))
    .describe("Changed findings by status before and after; both can be equal if only the decision changes"),
  worst: z
    .array(
      z.object({
        asset: z.object({ id: z.uuid(), name: z.string(), version: z.string() }),
        vulnerability: z.object({ id: z.string(), title: z.string().nullable(), severity: z.enum(severityWords) }),
      }),
    )
    .describe("The worst of the changed findings; at most 20"),
})

/** What a change of several rules comes to. */
export const RulesReach = RuleReach.pick({ changed: true, moves: true })

/** What rules are filtered by: the list, and what is done to all that a list shows. */
export const ruleFilterFields = { q: textQuery("Text in the name") }

/** What a rule says, from its row. */
export const wordsOf = (row: RuleRow): RuleWords => ({
  name: row.name,
  isEnabled: row.is_enabled,
  conditions: ToldConditions.parse(row.conditions),
  status: row.status,
  ownStatusId: row.own_status?.id ?? null,
  justification: row.justification,
  impactStatement: row.impact_statement,
  response: row.response,
  note: row.note,
  validFrom: row.valid_from?.toISOString() ?? null,
  validUntil: row.valid_until?.toISOString() ?? null,
})

/** The wire form of a rule. */
export const presentRule = (row: RuleRow): z.input<typeof TriageRule> => {
  const { ownStatusId: _, ...words } = wordsOf(row)
  return {
    id: row.id,
    position: row.position,
    ...words,
    ownStatus: row.own_status,
    revision: row.revision,
    state: row.state,
    decisionId: row.decision_id,
    findings: row.findings,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changed_by_name,
  }
}

/** The wire form of a finding that a rule decides. */
export const presentDecided = (row: DecidedFinding): z.input<typeof RuleReach>["worst"][number] => ({
  asset: { id: row.asset_id, name: row.name, version: row.version },
  vulnerability: { id: row.vulnerability, title: row.title, severity: severityOf(row.severity) },
})
