import { NativeSelect } from "@mantine/core"
import { Link, useLocation, useNavigate } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useSession } from "../../session/use-session.ts"
import { settingsGroups } from "./settings-links.ts"
import classes from "./settings-page.module.css"

/** A settings page with the way to its siblings: a column beside it, or where that is too narrow a choice above. */
export function SettingsPage({ children }: { readonly children: ReactNode }) {
  const { isAdministrator } = useSession()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const groups = settingsGroups(isAdministrator)
  const here = groups.flatMap(({ links }) => links).find(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
  return (
    <div className={classes.settings}>
      <NativeSelect
        className={classes.choice ?? ""}
        aria-label="Settings page"
        data={groups.map(({ label, links }) => ({
          group: label,
          items: links.map((link) => ({ value: link.to, label: link.label })),
        }))}
        value={here?.to}
        onChange={(event) => void navigate({ to: event.currentTarget.value })}
      />
      <nav aria-label="Settings" className={classes.links}>
        {groups.map((group) => (
          <div key={group.label} className={classes.group}>
            <div className={classes.heading}>{group.label}</div>
            {group.links.map((link) => (
              <Link key={link.to} to={link.to} className={classes.link ?? ""} activeOptions={{ includeSearch: false }}>
                {link.label}
              </Link>
            ))}
          </div>
        ))}
      </nav>
      <div className={classes.page}>{children}</div>
    </div>
  )
}
