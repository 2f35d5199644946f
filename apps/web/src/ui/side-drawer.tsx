import { ActionIcon, Button, Group } from "@mantine/core"
import { useHotkeys } from "@mantine/hooks"
import { IconX } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import classes from "./side-drawer.module.css"

interface SideDrawerProps {
  readonly title: ReactNode
  readonly label: string
  /** Address of the full page. */
  readonly page?: string
  onClose(): void
  readonly children: ReactNode
}

/** What a row opens, beside the list that stays; on a phone it takes the whole page. Esc closes. */
export function SideDrawer({ title, label, page, onClose, children }: SideDrawerProps) {
  useHotkeys([["Escape", onClose]])
  return (
    <aside className={classes.drawer} aria-label={label}>
      <Group justify="space-between" wrap="nowrap" gap="xs" className={classes.head}>
        <div className={classes.title}>{title}</div>
        <Group gap={4} wrap="nowrap">
          {page && (
            <Button component={Link} to={page} variant="default">
              Open page
            </Button>
          )}
          <ActionIcon onClick={onClose} aria-label="Close">
            <IconX size={18} />
          </ActionIcon>
        </Group>
      </Group>
      <div className={classes.body}>{children}</div>
    </aside>
  )
}

/** A list and, where something is open, its drawer beside it. */
export function ListWithDrawer({ children, drawer }: { readonly children: ReactNode; readonly drawer: ReactNode }) {
  return (
    <div className={classes.split}>
      <div className={classes.list}>{children}</div>
      {drawer}
    </div>
  )
}
