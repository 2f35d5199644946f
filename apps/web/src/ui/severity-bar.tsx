import { Link } from "@tanstack/react-router"
import { type SeverityWord, severities, severityNames } from "./severity.tsx"
import classes from "./severity-bar.module.css"

export type SeverityCounts = Readonly<Record<SeverityWord, number>>

/**
 * How findings split by severity: a thin stacked bar, its number before it (after it, it would read as the next
 * column's) or its numbers below it, the whole sentence for those who listen.
 */
export function SeverityBar({
  counts,
  size = "row",
  listOf,
}: {
  readonly counts: SeverityCounts
  readonly size?: "row" | "page"
  /** The address of the list of those of a severity, where its number leads there. */
  listOf?(severity: SeverityWord): string
}) {
  const total = severities.reduce((sum, each) => sum + counts[each], 0)
  const parts = severities.filter((each) => counts[each] > 0)
  const words =
    total === 0
      ? "No open findings"
      : parts.map((each) => `${counts[each]} ${severityNames[each].toLowerCase()}`).join(", ")
  const bar = (
    <span className={classes.bar} aria-hidden>
      {parts.map((each) => (
        <span key={each} className={classes.part} data-severity={each} style={{ flexGrow: counts[each] }} />
      ))}
    </span>
  )
  if (size === "page")
    return (
      <div className={classes.page}>
        {bar}
        <ul className={classes.legend}>
          {severities
            .filter((each) => counts[each] > 0 || each === "critical" || each === "high")
            .map((each) => (
              <li key={each}>
                <span className={classes.dot} data-severity={each} aria-hidden />
                {listOf ? (
                  <Link to={listOf(each)} className={classes.link ?? ""}>
                    <b className="numbers">{counts[each].toLocaleString("en")}</b> {severityNames[each]}
                  </Link>
                ) : (
                  <>
                    <b className="numbers">{counts[each].toLocaleString("en")}</b> {severityNames[each]}
                  </>
                )}
              </li>
            ))}
        </ul>
      </div>
    )
  return (
    <span className={classes.row} role="img" aria-label={words} title={words}>
      <span className={`${classes.total} numbers`} aria-hidden>
        {total.toLocaleString("en")}
      </span>
      {bar}
    </span>
  )
}
