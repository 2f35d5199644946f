import type { CvssScore } from "../advisory.ts"
import { type MetricTable, metrics2, metrics3, metrics4 } from "./metric-tables.ts"

/**
 * A CVSS vector, without the parentheses that NVD prints around one of 2.0; `values` holds the place of each metric's
 * value in the table of its version.
 */
export interface ReadVector {
  readonly version: CvssScore["version"]
  readonly vector: string
  readonly values: VectorValues
}
export type VectorValues = readonly number[]

/** Null where a metric or value is unknown, one comes twice or a mandatory one is missing. */
export function readVector(written: string): ReadVector | null {
  const version = versionOf(written)
  const isEnclosed = version === "2.0" && written.startsWith("(") && written.endsWith(")")
  const vector = isEnclosed ? written.slice(1, -1) : written
  const values = readValues(vector, version === "2.0" ? 0 : "CVSS:3.1/".length, tableOf(version))
  return values === null ? null : { version, vector, values }
}

/** The entry that a list has for the metric's value. */
export const weightOf = (weights: readonly number[], values: VectorValues, metric: number): number =>
  weights[valueAt(values, metric)] ?? 0

/** The place of the metric's value in the table. */
export const valueAt = (values: VectorValues, metric: number): number => values[metric] ?? 0

/** As `valueAt`, of the metric that modifies this one where it is defined. */
export function modifiedValue(values: VectorValues, metric: number, modifying: number): number {
  const modified = valueAt(values, modifying)
  return modified > 0 ? modified - 1 : valueAt(values, metric)
}

function versionOf(vector: string): CvssScore["version"] {
  if (vector.startsWith("CVSS:3.1/")) return "3.1"
  if (vector.startsWith("CVSS:3.0/")) return "3.0"
  return vector.startsWith("CVSS:4.0/") ? "4.0" : "2.0"
}

function tableOf(version: CvssScore["version"]): MetricTable {
  switch (version) {
    case "2.0":
      return metrics2
    case "3.0":
    case "3.1":
      return metrics3
    case "4.0":
      return metrics4
  }
}

function readValues(vector: string, from: number, table: MetricTable): VectorValues | null {
  const values = new Array<number>(table.names.length).fill(0)
  // A bit for each metric: 4.0 has 32.
  let seen = 0
  for (let start = from; start <= vector.length; ) {
    const colon = vector.indexOf(":", start)
    if (colon === -1) return null
    const slash = vector.indexOf("/", colon)
    const end = slash === -1 ? vector.length : slash
    const metric = table.names.indexOf(vector.slice(start, colon))
    const value = table.values[metric]?.indexOf(vector.slice(colon + 1, end)) ?? -1
    if (value === -1 || (seen & (1 << metric)) !== 0) return null
    seen |= 1 << metric
    values[metric] = value
    start = end + 1
  }
  const mandatory = (1 << table.mandatory) - 1
  return (seen & mandatory) === mandatory ? values : null
}
