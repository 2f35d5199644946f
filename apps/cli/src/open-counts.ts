import { numberColumn } from "./table.ts"

const levels = ["critical", "high", "medium", "low", "unknown", "kev"] as const

/** The columns of a list that tell open findings by severity, and those known to be exploited. */
export const openColumns = levels.map((level) => numberColumn(level.toUpperCase()))

/** Their cells. */
export const openCells = (counts: Readonly<Record<(typeof levels)[number], number>>): string[] =>
  levels.map((level) => String(counts[level]))
