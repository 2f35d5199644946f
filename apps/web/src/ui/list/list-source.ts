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
  readonly problem: ProblemText | null
  loadMore(): void
  retry(): void
}
