/** A page of a list, as the API gives it. */
export interface Page<Row> {
  readonly items: readonly Row[]
  readonly nextCursor: string | null
  readonly total: number
  readonly totalIsExact: boolean
}

/** First and last row on the screen. */
export interface RowRange {
  readonly first: number
  readonly last: number
}

interface Named {
  readonly id: string
}

/**
 * Gives the rows of each page; one that has moved to an earlier page, which was read later, is left out of where it
 * was. Keeps what it gave: where only pages are added, as while one scrolls, those before are not walked again.
 */
export function rowsByPage<Row extends Named>(): (pages: readonly Page<Row>[]) => readonly (readonly Row[])[] {
  let known: readonly Page<Row>[] = []
  let rows: readonly (readonly Row[])[] = []
  let shown = new Set<string>()
  return (pages) => {
    if (pages === known) return rows
    if (known.some((page, index) => page !== pages[index])) {
      rows = []
      shown = new Set()
    }
    const added = pages.slice(rows.length)
    rows = [...rows, ...added.map(({ items }) => items.filter(({ id }) => !shown.has(id) && shown.add(id)))]
    known = pages
    return rows
  }
}

/** Whether a page has rows on the screen, or is where they end; all have where nobody has said what is. */
export function isInView(rows: readonly (readonly unknown[])[], index: number, view: RowRange | null): boolean {
  if (view === null) return true
  const first = rows.slice(0, index).reduce((sum, page) => sum + page.length, 0)
  return first <= view.last && first + Math.max(1, rows[index]?.length ?? 0) > view.first
}

/**
 * A page that was read again, up to where the next one begins, which is kept. Where they do not meet any more what is
 * behind it has to be read again too: its own cursor stands then.
 */
export function joined<Row extends Named>(read: Page<Row>, before: Page<Row>, next: Page<Row> | undefined): Page<Row> {
  const isNext = new Set(next?.items.map(({ id }) => id))
  const reaching = read.items.findIndex(({ id }) => isNext.has(id))
  const end = reaching === -1 && read.items.at(-1)?.id === before.items.at(-1)?.id ? read.items.length : reaching
  return end === -1 ? read : { ...read, items: read.items.slice(0, end), nextCursor: before.nextCursor }
}

interface Pages<Row> {
  readonly pages: Page<Row>[]
  readonly pageParams: (string | undefined)[]
}

/**
 * The pages with one of them read again; without what is behind it where the two do not meet. As they were where it is
 * gone meanwhile.
 */
export function withRead<Row extends Named>(known: Pages<Row>, before: Page<Row>, read: Page<Row>): Pages<Row> {
  const index = known.pages.indexOf(before)
  if (index === -1) return known
  const page = joined(read, before, known.pages[index + 1])
  const end = page.nextCursor === before.nextCursor ? known.pages.length : index + 1
  return {
    pages: known.pages.slice(0, end).with(index, page),
    pageParams: known.pageParams.slice(0, end),
  }
}
