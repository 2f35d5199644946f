import { ActionIcon, CopyButton, Tooltip } from "@mantine/core"
import { IconCheck, IconCopy } from "@tabler/icons-react"
import { Breakable } from "./breakable.tsx"
import classes from "./copyable.module.css"

/** An identifier in monospace, whole on hover, copied by the button that appears beside it. */
export function Copyable({ text, shown }: { readonly text: string; readonly shown?: string }) {
  return (
    <span className={classes.copyable}>
      <span className={`${classes.text} mono`} title={text}>
        <Breakable text={shown ?? text} />
      </span>
      <CopyIcon text={text} />
    </span>
  )
}

/** A button that copies a text and says so. */
export function CopyIcon({ text, label = "Copy" }: { readonly text: string; readonly label?: string }) {
  return (
    <CopyButton value={text} timeout={1500}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? "Copied" : label}>
          <ActionIcon
            size="sm"
            className={classes.button}
            onClick={(event) => {
              event.stopPropagation()
              copy()
            }}
            aria-label={copied ? "Copied" : label}
          >
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  )
}
