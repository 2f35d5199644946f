import { useLocalStorage } from "@mantine/hooks"
import { useMemo } from "react"
import type { Column } from "./data-list.tsx"
import { fitColumns } from "./fit-columns.ts"

interface Remembered {
  readonly hidden: readonly string[]
  readonly added: readonly string[]
  readonly widths: Readonly<Record<string, number>>
}
const nothing: Remembered = { hidden: [], added: [], widths: {} }

export interface Columns<Row> {
  readonly all: readonly Column<Row>[]
  readonly shown: readonly Column<Row>[]
  /** CSS grid tracks of the shown ones. */
  readonly template: string
  /** Pixels below which they are scrolled. */
  readonly widthMin: number
  isShown(id: string): boolean
  /** Shown, were there room for it. */
  lacksRoom(id: string): boolean
  toggle(id: string): void
  resize(id: string, width: number): void
  reset(): void
}

/** Which columns of a list are shown in so many pixels and how wide, remembered by this browser. */
export function useColumns<Row>(listId: string, all: readonly Column<Row>[], room: number): Columns<Row> {
  const [remembered, remember] = useLocalStorage<Remembered>({
    key: `waybill-list-${listId}`,
    defaultValue: nothing,
    getInitialValueInEffect: false,
  })
  const isShown = (id: string): boolean => {
    const column = all.find((each) => each.id === id)
    return column?.isOptional ? remembered.added.includes(id) : !remembered.hidden.includes(id)
  }
  const widthOf = (column: Column<Row>): number => remembered.widths[column.id] ?? column.width
  const wanted = all.filter((column, index) => index === 0 || isShown(column.id))
  const fitted = fitColumns(
    wanted.map((column) => ({ id: column.id, header: column.header, width: widthOf(column) })),
    // One without a name holds what is done with the row.
    ({ id, header }) => header === "" || remembered.added.includes(id) || remembered.widths[id] !== undefined,
    room,
  )
  const names = fitted.map(({ id }) => id).join(" ")
  // One list as long as nothing of it changes: rows are drawn anew where it does.
  const shown = useMemo(() => {
    const ids = new Set(names.split(" "))
    return all.filter(({ id }) => ids.has(id))
  }, [all, names])
  return {
    all,
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
    lacksRoom: (id) => isShown(id) && !shown.some((column) => column.id === id),
    toggle: (id) => {
      const list = all.find((each) => each.id === id)?.isOptional ? "added" : "hidden"
      const ids = remembered[list]
      remember({ ...remembered, [list]: ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id] })
    },
    resize: (id, width) =>
      remember({
        ...remembered,
        widths: { ...remembered.widths, [id]: Math.round(Math.min(900, Math.max(48, width))) },
      }),
    reset: () => remember(nothing),
  }
}
