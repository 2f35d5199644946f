import type { DecisionPoint, DecisionTable } from "../decision-table.ts"

export type TableRead =
  | { readonly ok: true; readonly table: DecisionTable }
  | { readonly ok: false; readonly reason: string }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Reads a decision table of the SSVC project (schema "Decision_Table 2.0.0"). Never throws. */
export function readSsvcJson(root: unknown): TableRead {
  if (!isObject(root) || !isObject(root.decision_points) || typeof root.outcome !== "string")
    return { ok: false, reason: "not a decision table: it has no decision_points and outcome" }
  const points = Object.entries(root.decision_points).map(([id, value]) => readPoint(id, value))
  const outcome = points.find((point) => point.id === root.outcome)
  if (!outcome) return { ok: false, reason: `the outcome ${root.outcome} is none of the decision points` }
  const inputs = points.filter((point) => point !== outcome)
  const size = inputs.reduce((product, { values }) => product * values.length, 1)
  const outcomes: (string | undefined)[] = Array.from({ length: size })
  for (const [index, row] of listOf(root.mapping).entries()) {
    if (!isObject(row)) return { ok: false, reason: `mapping[${index}] is not an object` }
    let place = 0
    for (const { id, values } of inputs) {
      const value = values.indexOf(String(row[id]))
      if (value < 0) return { ok: false, reason: `mapping[${index}]: ${String(row[id])} is no answer to ${id}` }
      place = place * values.length + value
    }
    if (outcomes[place] !== undefined) return { ok: false, reason: `mapping[${index}] is there twice` }
    const given = String(row[outcome.id])
    if (!outcome.values.includes(given)) return { ok: false, reason: `mapping[${index}]: ${given} is no outcome` }
    outcomes[place] = given
  }
  const whole = outcomes.filter((each) => each !== undefined)
  if (whole.length !== size) return { ok: false, reason: `${size - whole.length} combinations have no row` }
  return {
    ok: true,
    table: {
      id: `${String(root.key)}:${String(root.version)}`,
      name: String(root.name),
      inputs,
      outcome,
      outcomes: whole,
    },
  }
}

const readPoint = (id: string, value: unknown): DecisionPoint => ({
  id,
  name: isObject(value) ? String(value.name) : id,
  values: listOf(isObject(value) ? value.values : null).map((each) => (isObject(each) ? String(each.key) : "")),
})
