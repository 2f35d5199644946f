import { useDisclosure, useHotkeys } from "@mantine/hooks"
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router"
import type { Permission } from "@waybill/permissions/permissions"
import { Suspense, useEffect, useRef } from "react"
import { deeds, navigationEntries } from "../../navigation.tsx"
import { useSession } from "../../session/use-session.ts"
import { AppFrame } from "../../ui/frame/app-frame.tsx"
import classes from "../../ui/frame/rail-link.module.css"
import { Notices } from "../../ui/notices.tsx"
import { Palette, type PaletteEntry } from "../../ui/palette/palette.tsx"
import { settingsGroups } from "../settings/settings-links.ts"
import { AccountMenu } from "./account-menu.tsx"
import { KeyHelp } from "./key-help.tsx"
import { pageActions } from "./page-actions.ts"
import { searchByName } from "./search-by-name.ts"

/**
 * Another page takes the focus: the way to it is behind whoever went there, and those who listen hear its name. Not
 * where something in it has taken it.
 */
function useFocusOnPage(): void {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return undefined
    before.current = pathname
    const page = document.getElementById("page")
    const focused = document.activeElement
    if (!page?.contains(focused)) {
      page?.focus({ preventScroll: true })
      return undefined
    }
    // A link in the page that was followed is there until the other one is drawn; nothing has the focus then.
    const drawn = new MutationObserver(() => {
      if (focused?.isConnected) return
      drawn.disconnect()
      if (document.activeElement === document.body) page.focus({ preventScroll: true })
    })
    drawn.observe(page, { childList: true, subtree: true })
    return () => drawn.disconnect()
  }, [pathname])
}

/** The frame around every page of a signed-in person. */
export function SignedInFrame() {
  const session = useSession()
  const navigate = useNavigate()
  const [isPaletteOpen, palette] = useDisclosure(false)
  const [isHelpOpen, help] = useDisclosure(false)
  useHotkeys(
    [
      ["mod+K", palette.toggle],
      ["shift+?", help.open],
    ],
    [],
  )
  useFocusOnPage()
  const isAllowed = ({ permission }: { readonly permission: Permission | null }): boolean =>
    permission === null || session.permissions.includes(permission)
  const allowed = navigationEntries.filter(isAllowed)
  const settings = settingsGroups(session.isAdministrator).flatMap(({ links }) => links)
  const entries: readonly PaletteEntry[] = [
    ...allowed.map((entry) => ({ ...entry, group: "Pages" })),
    ...deeds.filter(isAllowed).map((deed) => ({ ...deed, group: "Do" })),
    ...settings.map((link) => ({ ...link, group: "Settings" })),
  ].map(({ to, group, label }) => ({ id: `${group} ${to}`, group, label, run: () => void navigate({ to }) }))
  return (
    <>
      <AppFrame
        organization={session.organization.name}
        onSearch={palette.open}
        navigation={(isFolded, onGo) => (
          <>
            {allowed.map((entry, index) => (
              <div key={entry.to}>
                {entry.group !== null &&
                  entry.group !== allowed[index - 1]?.group &&
                  (isFolded ? <hr className={classes.rule} /> : <div className={classes.heading}>{entry.group}</div>)}
                <Link
                  to={entry.to}
                  onClick={onGo}
                  className={`${classes.link} ${isFolded ? classes.folded : ""}`}
                  activeOptions={{ exact: entry.to === "/", includeSearch: false }}
                  title={isFolded ? entry.label : undefined}
                  aria-label={isFolded ? entry.label : undefined}
                >
                  <entry.icon size={18} />
                  {!isFolded && <span>{entry.label}</span>}
                </Link>
              </div>
            ))}
            <AccountMenu isFolded={isFolded} onKeys={help.open} />
          </>
        )}
      >
        <Suspense>
          <Outlet />
        </Suspense>
      </AppFrame>
      <Palette
        isOpen={isPaletteOpen}
        onClose={palette.close}
        entries={isPaletteOpen ? [...pageActions(), ...entries] : entries}
        search={(text) => searchByName(text, session.permissions, (to) => void navigate({ to }))}
      />
      <KeyHelp isOpen={isHelpOpen} onClose={help.close} />
      <Notices />
    </>
  )
}
