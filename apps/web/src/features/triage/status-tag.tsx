import {
  IconCircle,
  IconCircleCheck,
  IconCircleOff,
  IconEyeSearch,
  IconFlag,
  IconShieldHalf,
} from "@tabler/icons-react"
import classes from "./status-tag.module.css"
import { statusChoices, statusLabel } from "./triage-words.ts"

const icons = new Map([
  ["affected", IconFlag],
  ["not_affected", IconCircleOff],
  ["under_investigation", IconEyeSearch],
  ["fixed", IconCircleCheck],
  ["accept_risk", IconShieldHalf],
])

interface StatusTagProps {
  readonly status: string
  /** The organization's own word for it, in its colour; the icon goes on telling as what it counts. */
  readonly own?: { readonly name: string; readonly color: string } | null
}

/** A finding's status by icon and word. */
export function StatusTag({ status, own = null }: StatusTagProps) {
  const Icon = icons.get(status) ?? IconCircle
  return (
    <span className={classes.tag} title={own ? `Counts as ${statusLabel(status).toLowerCase()}` : undefined}>
      <Icon size={14} aria-hidden className={classes.icon} data-color={own?.color} />
      {own ? own.name : statusLabel(status)}
    </span>
  )
}

/** How many findings have which status: by icon and number, in words for those who point or listen. */
export function StatusMix({ statuses }: { readonly statuses: Readonly<Record<string, number>> | null }) {
  if (statuses === null) return <span className="quiet">–</span>
  const parts = ["open", ...statusChoices.map(({ value }) => value)].flatMap((status) => {
    const count = statuses[status] ?? 0
    return count === 0 ? [] : [{ status, count, Icon: icons.get(status) ?? IconCircle }]
  })
  const words = parts.map(({ status, count }) => `${count.toLocaleString("en")} ${statusLabel(status).toLowerCase()}`)
  return (
    <span className={classes.mix} role="img" aria-label={words.join(", ")} title={words.join(", ")}>
      {parts.map(({ status, count, Icon }) => (
        <span key={status} className={`${classes.tag} numbers`}>
          <Icon size={14} aria-hidden className={classes.icon} />
          {count.toLocaleString("en")}
        </span>
      ))}
    </span>
  )
}
