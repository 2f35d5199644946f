interface Fitted {
  readonly id: string
  readonly width: number
}

/**
 * Of the columns in their order those that have room beside each other, in pixels: the last ones give way first, never
 * the first one nor those that somebody chose or sized, which are scrolled to instead.
 */
export function fitColumns<Each extends Fitted>(
  columns: readonly Each[],
  isChosen: (column: Each) => boolean,
  room: number,
): readonly Each[] {
  let tooWide = columns.reduce((sum, { width }) => sum + width, 0) - room
  const fitted = columns.toReversed().filter((column) => {
    if (tooWide <= 0 || column === columns[0] || isChosen(column)) return true
    tooWide -= column.width
    return false
  })
  return fitted.length === columns.length ? columns : fitted.reverse()
}
