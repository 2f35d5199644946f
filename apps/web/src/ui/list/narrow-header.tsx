import classes from "./data-list.module.css"
import type { Column, Selection } from "./data-list.tsx"
import { ListOrder } from "./list-order.tsx"
import { SelectAll } from "./select-all.tsx"

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
      {onSort && orders.length > 0 && (
        <div role="columnheader" className={classes.narrowOrder}>
          <ListOrder orders={orders} sort={sort} onSort={onSort} />
        </div>
      )}
    </div>
  )
}
