import { useMemo } from "react"
import classes from "./data-list.module.css"
import type { Selection } from "./data-list.tsx"

interface SelectAllProps<Row> {
  readonly rows: readonly Row[]
  rowId(row: Row): string
  readonly selection: Selection
}

/** The choice of all rows that are loaded, above those of each. */
export function SelectAll<Row>({ rows, rowId, selection }: SelectAllProps<Row>) {
  // Asked with every frame otherwise, of every row where all are selected. A list names its rows in one way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rowId is another function with each drawing of the page
  const areAllSelected = useMemo(
    () => rows.length > 0 && rows.every((row) => selection.ids.has(rowId(row))),
    [rows, selection.ids],
  )
  return (
    <div role="columnheader" className={classes.select}>
      <SelectBox
        label="Select the rows that are loaded"
        isSelected={areAllSelected}
        isPartly={selection.ids.size > 0 && !areAllSelected}
        onChange={() => selection.change(new Set(areAllSelected ? [] : rows.map(rowId)))}
      />
    </div>
  )
}

interface SelectBoxProps {
  readonly label: string
  readonly isSelected: boolean
  readonly isPartly?: boolean
  onChange(): void
}

/** A box to tick, in a place that a finger meets. Mantine's own in each row cost a frame half of its time. */
export function SelectBox({ label, isSelected, isPartly = false, onChange }: SelectBoxProps) {
  return (
    <label className={classes.box}>
      <input
        ref={(input) => {
          if (input) input.indeterminate = isPartly
        }}
        type="checkbox"
        className={classes.check}
        aria-label={label}
        checked={isSelected}
        onChange={onChange}
      />
    </label>
  )
}
