import { ActionIcon } from "@mantine/core"
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react"
import classes from "./data-list.module.css"
import type { Column, Selection } from "./data-list.tsx"
import { SelectAll } from "./select-all.tsx"
import { directionOf, turned } from "./sort-direction.ts"

interface NarrowHeaderProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  rowId(row: Row): string
  readonly selection?: Selection | undefined
  readonly sort?: string | undefined
  readonly onSort?: ((sort: string) => void) | undefined
}

/** On a phone, where no heads of columns are: the choice of all rows, and the order; nothing where there is neither. */
export function NarrowHeader<Row>({ columns, rows, rowId, selection, sort, onSort }: NarrowHeaderProps<Row>) {
  const orders = onSort ? columns.filter((column) => column.sort !== undefined) : []
  if (!selection && orders.length === 0) return null
  return (
    <div className={classes.narrowHeader} role="row">
      {selection && <SelectAll rows={rows} rowId={rowId} selection={selection} />}
      {onSort && orders.length > 0 && <Order orders={orders} sort={sort} onSort={onSort} />}
    </div>
  )
}

interface OrderProps<Row> {
  readonly orders: readonly Column<Row>[]
  readonly sort: string | undefined
  onSort(sort: string): void
}

function Order<Row>({ orders, sort, onSort }: OrderProps<Row>) {
  const current = orders.find((column) => directionOf(column, sort) !== null) ?? orders[0]
  if (current === undefined) return null
  const isUp = directionOf(current, sort) === "ascending"
  const byName = (name: string): Column<Row> => orders.find((column) => column.sort === name) ?? current
  return (
    <div role="columnheader" className={classes.narrowOrder}>
      <label>
        Sorted by{" "}
        <select value={current.sort} onChange={(event) => onSort(turned(byName(event.currentTarget.value), undefined))}>
          {orders.map(({ sort: name, header }) => (
            <option key={name} value={name}>
              {header}
            </option>
          ))}
        </select>
      </label>
      {!current.isSortedDownOnly && (
        <ActionIcon
          size={44}
          aria-label={isUp ? "Lowest first: turn around" : "Highest first: turn around"}
          onClick={() => onSort(turned(current, sort))}
        >
          {isUp ? <IconArrowUp size={18} /> : <IconArrowDown size={18} />}
        </ActionIcon>
      )}
    </div>
  )
}
