import { IconArrowDown, IconArrowUp } from "@tabler/icons-react"
import { ColumnMenu } from "./column-menu.tsx"
import classes from "./data-list.module.css"
import type { Column, Selection } from "./data-list.tsx"
import { SelectAll } from "./select-all.tsx"
import { directionOf, turned } from "./sort-direction.ts"
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

interface HeaderCellProps<Row> {
  readonly column: Column<Row>
  readonly sort: string | undefined
  readonly onSort: ((sort: string) => void) | undefined
  onResize(width: number): void
}

function HeaderCell<Row>({ column, sort, onSort, onResize }: HeaderCellProps<Row>) {
  const direction = directionOf(column, sort)
  const isSortable = column.sort !== undefined && onSort !== undefined
  return (
    <div
      role="columnheader"
      className={classes.headerCell}
      data-align={column.align}
      title={column.hint}
      aria-sort={direction ?? (isSortable ? "none" : undefined)}
    >
      {isSortable ? (
        <button type="button" className={classes.sort} onClick={() => onSort(turned(column, sort))}>
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
