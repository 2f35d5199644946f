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

/** What is wrong with a table that somebody wrote: the wrong number of rows, or outcomes that are none. Empty where it is whole. */
export function tableFaults({ inputs, outcome, outcomes }: DecisionTable): readonly string[] {
  const rows = inputs.reduce((product, { values }) => product * values.length, 1)
  const faults: string[] = []
  if (outcomes.length !== rows) faults.push(`${rows} rows are needed, one a combination; there are ${outcomes.length}`)
  for (const [row, each] of outcomes.entries())
    if (!outcome.values.includes(each)) faults.push(`row ${row + 1}: ${each} is none of ${outcome.values.join(", ")}`)
  return faults
}

/** Rows in which a worse answer gives a milder outcome, in words: allowed, but seldom meant. */
export function unorderedRows(table: DecisionTable): readonly string[] {
  const found: string[] = []
  const rank = (row: number): number => table.outcome.values.indexOf(table.outcomes[row] ?? "")
  let stride = table.outcomes.length
  for (const { name, values } of table.inputs) {
    stride /= values.length
    for (let row = 0; row + stride < table.outcomes.length; row += 1) {
      const place = Math.floor(row / stride) % values.length
      if (place + 1 < values.length && rank(row + stride) < rank(row))
        found.push(`row ${row + 1}: ${name} ${values[place + 1]} is milder than ${values[place]}`)
    }
  }
  return found
}
