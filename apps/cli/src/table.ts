export interface Column {
  readonly title: string
  readonly align?: "left" | "right"
  /** Shrinks when the terminal is too narrow; identifiers do not. */
  readonly isElastic?: boolean
}

/** A column of numbers. */
export const numberColumn = (title: string): Column => ({ title, align: "right" })

const gap = "  "

/** Rows as aligned text; elastic columns give way until the table fits `columnsMax`. Control characters are made visible: cells hold strangers' text. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  columnsMax: number,
): string {
  const cells = [columns.map((column) => column.title), ...rows.map((row) => row.map(visible))]
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => width(row[index] ?? ""))))
  let excess = widths.reduce((sum, each) => sum + each, 0) + gap.length * (columns.length - 1) - columnsMax
  columns.forEach((column, index) => {
    if (!column.isElastic || excess <= 0) return
    const narrower = Math.max(12, (widths[index] ?? 0) - excess)
    excess -= (widths[index] ?? 0) - narrower
    widths[index] = narrower
  })
  return cells
    .map((row) =>
      columns
        .map((column, index) => pad(row[index] ?? "", widths[index] ?? 0, column.align ?? "left"))
        .join(gap)
        .trimEnd(),
    )
    .join("\n")
}

function pad(text: string, columns: number, align: "left" | "right"): string {
  const cut = width(text) > columns ? `${[...text].slice(0, columns - 1).join("")}…` : text
  const space = " ".repeat(Math.max(0, columns - width(cut)))
  return align === "right" ? space + cut : cut + space
}

const width = (text: string): number => [...text].length

/** Escapes control characters, so that no document can move the cursor or colour the terminal. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`)
}
