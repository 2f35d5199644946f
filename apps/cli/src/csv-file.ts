/** Rows of CSV (RFC 4180): quoted cells may hold commas, quotes and line breaks; null where a quote is left open. */
export function parseCsv(text: string): string[][] | null {
  const rows: string[][] = []
  let row: string[] = []
  // Each match is one cell and what ends it.
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y
  cell.lastIndex = text.startsWith("\uFEFF") ? 1 : 0
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (match === null) return null
    const [, quoted, plain = "", end] = match
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ",") {
      if (cell.lastIndex === text.length) row.push("")
      else continue
    }
    rows.push(row)
    row = []
  }
  return rows.filter((each) => each.length > 1 || each[0] !== "")
}

/** A row of CSV. What a spreadsheet would take for a formula gets a leading apostrophe. */
export const csvLine = (cells: readonly (string | null)[]): string =>
  cells
    .map((cell) => {
      const text = cell ?? ""
      const guarded = formula.test(text) ? `'${text}` : text
      return /[",;\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
    })
    .join(",")

/** A cell without the apostrophe that guarded it. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell

const formula = /^\s*[=+\-@\t\r＝＋－＠]/
