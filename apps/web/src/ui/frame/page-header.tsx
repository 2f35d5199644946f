import { Anchor } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { Breakable } from "../breakable.tsx"
import classes from "./page-header.module.css"

interface PageHeaderProps {
  /** In the tab and as the heading. */
  readonly title: string
  /** What tells tabs of the same title apart: a version, the asset that it is in. */
  readonly tabTitle?: string
  /** What stands beside the heading: version chip, severity, state. */
  readonly identity?: ReactNode
  readonly icon?: ReactNode
  /** A line below: what a reader must know first. */
  readonly lead?: ReactNode
  readonly breadcrumbs?: readonly { readonly label: string; readonly to: string }[]
  /** The main action at the right, secondary ones before it. */
  readonly actions?: ReactNode
  /** The title is an identifier and set in monospace. */
  readonly isCode?: boolean
}

/** The top of every page: where one is, what it is, the one thing to do. */
export function PageHeader({
  title,
  tabTitle = title,
  identity,
  icon,
  lead,
  breadcrumbs = [],
  actions,
  isCode = false,
}: PageHeaderProps) {
  useDocumentTitle(`${tabTitle} · Waybill`)
  return (
    <header className={classes.header}>
      {breadcrumbs.length > 0 && (
        <nav aria-label="Breadcrumb" className={classes.breadcrumbs}>
          {breadcrumbs.map((each, index) => (
            <span key={each.to}>
              {index > 0 && <span aria-hidden> / </span>}
              <Anchor component={Link} to={each.to} size="xs" c="dimmed">
                {each.label}
              </Anchor>
            </span>
          ))}
        </nav>
      )}
      <div className={classes.line}>
        <div className={classes.what}>
          {icon}
          <h1 id="page-title" className={isCode ? `${classes.title} mono` : classes.title}>
            <Breakable text={title} />
          </h1>
          {identity}
        </div>
        {actions && (
          <div className={classes.actions} data-actions>
            {actions}
          </div>
        )}
      </div>
      {lead && <div className={classes.lead}>{lead}</div>}
    </header>
  )
}
