/** A question with its answers, from the mildest to the worst (certcc.github.io/SSVC, "Decision points"). */
export interface DecisionPoint {
  readonly id: string
  readonly name: string
  readonly values: readonly string[]
}

/** A decision table: for every combination of answers one outcome. */
export interface DecisionTable {
  readonly id: string
  readonly name: string
  readonly inputs: readonly DecisionPoint[]
  readonly outcome: DecisionPoint
  /** Outcomes in the order of counting through the inputs, the last of them the fastest. */
  readonly outcomes: readonly string[]
}

/** The outcome for one answer to each input; null where an answer is missing or none of the point's. */
export function decide(table: DecisionTable, answers: Readonly<Record<string, string>>): string | null {
  let row = 0
  for (const { id, values } of table.inputs) {
    const place = values.indexOf(answers[id] ?? "")
    if (place < 0) return null
    row = row * values.length + place
  }
  return table.outcomes[row] ?? null
}
