import type { DecisionTable } from "./decision-table.ts"
import { deployerTable } from "./deployer-table.ts"

/**
 * How an organization decides what to do: the table, and from where on what is known counts as an answer to its
 * questions.
 */
export interface ActionRules {
  readonly table: DecisionTable
  /** From this EPSS probability on a proof of concept is taken to be public. */
  readonly pocEpss: number
  /** From this one on exploitation is taken to be active. */
  readonly activeEpss: number
  /** What the exposure of an asset counts as that nobody has said anything of. */
  readonly unknownExposure: "small" | "controlled" | "open"
}

/**
 * SSVC's deployer table; EPSS of ten times the usual, and of more likely than not within 30 days; an unsaid exposure
 * counts as open, as SSVC advises.
 */
export const defaultActionRules: ActionRules = {
  table: deployerTable,
  pocEpss: 0.1,
  activeEpss: 0.5,
  unknownExposure: "open",
}

/** One row of a table: an answer to each input, and the outcome. */
export type TableRow = Readonly<Record<string, string>>

/** All rows of a table in the order of counting, each with its answers and the outcome under the outcome's id. */
export function tableRows(table: DecisionTable): TableRow[] {
  return table.outcomes.map((outcome, place) => {
    const row: Record<string, string> = { [table.outcome.id]: outcome }
    let rest = place
    for (const { id, values } of table.inputs.toReversed()) {
      row[id] = values[rest % values.length] ?? ""
      rest = Math.floor(rest / values.length)
    }
    return row
  })
}

/**
 * A table with the questions of another and these rows: every combination of answers once, in any order; else what is
 * wrong with which row.
 */
export function tableOf(
  shape: DecisionTable,
  rows: readonly TableRow[],
):
  | { readonly ok: true; readonly table: DecisionTable }
  | { readonly ok: false; readonly row: number; readonly message: string } {
  const outcomes = new Map<number, string>()
  for (const [index, row] of rows.entries()) {
    let place = 0
    for (const { id, values } of shape.inputs) {
      const answer = values.indexOf(row[id] ?? "")
      if (answer < 0) return { ok: false, row: index, message: `${id} is none of ${values.join(", ")}` }
      place = place * values.length + answer
    }
    const outcome = row[shape.outcome.id] ?? ""
    if (!shape.outcome.values.includes(outcome))
      return { ok: false, row: index, message: `${shape.outcome.id} is none of ${shape.outcome.values.join(", ")}` }
    if (outcomes.has(place)) return { ok: false, row: index, message: "this combination is decided twice" }
    outcomes.set(place, outcome)
  }
  if (outcomes.size !== shape.outcomes.length)
    return {
      ok: false,
      row: rows.length,
      message: `${shape.outcomes.length - outcomes.size} combinations are not decided`,
    }
  return { ok: true, table: { ...shape, outcomes: shape.outcomes.map((_, place) => outcomes.get(place) ?? "") } }
}

/** A worse answer with a milder outcome: the two rows, which differ in one answer by one step. */
export interface Inversion {
  readonly milder: TableRow
  readonly worse: TableRow
}

/** Where a table is milder for a worse answer. It may be meant; it is worth a look. */
export function inversionsOf(table: DecisionTable): Inversion[] {
  const rows = tableRows(table)
  const rank = (place: number) => table.outcome.values.indexOf(table.outcomes[place] ?? "")
  const found: Inversion[] = []
  let step = table.outcomes.length
  for (const { values } of table.inputs) {
    step /= values.length
    for (const [place, milder] of rows.entries()) {
      const worse = rows[place + step]
      const isLast = Math.floor(place / step) % values.length === values.length - 1
      if (!isLast && worse !== undefined && rank(place + step) < rank(place)) found.push({ milder, worse })
    }
  }
  return found
}
