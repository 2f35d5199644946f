import {
  IconCircle,
  IconCircleCheck,
  IconCircleOff,
  IconEyeSearch,
  IconFlag,
  IconShieldHalf,
} from "@tabler/icons-react"
import classes from "./status-tag.module.css"
import { statusLabel } from "./triage-words.ts"

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
