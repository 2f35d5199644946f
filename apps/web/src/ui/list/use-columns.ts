import { useLocalStorage } from "@mantine/hooks"
import { useEffect, useMemo } from "react"
import { useAddress } from "../../address.ts"
import type { Column } from "./data-list.tsx"
import { fitColumns } from "./fit-columns.ts"

interface Remembered {
  /** Those that were chosen beside the first, with commas, or `none`; null where nobody chose. */
  readonly columns: string | null
  readonly widths: Readonly<Record<string, number>>
}
const nothing: Remembered = { columns: null, widths: {} }

export interface Columns<Row> {
  /** Those that may be left out. */
  readonly choices: readonly Column<Row>[]
  readonly shown: readonly Column<Row>[]
  /** CSS grid tracks of the shown ones. */
  readonly template: string
  /** Pixels below which they are scrolled. */
  readonly widthMin: number
  isShown(column: Column<Row>): boolean
  /** Shown, were there room for it. */
  lacksRoom(column: Column<Row>): boolean
  toggle(column: Column<Row>): void
  resize(column: Column<Row>, width: number): void
  widen(column: Column<Row>, by: number): void
  reset(): void
}

/**
 * Which columns of a list are shown in so many pixels and how wide. The address names those that somebody chose, so
 * that who is sent it, or opens a view, sees the same; this browser remembers its own choice, which becomes part of an
 * address that names none.
 */
export function useColumns<Row>(listId: string, all: readonly Column<Row>[], room: number): Columns<Row> {
  const address = useAddress()
  const [remembered, remember] = useLocalStorage<Remembered>({
    key: `waybill-columns-${listId}`,
    defaultValue: nothing,
    getInitialValueInEffect: false,
  })
  const chosen = address.columns ?? remembered.columns
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address that names none, not for each new function
  useEffect(() => {
    if (address.columns === null && chosen !== null) address.change({ columns: chosen }, { replace: true })
  }, [address.columns, chosen])

  const chosenIds = chosen === null ? null : new Set(chosen.split(","))
  // One without a name holds what is done with the row.
  const isShown = ({ id, header, isOptional }: Column<Row>): boolean =>
    header === "" || (chosenIds?.has(id) ?? isOptional !== true)
  const widthOf = (column: Column<Row>): number => remembered.widths[column.id] ?? column.width
  const wanted = all.filter((column, index) => index === 0 || isShown(column))
  const fitted = fitColumns(
    wanted.map((column) => ({ ...column, width: widthOf(column) })),
    ({ id, header, isOptional }) => header === "" || isOptional === true || remembered.widths[id] !== undefined,
    room,
  )
  const names = fitted.map(({ id }) => id).join(" ")
  // One list as long as nothing of it changes: rows are drawn anew where it does.
  const shown = useMemo(() => {
    const ids = new Set(names.split(" "))
    return all.filter(({ id }) => ids.has(id))
  }, [all, names])
  const lacksRoom = (column: Column<Row>): boolean => isShown(column) && !shown.includes(column)
  const resize = (column: Column<Row>, width: number): void =>
    remember({
      ...remembered,
      widths: { ...remembered.widths, [column.id]: Math.round(Math.min(900, Math.max(48, width))) },
    })
  return {
    choices: all.slice(1).filter(({ header }) => header !== ""),
    shown,
    template: shown
      .map((column, index) => {
        const share = remembered.widths[column.id] !== undefined && index > 0 ? undefined : column.grow
        if (index > 0 && share === undefined) return `${widthOf(column)}px`
        return `minmax(${widthOf(column)}px, ${share ?? 1}fr)`
      })
      .join(" "),
    widthMin: shown.reduce((sum, column) => sum + widthOf(column), 0),
    isShown,
    lacksRoom,
    toggle: (column) => {
      // Who wants it in spite of that scrolls to it.
      if (lacksRoom(column)) return resize(column, widthOf(column))
      const ids = all.slice(1).flatMap((each) => (isShown(each) === (each !== column) ? [each.id] : []))
      const columns = ids.join(",") || "none"
      remember({ ...remembered, columns })
      address.change({ columns }, { replace: true })
    },
    resize,
    widen: (column, by) => resize(column, widthOf(column) + by),
    reset: () => {
      remember(nothing)
      address.change({ columns: null }, { replace: true })
    },
  }
}
