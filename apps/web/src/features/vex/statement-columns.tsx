import { Anchor } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import type { VexStatement } from "./fetch-vex.ts"
import { Verdict } from "./statement-verdict.tsx"

export const statementColumns: readonly Column<VexStatement>[] = [
  { id: "vulnerability", header: "Vulnerability", width: 150, cell: (each) => <VulnerabilityOf statement={each} /> },
  { id: "verdict", header: "Verdict", width: 120, cell: (each) => <Verdict state={each.state} /> },
  { id: "says", header: "Says", width: 160, cell: (each) => each.status && <StatusTag status={each.status} /> },
  {
    id: "about",
    header: "About",
    width: 250,
    cell: (each) => (
      <span className="mono" title={each.products.join("\n")}>
        {productsText(each)}
      </span>
    ),
  },
  {
    id: "why",
    header: "Why",
    width: 320,
    cell: (each) => (
      <span className="quiet" title={whyText(each)}>
        {whyText(each)}
      </span>
    ),
  },
]

/** A statement on a phone. */
export function StatementNarrowRow({ statement }: { readonly statement: VexStatement }) {
  return (
    <NarrowRow
      title={<VulnerabilityOf statement={statement} />}
      aside={<Verdict state={statement.state} />}
      below={<span>{statement.reason ?? productsText(statement)}</span>}
    />
  )
}

/** The id, which leads to the vulnerability where something of ours has it. */
export function VulnerabilityOf({ statement }: { readonly statement: VexStatement }) {
  const id = statement.ids[0]
  if (id === undefined) return <span className="quiet">no id</span>
  if (statement.state !== "applied" && statement.state !== "proposed") return <span className="mono">{id}</span>
  return (
    <Anchor component={Link} to={`${paths.vulnerability(id)}?tab=decisions`} size="sm" className="mono">
      {id}
    </Anchor>
  )
}

/** What it is about, in a line: the first product and how many more. */
export const productsText = ({ products, productCount }: VexStatement): string =>
  products.length === 0
    ? "nothing named"
    : `${products[0]}${productCount > 1 ? ` and ${(productCount - 1).toLocaleString("en")} more` : ""}`

/** Why it reaches nothing; where it reaches something, the author's reasons. */
export const whyText = ({ reason, justification, impactStatement, response }: VexStatement): string =>
  reason ?? [justification?.replaceAll("_", " "), impactStatement, response].filter(Boolean).join(" · ")
