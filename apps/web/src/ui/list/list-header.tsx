import { Checkbox } from "@mantine/core"
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react"
import { useMemo } from "react"
import { ColumnMenu } from "./column-menu.tsx"
import classes from "./data-list.module.css"
import type { Column, Selection } from "./data-list.tsx"
import type { Columns } from "./use-columns.ts"

interface ListHeaderProps<Row> {
  readonly columns: Columns<Row>
  readonly rows: readonly Row[]
  rowId(row: Row): string
  readonly selection?: Selection | undefined
  readonly sort?: string | undefined
  readonly onSort?: ((sort: string) => void) | undefined
}

/** The names of the columns, which sort and are drawn wider, and the choice of all rows. */
export function ListHeader<Row>({ columns, rows, rowId, selection, sort, onSort }: ListHeaderProps<Row>) {
  return (
    <div className={classes.header} role="row">
      {selection && <SelectAll rows={rows} rowId={rowId} selection={selection} />}
      {columns.shown.map((column) => (
        <HeaderCell
          key={column.id}
          column={column}
          sort={sort}
          onSort={onSort}
          onResize={(width) => columns.resize(column, width)}
        />
      ))}
      <ColumnMenu columns={columns} />
    </div>
  )
}

interface SelectAllProps<Row> {
  readonly rows: readonly Row[]
  rowId(row: Row): string
  readonly selection: Selection
}

function SelectAll<Row>({ rows, rowId, selection }: SelectAllProps<Row>) {
  // Asked with every frame otherwise, of every row where all are selected. A list names its rows in one way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rowId is another function with each drawing of the page
  const areAllSelected = useMemo(
    () => rows.length > 0 && rows.every((row) => selection.ids.has(rowId(row))),
    [rows, selection.ids],
  )
  return (
    <div role="columnheader" className={classes.select}>
      <Checkbox
        size="xs"
        aria-label="Select the rows that are loaded"
        checked={areAllSelected}
        indeterminate={selection.ids.size > 0 && !areAllSelected}
        onChange={(event) => selection.change(new Set(event.currentTarget.checked ? rows.map(rowId) : []))}
      />
    </div>
  )
}

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
