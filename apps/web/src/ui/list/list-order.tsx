import { ActionIcon } from "@mantine/core"
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react"
import type { Column } from "./data-list.tsx"
import classes from "./list-order.module.css"
import { directionOf, turned } from "./sort-direction.ts"

type Order = Pick<Column<never>, "header" | "sort" | "isSortedDownOnly" | "isSortedUpFirst">

interface ListOrderProps {
  readonly orders: readonly Order[]
  readonly sort: string | undefined
  onSort(sort: string): void
}

/** The order of a list that has no heads of columns to click. */
export function ListOrder({ orders, sort, onSort }: ListOrderProps) {
  const current = orders.find((each) => directionOf(each, sort) !== null) ?? orders[0]
  if (current === undefined) return null
  const isUp = directionOf(current, sort) === "ascending"
  const byName = (name: string): Order => orders.find((each) => each.sort === name) ?? current
  return (
    <div className={classes.order}>
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
          className={classes.turn ?? ""}
          aria-label={isUp ? "Lowest first: turn around" : "Highest first: turn around"}
          onClick={() => onSort(turned(current, sort))}
        >
          {isUp ? <IconArrowUp size={18} /> : <IconArrowDown size={18} />}
        </ActionIcon>
      )}
    </div>
  )
}
