import classes from "./data-list.module.css"
import type { Column } from "./data-list.tsx"

interface NarrowSortProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly sort: string | undefined
  readonly onSort: ((sort: string) => void) | undefined
}

/** The order of a list on a phone, where no heads of columns are; nothing where there is none to choose. */
export function NarrowSort<Row>({ columns, sort, onSort }: NarrowSortProps<Row>) {
  const orders = columns.flatMap(({ sort: name, header }) => (name === undefined ? [] : [{ name, header }]))
  if (onSort === undefined || orders.length < 2) return null
  return (
    <div className={classes.narrowSort} role="row">
      <div role="columnheader">
        <label>
          Sorted by{" "}
          <select value={sort?.replace("-", "")} onChange={(event) => onSort(`-${event.currentTarget.value}`)}>
            {orders.map(({ name, header }) => (
              <option key={name} value={name}>
                {header}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  )
}
