import type { paths } from "@waybill/sdk/generated/api"
import { csvLine, parseCsv, unguarded } from "./csv-file.ts"
import { CliError, exitCodes } from "./exit-codes.ts"

export type Decision = paths["/api/v1/triage"]["get"]["responses"][200]["content"]["application/json"]["items"][number]

/** A decision as a file holds it: by names, so that it can be taken again on another installation. */
const recordFields = [
  "vulnerability",
  "status",
  "ownStatus",
  "justification",
  "impactStatement",
  "response",
  "note",
  "reach",
  "asset",
  "version",
  "package",
  "product",
  "label",
  "endsAt",
  "attachments",
] as const
export type DecisionRecord = Readonly<Record<(typeof recordFields)[number], string | null>>

/** Reaches that a file can say; a rule's decision is the rule's. */
const recordReaches = ["asset", "family_now", "family", "package", "product", "label"] as const

/** Of these, those that name no asset: what they name stands in the field of that name. */
export const wideReaches = ["package", "product", "label"] as const

/** What a file says of a decision: names in the place of ids, so that it can be imported into another installation. */
export const recordOf = (decision: Decision): DecisionRecord => ({
  vulnerability: decision.vulnerability,
  status: decision.status,
  ownStatus: decision.ownStatus?.name ?? null,
  justification: decision.justification,
  impactStatement: decision.impactStatement,
  response: decision.response,
  note: decision.note,
  reach: decision.reach.kind,
  asset: decision.reach.asset?.name ?? null,
  version: decision.reach.asset?.version ?? null,
  package: decision.reach.kind === "package" ? decision.reach.target : null,
  product: decision.reach.kind === "product" ? decision.reach.target : null,
  label: decision.reach.kind === "label" ? decision.reach.target : null,
  endsAt: decision.endsAt,
  attachments:
    decision.attachments
      .filter((file) => file.removedAt === null)
      .map((file) => `${file.fileName} sha256:${file.sha256}`)
      .join("; ") || null,
})

/**
 * Whether two say the same of the same. Files that speak for one are named in what is written, and do not come back
 * from it.
 */
export const isSameDecision = (a: DecisionRecord, b: DecisionRecord): boolean =>
  recordFields.every((name) =>
    name === "endsAt" && a.endsAt !== null && b.endsAt !== null
      ? Date.parse(a.endsAt) === Date.parse(b.endsAt)
      : // The vulnerability was asked for by any of its ids.
        name === "vulnerability" || name === "attachments" || a[name] === b[name],
  )

/**
 * The records as CSV (RFC 4180) under a line of names, in the order of `recordFields`; cells that a spreadsheet would
 * run are guarded.
 */
export const writeCsv = (records: readonly DecisionRecord[]): string =>
  [recordFields, ...records.map((record) => recordFields.map((name) => record[name]))].map(csvLine).join("\r\n")

/** The records of a CSV file with a line of names; a column that no decision has is said. */
export function readCsv(file: string, text: string): Record<string, unknown>[] {
  const [names, ...rows] = parseCsv(text) ?? []
  if (names === undefined)
    throw new CliError(exitCodes.usage, `${file} is no CSV: a quote is left open, or it is empty`)
  return rows.map((row) =>
    Object.fromEntries(names.map((name, place) => [name.trim(), unguarded(row[place] ?? "") || null])),
  )
}

/** A record of a file, checked: what it leaves out is null. */
export function readRecord(file: string, place: number, value: Record<string, unknown>): DecisionRecord {
  const refuse = (why: string) => new CliError(exitCodes.usage, `${file}, decision ${place + 1}: ${why}`)
  const unknown = Object.keys(value).find((name) => !recordFields.some((each) => each === name))
  if (unknown !== undefined) throw refuse(`${unknown} is none of ${recordFields.join(", ")}`)
  const text = (name: (typeof recordFields)[number]): string | null => {
    const given = value[name] ?? null
    if (given !== null && typeof given !== "string") throw refuse(`${name} is no text`)
    return given
  }
  const record: DecisionRecord = {
    vulnerability: text("vulnerability"),
    status: text("status"),
    ownStatus: text("ownStatus"),
    justification: text("justification"),
    impactStatement: text("impactStatement"),
    response: text("response"),
    note: text("note"),
    reach: text("reach") ?? "asset",
    asset: text("asset"),
    version: text("version"),
    package: text("package"),
    product: text("product"),
    label: text("label"),
    endsAt: text("endsAt"),
    attachments: text("attachments"),
  }
  if (record.vulnerability === null || record.status === null) throw refuse("it names no vulnerability or no status")
  const needed = wideReaches.find((each) => each === record.reach) ?? "asset"
  if (!recordReaches.some((each) => each === record.reach)) throw refuse(`reach is none of ${recordReaches.join(", ")}`)
  if (record[needed] === null) throw refuse(`a reach of ${record.reach} needs ${needed}`)
  return record
}
