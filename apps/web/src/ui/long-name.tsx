import type { ReactNode } from "react"
import classes from "./long-name.module.css"

interface LongNameProps {
  readonly name: ReactNode
  /** What belongs to it: a group, an ecosystem. */
  readonly of: string
  readonly title: string
  readonly after?: ReactNode
}

/**
 * A name, then quietly what it belongs to, which is cut first: rows below each other begin with what tells them apart.
 */
export function LongName({ name, of, title, after }: LongNameProps) {
  return (
    <span className={classes.long} title={title}>
      <span className={classes.name}>{name}</span>
      {after && <span className={classes.after}>{after}</span>}
      {of && <span className={`${classes.of} quiet`}>{of}</span>}
    </span>
  )
}

/** A package URL as a list shows it: `snakeyaml@1.20`, then quietly `maven/org.yaml`; the whole on hover. */
export function PurlName({
  purl,
  isBold = false,
  title = purl,
  after,
}: {
  readonly purl: string
  readonly isBold?: boolean
  readonly title?: string
  readonly after?: ReactNode
}) {
  const shown = purl.replace(/^pkg:/, "").replace(/[?#].*$/, "")
  const end = shown.lastIndexOf("/")
  const name = shown.slice(end + 1)
  return (
    <span className="mono">
      <LongName
        name={isBold ? <b>{name}</b> : name}
        of={shown.slice(0, Math.max(0, end))}
        title={title}
        after={after}
      />
    </span>
  )
}
