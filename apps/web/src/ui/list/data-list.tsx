import { Checkbox, Skeleton } from "@mantine/core"
import { useHotkeys, useMediaQuery, useMergedRef } from "@mantine/hooks"
import { IconAlertTriangle, IconArrowDown, IconArrowUp } from "@tabler/icons-react"
import { useVirtualizer } from "@tanstack/react-virtual"
import { memo, type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef } from "react"
import { ProblemActions, ProblemNote, type ProblemText } from "../problem-note.tsx"
import { ColumnMenu } from "./column-menu.tsx"
import classes from "./data-list.module.css"
import type { ListSource } from "./list-source.ts"
import { useColumns } from "./use-columns.ts"
import { useListKeys } from "./use-list-keys.ts"
import { useWidth } from "./use-width.ts"

export interface Column<Row> {
  readonly id: string
  readonly header: string
  /** Pixels, at least. */
  readonly width: number
  /** Its share of what is left beside; the first column has one of 1. */
  readonly grow?: number
  readonly align?: "start" | "end"
  /** The API's name of this order; the header sorts where it is given. */
  readonly sort?: string
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

/** Rows from the end at which more are asked for: a fast wheel passes them in the time that an answer takes. */
const rowsAhead = 300
const rowHeight = 36
/** Left and right of the columns together. */
const padding = 48
const selectWidth = 36
const narrowHeight = 60

/** The one list: virtual rows, sticky header, columns that are chosen and sized, pages while scrolling, the keyboard (j k x Enter Esc). */
export function DataList<Row>(props: DataListProps<Row>) {
  const { source, rowId } = props
  const scroller = useRef<HTMLDivElement>(null)
  const isNarrow = useMediaQuery("(max-width: 760px)", false, { getInitialValueInEffect: false }) ?? false
  const [measured, width] = useWidth()
  const attach = useMergedRef(scroller, measured)
  const beside = padding + (props.selection ? selectWidth : 0)
  const columns = useColumns(props.id, props.columns, width - beside)
  const virtual = useVirtualizer({
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
  const last = items.at(-1)?.index ?? 0
  const isAtEnd = source.hasMore && last >= source.rows.length - rowsAhead
  const { loadMore, see } = source
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once for each end that is reached, not for each new function
  useEffect(() => {
    if (isAtEnd && !source.isLoadingMore) loadMore()
  }, [isAtEnd, source.isLoadingMore, source.rows.length])
  const first = items[0]?.index ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: tells it once for each place, not for each new function
  useEffect(() => see(first, last), [first, last, source.rows])
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights change with the width of the window
  useEffect(() => virtual.measure(), [isNarrow])
  const selectedIds = props.selection?.ids
  // Asked with every frame otherwise, of every row where all are selected. A list names its rows in one way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rowId is another function with each drawing of the page
  const areAllSelected = useMemo(
    () =>
      selectedIds !== undefined && source.rows.length > 0 && source.rows.every((row) => selectedIds.has(rowId(row))),
    [source.rows, selectedIds],
  )
  // The list is one stop for Tab: what its rows hold is reached by its keys, or in what they open.
  const body = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    for (const each of body.current?.querySelectorAll<HTMLElement>("a, button, input") ?? [])
      if (each.tabIndex !== -1) each.tabIndex = -1
  })
  const rowName = useId()
  // Nobody has the focus, or the page as a whole, or the tab that the list is under: the list takes up its keys.
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
  const keys = useListKeys({ ...props, scrollTo: (index) => virtual.scrollToIndex(index, { align: "auto" }) })

  if (source.problem)
    return (
      <div className={classes.outside}>
        <ProblemNote problem={source.problem} onRetry={source.retry} />
      </div>
    )
  if (!source.isLoading && source.rows.length === 0) return <div className={classes.outside}>{props.empty}</div>

  const template = {
    "--columns": `${props.selection ? `${selectWidth}px ` : ""}${columns.template}`,
    "--columns-min": `${columns.widthMin + beside}px`,
  }
  return (
    <div
      ref={attach}
      className={classes.scroller}
      data-stale={source.isStale || undefined}
      data-narrow={isNarrow || undefined}
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
      {!isNarrow && (
        <div className={classes.header} role="row">
          {props.selection && (
            <div role="columnheader" className={classes.select}>
              <Checkbox
                size="xs"
                aria-label="Select the rows that are loaded"
                checked={areAllSelected}
                indeterminate={props.selection.ids.size > 0 && !areAllSelected}
                onChange={(event) =>
                  props.selection?.change(new Set(event.currentTarget.checked ? source.rows.map(rowId) : []))
                }
              />
            </div>
          )}
          {columns.shown.map((column) => (
            <HeaderCell
              key={column.id}
              column={column}
              sort={props.sort}
              onSort={props.onSort}
              onResize={(width) => columns.resize(column.id, width)}
            />
          ))}
          <ColumnMenu columns={columns} />
        </div>
      )}
      {source.isLoading ? (
        <SkeletonRows
          columns={isNarrow ? [] : columns.shown}
          hasSelection={!isNarrow && props.selection !== undefined}
        />
      ) : (
        <div ref={body} className={classes.body} style={{ height: virtual.getTotalSize() }} role="presentation">
          {items.map((item) => {
            const row = source.rows[item.index]
            const style = { transform: `translateY(${item.start}px)`, height: item.size }
            if (row === undefined)
              return (
                <div key="more" className={classes.more} style={style}>
                  {source.lateProblem === null && "Loading more…"}
                </div>
              )
            const id = rowId(row)
            return (
              <div
                key={id}
                id={`${rowName}-${item.index}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={props.selection?.ids.has(id) ?? props.openId === id}
                className={classes.row}
                data-open={props.openId === id || undefined}
                data-active={keys.activeIndex === item.index || undefined}
                data-can-open={props.onOpen || props.onGo ? true : undefined}
                style={style}
                tabIndex={-1}
                onClick={(event) => keys.onRowClick(event, row, item.index)}
              >
                {props.selection && !isNarrow && (
                  <div role="gridcell" className={classes.select}>
                    <input
                      type="checkbox"
                      className={classes.check}
                      aria-label="Select"
                      checked={props.selection.ids.has(id)}
                      onChange={() => keys.toggle(row)}
                    />
                  </div>
                )}
                {isNarrow ? (
                  <div role="gridcell" className={classes.narrow}>
                    {props.narrow(row)}
                  </div>
                ) : (
                  <Cells row={row} columns={columns.shown} />
                )}
              </div>
            )
          })}
        </div>
      )}
      {source.lateProblem && <LateProblem problem={source.lateProblem} onRetry={source.retry} />}
    </div>
  )
}

/** At the foot of rows that stay: that they may be old, or not all. */
function LateProblem({ problem, onRetry }: { readonly problem: ProblemText; onRetry(): void }) {
  return (
    <div role="alert" className={classes.late}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        <b>{problem.title}.</b> What is shown may be old, or not all.
      </span>
      <ProblemActions problem={problem} onRetry={onRetry} />
    </div>
  )
}

interface CellsProps {
  readonly row: unknown
  readonly columns: readonly Column<unknown>[]
}

/** Drawn once for each row that comes into sight, not again with every frame that it stays there. */
const Cells = memo(function Cells({ row, columns }: CellsProps) {
  return columns.map((column) => (
    <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
      {column.cell(row)}
    </div>
  ))
})

interface HeaderCellProps<Row> {
  readonly column: Column<Row>
  readonly sort: string | undefined
  readonly onSort: ((sort: string) => void) | undefined
  onResize(width: number): void
}

function HeaderCell<Row>({ column, sort, onSort, onResize }: HeaderCellProps<Row>) {
  const name = column.sort
  const direction = name === undefined ? null : sort === name ? "ascending" : sort === `-${name}` ? "descending" : null
  const isSortable = name !== undefined && onSort !== undefined
  return (
    <div
      role="columnheader"
      className={classes.headerCell}
      data-align={column.align}
      aria-sort={direction ?? (isSortable ? "none" : undefined)}
    >
      {isSortable ? (
        <button
          type="button"
          className={classes.sort}
          onClick={() => onSort(direction === "descending" ? name : `-${name}`)}
        >
          {column.header}
          {direction === "descending" && <IconArrowDown size={12} aria-hidden />}
          {direction === "ascending" && <IconArrowUp size={12} aria-hidden />}
        </button>
      ) : (
        column.header
      )}
      <span
        className={classes.grip}
        aria-hidden
        onPointerDown={(event) => {
          const cell = event.currentTarget.parentElement
          if (!cell) return
          event.preventDefault()
          const startX = event.clientX
          const startWidth = cell.getBoundingClientRect().width
          const grip = event.currentTarget
          grip.setPointerCapture(event.pointerId)
          grip.onpointermove = (move) => onResize(startWidth + move.clientX - startX)
          grip.onpointerup = () => {
            grip.onpointermove = null
            grip.onpointerup = null
          }
        }}
      />
    </div>
  )
}

interface SkeletonRowsProps {
  /** None on a phone, whose rows are of two lines. */
  readonly columns: readonly { readonly id: string; readonly align?: "start" | "end" }[]
  readonly hasSelection: boolean
}

/** In the tracks of the rows that come, so that nothing moves when they do. */
function SkeletonRows({ columns, hasSelection }: SkeletonRowsProps) {
  return (
    <div aria-hidden>
      {[..."abcdefghijkl"].map((row, index) => {
        const share = 50 + ((index * 17) % 40)
        return (
          <div key={row} className={classes.skeleton}>
            {hasSelection && <div />}
            {columns.map(({ id, align }) => (
              <div key={id} className={classes.expected} data-align={align}>
                <Skeleton height={10} width={`${share}%`} />
              </div>
            ))}
            {columns.length === 0 && (
              <>
                <Skeleton height={10} width={`${share}%`} />
                <Skeleton height={8} width={`${share - 20}%`} />
              </>
            )}
          </div>
        )
      })}
    </div>
  )
}
