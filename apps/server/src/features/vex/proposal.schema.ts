import { z } from "zod"
import { oneOrMore, textQuery } from "../../http/list.ts"
import type { TokenReach } from "../../http/principal.ts"
import { Instant } from "../../http/time.schema.ts"
import { triageStatuses } from "../triage/triage.domain.ts"
import type { ProposalFilter, ProposalRow } from "./proposal.sql.ts"
import { VexId } from "./vex.schema.ts"

export const ProposalId = z.uuid().describe("Id of a proposal")

/** What proposals are chosen by, in the list and where one decides on all that it shows. */
export const proposalFilter = {
  q: textQuery("Text in the vulnerability id, the asset's name or the author"),
  assetId: z.uuid().optional().describe("Only of this asset"),
  vulnerability: z.string().min(1).max(256).optional().describe("Any id of the vulnerability"),
  documentId: z.uuid().optional().describe("Only of this VEX document"),
  author: z.string().min(1).max(256).optional().describe("Author as named in the document, case-insensitive"),
  status: oneOrMore(triageStatuses, "The proposed status"),
}

/** The filter as the database asks it, in every state. */
export const readProposalFilter = (
  given: z.output<z.ZodObject<typeof proposalFilter>>,
  reach: TokenReach | null,
): Omit<ProposalFilter, "states"> => ({
  q: given.q ?? null,
  assetId: given.assetId ?? null,
  vulnerability: given.vulnerability ?? null,
  documentId: given.documentId ?? null,
  author: given.author ?? null,
  statuses: given.status ?? null,
  reach,
})

/** What a VEX document states about a finding while nobody has taken it for true. */
export const Proposal = z.object({
  id: ProposalId,
  document: z.object({ id: VexId, author: z.string().nullable(), format: z.string() }),
  heldBack: z
    .string()
    .nullable()
    .describe(
      "Why it was only proposed although its author's trust is `apply`: the uploader may not triage, and did not use a token that is named for the author",
    ),
  path: z.string().describe("JSON Pointer to the statement in the document"),
  asset: z.object({ id: z.uuid(), name: z.string(), version: z.string() }),
  vulnerability: z.string(),
  status: z.enum(triageStatuses),
  justification: z.string().nullable(),
  impactStatement: z.string().nullable(),
  response: z.string().nullable(),
  state: z.enum(["open", "accepted", "rejected"]),
  createdAt: Instant,
  decidedAt: Instant.nullable(),
  decidedBy: z.string().nullable(),
})

/** The wire form of a proposal. */
export const presentProposal = (row: ProposalRow): z.input<typeof Proposal> => ({
  id: row.id,
  document: { id: row.document_id, author: row.author, format: row.format },
  heldBack: row.reason,
  path: row.path,
  asset: { id: row.asset_id, name: row.asset_name, version: row.asset_version },
  vulnerability: row.vulnerability,
  status: row.status,
  justification: row.justification,
  impactStatement: row.impact_statement,
  response: row.response,
  state: row.state,
  createdAt: row.created_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  decidedBy: row.decided_by_name,
})
