import { statusLabel } from "../triage/triage-words.ts"
import { conditionKeys, isFilled } from "./conditions.ts"
import type { RuleConditions, TriageRule } from "./fetch-rules.ts"

/** A rule as its form holds it. */
export interface RuleFields {
  readonly name: string
  readonly conditions: RuleConditions
  readonly status: TriageRule["status"] | null
  /** Id of one of the organization's own, which counts as the status. */
  readonly ownStatus: string | null
  readonly justification: TriageRule["justification"]
  readonly impactStatement: string
  readonly note: string
  /** Days, as `<input type="date">` has them; empty for none. */
  readonly validFrom: string
  readonly validUntil: string
}

export const emptyRule: RuleFields = {
  name: "",
  conditions: { severity: [] },
  status: null,
  ownStatus: null,
  justification: null,
  impactStatement: "",
  note: "",
  validFrom: "",
  validUntil: "",
}

/** The rule as its form shows it: days in the place of moments, empty texts where there is nothing. */
export const fieldsOfRule = (rule: TriageRule): RuleFields => ({
  name: rule.name,
  conditions: rule.conditions,
  status: rule.status,
  ownStatus: rule.ownStatus?.id ?? null,
  justification: rule.justification,
  impactStatement: rule.impactStatement ?? "",
  note: rule.note ?? "",
  validFrom: rule.validFrom?.slice(0, 10) ?? "",
  validUntil: rule.validUntil?.slice(0, 10) ?? "",
})

/** The same as its form edits it, with who made it so. */
export const editedRule = (rule: TriageRule) => ({
  fields: fieldsOfRule(rule),
  etag: `"${rule.revision}"`,
  changed: { by: rule.changedBy, at: rule.changedAt },
})

/** What the fields are called, to whoever is told that somebody else changed one. */
export const ruleWords = {
  name: ["Name", String],
  conditions: ["The conditions"],
  status: ["Status", (status: RuleFields["status"]) => (status === null ? "" : statusLabel(status))],
  ownStatus: ["The status of your own"],
  justification: ["Justification", (reason: RuleFields["justification"]) => reason?.replaceAll("_", " ") ?? ""],
  impactStatement: ["Impact statement", String],
  note: ["Note", String],
  validFrom: ["Valid from", String],
  validUntil: ["Valid until", String],
} as const

/** What is still missing before the rule can be tried; null where nothing is. */
export function missingOf(fields: RuleFields): string | null {
  const rows = conditionKeys.filter((key) => key in fields.conditions)
  if (rows.length === 0) return "Add a condition: a rule without one would decide on everything."
  if (rows.some((key) => !isFilled(fields.conditions, key))) return "Fill in each condition, or remove it."
  if (fields.status === null) return "Choose what it decides."
  if (fields.status === "not_affected" && fields.justification === null && fields.impactStatement.trim() === "")
    return "Say why it is not affected."
  return null
}

/** The rule as the API takes it, and what it says of times kept to the second where the day did not change. */
export function wordsOfFields(fields: RuleFields, before: TriageRule | null) {
  const isNotAffected = fields.status === "not_affected"
  return {
    name: fields.name.trim(),
    conditions: fields.conditions,
    status: fields.ownStatus ?? fields.status ?? "under_investigation",
    justification: isNotAffected ? fields.justification : null,
    impactStatement: (isNotAffected && fields.impactStatement.trim()) || null,
    note: fields.note.trim() || null,
    validFrom: timeOf(fields.validFrom, "T00:00:00Z", before?.validFrom ?? null),
    validUntil: timeOf(fields.validUntil, "T23:59:59Z", before?.validUntil ?? null),
  }
}

function timeOf(day: string, time: string, before: string | null): string | null {
  if (day === "") return null
  return before?.startsWith(day) ? before : `${day}${time}`
}
