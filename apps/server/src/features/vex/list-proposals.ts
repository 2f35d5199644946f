import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { listQuery, listReply, oneOrMore, presentPage, readCursor, sortBy } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { Proposal, presentProposal, proposalFilter, readProposalFilter } from "./proposal.schema.ts"
import { countProposals, listProposalRows } from "./proposal.sql.ts"

export const listProposals = operation({
  id: "list_triage_proposals",
  route: "GET /api/v1/triage/proposals",
  summary: "Decisions that VEX documents propose for findings, newest first",
  tag: "Triage",
  permission: "read:vulnerability-triage",
  within: "reach",
  query: z.object({
    ...listQuery,
    state: oneOrMore(["open", "accepted", "rejected", "all"], "State of the proposal; default: open"),
    ...proposalFilter,
    sort: sortBy(["createdAt"]).default("-createdAt"),
  }),
  reply: listReply(Proposal),
  example: { query: { status: "not_affected" } },
  async handle({ actor, query, parts, read }) {
    const states = query.state ?? ["open" as const]
    const filter = {
      ...readProposalFilter(query, reachOfCaller(actor)),
      states: states.includes("all") ? null : states.filter((state) => state !== "all"),
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
