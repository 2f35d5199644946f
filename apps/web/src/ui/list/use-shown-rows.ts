import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual"
import { type RefObject, useEffect } from "react"
import type { ListSource } from "./list-source.ts"

/** Rows from the end at which more are asked for: a fast wheel passes them in the time that an answer takes. */
const rowsAhead = 300
const rowHeight = 36
const narrowHeight = 60

/**
 * The rows in sight of all that are there; the source is told where somebody looks, and asked for more before its end
 * is reached.
 */
export function useShownRows<Row>(
  scroller: RefObject<HTMLDivElement | null>,
  source: ListSource<Row>,
  rowId: (row: Row) => string,
  isNarrow: boolean,
): Virtualizer<HTMLDivElement, Element> {
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: source.rows.length + (source.hasMore ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => (isNarrow ? narrowHeight : rowHeight),
    overscan: 12,
    getItemKey: (index) => {
      const row = source.rows[index]
      return row === undefined ? "more" : rowId(row)
    },
  })
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  const isAtEnd = source.hasMore && last >= source.rows.length - rowsAhead
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once for each end that is reached, not for each new function
  useEffect(() => {
    if (isAtEnd && !source.isLoadingMore) source.loadMore()
  }, [isAtEnd, source.isLoadingMore, source.rows.length])
  // biome-ignore lint/correctness/useExhaustiveDependencies: tells it once for each place, not for each new function
  useEffect(() => source.see(first, last), [first, last, source.rows])
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights change with the width of the window
  useEffect(() => virtual.measure(), [isNarrow])
  return virtual
}
