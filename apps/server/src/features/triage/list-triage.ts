import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { flag } from "../../http/flag.ts"
import { listQuery, listReply, oneOrMore, presentPage, readCursor, sortBy, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { listNameable } from "../token/token-reach.sql.ts"
import { Decision, presentDecision } from "./decision.schema.ts"
import { authorKinds, decisionStates, reachKinds, triageStatuses } from "./triage.domain.ts"
import { countDecisions, listDecisionRows } from "./triage.sql.ts"

/** Every decision that was taken, the latest first; undone and ended ones too. */
export const listTriage = operation({
  id: "list_triage",
  route: "GET /api/v1/triage",
  summary: "The triage decisions, newest first",
  tag: "Triage",
  permission: "read:vulnerability-triage",
  within: "reach",
  query: z.object({
    ...listQuery,
    vulnerability: z.string().min(1).max(256).optional().describe("Any id of the vulnerability"),
    assetId: z.uuid().optional().describe("Only decisions in force for findings of this asset"),
    status: oneOrMore(triageStatuses, "Status that was decided"),
    state: oneOrMore(decisionStates, "State of the decision"),
    reach: oneOrMore(reachKinds, "Reach; `rule`: decided by a triage rule"),
    authorKind: oneOrMore(authorKinds, "Kind of author; `session`: a user, `document`: a VEX document"),
    q: textQuery(
      "Text in the vulnerability id, the author, the note, the impact statement, the package or the asset's name",
    ),
    sort: sortBy(["createdAt"]).default("-createdAt"),
    standing: flag.optional().describe("Whether the decision is neither undone nor expired"),
  }),
  reply: listReply(Decision),
  example: { query: { standing: "true" } },
  async handle({ actor, query, parts, read }) {
    const filter = {
      vulnerability: query.vulnerability ?? null,
      assetId: query.assetId ?? null,
      isStanding: query.standing ?? null,
      states: query.state ?? null,
      statuses: query.status ?? null,
      reaches: query.reach ?? null,
      authorKinds: query.authorKind ?? null,
      q: query.q ?? null,
      reach: reachOfCaller(actor),
    }
    const place = { parts, actor, operation: "list_triage", filter: { ...filter, sort: query.sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.number()]))?.[0] ?? null
    return read(async (tx) => {
      const nameable = await listNameable(tx, actor)
      const rows = await listDecisionRows(
        tx,
        actor.organizationId,
        filter,
        after,
        query.limit + 1,
        directionOf(query.sort),
      )
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.sequence],
        present: (row) => presentDecision(row, nameable),
        total: await countDecisions(tx, actor.organizationId, filter),
      })
    })
  },
})
