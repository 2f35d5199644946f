import { ActionIcon, Drawer, Tooltip } from "@mantine/core"
import { useDisclosure, useLocalStorage } from "@mantine/hooks"
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconMenu2, IconSearch } from "@tabler/icons-react"
import type { ReactNode } from "react"
import classes from "./app-frame.module.css"
import { Mark } from "./mark.tsx"

interface AppFrameProps {
  readonly organization: string
  /** The rail's links; told whether it is folded to icons. */
  readonly navigation: (isFolded: boolean, onGo: () => void) => ReactNode
  readonly onSearch: () => void
  readonly children: ReactNode
}

/** Rail and page. 240 px of rail on a laptop, icons when folded, a drawer on a phone. */
export function AppFrame({ organization, navigation, onSearch, children }: AppFrameProps) {
  const [isFolded, setFolded] = useLocalStorage({
    key: "waybill-rail-folded",
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const [isOpen, drawer] = useDisclosure(false)
  return (
    <div className={classes.frame} data-folded={isFolded || undefined}>
      <a className={classes.skip} href="#page">
        Skip to the page
      </a>
      <nav className={classes.rail} aria-label="Main">
        <div className={classes.head}>
          <Mark />
          {!isFolded && <span className={classes.organization}>{organization}</span>}
        </div>
        <button
          type="button"
          className={classes.search}
          onClick={onSearch}
          {...(isFolded ? { "aria-label": "Go to" } : {})}
        >
          <IconSearch size={16} aria-hidden />
          {!isFolded && (
            <>
              <span>Go to…</span>
              <kbd className={classes.key} data-for-keys>
                Ctrl K
              </kbd>
            </>
          )}
        </button>
        <div className={classes.links}>{navigation(isFolded, () => undefined)}</div>
        <Tooltip label={isFolded ? "Expand the sidebar" : "Collapse the sidebar"} position="right">
          <ActionIcon
            className={classes.fold}
            onClick={() => setFolded(!isFolded)}
            aria-label={isFolded ? "Expand the sidebar" : "Collapse the sidebar"}
          >
            {isFolded ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
          </ActionIcon>
        </Tooltip>
      </nav>
      <header className={classes.phone}>
        <ActionIcon onClick={drawer.open} aria-label="Open the menu" size="lg">
          <IconMenu2 size={20} />
        </ActionIcon>
        <Mark />
        <span className={classes.organization}>{organization}</span>
        <ActionIcon onClick={onSearch} aria-label="Go to" size="lg" ml="auto">
          <IconSearch size={20} />
        </ActionIcon>
      </header>
      <Drawer
        opened={isOpen}
        onClose={drawer.close}
        title={organization}
        size={280}
        padding="xs"
        closeButtonProps={{ "aria-label": "Close the menu" }}
      >
        {navigation(false, drawer.close)}
      </Drawer>
      <main id="page" className={classes.page} tabIndex={-1} aria-labelledby="page-title">
        {children}
      </main>
    </div>
  )
}
