import { Title } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import type { ReactNode } from "react"
import { Mark } from "../../ui/frame/mark.tsx"
import classes from "./plain-page.module.css"

/** A page for whoever is not signed in: one column, the product's name, the fields. */
export function PlainPage({
  title,
  lead,
  children,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}) {
  useDocumentTitle(`${title} · Waybill`)
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.brand}>
          <Mark size={28} />
          <span>Waybill</span>
        </div>
        <Title order={1}>{title}</Title>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  )
}
