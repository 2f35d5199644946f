import { Anchor } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { Time } from "../../ui/time.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import { type Proposal, reasonsOf } from "./fetch-proposals.ts"

export const proposalColumns: readonly Column<Proposal>[] = [
  {
    id: "vulnerability",
    header: "Vulnerability",
    width: 150,
    grow: 0.2,
    cell: (each) => <b className="mono">{each.vulnerability}</b>,
  },
  {
    id: "asset",
    header: "Asset",
    width: 180,
    grow: 0.8,
    cell: ({ asset }) => (
      <>
        <Anchor component={Link} to={paths.asset(asset.id)} size="sm" c="inherit">
          {asset.name}
        </Anchor>{" "}
        <span className="mono quiet">{asset.version}</span>
      </>
    ),
  },
  { id: "says", header: "Proposed", width: 170, cell: (each) => <StatusTag status={each.status} /> },
  {
    id: "author",
    header: "By",
    width: 140,
    cell: ({ document }) => (
      <Anchor component={Link} to={paths.vexDocument(document.id)} size="sm" c="inherit">
        {document.author ?? "No author named"}
      </Anchor>
    ),
  },
  {
    id: "why",
    header: "Why",
    width: 160,
    grow: 1,
    cell: (each) => (
      <span className="quiet" title={reasonsOf(each)}>
        {reasonsOf(each)}
      </span>
    ),
  },
  {
    id: "since",
    header: "Since",
    width: 124,
    sort: "createdAt",
    cell: (each) => (
      <span className="quiet">
        <Time at={each.createdAt} />
      </span>
    ),
  },
]

/** A proposal on a phone. */
export function ProposalNarrowRow({ proposal }: { readonly proposal: Proposal }) {
  return (
    <NarrowRow
      title={<span className="mono">{proposal.vulnerability}</span>}
      aside={<StatusTag status={proposal.status} />}
      below={
        <>
          <span>
            {proposal.asset.name} {proposal.asset.version}
          </span>
          <span>{proposal.document.author ?? "no author named"}</span>
        </>
      }
    />
  )
}
