import classes from "./severity.module.css"

export const severities = ["critical", "high", "medium", "low", "none", "unknown"] as const
export type SeverityWord = (typeof severities)[number]

export const severityNames: Readonly<Record<SeverityWord, string>> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
  none: "None",
  unknown: "Unknown",
}
const letters: Readonly<Record<SeverityWord, string>> = {
  critical: "C",
  high: "H",
  medium: "M",
  low: "L",
  none: "–",
  unknown: "?",
}

/** Severity by colour, letter and shape at once, so that no one of them has to be seen. */
export function Severity({
  severity,
  score,
  isShort = false,
}: {
  readonly severity: SeverityWord
  readonly score?: number | null
  readonly isShort?: boolean
}) {
  return (
    <span className={classes.severity} data-severity={severity}>
      <span className={classes.sign} aria-hidden={!isShort} title={isShort ? severityNames[severity] : undefined}>
        {letters[severity]}
      </span>
      {!isShort && <span>{severityNames[severity]}</span>}
      {score !== undefined && score !== null && <span className="numbers">{score.toFixed(1)}</span>}
    </span>
  )
}

/** Listed by CISA as exploited. */
export function KevTag({ dueDate, dateAdded }: { readonly dueDate?: string | null; readonly dateAdded?: string }) {
  return (
    <span
      className={classes.kev}
      title={`Known to be exploited (CISA KEV${dateAdded ? `, listed ${dateAdded}` : ""}${dueDate ? `, due ${dueDate}` : ""})`}
    >
      KEV
    </span>
  )
}

export type ActionWord = "mitigate" | "monitor" | "accept"
const actionNames: Readonly<Record<ActionWord, string>> = { mitigate: "Mitigate", monitor: "Monitor", accept: "Accept" }

/** What to do: Mitigate solid, Monitor outline, Accept grey. */
export function ActionTag({ action }: { readonly action: ActionWord }) {
  return (
    <span className={classes.action} data-action={action}>
      {actionNames[action]}
    </span>
  )
}
