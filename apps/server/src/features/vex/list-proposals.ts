import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { listQuery, listReply, presentPage, readCursor, sortBy } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { Proposal, presentProposal } from "./proposal.schema.ts"
import { countProposals, listProposalRows } from "./proposal.sql.ts"

export const listProposals = operation({
  id: "list_triage_proposals",
  route: "GET /api/v1/triage/proposals",
  summary: "What VEX documents propose about findings and nobody has taken for true yet, newest first",
  tag: "Triage",
  permission: "read:vulnerability-triage",
  query: z.object({
    ...listQuery,
    state: z
      .enum(["open", "accepted", "rejected", "all"])
      .default("open")
      .describe("Waiting for a decision, or what was decided"),
    assetId: z.uuid().optional().describe("Of this asset alone"),
    vulnerability: z.string().min(1).max(256).optional().describe("Of this vulnerability, by any of its ids"),
    documentId: z.uuid().optional().describe("Of this VEX document"),
    sort: sortBy(["createdAt"]).default("-createdAt"),
  }),
  reply: listReply(Proposal),
  example: {},
  async handle({ actor, query, parts, read }) {
    const filter = {
      state: query.state === "all" ? null : query.state,
      assetId: query.assetId ?? null,
      vulnerability: query.vulnerability ?? null,
      documentId: query.documentId ?? null,
    }
    const place = { parts, actor, operation: "list_triage_proposals", filter: { ...filter, sort: query.sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.string()]))
    return read(async (tx) => {
      const rows = await listProposalRows(
        tx,
        actor.organizationId,
        filter,
        after?.[0] ?? null,
        query.limit + 1,
        directionOf(query.sort),
      )
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.id],
        present: presentProposal,
        total: await countProposals(tx, actor.organizationId, filter),
      })
    })
  },
})
