import { useEffect, useState } from "react"
import type { Selection } from "./data-list.tsx"
import type { ListSource } from "./list-source.ts"
import { useWidened } from "./use-widened.ts"

/**
 * So many rows the API does something to at once: of a longer list the first of them can be selected, and when that is
 * done the next.
 */
export const selectionMax = 1_000

/** Where the rows come from; a list that is there whole has no more of them. */
export type FirstRows<Row> = Pick<ListSource<Row>, "rows"> &
  Partial<Pick<ListSource<Row>, "hasMore" | "isLoadingMore" | "lateProblem" | "loadMore" | "retry">>

/**
 * Selects the first rows of a list, in its order, reading the pages of them that are not there yet; whoever selects
 * others meanwhile, or a page that cannot be read, ends it.
 */
export function useFirstRows<Row>({ ids, change }: Selection, source: FirstRows<Row>, rowId: (row: Row) => string) {
  const { isWide, widen, narrow } = useWidened([...ids])
  const { rows, hasMore = false, isLoadingMore = false, lateProblem = null, loadMore, retry } = source
  const [stood, setStood] = useState(lateProblem)
  const isWanted = isWide && ids.size > 0
  useEffect(() => {
    if (!isWanted || isLoadingMore) return
    if (lateProblem) {
      // What stood when they were wanted is being tried again.
      if (lateProblem !== stood) narrow()
    } else if (rows.length < selectionMax && hasMore) loadMore?.()
    else {
      // They may be those that are selected already: nothing else would end it then.
      narrow()
      change(new Set(rows.slice(0, selectionMax).map(rowId)))
    }
  })
  const select = () => {
    setStood(lateProblem)
    if (lateProblem) retry?.()
    widen()
  }
  return { isLoading: isWanted, select }
}
