import { visible } from "./visible-text.ts"

export interface Column {
  readonly title: string
  readonly align?: "left" | "right"
  /** Shrinks when the terminal is too narrow; identifiers do not. */
  readonly isElastic?: boolean
  /** Loses its beginning then: what tells one package from others stands at the end. */
  readonly endCounts?: boolean
}

/** A column of numbers. */
export const numberColumn = (title: string): Column => ({ title, align: "right" })

const gap = "  "
const narrowest = 12

/**
 * Rows as aligned text; elastic columns give way, the widest first, until the table fits `columnsMax`. Control
 * characters are made visible: cells hold strangers' text.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  columnsMax: number,
): string {
  const cells = [columns.map((column) => column.title), ...rows.map((row) => row.map(visible))]
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => width(row[index] ?? ""))))
  let excess = widths.reduce((sum, each) => sum + each, 0) + gap.length * (columns.length - 1) - columnsMax
  const elastic = columns.flatMap((column, index) => (column.isElastic ? index : []))
  const widest = () => elastic.reduce((most, each) => ((widths[each] ?? 0) > (widths[most] ?? 0) ? each : most), -1)
  for (; excess > 0 && (widths[widest()] ?? 0) > narrowest; excess -= 1) widths[widest()] = (widths[widest()] ?? 0) - 1
  return cells
    .map((row) =>
      columns
        .map((column, index) => pad(cut(row[index] ?? "", widths[index] ?? 0, column), widths[index] ?? 0, column))
        .join(gap)
        .trimEnd(),
    )
    .join("\n")
}

function cut(text: string, columns: number, { endCounts }: Column): string {
  if (width(text) <= columns) return text
  const characters = [...text]
  return endCounts ? `…${characters.slice(1 - columns).join("")}` : `${characters.slice(0, columns - 1).join("")}…`
}

function pad(text: string, columns: number, { align }: Column): string {
  const space = " ".repeat(Math.max(0, columns - width(text)))
  return align === "right" ? space + text : text + space
}

const width = (text: string): number => [...text].length
