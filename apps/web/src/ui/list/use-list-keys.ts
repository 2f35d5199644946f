import { type KeyboardEvent, type MouseEvent, useMemo, useState } from "react"
import type { Selection } from "./data-list.tsx"
import type { ListSource } from "./list-source.ts"

interface ListKeysOptions<Row> {
  readonly source: ListSource<Row>
  rowId(row: Row): string
  onOpen?(row: Row): void
  onGo?(row: Row): void
  readonly openId?: string | null
  readonly selection?: Selection
  scrollTo(index: number): void
}

/** The drawer beside takes the focus. */
function intoDrawer(list: Element): void {
  list.parentElement?.parentElement?.querySelector<HTMLElement>(":scope > aside")?.focus()
}

/**
 * The keyboard of a list: j/k or arrows move (and take an open drawer along), x selects, Esc selects none where nothing
 * is open, Enter opens, → goes into what is open, Enter again goes to the page.
 */
export function useListKeys<Row>(options: ListKeysOptions<Row>) {
  const { source, rowId, selection } = options
  const [active, setActive] = useState<{ readonly id: string; readonly index: number } | null>(null)
  // It goes where its row goes; once that has left the list, who comes into its place is next. A list names its rows in
  // one way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rowId is another function with each drawing of the page
  const activeIndex = useMemo(() => {
    if (active === null) return null
    const isThere = (row: Row | undefined): boolean => row !== undefined && rowId(row) === active.id
    if (isThere(source.rows[active.index])) return active.index
    const moved = source.rows.findIndex(isThere)
    return moved === -1 ? active.index : moved
  }, [active, source.rows])
  const activate = (row: Row, index: number): void => setActive({ id: rowId(row), index })
  const open = (row: Row, index: number): void => {
    activate(row, index)
    if (options.openId === rowId(row)) (options.onGo ?? options.onOpen)?.(row)
    else (options.onOpen ?? options.onGo)?.(row)
  }
  const toggle = (row: Row): void => {
    if (!selection) return
    const ids = new Set(selection.ids)
    if (!ids.delete(rowId(row))) ids.add(rowId(row))
    selection.change(ids)
  }
  const move = (by: number): void => {
    const index = Math.min(source.rows.length - 1, Math.max(0, (activeIndex ?? (by > 0 ? -1 : 1)) + by))
    const row = source.rows[index]
    if (row === undefined) return
    activate(row, index)
    options.scrollTo(index)
    if (options.openId && options.openId !== rowId(row)) options.onOpen?.(row)
  }
  return {
    activeIndex,
    toggle,
    onRowClick: (event: MouseEvent, row: Row, index: number): void => {
      const target = event.target
      if (target instanceof Element && target.closest("a, button, input, label")) return
      // Someone who marks a purl to copy it does not want the row opened.
      if (window.getSelection()?.toString()) return
      open(row, index)
    },
    onKeyDown: (event: KeyboardEvent): void => {
      const target = event.target
      if (target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, select, [role=menu]"))
        return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const row = activeIndex === null ? undefined : source.rows[activeIndex]
      if (event.key === "j" || event.key === "ArrowDown") move(1)
      else if (event.key === "k" || event.key === "ArrowUp") move(-1)
      else if (event.key === "x" && row !== undefined) toggle(row)
      else if (event.key === "Escape" && selection && selection.ids.size > 0 && !options.openId)
        selection.change(new Set())
      else if (event.key === "ArrowRight" && options.openId) intoDrawer(event.currentTarget)
      else if (
        event.key === "Enter" &&
        row !== undefined &&
        activeIndex !== null &&
        target instanceof HTMLElement &&
        !target.closest("a, button")
      )
        open(row, activeIndex)
      else return
      event.preventDefault()
    },
  }
}
