import { ActionIcon, Button, Group } from "@mantine/core"
import { useHotkeys } from "@mantine/hooks"
import { IconX } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from "react"
import { isTyping } from "./is-typing.ts"
import classes from "./side-drawer.module.css"

interface SideDrawerProps {
  readonly title: ReactNode
  readonly label: string
  /** Address of the full page. */
  readonly page?: string
  onClose(): void
  readonly children: ReactNode
}

const isPhone = (): boolean => matchMedia("(max-width: 760px)").matches
const listBeside = (drawer: Element): HTMLElement | null =>
  drawer.parentElement?.querySelector<HTMLElement>("[role=grid]") ?? null

/**
 * What a row opens, beside the list that stays; on a phone it takes the whole page. → in the list goes in, Esc closes
 * and goes back, j and k move on from inside too.
 */
export function SideDrawer({ title, label, page, onClose, children }: SideDrawerProps) {
  const drawer = useRef<HTMLElement>(null)
  const shownBefore = useRef(label)
  useHotkeys([["Escape", (event) => !isTyping(event.target) && onClose()]], [])
  useLayoutEffect(() => {
    const shown = drawer.current
    if (isPhone()) shown?.focus()
    return () => {
      if (shown?.contains(document.activeElement)) listBeside(shown)?.focus({ preventScroll: true })
    }
  }, [])
  // With the next row in it, what had the focus may be gone.
  useEffect(() => {
    if (shownBefore.current !== label && document.activeElement === document.body)
      drawer.current?.focus({ preventScroll: true })
    shownBefore.current = label
  }, [label])
  const onKeyDown = (event: KeyboardEvent): void => {
    // Dialogs that were opened from here speak through it too.
    const { target } = event
    if (!(target instanceof HTMLElement) || !drawer.current?.contains(target)) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === "Escape" && isTyping(target)) {
      // Out of the field first: what was typed stays.
      if (target.getAttribute("aria-expanded") !== "true") drawer.current?.focus()
      event.stopPropagation()
    } else if ((event.key === "j" || event.key === "k") && !isTyping(target)) {
      listBeside(event.currentTarget)?.dispatchEvent(
        new globalThis.KeyboardEvent("keydown", { key: event.key, bubbles: true }),
      )
    }
  }
  return (
    <aside ref={drawer} className={classes.drawer} aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
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
