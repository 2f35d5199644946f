import type { ReactNode } from "react"
import classes from "./narrow-row.module.css"

/** A phone's row: the telling thing and what is beside it, a quiet line below. */
export function NarrowRow({
  title,
  aside,
  below,
}: {
  readonly title: ReactNode
  readonly aside?: ReactNode
  readonly below: ReactNode
}) {
  return (
    <div className={classes.narrow}>
      <div className={classes.line}>
        <span className={classes.title}>{title}</span>
        {aside && <span className={classes.aside}>{aside}</span>}
      </div>
      <div className={classes.below}>{below}</div>
    </div>
  )
}
