import { Button } from "@mantine/core"
import type { ReactNode } from "react"
import classes from "./selection-bar.module.css"

interface SelectionBarProps {
  /** "3 findings". */
  readonly selected: string
  /** Whether it is all that the list's filter shows, beyond the rows that were selected. */
  readonly isAll?: boolean
  /** What can be done with it. */
  readonly children: ReactNode
  /** Undefined: no row is selected. */
  readonly onClear?: (() => void) | undefined
}

/** What of a list is selected, below it, and what can be done with all of it at once. */
export function SelectionBar({ selected, isAll = false, children, onClear }: SelectionBarProps) {
  return (
    <div className={classes.bar} role="toolbar" aria-label="Selection">
      <span>
        {isAll && "All "}
        <b className="numbers">{selected}</b> {isAll ? "that match" : "selected"}
      </span>
      {children}
      {onClear && (
        <Button variant="subtle" color="gray" onClick={onClear}>
          Clear selection
        </Button>
      )}
    </div>
  )
}
