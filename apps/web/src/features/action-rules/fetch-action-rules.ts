import { api, expectData } from "../../api/client.ts"

/** The rules, and the tag that tells whether others change them meanwhile. */
export async function fetchActionRules() {
  const answer = await api.GET("/api/v1/settings/action-rules")
  return { rules: expectData(answer), etag: answer.response.headers.get("etag") ?? "*" }
}

export type ActionRules = Awaited<ReturnType<typeof fetchActionRules>>["rules"]
export type TableRow = ActionRules["rows"][number]

/** What people edit of them. */
export type RuleWords = Pick<ActionRules, "rows" | "pocEpss" | "activeEpss" | "unknownExposure">

/** What the form edits, without what the server tells beside it. */
export const wordsOfRules = ({ rows, pocEpss, activeEpss, unknownExposure }: ActionRules): RuleWords => ({
  rows,
  pocEpss,
  activeEpss,
  unknownExposure,
})

/**
 * The same with a field for each row of the table: two people who change different rows are not in each other's way.
 */
export type RuleFields = Omit<RuleWords, "rows"> & { readonly [row: RowName]: TableRow }
type RowName = `row ${string}`

/** The field of a row, by its answers. */
export const rowName = ({ exploitation, exposure, automatable, humanImpact }: TableRow): RowName =>
  `row ${exploitation} ${exposure} ${automatable} ${humanImpact}`

function fieldsOfRules(rules: ActionRules): RuleFields {
  const { rows, ...others } = wordsOfRules(rules)
  const fields: { [row: RowName]: TableRow } = {}
  for (const row of rows) fields[rowName(row)] = row
  return { ...others, ...fields }
}

/** The rules that fields say, in the order of the table. */
export const rulesOfFields = (fields: RuleFields, { rows }: ActionRules): RuleWords => ({
  rows: rows.map((row) => fields[rowName(row)] ?? row),
  pocEpss: fields.pocEpss,
  activeEpss: fields.activeEpss,
  unknownExposure: fields.unknownExposure,
})

/** The same as the form edits them. */
export const editedRules = ({ rules, etag }: Awaited<ReturnType<typeof fetchActionRules>>) => ({
  fields: fieldsOfRules(rules),
  etag,
  ...(rules.changedBy && rules.changedAt ? { changed: { by: rules.changedBy, at: rules.changedAt } } : {}),
})
