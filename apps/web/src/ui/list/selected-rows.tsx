import type { ReactNode } from "react"
import type { AddressQuery } from "../../address.ts"
import { counted } from "../counted.ts"
import type { Selection } from "./data-list.tsx"
import { listCount } from "./list-count.ts"
import type { ListSource } from "./list-source.ts"
import { SelectionBar } from "./selection-bar.tsx"
import { type FirstRows, selectionMax, useFirstRows } from "./use-first-rows.ts"
import { useWidened } from "./use-widened.ts"

/**
 * Rows that something is done to at once, as the API takes them. The filter is in the words of the list's address: one
 * that the API does not know is refused, where passing it over would reach more than the list shows.
 */
export type Which = { readonly ids: string[] } | { readonly filter: object }

export interface Selected {
  readonly which: Which
  /** "3 tokens", "all 1,204 tokens". */
  readonly text: string
  readonly count: number
  /** Of the rows that are loaded. */
  readonly names: readonly string[]
  /** Counts so many of them: "2 tokens". */
  counted(n: number): string
  clear(): void
}

interface SelectedRowsProps<Row> {
  readonly selection: Selection
  readonly source: FirstRows<Row> & Pick<ListSource<Row>, "total" | "totalIsExact">
  rowId(row: Row): string
  /** What a row is called in the question before the deed. */
  nameOf(row: Row): string
  readonly noun: string
  readonly plural?: string
  /** What the list shows; null: no more can be meant than the rows that are selected. */
  readonly filter: AddressQuery | null
  /** The deeds. */
  children(selected: Selected): ReactNode
}

/**
 * The bar below a list whose rows are selected: them, or all that the list's filter shows, and what can be done with
 * them at once.
 */
export function SelectedRows<Row>({ selection, source, noun, plural, filter, ...props }: SelectedRowsProps<Row>) {
  const ids = [...selection.ids]
  const { isWide, widen, narrow } = useWidened(ids)
  const first = useFirstRows(selection, source, props.rowId)
  if (ids.length === 0) return null
  const isTooMany = (source.total ?? 0) > selectionMax
  const all = filter !== null && (source.total ?? 0) > ids.length ? listCount(source, noun, plural) : null
  const isAll = isWide && all !== null && !isTooMany
  const own = counted(ids.length, noun, plural)
  const rows = isAll ? source.rows : source.rows.filter((row) => selection.ids.has(props.rowId(row)))
  const { sort: _order, ...shown } = filter ?? {}
  const clear = (): void => {
    narrow()
    selection.change(new Set())
  }
  return (
    <SelectionBar
      selected={isAll ? all : own}
      isAll={isAll}
      wider={
        all === null || isAll
          ? null
          : isTooMany
            ? ids.length < selectionMax
              ? `the first ${selectionMax.toLocaleString("en")} of ${all}`
              : null
            : `all ${all} that match`
      }
      isWidening={first.isLoading}
      onWiden={isTooMany ? first.select : widen}
      onClear={clear}
    >
      {props.children({
        which: isAll ? { filter: shown } : { ids },
        text: isAll ? `all ${all}` : own,
        count: isAll ? (source.total ?? 0) : ids.length,
        names: rows.map(props.nameOf),
        counted: (n) => counted(n, noun, plural),
        clear,
      })}
    </SelectionBar>
  )
}
