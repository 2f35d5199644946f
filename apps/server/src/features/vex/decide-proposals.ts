import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { operation } from "../../http/operation.ts"
import { type Principal, reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { waitForKnowledge } from "../feed/feed-lock.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { findAuthorName, insertDecisions } from "../triage/triage.sql.ts"
import { ProposalId, proposalFilter, readProposalFilter } from "./proposal.schema.ts"
import { decideProposals, type ProposalRow } from "./proposal.sql.ts"

const proposalsMax = 10_000

/**
 * Takes proposals for true, which makes them decisions of whoever says so, or sets them aside. Proposals that were
 * decided before are left as they are.
 */
export const decideTriageProposals = operation({
  id: "decide_triage_proposals",
  route: "POST /api/v1/triage/proposals/decide",
  summary: "Accept or reject proposals of VEX documents, selected by ids or a filter",
  tag: "Triage",
  permission: "create:vulnerability-triage",
  within: "reach",
  body: z.strictObject({
    verdict: z.enum(["accept", "reject"]),
    proposals: z.array(ProposalId).min(1).max(proposalsMax).optional(),
    filter: z.strictObject(proposalFilter).optional(),
    note: z.string().min(1).max(10_000).optional(),
  }),
  reply: z.object({
    decided: z.array(ProposalId).describe("Number of proposals that were decided by this request"),
    decisions: z.array(z.object({ id: z.uuid() })),
  }),
  statuses: [200],
  example: { body: { verdict: "reject", proposals: ["01890000-0000-7000-8000-000000000009"] } },
  async handle({ actor, body, request, transaction }) {
    if ((body.proposals === undefined) === (body.filter === undefined))
      throw problem("invalid-request", "Either `proposals` or `filter` is required.", {
        errors: [{ path: "body", message: "exactly one of proposals and filter is needed" }],
      })
    const { organizationId, personId } = actor
    const verdict = body.verdict === "accept" ? ("accepted" as const) : ("rejected" as const)
    return transaction(async (tx) => {
      await waitForKnowledge(tx)
      await holdFindings(tx, organizationId)
      const reach = reachOfCaller(actor)
      const which = body.proposals
        ? { ids: body.proposals, reach }
        : { filter: readProposalFilter(body.filter ?? {}, reach) }
      const decided = await decideProposals(tx, organizationId, which, verdict, personId, proposalsMax)
      const decisionIds = body.verdict === "accept" ? await decideAsProposed(tx, actor, decided, body.note) : []
      await recordAudits(
        tx,
        actor,
        request,
        decided.map((each) => ({
          action: `vex.proposal-${verdict}`,
          objectKind: "vex-proposal" as const,
          objectId: each.id,
          objectName: `${each.vulnerability} in ${each.asset_name}`,
          after: {
            asset: each.asset_name,
            vulnerability: each.vulnerability,
            status: each.status,
            author: each.author,
          },
        })),
      )
      return { decided: decided.map((each) => each.id), decisions: decisionIds.map((id) => ({ id })) }
    })
  },
})

/**
 * Makes the proposals decisions of the caller's for their assets, each with the author's words; gives the decisions'
 * ids.
 */
async function decideAsProposed(
  tx: Tx,
  actor: Principal,
  proposals: readonly ProposalRow[],
  note: string | undefined,
): Promise<string[]> {
  if (proposals.length === 0) return []
  const decisions = proposals.map((each) => ({
    id: uuidv7(),
    vulnerability: each.vulnerability,
    status: each.status,
    ownStatusId: null,
    justification: each.justification,
    impactStatement: each.impact_statement,
    response: each.response,
    assetId: each.asset_id,
    familyId: null,
    assetIds: null,
  }))
  await insertDecisions(tx, actor.organizationId, decisions, {
    note: note ?? "As a VEX document states.",
    reach: "asset",
    packageKey: null,
    productId: null,
    labelId: null,
    endsAt: null,
    authorKind: actor.kind,
    authorId: actor.kind === "token" ? actor.tokenId : actor.personId,
    authorName: await findAuthorName(tx, actor),
  })
  const decisionIds = decisions.map(({ id }) => id)
  await keepDecisions(tx, actor.organizationId, { decisionIds })
  return decisionIds
}
