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

/** A finding's status by icon and word. */
export function StatusTag({ status }: { readonly status: string }) {
  const Icon = icons.get(status) ?? IconCircle
  return (
    <span className={classes.tag}>
      <Icon size={14} aria-hidden />
      {statusLabel(status)}
    </span>
  )
}
