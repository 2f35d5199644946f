import { ActionIcon, Button, Tooltip } from "@mantine/core"
import { IconX } from "@tabler/icons-react"
import type { KeyboardEvent, ReactNode } from "react"
import classes from "./selection-bar.module.css"

interface SelectionBarProps {
  /** "3 findings". */
  readonly selected: string
  /** Whether it is all that the list's filter shows, beyond the rows that were selected. */
  readonly isAll?: boolean
  /** "all 1,204 findings that match": what more can be selected at once. */
  readonly wider?: string | null
  /** The rows of it are still being read. */
  readonly isWidening?: boolean
  onWiden?(): void
  /** What can be done with it. */
  readonly children: ReactNode
  /** Undefined: no row is selected. */
  readonly onClear?: (() => void) | undefined
}

/** What of a list is selected, below it, and what can be done with all of it at once. */
export function SelectionBar({
  selected,
  isAll = false,
  wider = null,
  isWidening = false,
  onWiden,
  children,
  onClear,
}: SelectionBarProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    // Dialogs that were opened from here speak through it too.
    if (event.key === "Escape" && event.target instanceof Node && event.currentTarget.contains(event.target))
      onClear?.()
  }
  return (
    <div className={classes.bar} role="toolbar" aria-label="Selection" data-actions onKeyDown={onKeyDown}>
      <span className={classes.what}>
        {isAll && "All "}
        <b className="numbers">{selected}</b> {isAll ? "that match" : "selected"}
      </span>
      {onClear && (
        <Tooltip label="Clear selection">
          <ActionIcon className={classes.clear} size="md" aria-label="Clear selection" onClick={onClear}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      {children}
      {wider !== null && (
        <Button variant="default" onClick={onWiden} loading={isWidening}>
          Select {wider}
        </Button>
      )}
    </div>
  )
}
