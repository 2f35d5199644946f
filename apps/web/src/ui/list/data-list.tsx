import { useHotkeys, useMediaQuery, useMergedRef } from "@mantine/hooks"
import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from "react"
import { ProblemNote } from "../problem-note.tsx"
import classes from "./data-list.module.css"
import { ListHeader } from "./list-header.tsx"
import { ListRow } from "./list-row.tsx"
import type { ListSource } from "./list-source.ts"
import { LateProblem, SkeletonRows } from "./list-waiting.tsx"
import { NarrowHeader } from "./narrow-header.tsx"
import { useColumns } from "./use-columns.ts"
import { useListKeys } from "./use-list-keys.ts"
import { useShownRows } from "./use-shown-rows.ts"
import { useWidth } from "./use-width.ts"

export interface Column<Row> {
  readonly id: string
  readonly header: string
  /** What its words or numbers mean, on hover of the head. */
  readonly hint?: string
  /** Pixels, at least. */
  readonly width: number
  /** Its share of what is left beside; the first column has one of 1. */
  readonly grow?: number
  readonly align?: "start" | "end"
  /** The API's name of this order; the header sorts where it is given. */
  readonly sort?: string
  /** The API gives its highest first, never its lowest. */
  readonly isSortedDownOnly?: boolean
  /** Names begin with A; numbers and times with the highest. */
  readonly isSortedUpFirst?: boolean
  /** Not shown until chosen. */
  readonly isOptional?: boolean
  cell(row: Row): ReactNode
}

export interface Selection {
  readonly ids: ReadonlySet<string>
  change(ids: ReadonlySet<string>): void
}

interface DataListProps<Row> {
  /** Names the list in what the browser remembers (columns, widths). */
  readonly id: string
  /** For those who listen: "Assets". */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly source: ListSource<Row>
  rowId(row: Row): string
  /** Two lines of a phone's row. */
  narrow(row: Row): ReactNode
  /** A click or Enter: opens the drawer beside. */
  onOpen?(row: Row): void
  /** Enter on an open row, or a second click: the full page. */
  onGo?(row: Row): void
  readonly openId?: string | null
  readonly selection?: Selection
  /** As the API says it: `-priority`. */
  readonly sort?: string
  onSort?(sort: string): void
  readonly empty: ReactNode
}

/** Left and right of the columns together. */
const padding = 48
const selectWidth = 36

/**
 * The one list: virtual rows, sticky header, columns that are chosen and sized, pages while scrolling, the keyboard (j
 * k x Enter Esc).
 */
export function DataList<Row>(props: DataListProps<Row>) {
  const { source, selection } = props
  const scroller = useRef<HTMLDivElement>(null)
  const isNarrow = useMediaQuery("(max-width: 760px)", false, { getInitialValueInEffect: false }) ?? false
  const [measured, width] = useWidth()
  const attach = useMergedRef(scroller, measured)
  const beside = padding + (selection ? selectWidth : 0)
  const columns = useColumns(props.id, props.columns, width - beside)
  const virtual = useShownRows(scroller, source, props.rowId, isNarrow)
  const keys = useListKeys({ ...props, scrollTo: (index) => virtual.scrollToIndex(index, { align: "auto" }) })
  const rowName = useId()
  const items = virtual.getVirtualItems()
  useKeysOfPage(scroller)

  if (source.problem)
    return (
      <div className={classes.outside}>
        <ProblemNote problem={source.problem} onRetry={source.retry} />
      </div>
    )
  if (!source.isLoading && source.rows.length === 0) return <div className={classes.outside}>{props.empty}</div>

  const template = {
    "--columns": `${selection ? `${selectWidth}px ` : ""}${columns.template}`,
    "--columns-min": `${columns.widthMin + beside}px`,
  }
  return (
    <div
      ref={attach}
      className={classes.scroller}
      data-stale={source.isStale || undefined}
      data-narrow={isNarrow || undefined}
      data-selects={selection !== undefined || undefined}
      style={template}
      role="grid"
      aria-label={props.label}
      aria-rowcount={source.total ?? -1}
      aria-busy={source.isLoading || source.isStale}
      aria-activedescendant={
        items.some((item) => item.index === keys.activeIndex) ? `${rowName}-${keys.activeIndex}` : undefined
      }
      tabIndex={0}
      onKeyDown={keys.onKeyDown}
    >
      {isNarrow ? (
        <NarrowHeader
          columns={props.columns}
          rows={source.rows}
          rowId={props.rowId}
          selection={selection}
          sort={props.sort}
          onSort={props.onSort}
        />
      ) : (
        <ListHeader
          columns={columns}
          rows={source.rows}
          rowId={props.rowId}
          selection={selection}
          sort={props.sort}
          onSort={props.onSort}
        />
      )}
      {source.isLoading ? (
        <SkeletonRows columns={isNarrow ? [] : columns.shown} hasSelection={selection !== undefined} />
      ) : (
        <ListBody height={virtual.getTotalSize()}>
          {items.map((item) => {
            const row = source.rows[item.index]
            const style = { transform: `translateY(${item.start}px)`, height: item.size }
            if (row === undefined)
              return (
                <div key="more" className={classes.more} style={style}>
                  {source.lateProblem === null && "Loading more…"}
                </div>
              )
            const id = props.rowId(row)
            return (
              <ListRow
                key={id}
                id={`${rowName}-${item.index}`}
                row={row}
                index={item.index}
                columns={isNarrow ? null : columns.shown}
                narrow={props.narrow}
                isOpen={props.openId === id}
                isActive={keys.activeIndex === item.index}
                canOpen={Boolean(props.onOpen ?? props.onGo)}
                isSelected={selection?.ids.has(id)}
                style={style}
                onClick={keys.onRowClick}
                toggle={keys.toggle}
              />
            )
          })}
        </ListBody>
      )}
      {source.lateProblem && <LateProblem problem={source.lateProblem} onRetry={source.retry} />}
    </div>
  )
}

/** The list is one stop for Tab: what its rows hold is reached by its keys, or in what they open. */
function ListBody({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    for (const each of body.current?.querySelectorAll<HTMLElement>("a, button, input") ?? [])
      if (each.tabIndex !== -1) each.tabIndex = -1
  })
  return (
    <div ref={body} className={classes.body} style={{ height }} role="presentation">
      {children}
    </div>
  )
}

/**
 * Where nobody has the focus, or the page as a whole, or the tab that the list is under, the list takes up its keys.
 */
function useKeysOfPage(scroller: RefObject<HTMLDivElement | null>): void {
  const takeUp = (event: KeyboardEvent): void => {
    const focused = document.activeElement
    const isFree = focused === document.body || focused === document.getElementById("page")
    if (!isFree && !focused?.matches("[role=tab]")) return
    scroller.current?.focus({ preventScroll: true })
    scroller.current?.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, bubbles: true }))
  }
  useHotkeys([
    ["j", takeUp],
    ["k", takeUp],
  ])
}
