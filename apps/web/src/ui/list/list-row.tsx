import { type CSSProperties, type MouseEvent, memo, type PointerEvent, type ReactNode } from "react"
import classes from "./data-list.module.css"
import type { Column } from "./data-list.tsx"
import { SelectBox } from "./select-all.tsx"

interface ListRowProps<Row> {
  readonly row: Row
  /** Of the element, by which the list names the active row. */
  readonly id: string
  readonly index: number
  /** Null on a phone. */
  readonly columns: readonly Column<Row>[] | null
  narrow(row: Row): ReactNode
  readonly isOpen: boolean
  readonly isActive: boolean
  readonly canOpen: boolean
  /** Undefined: the list's rows are not selected. */
  readonly isSelected: boolean | undefined
  readonly style: CSSProperties
  onClick(event: MouseEvent, row: Row, index: number): void
  toggle(row: Row): void
}

/** A row of a list, in columns or, on a phone, in two lines. */
export function ListRow<Row>({ row, index, columns, isSelected, ...props }: ListRowProps<Row>) {
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected ?? props.isOpen}
      className={classes.row}
      data-open={props.isOpen || undefined}
      data-active={props.isActive || undefined}
      data-can-open={props.canOpen || undefined}
      style={props.style}
      tabIndex={-1}
      onClick={(event) => props.onClick(event, row, index)}
      onPointerOver={tellWhole}
    >
      {isSelected !== undefined && (
        <div role="gridcell" className={classes.select}>
          <SelectBox label="Select" isSelected={isSelected} onChange={() => props.toggle(row)} />
        </div>
      )}
      {columns ? (
        <Cells row={row} columns={columns} />
      ) : (
        <div role="gridcell" className={classes.narrow}>
          {props.narrow(row)}
        </div>
      )}
    </div>
  )
}

/** Text that its column cuts is told whole on hover, unless what it is in tells more by itself. */
function tellWhole({ target }: PointerEvent): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[role=gridcell]") : null
  if (cell === null || cell.querySelector("[title]") !== null) return
  const isCut = [cell, ...cell.querySelectorAll<HTMLElement>("*")].some(
    (each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0,
  )
  if (isCut) cell.title = cell.innerText.replace(/\s+/g, " ").trim()
  else cell.removeAttribute("title")
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
