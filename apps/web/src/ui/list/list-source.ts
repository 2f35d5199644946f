import type { ProblemText } from "../problem-note.tsx"

/** Where a list gets its rows from, page by page. */
export interface ListSource<Row> {
  readonly rows: readonly Row[]
  /** Null until the first page came. */
  readonly total: number | null
  readonly totalIsExact: boolean
  readonly isLoading: boolean
  /** The rows are those of the filter before; shown dimmed until the new ones come. */
  readonly isStale: boolean
  readonly isLoadingMore: boolean
  readonly hasMore: boolean
  /** Nothing could be read. */
  readonly problem: ProblemText | null
  /** The rows are there; more of them, or how they are now, could not be read. */
  readonly lateProblem: ProblemText | null
  loadMore(): void
  retry(): void
  /** Which rows are on the screen, counted from 0. */
  see(first: number, last: number): void
}
