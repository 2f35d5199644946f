import type { ReactNode } from "react"
import classes from "./long-name.module.css"

interface LongNameProps {
  /** What comes before the name: a group, an ecosystem. */
  readonly front: string
  readonly name: ReactNode
  readonly title: string
  readonly after?: ReactNode
}

/** A name with what comes before it. Where the place is short the front is cut first: the next row says it again, the name it does not. */
export function LongName({ front, name, title, after }: LongNameProps) {
  return (
    <span className={classes.long} title={title}>
      {front && <span className={`${classes.front} quiet`}>{front}</span>}
      <span className={classes.name}>{name}</span>
      {after && <span className={classes.after}>{after}</span>}
    </span>
  )
}

/** A package URL as a list shows it: `maven/org.yaml/` quiet, `snakeyaml@1.20`; the whole on hover. */
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
  const end = shown.lastIndexOf("/") + 1
  const name = shown.slice(end)
  return (
    <span className="mono">
      <LongName front={shown.slice(0, end)} name={isBold ? <b>{name}</b> : name} title={title} after={after} />
    </span>
  )
}
