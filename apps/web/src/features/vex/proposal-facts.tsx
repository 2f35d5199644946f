import { Anchor } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { Facts } from "../../ui/section.tsx"
import { exactTime } from "../../ui/time.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import type { Proposal } from "./fetch-proposals.ts"

/** What is proposed, by whom and why; who decided on it. */
export function ProposalFacts({ proposal }: { readonly proposal: Proposal }) {
  const { document } = proposal
  return (
    <Facts
      facts={[
        ["Proposed", <StatusTag key="status" status={proposal.status} />],
        ["Justification", proposal.justification?.replaceAll("_", " ") ?? "none"],
        ...(proposal.impactStatement ? [["Impact", proposal.impactStatement] as const] : []),
        ...(proposal.response ? [["Response", proposal.response] as const] : []),
        [
          "By",
          <Anchor key="by" component={Link} to={paths.vexDocument(document.id)} size="sm">
            {document.author ?? "No author named"}
          </Anchor>,
        ],
        ...(proposal.heldBack ? [["Why asked", proposal.heldBack] as const] : []),
        [
          "Place in the file",
          <span key="path" className="mono">
            {proposal.path || "/"}
          </span>,
        ],
        ["Since", exactTime(proposal.createdAt)],
        ...(proposal.decidedAt === null
          ? []
          : [
              [
                proposal.state === "accepted" ? "Accepted" : "Rejected",
                `${exactTime(proposal.decidedAt)}${proposal.decidedBy === null ? "" : ` by ${proposal.decidedBy}`}`,
              ] as const,
            ]),
      ]}
    />
  )
}
