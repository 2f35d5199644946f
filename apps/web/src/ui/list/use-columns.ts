import { useLocalStorage } from "@mantine/hooks"
import { useMemo } from "react"
import type { Column } from "./data-list.tsx"

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
  isShown(id: string): boolean
  toggle(id: string): void
  resize(id: string, width: number): void
  reset(): void
}

/** Which columns of a list are shown and how wide, remembered by this browser. */
export function useColumns<Row>(listId: string, all: readonly Column<Row>[]): Columns<Row> {
  const [remembered, remember] = useLocalStorage<Remembered>({
    key: `waybill-list-${listId}`,
    defaultValue: nothing,
    getInitialValueInEffect: false,
  })
  const isShown = (id: string): boolean => {
    const column = all.find((each) => each.id === id)
    return column?.isOptional ? remembered.added.includes(id) : !remembered.hidden.includes(id)
  }
  // One list as long as nothing of it changes: rows are drawn anew where it does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: isShown is made of these two
  const shown = useMemo(() => all.filter((column, index) => index === 0 || isShown(column.id)), [all, remembered])
  return {
    all,
    shown,
    template: shown
      .map((column, index) => {
        const chosen = remembered.widths[column.id]
        if (index === 0) return `minmax(${chosen ?? column.width}px, 1fr)`
        return `${chosen ?? column.width}px`
      })
      .join(" "),
    isShown,
    toggle: (id) => {
      const list = all.find((each) => each.id === id)?.isOptional ? "added" : "hidden"
      const names = remembered[list]
      remember({ ...remembered, [list]: names.includes(id) ? names.filter((each) => each !== id) : [...names, id] })
    },
    resize: (id, width) =>
      remember({
        ...remembered,
        widths: { ...remembered.widths, [id]: Math.round(Math.min(900, Math.max(48, width))) },
      }),
    reset: () => remember(nothing),
  }
}
