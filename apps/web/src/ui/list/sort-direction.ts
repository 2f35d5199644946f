import type { Column } from "./data-list.tsx"

type Sorted = Pick<Column<never>, "sort" | "isSortedDownOnly">

/** Whether the list is in the order of this column, and which way. */
export const directionOf = ({ sort: name }: Sorted, sort: string | undefined): "ascending" | "descending" | null =>
  name === undefined ? null : sort === name ? "ascending" : sort === `-${name}` ? "descending" : null

/** The order by this column: downwards first, then the other way where there is one. */
export const turned = (column: Sorted, sort: string | undefined): string =>
  directionOf(column, sort) === "descending" && !column.isSortedDownOnly ? `${column.sort}` : `-${column.sort}`
