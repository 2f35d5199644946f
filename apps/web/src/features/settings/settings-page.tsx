import { Link, useLocation } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { paths } from "../../paths.ts"
import { useSession } from "../../session/use-session.ts"
import { useInSight } from "../../ui/use-in-sight.ts"
import classes from "./settings-page.module.css"

interface SettingsLink {
  readonly label: string
  readonly to: string
  readonly isAdministratorsOnly?: boolean
}

const groups: readonly { readonly label: string; readonly links: readonly SettingsLink[] }[] = [
  {
    label: "Account",
    links: [
      { label: "Profile and sessions", to: paths.profile },
      { label: "API tokens", to: paths.apiTokens },
      { label: "Permission reference", to: paths.permissions },
    ],
  },
  {
    label: "Organization",
    links: [
      { label: "Action rules", to: paths.actionRules },
      { label: "Triage rules", to: paths.triageRules },
      { label: "Statuses", to: paths.ownStatuses },
      { label: "VEX trust", to: paths.vexTrust },
      { label: "Outbox", to: paths.outbox, isAdministratorsOnly: true },
    ],
  },
  { label: "API", links: [{ label: "API reference", to: paths.apiReference }] },
]

/** A settings page with the way to its siblings. */
export function SettingsPage({ children }: { readonly children: ReactNode }) {
  const session = useSession()
  const { pathname } = useLocation()
  const links = useInSight("[data-status=active]", pathname)
  return (
    <div className={classes.settings}>
      <nav ref={links} aria-label="Settings" className={classes.links}>
        {groups
          .filter((group) => session.isAdministrator || group.links.some((link) => !link.isAdministratorsOnly))
          .map((group) => (
            <div key={group.label} className={classes.group}>
              <div className={classes.heading}>{group.label}</div>
              {group.links
                .filter((link) => !link.isAdministratorsOnly || session.isAdministrator)
                .map((link) => (
                  <Link
                    key={link.to}
                    to={link.to}
                    className={classes.link ?? ""}
                    activeOptions={{ includeSearch: false }}
                  >
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
