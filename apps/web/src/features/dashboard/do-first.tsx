import { Text } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { ActionTag, KevTag, Severity } from "../../ui/severity.tsx"
import type { VulnerabilityItem } from "../vulnerability/fetch-vulnerabilities.ts"
import classes from "./do-first.module.css"

/** The five of the highest priority: what it is, why now, how many are hit, whether a fix is there. */
export function DoFirst({ items }: { readonly items: readonly VulnerabilityItem[] }) {
  if (items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Nothing known is open in what could be matched.
      </Text>
    )
  return (
    <ol className={classes.list}>
      {items.map((item) => (
        <li key={item.id}>
          <Link to={paths.vulnerability(item.id)} className={classes.item ?? ""}>
            <span className={classes.first}>
              <Severity severity={item.severity} score={item.cvss?.score ?? null} isShort />
              <b className="mono">{item.id}</b>
              {item.kev && <KevTag dateAdded={item.kev.dateAdded} dueDate={item.kev.dueDate} />}
              <span className={classes.title}>{item.title}</span>
              <ActionTag action={item.action} />
            </span>
            <span className={classes.second}>
              {item.reason} {counted(item.affectedAssets, "asset")};{" "}
              {item.fixAvailable ? "a fix is known." : "no fix yet."}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
