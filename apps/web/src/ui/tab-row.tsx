import { Tabs } from "@mantine/core"
import type { ReactNode } from "react"
import classes from "./tab-row.module.css"
import { useInSight } from "./use-in-sight.ts"

interface TabRowProps {
  readonly open: string
  /** From edge to edge of the page, not within its body. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** The tabs of a page in one row; where it is too short, the open one is scrolled into sight. */
export function TabRow({ open, isWide = false, children }: TabRowProps) {
  return (
    <Tabs.List
      ref={useInSight("[aria-selected=true]", open)}
      className={classes.row ?? ""}
      data-wide={isWide || undefined}
    >
      {children}
    </Tabs.List>
  )
}
