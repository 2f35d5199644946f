import type { Column } from "./data-list.tsx"

type Sorted = Pick<Column<never>, "sort" | "isSortedDownOnly" | "isSortedUpFirst">

/** Whether the list is in the order of this column, and which way. */
export const directionOf = ({ sort: name }: Sorted, sort: string | undefined): "ascending" | "descending" | null =>
  name === undefined ? null : sort === name ? "ascending" : sort === `-${name}` ? "descending" : null

/** The order by this column: first the way that is asked for most, then the other where there is one. */
export function turned(column: Sorted, sort: string | undefined): string {
  const direction = directionOf(column, sort)
  const isUp = direction === null ? column.isSortedUpFirst === true : direction === "descending"
  return isUp && !column.isSortedDownOnly ? `${column.sort}` : `-${column.sort}`
}
