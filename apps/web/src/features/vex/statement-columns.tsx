import { Anchor } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { PurlName } from "../../ui/long-name.tsx"
import { Time } from "../../ui/time.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import type { VexStatement } from "./fetch-vex.ts"
import { Verdict } from "./statement-verdict.tsx"

export const statementColumns: readonly Column<VexStatement>[] = [
  {
    id: "vulnerability",
    header: "Vulnerability",
    width: 150,
    grow: 0.2,
    cell: (each) => <VulnerabilityOf statement={each} />,
  },
  { id: "verdict", header: "Verdict", width: 120, cell: (each) => <Verdict state={each.state} /> },
  { id: "says", header: "Says", width: 172, cell: (each) => each.status && <StatusTag status={each.status} /> },
  {
    id: "about",
    header: "About",
    width: 200,
    grow: 0.8,
    cell: (each) => <Products statement={each} />,
  },
  {
    id: "why",
    header: "Why",
    width: 220,
    grow: 1,
    cell: (each) => (
      <span className="quiet" title={whyText(each)}>
        {whyText(each)}
      </span>
    ),
  },
  {
    id: "stated",
    header: "Stated",
    width: 112,
    sort: "statedAt",
    cell: (each) => <span className="quiet">{each.statedAt ? <Time at={each.statedAt} /> : "–"}</span>,
  },
  {
    id: "place",
    header: "Place",
    width: 72,
    align: "end",
    sort: "place",
    isSortedUpFirst: true,
    isOptional: true,
    cell: (each) => (each.place + 1).toLocaleString("en"),
  },
]

/** A statement on a phone. */
export function StatementNarrowRow({ statement }: { readonly statement: VexStatement }) {
  return (
    <NarrowRow
      title={<VulnerabilityOf statement={statement} />}
      aside={<Verdict state={statement.state} />}
      below={
        statement.state === "unmatched" && statement.reason ? (
          <span>{statement.reason}</span>
        ) : (
          <Products statement={statement} />
        )
      }
    />
  )
}

/** What it is about, in a line: the first product and how many more. */
function Products({ statement: { products, productCount } }: { readonly statement: VexStatement }) {
  const [first] = products
  if (first === undefined) return <span className="quiet">nothing named</span>
  return (
    <PurlName
      purl={first}
      title={products.join("\n")}
      after={productCount > 1 && `+${(productCount - 1).toLocaleString("en")}`}
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

/** The same where it may break into lines. */
export const productsText = ({ products, productCount }: VexStatement): string =>
  products.length === 0
    ? "nothing named"
    : `${products[0]}${productCount > 1 ? ` and ${(productCount - 1).toLocaleString("en")} more` : ""}`

/** Why it reaches nothing; where it reaches something, the author's reasons. */
export const whyText = ({ reason, justification, impactStatement, response }: VexStatement): string =>
  reason ?? [justification?.replaceAll("_", " "), impactStatement, response].filter(Boolean).join(" · ")
